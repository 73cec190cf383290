import { defined } from '../calls/defined.ts';
import { VENDORS } from '../vendors/index.ts';
import type { VendorId } from '../vendors/vendor.ts';
import { isCutOf } from './cut-text.ts';
import type { Attribution, Rule, ReasonSettings } from './diagnosis.ts';
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
): Rule | undefined {
  return settings.overrides.find(
    (rule) => (rule.vendor === undefined || rule.vendor === vendor) && matches(rule.match, code),
  );
}

/** Whether a rule names another owner than the one that was found. */
export function changesOwner(found: Attribution, rule: Rule): boolean {
  return rule.owner !== undefined && rule.owner !== found.owner;
}

/** Whether only the rule knows the code. */
export function teaches(found: Attribution, rule: Rule): boolean {
  return found.certainty === 'unknown' && rule.owner !== undefined;
}

/** What was found as the team's rule changes it. A rule that names an owner ends every doubt about it. */
export function applyRule<T extends Attribution>(found: T, rule: Rule, code: string): T {
  const { owner = found.owner } = rule;
  const hasChanged = changesOwner(found, rule);
  const { party, ...rest } = found;
  const { name } = VENDORS[found.vendor];
  const named = hasChanged ? (owner === 'platform' ? name : undefined) : party;
  return defined<object>({
    ...rest,
    party: named,
    owner,
    isRuled: rule.owner === undefined ? undefined : true,
    ...(hasChanged && {
      severity: severityOf(owner),
      suspects: owner === 'unclear' ? found.suspects : [],
    }),
    ...(teaches(found, rule) && {
      code,
      certainty: rule.match.includes('*') ? 'derived' : 'exact',
    }),
  }) as T;
}
