import type { Override } from '../reasons/diagnosis.ts';
import { checkRule } from './check-rule.ts';
import { MAX_RULES } from './check-page-settings.ts';
import type { Problem } from './problem.ts';

/** What became of a list of rules: those that hold, and the problems, each with its rule's number from 1. */
export interface ParsedRules {
  readonly rules: readonly Override[];
  /** A problem of the list itself has the number 0. */
  readonly problems: readonly { readonly rule: number; readonly problem: Problem }[];
}

/** Checks a team's list of rules as text. Never throws. */
export function parseRules(text: string): ParsedRules {
  const none = (problem: Problem): ParsedRules => ({ rules: [], problems: [{ rule: 0, problem }] });
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    return none({ kind: 'no-json' });
  }
  if (!Array.isArray(list)) return none({ kind: 'no-list' });
  const checked = list.slice(0, MAX_RULES).map(checkRule);
  const problems = checked.flatMap((each, i) =>
    each.ok ? [] : [{ rule: i + 1, problem: each.problem }],
  );
  if (list.length > MAX_RULES) {
    problems.push({ rule: MAX_RULES + 1, problem: { kind: 'many', limit: MAX_RULES } });
  }
  return { rules: checked.flatMap((each) => (each.ok ? [each.value] : [])), problems };
}
