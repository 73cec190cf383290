import { accept, refuse, type Checked } from './problem.ts';

/** Most wildcards in a pattern: nobody reads more. */
const MAX_WILDCARDS = 9;

/** A text without spaces around it, at most `limit` characters; undefined where it is absent or empty. */
export function checkTextField(
  object: Readonly<Record<string, unknown>>,
  field: string,
  limit: number,
): Checked<string | undefined> {
  const value = object[field];
  if (value === undefined) return accept(undefined);
  if (typeof value !== 'string') return refuse('form', { field });
  const text = value.trim();
  if (text.length > limit) return refuse('long', { field, limit });
  return accept(text === '' ? undefined : text);
}

/** Refuses a pattern with too many wildcards. */
export function checkWildcards(pattern: string, field: string): Checked<string> {
  return pattern.split('*').length - 1 > MAX_WILDCARDS
    ? refuse('wildcards', { field, limit: MAX_WILDCARDS })
    : accept(pattern);
}
