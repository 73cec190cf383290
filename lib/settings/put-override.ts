import type { Override } from '../reasons/diagnosis.ts';

/** The rule that names exactly this code of this vendor, where there is one. */
export function exactRule(
  overrides: readonly Override[],
  vendor: Override['vendor'],
  match: string,
): Override | undefined {
  return overrides.find((rule) => rule.vendor === vendor && rule.match === match);
}

/**
 * Rules with one more, in front of all: the first match wins, and the newest is what the user wants now.
 * It takes the place of the rule for the same calls; one that says nothing takes that rule away.
 */
export function putOverride(overrides: readonly Override[], rule: Override): Override[] {
  const replaced = exactRule(overrides, rule.vendor, rule.match);
  const others = overrides.filter((other) => other !== replaced);
  const isEmpty = rule.owner === undefined && rule.note === undefined && rule.runbook === undefined;
  return isEmpty ? others : [rule, ...others];
}
