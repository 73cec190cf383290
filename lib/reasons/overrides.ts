import { VENDORS } from '../vendors/index.ts';
import type { VendorId } from '../vendors/vendor.ts';
import { isCutOf } from './cut-text.ts';
import type { Knowledge } from './basis.ts';
import { NO_TEXTS, type Diagnosis, type Override, type ReasonSettings } from './diagnosis.ts';
import { severityOf } from './severity.ts';

/** Whether `code` fits a pattern in which `*` stands for any characters. */
function matches(pattern: string, code: string): boolean {
  const parts = pattern.split('*');
  return isCutOf({ parts, isCut: parts.length > 1 }, code);
}

/** The first rule that applies to this code, or undefined. */
export function ruleFor(
  code: string,
  vendor: VendorId,
  settings: ReasonSettings,
): Override | undefined {
  return settings.overrides.find(
    (rule) => (rule.vendor === undefined || rule.vendor === vendor) && matches(rule.match, code),
  );
}

/** The diagnosis as the team's rule changes it. A rule that names an owner ends every doubt about it. */
export function applyRule(
  diagnosis: Diagnosis,
  rule: Override,
  code: string,
  knowledge: Knowledge | undefined,
): Diagnosis {
  const owner = rule.owner ?? diagnosis.owner;
  const hasChanged = rule.owner !== undefined && rule.owner !== diagnosis.owner;
  const { party, ...rest } = diagnosis;
  const { name } = VENDORS[diagnosis.vendor];
  const named = hasChanged ? (owner === 'platform' ? name : undefined) : party;
  const isTaught = diagnosis.certainty === 'unknown' && rule.owner !== undefined;
  const base = hasChanged ? withoutReasons(rest) : rest;
  return {
    ...base,
    ...(named !== undefined && { party: named }),
    owner,
    ...(rule.owner !== undefined && { isRuled: true }),
    ...(hasChanged && {
      severity: severityOf(owner),
      suspects: owner === 'unclear' ? diagnosis.suspects : [],
      ...knowledge?.explainRule(rule),
    }),
    ...(isTaught && {
      code,
      certainty: rule.match.includes('*') ? 'derived' : 'exact',
      title: code.slice(0, 45),
    }),
    ...(rule.note !== undefined && { note: rule.note }),
    ...(rule.runbook !== undefined &&
      knowledge !== undefined && {
        links: [knowledge.runbook(rule.runbook), ...base.links],
      }),
  };
}

/** A diagnosis without what the catalog has to say for its own owner. */
function withoutReasons(diagnosis: Omit<Diagnosis, 'party'>): Omit<Diagnosis, 'party'> {
  const bare: { -readonly [K in keyof Diagnosis]?: Diagnosis[K] } = { ...diagnosis };
  delete bare.chargedBy;
  delete bare.meaning;
  const links = diagnosis.links.filter(({ kind }) => kind !== 'status');
  return { ...(bare as Omit<Diagnosis, 'party'>), ...NO_TEXTS, links };
}
