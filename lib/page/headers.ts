import { LONGEST_HEADER, LONGEST_LABEL } from '../calls/limits.ts';
import type { HeaderKind, HeaderText, Vendor } from '../vendors/vendor.ts';

/** A header text that the user taught for a host, and what stands below it. */
export interface TaughtHeader {
  readonly text: string;
  readonly kind: HeaderKind;
}

/** Header texts of one vendor, ready for look-up. */
export interface KnownHeaders {
  /** The kind that a header text names, or undefined. Any case, spacing, trailing colon or sort arrow. */
  kindOf(text: string): HeaderKind | undefined;
  /** A quick look at a text node: whether it may name, or begin with, a header of the reason. */
  mayNameReason(text: string): boolean;
  /** Whether a label is the reason of something other than a call, such as a campaign. */
  isOtherReason(label: string): boolean;
  /** For `Ended Reason: Customer busy` in one text, the part after the colon; else undefined. */
  afterReasonColon(text: string): string | undefined;
}

/** A header text without case, outer marks and repeated spaces. */
export function normalizeHeader(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s*↑↓▲▼⇅⌃⌄]+|[\s*:：↑↓▲▼⇅⌃⌄]+$/g, '')
    .toLowerCase();
}

/** A code or its label as dashboards write it, without case and with one mark between words. */
function wordsOnly(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '.');
}

/**
 * The header texts of a vendor, and those that the user taught for this host, which come first.
 */
export function knownHeaders(vendor: Vendor, taught: readonly TaughtHeader[] = []): KnownHeaders {
  const kinds = new Map<string, HeaderKind>();
  const add = (kind: HeaderKind, texts: readonly Pick<HeaderText, 'text'>[]): void => {
    for (const { text } of texts) {
      const key = normalizeHeader(text);
      if (key !== '' && !kinds.has(key)) kinds.set(key, kind);
    }
  };
  for (const each of taught) add(each.kind, [each]);
  for (const [kind, texts] of Object.entries(vendor.headers)) add(kind as HeaderKind, texts);

  const reasons = [...kinds].filter(([, kind]) => kind === 'reason').map(([text]) => text);
  const shortest = Math.min(...reasons.map((text) => text.length));
  const firsts = new Set(reasons.map((text) => text.charCodeAt(0)));
  const isLetterOfReason = (code: number): boolean =>
    firsts.has(code) || (code >= 65 && code <= 90 && firsts.has(code + 32)) || code <= 32;

  const others = vendor.otherReasons.map(({ prefix }) => wordsOnly(prefix));

  return {
    isOtherReason: (label) => {
      const words = wordsOnly(label);
      return others.some((prefix) => words.startsWith(prefix));
    },
    kindOf: (text) =>
      text.length > LONGEST_HEADER * 2 ? undefined : kinds.get(normalizeHeader(text)),
    mayNameReason: (text) => {
      if (text.length < shortest || text.length > LONGEST_HEADER + LONGEST_LABEL) return false;
      const first = text.charCodeAt(0);
      if (first < 128 && !isLetterOfReason(first)) return false;
      const normal = normalizeHeader(text.slice(0, LONGEST_HEADER * 2));
      return reasons.some((reason) => normal.startsWith(reason));
    },
    afterReasonColon: (text) => {
      const colon = /[:：]/.exec(text)?.index ?? -1;
      if (colon <= 0 || colon > LONGEST_HEADER) return undefined;
      if (kinds.get(normalizeHeader(text.slice(0, colon))) !== 'reason') return undefined;
      const rest = text.slice(colon + 1).trim();
      return rest === '' ? undefined : rest;
    },
  };
}
