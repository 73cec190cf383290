import { isObject } from '../calls/checks.ts';
import { isPrivate, redact } from '../calls/private-text.ts';
import type { Rule } from '../reasons/diagnosis.ts';
import { refuse, type Checked } from './problem.ts';
import { checkRuleSchema, thatChanges } from './rule-schema.ts';

/** Checks a rule that may change nothing, as one that is to be taken away does. Never throws. */
export function checkRuleOrNone(value: unknown): Checked<Rule> {
  const checked = checkRuleSchema(value);
  if (!checked.ok) return checked;
  const { match, note } = checked.value;
  if (isPrivate(match)) return refuse('private', { field: 'match' });
  return note !== undefined && isPrivate(note) ? refuse('private', { field: 'note' }) : checked;
}

/**
 * Checks one rule of a team, wherever it comes from: a card, the editor, a back-up, the store, a message. Gives it
 * tidied, without what is empty. Never throws.
 */
export function checkRule(value: unknown): Checked<Rule> {
  return thatChanges(checkRuleOrNone(value));
}

/** A rule that was kept before notes were looked through, with what is private in its note taken out. */
export function withoutPrivateNote(value: unknown): unknown {
  return isObject(value) && typeof value['note'] === 'string'
    ? { ...value, note: redact(value['note']) }
    : value;
}
