import type { CallIdFormat } from '../../vendors/vendor.ts';

/** A call's ID as a page shows it. */
export interface CallId {
  /** The full ID, or what is left of it before the ellipsis. */
  readonly text: string;
  readonly isCut: boolean;
  /** What is left after an ellipsis in the middle. */
  readonly tail?: string;
}

/** Fewest characters of a cut ID that are worth anything. */
const SHORTEST_CUT = 6;

const ALPHABET = /^[\w-]+$/;

/** The call ID that a cell shows, full or cut by `...` or `…`; undefined where it shows none. */
export function idIn(text: string, format: CallIdFormat): CallId | undefined {
  if (text.length > 100) return undefined;
  const shown = text.trim();
  if (format.full.test(shown)) return { text: shown, isCut: false };
  const cut = /^(.*?)(?:\.{3}|…)(.*)$/.exec(shown);
  if (cut === null) return undefined;
  const [, head = '', tail = ''] = cut;
  if (head.length < SHORTEST_CUT || !ALPHABET.test(head)) return undefined;
  if (tail !== '' && !ALPHABET.test(tail)) return undefined;
  if (!couldBegin(head, format)) return undefined;
  return { text: head, isCut: true, ...(tail !== '' && { tail }) };
}

/** Whether a full ID of the format could begin like this: filled up with any digit it has to fit. */
function couldBegin(head: string, format: CallIdFormat): boolean {
  const samples = ['00000000-0000-4000-8000-000000000000', `call_${'0'.repeat(27)}`];
  return samples.some((sample) => {
    if (!format.full.test(sample) || head.length >= sample.length) return false;
    return format.full.test(head + sample.slice(head.length));
  });
}

/** Whether a full ID can have been shown as a cut one. */
export function isShownAs(full: string, shown: CallId): boolean {
  if (!shown.isCut) return full.toLowerCase() === shown.text.toLowerCase();
  const text = full.toLowerCase();
  return (
    text.startsWith(shown.text.toLowerCase()) && text.endsWith((shown.tail ?? '').toLowerCase())
  );
}

/** Every different full ID in a text, at most two: one is an answer, two are not. */
export function fullIdsIn(text: string, format: CallIdFormat): string[] {
  const pattern = format.full.source.replace(/^\^/, '').replace(/\$$/, '');
  const found = new Set<string>();
  for (const [id] of text.matchAll(new RegExp(`(?<![\\w-])${pattern}(?![\\w-])`, 'gi'))) {
    found.add(id);
    if (found.size > 1) break;
  }
  return [...found];
}
