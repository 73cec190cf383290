import { isObject, isWhole, LATEST } from '../calls/checks.ts';
import { LONGEST_AGENT } from '../calls/limits.ts';
import { defined } from '../calls/defined.ts';
import { isPrivate } from '../calls/private-text.ts';
import { accept, refuse, unknownField, type Checked } from './problem.ts';
import type { MarkedChange } from './settings.ts';

/** Longest note of a change, in characters. */
export const MAX_CHANGE = 200;

/** Checks a change that the user has marked. Never throws. */
export function checkChange(value: unknown): Checked<MarkedChange> {
  if (!isObject(value)) return refuse('form');
  const unknownName = unknownField(value, ['at', 'text', 'agent']);
  if (unknownName !== undefined) return refuse('field', { field: unknownName });
  const { at, text, agent } = value;
  if (!isWhole(at, 0, LATEST)) return refuse('form', { field: 'at' });
  if (typeof text !== 'string') return refuse('form', { field: 'text' });
  if (agent !== undefined && typeof agent !== 'string') return refuse('form', { field: 'agent' });
  const texts = [
    ['text', text, MAX_CHANGE],
    ['agent', agent, LONGEST_AGENT],
  ] as const;
  for (const [field, each, limit] of texts) {
    if (each === undefined) continue;
    if (each.length > limit) return refuse('long', { field, limit });
    if (isPrivate(each)) return refuse('private', { field });
  }
  return accept(defined<MarkedChange>({ at, text: text.trim(), agent }));
}
