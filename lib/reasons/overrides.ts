import type { Diagnosis, Override, ReasonSettings } from './diagnosis.ts';
import type { VendorId } from '../vendors/vendor.ts';
import { vendorName } from './documents.ts';
import { hasPieces } from './pieces.ts';
import { severityOf } from './reading.ts';

/** Whether `code` fits a pattern in which `*` stands for any characters. */
function fits(pattern: string, code: string): boolean {
  const pieces = pattern.split('*');
  return hasPieces({ pieces, cut: pieces.length > 1 }, code);
}

/** The first rule that applies to this code, or undefined. */
export function ruleFor(
  code: string,
  vendor: VendorId,
  settings: ReasonSettings,
): Override | undefined {
  return settings.overrides.find(
    (rule) => (rule.vendor === undefined || rule.vendor === vendor) && fits(rule.match, code),
  );
}

/** The diagnosis as the team's rule changes it. A rule that names an owner ends every doubt about it. */
export function applyRule(diagnosis: Diagnosis, rule: Override, code: string): Diagnosis {
  const owner = rule.owner ?? diagnosis.owner;
  const changed = rule.owner !== undefined && rule.owner !== diagnosis.owner;
  const taught = diagnosis.certainty === 'unknown' && rule.owner !== undefined;
  const { party, ...rest } = diagnosis;
  const kept = changed ? (owner === 'platform' ? vendorName(diagnosis.vendor) : undefined) : party;
  return {
    ...rest,
    ...(kept !== undefined && { party: kept }),
    owner,
    ...(changed && {
      severity: severityOf(owner),
      suspects: owner === 'unclear' ? diagnosis.suspects : [],
    }),
    ...(taught && {
      code,
      certainty: rule.match.includes('*') ? 'derived' : 'exact',
      title: code.slice(0, 45),
      meaning: rule.note ?? 'Your team has a rule for this code.',
      steps: rule.runbook === undefined ? [] : ['Follow the runbook of your team.'],
    }),
    ...(rule.note !== undefined && { note: rule.note }),
    ...(rule.runbook !== undefined && {
      links: [
        { kind: 'runbook', text: 'Your runbook', url: rule.runbook } as const,
        ...diagnosis.links,
      ],
    }),
  };
}
