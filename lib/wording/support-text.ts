import type { Diagnosis } from '../reasons/diagnosis.ts';
import type { CallFacts } from '../reasons/for-call.ts';
import { VENDORS } from '../vendors/index.ts';

/** What is known of the call that a card speaks of. */
export interface CardCall extends CallFacts {
  /** As much of the ID as is known; cut where `isIdCut` is true. */
  readonly id?: string;
  readonly isIdCut?: boolean;
  /** ms since 1970. */
  readonly startedAt?: number;
  /** What the page shows for the reason. */
  readonly label?: string;
  /** What the vendor says of the end in words. */
  readonly message?: string;
}

/** A moment with its zone, readable by whoever gets the text: `2026-11-20 14:05:09 UTC`. */
export function momentForSupport(ms: number): string {
  return new Date(ms)
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, ' UTC');
}

/** As much of a call's ID as is known, and whether something is missing. */
export function idForSupport({ id, isIdCut }: CardCall): string | undefined {
  return id === undefined || isIdCut !== true ? id : `${id}… (cut off)`;
}

/**
 * The text that a user sends to the vendor's support: vendor, call ID, time with zone, exact code, what
 * the vendor said, and what it means. What is not known is left out or said to be cut. English in every
 * language of the interface, since support reads English.
 */
export function supportText(diagnosis: Diagnosis, call: CardCall): string {
  const { vendor, code, meaning, certainty, candidates } = diagnosis;
  const lines: [string, string | undefined][] = [
    ['Vendor', VENDORS[vendor].name],
    ['Call ID', idForSupport(call)],
    ['Started', call.startedAt === undefined ? undefined : momentForSupport(call.startedAt)],
    ['Reason', code ?? call.label],
    [
      'Reason is cut off',
      certainty === 'narrowed' ? `${candidates.length} reasons look like this` : undefined,
    ],
    ['Message', call.message],
    ['Meaning', certainty === 'unknown' ? undefined : meaning?.text],
  ];
  return lines.flatMap(([name, text]) => (text === undefined ? [] : `${name}: ${text}`)).join('\n');
}
