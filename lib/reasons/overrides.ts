import type { Diagnosis, Override, ReasonSettings } from './diagnosis.ts';
import type { VendorId } from '../vendors/vendor.ts';
import { vendorName } from './documents.ts';

/** Whether `text` fits `pattern`, in which `*` stands for any characters. Linear: no regular expression. */
function fits(pattern: string, text: string): boolean {
  const parts = pattern.split('*');
  const first = parts[0] ?? '';
  if (parts.length === 1) return pattern === text;
  const last = parts.at(-1) ?? '';
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  const end = text.length - last.length;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= end;
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
      severity:
        owner === 'none'
          ? 'normal'
          : owner === 'customer' || owner === 'unclear'
            ? 'attention'
            : 'failure',
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
