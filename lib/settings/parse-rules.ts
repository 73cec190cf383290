import { defined } from '../calls/defined.ts';
import type { Rule } from '../reasons/diagnosis.ts';
import { checkRule } from './check-rule.ts';
import { MAX_RULES } from './check-page-settings.ts';
import type { Problem } from './problem.ts';
import { parseShallow } from './shallow-json.ts';

/** What became of a list of rules: those that hold, and the problems, each with its rule's number from 1. */
export interface ParsedRules {
  readonly rules: readonly Rule[];
  /** A problem of the list itself has the number 0. */
  readonly problems: readonly { readonly rule: number; readonly problem: Problem }[];
}

/** The line at which a text stops being JSON, from 1, as far as the browser tells. */
function lineOf(error: unknown, text: string): number | undefined {
  const { message } = error as Error;
  const [, line] = /\bline (\d+)/.exec(message) ?? [];
  if (line !== undefined) return Number(line);
  const [, position] = /\bposition (\d+)/.exec(message) ?? [];
  if (position !== undefined) return text.slice(0, Number(position)).split('\n').length;
  return /\bend of\b/.test(message) ? text.split('\n').length : undefined;
}

/** Checks a team's list of rules as text. Never throws. */
export function parseRules(text: string): ParsedRules {
  const none = (problem: Problem): ParsedRules => ({ rules: [], problems: [{ rule: 0, problem }] });
  let list: unknown;
  try {
    list = parseShallow(text);
  } catch (error) {
    const line = lineOf(error, text);
    return none(defined<Problem>({ kind: 'no-json', line }));
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
