import { isObject, isOneOf, isVendor } from '../calls/checks.ts';
import { defined } from '../calls/defined.ts';
import { LONGEST_LABEL } from '../calls/limits.ts';
import { KNOWN_OWNERS } from '../catalog/terms.ts';
import type { Rule } from '../reasons/diagnosis.ts';
import { VENDORS } from '../vendors/index.ts';
import { accept, refuse, unknownField, type Checked, type Problem } from './problem.ts';
import { checkWildcards, checkTextField } from './text-field.ts';

/** Longest note of a rule, in characters. */
export const MAX_NOTE = 1000;
/** Longest address of a runbook, in characters. */
export const MAX_RUNBOOK = 2000;

/** The fields of a rule: which codes it is for, and what it says of them. */
const FIELDS: Readonly<Record<keyof Rule, 'for' | 'says'>> = {
  vendor: 'for',
  match: 'for',
  owner: 'says',
  note: 'says',
  runbook: 'says',
};

/** The names of all fields of a rule. */
export const RULE_FIELDS = Object.keys(FIELDS) as (keyof Rule)[];

/** Whether a rule says nothing of the codes that it is for. */
export function saysNothing(rule: Rule): boolean {
  return RULE_FIELDS.every((field) => FIELDS[field] === 'for' || rule[field] === undefined);
}

function matchProblem(match: string | undefined): Problem | undefined {
  const field = 'match';
  if (match === undefined) return { kind: 'empty', field };
  if (!/^[\p{L}\p{M}\p{N}._*-]+$/u.test(match)) return { kind: 'characters', field };
  if (/^\*+$/.test(match)) return { kind: 'all-codes', field };
  const wildcards = checkWildcards(match, field);
  return wildcards.ok ? undefined : wildcards.problem;
}

function runbookProblem(runbook: string | undefined): Problem | undefined {
  const field = 'runbook';
  if (runbook === undefined) return undefined;
  if (!URL.canParse(runbook)) return { kind: 'no-https', field };
  const { protocol, username, password } = new URL(runbook);
  if (protocol !== 'https:') return { kind: 'no-https', field };
  return username + password === '' ? undefined : { kind: 'credentials', field };
}

/**
 * Checks all of a rule but whether something private is in it: enough for a script that shows no word of it. A field
 * that is not known may narrow the rule, so it is refused. Never throws.
 */
export function checkRuleSchema(value: unknown): Checked<Rule> {
  if (!isObject(value)) return refuse('form');
  const unknownName = unknownField(value, RULE_FIELDS);
  if (unknownName !== undefined) return refuse('field', { field: unknownName });
  const { vendor, owner } = value;
  if (vendor !== undefined && !isVendor(vendor)) {
    return refuse('choice', { field: 'vendor', choices: Object.keys(VENDORS) });
  }
  const match = checkTextField(value, 'match', LONGEST_LABEL);
  if (!match.ok) return match;
  const wrongMatch = matchProblem(match.value);
  if (wrongMatch !== undefined) return { ok: false, problem: wrongMatch };
  if (owner !== undefined && !isOneOf(owner, KNOWN_OWNERS)) {
    return refuse('choice', { field: 'owner', choices: KNOWN_OWNERS });
  }
  const note = checkTextField(value, 'note', MAX_NOTE);
  if (!note.ok) return note;
  const runbook = checkTextField(value, 'runbook', MAX_RUNBOOK);
  if (!runbook.ok) return runbook;
  const wrongRunbook = runbookProblem(runbook.value);
  if (wrongRunbook !== undefined) return { ok: false, problem: wrongRunbook };
  return accept(
    defined<Rule>({
      vendor,
      match: match.value ?? '',
      owner,
      note: note.value,
      runbook: runbook.value,
    }),
  );
}

/** A checked rule, where it changes something. */
export function thatChanges(checked: Checked<Rule>): Checked<Rule> {
  return checked.ok && saysNothing(checked.value) ? refuse('no-change') : checked;
}
