import { isObject, isWhole, LATEST } from '../calls/checks.ts';
import { defined } from '../calls/defined.ts';
import { isPrivate } from '../calls/private-text.ts';
import { accept, refuse, strangeField, type Checked } from './problem.ts';
import type { MarkedChange } from './settings.ts';

/** Longest note of a change, and longest name of its assistant, in characters. */
export const MAX_CHANGE = 200;

/** Checks a change that the user has marked. Never throws. */
export function checkChange(value: unknown): Checked<MarkedChange> {
  if (!isObject(value)) return refuse('form');
  const strange = strangeField(value, ['at', 'text', 'agent']);
  if (strange !== undefined) return refuse('field', { field: strange });
  const { at, text, agent } = value;
  if (!isWhole(at, 0, LATEST)) return refuse('form', { field: 'at' });
  if (typeof text !== 'string') return refuse('form', { field: 'text' });
  if (agent !== undefined && typeof agent !== 'string') return refuse('form', { field: 'agent' });
  for (const [field, each] of Object.entries({ text, agent })) {
    if (each === undefined) continue;
    if (each.length > MAX_CHANGE) return refuse('long', { field, limit: MAX_CHANGE });
    if (isPrivate(each)) return refuse('private', { field });
  }
  return accept(defined<MarkedChange>({ at, text: text.trim(), agent }));
}
