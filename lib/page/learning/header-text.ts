import { LONGEST_HEADER } from '../../calls/limits.ts';
import { tidy } from '../../calls/plain-text.ts';
import { idIn } from '../values/call-ids.ts';
import { normalizeHeader } from '../headers.ts';
import { looksLikeDuration, looksLikeMoney, looksLikeTime } from '../values/value-patterns.ts';
import type { LearnContext } from './learned-column.ts';

/** A header as it is kept: without outer marks, in its own case. */
export function tidyHeader(text: string): string {
  const shown = tidy(text);
  const normal = normalizeHeader(shown);
  const at = shown.toLowerCase().indexOf(normal);
  return at === -1 ? normal : shown.slice(at, at + normal.length);
}

/** Whether a text can be a header at all. */
export function isHeaderText(text: string): boolean {
  return text.length >= 2 && text.length <= LONGEST_HEADER && /\p{L}/u.test(text);
}

/** Whether a text is what a call has, and so no header. */
export function isValue(text: string, { vendor, isKnown }: LearnContext): boolean {
  return (
    text !== '' &&
    (isKnown(text) ||
      looksLikeTime(text) ||
      looksLikeDuration(text) ||
      looksLikeMoney(text) ||
      idIn(text, vendor.callId) !== undefined)
  );
}
