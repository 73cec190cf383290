import { ELLIPSIS } from '../../calls/ellipsis.ts';
import { fitsCallId } from '../../vendors/call-id.ts';
import { idPattern } from '../../vendors/uuid.ts';
import type { CallIdFormat } from '../../vendors/vendor.ts';

/** A call's ID as a page shows it. */
export interface CallId {
  /** The whole ID, or what stands before the ellipsis. */
  readonly head: string;
  /** What stands after an ellipsis in the middle, as in `01a0...1b2c`. */
  readonly tail?: string;
  /** Whether nothing of it is missing. */
  readonly whole: boolean;
}

/** Fewest characters of a cut ID that are worth anything, a fixed beginning such as `call_` aside. */
const FEWEST = 6;

const CHARACTERS = /^[\w-]+$/;

/** The call ID that a text is, whole or cut; undefined where it is none. */
export function idIn(text: string, format: CallIdFormat): CallId | undefined {
  if (text.length > 100) return undefined;
  const shown = text.trim();
  if (format.full.test(shown)) return { head: shown, whole: true };
  const [head = '', tail, more] = shown.split(ELLIPSIS).map((part) => part.trim());
  if (tail === undefined || more !== undefined) return undefined;
  const fixed = head.startsWith(format.prefix) ? format.prefix.length : 0;
  if (head.length + tail.length - fixed < FEWEST) return undefined;
  if (!CHARACTERS.test(head) || (tail !== '' && !CHARACTERS.test(tail))) return undefined;
  if (!fitsCallId(format, head, tail) || format.full.test(head)) return undefined;
  return { head, ...(tail !== '' && { tail }), whole: false };
}

/** Whether a whole ID can have been shown as a cut one. */
export function isShownAs(full: string, { head, tail = '', whole }: CallId): boolean {
  const [text, from] = [full.toLowerCase(), head.toLowerCase()];
  return whole
    ? text === from
    : text.length > head.length + tail.length &&
        text.startsWith(from) &&
        text.endsWith(tail.toLowerCase());
}

/** Every different full ID in a text, at most two: one is an answer, two are not. */
export function fullIdsIn(text: string, format: Pick<CallIdFormat, 'full'>): string[] {
  const found = new Set<string>();
  for (const [id] of text.matchAll(new RegExp(`(?<![\\w-])${idPattern(format)}(?![\\w-])`, 'gi'))) {
    found.add(id);
    if (found.size > 1) break;
  }
  return [...found];
}
