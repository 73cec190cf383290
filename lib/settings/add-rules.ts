import type { Rule } from '../reasons/diagnosis.ts';
import { MAX_RULES } from './check-page-settings.ts';
import { RULE_FIELDS } from './rule-schema.ts';

/** What became of rules that were to be added to others. */
export interface AddedRules {
  readonly rules: readonly Rule[];
  readonly added: number;
  /** Those that were there already, word for word. */
  readonly known: number;
  /** Those for which there is no room. */
  readonly left: number;
}

function isSame(one: Rule, other: Rule): boolean {
  return RULE_FIELDS.every((field) => one[field] === other[field]);
}

/** Adds rules behind those that are there: none is thrown away, and those that were first still win. */
export function addRules(rules: readonly Rule[], more: readonly Rule[]): AddedRules {
  const all = [...rules];
  let [known, left] = [0, 0];
  for (const rule of more) {
    if (all.some((each) => isSame(each, rule))) known += 1;
    else if (all.length >= MAX_RULES) left += 1;
    else all.push(rule);
  }
  return { rules: all, added: all.length - rules.length, known, left };
}
