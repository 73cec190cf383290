import type { Rule } from '../reasons/diagnosis.ts';
import { saysNothing } from './rule-schema.ts';

/** The rule that names exactly this code of this vendor, where there is one. */
export function exactRule(
  rules: readonly Rule[],
  vendor: Rule['vendor'],
  match: string,
): Rule | undefined {
  return rules.find((rule) => rule.vendor === vendor && rule.match === match);
}

/**
 * Rules with one more, in front of all: the first match wins, and the newest is what the user wants now.
 * It takes the place of the rule for the same calls; one that says nothing takes that rule away.
 */
export function putRule(rules: readonly Rule[], rule: Rule): Rule[] {
  const replaced = exactRule(rules, rule.vendor, rule.match);
  const others = rules.filter((other) => other !== replaced);
  return saysNothing(rule) ? others : [rule, ...others];
}
