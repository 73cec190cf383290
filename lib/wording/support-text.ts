import { redact } from '../calls/private-text.ts';
import type { Channel, DatedBy } from '../calls/sighting.ts';
import type { Diagnosis } from '../reasons/diagnosis.ts';
import type { CallFacts } from '../reasons/for-call.ts';
import { cutId } from '../vendors/call-id.ts';
import { VENDORS } from '../vendors/index.ts';

/** What is known of the call that a card speaks of. */
export interface CardCall extends CallFacts {
  /** The whole ID, or its beginning where `isIdCut` is true. */
  readonly id?: string;
  /** The end of a cut ID, where it is known too. */
  readonly idTail?: string;
  readonly isIdCut?: boolean;
  /** ms since 1970: the start, else the creation, else the end (`datedBy` says so). */
  readonly startedAt?: number;
  /** What `startedAt` is where it is not the start. */
  readonly datedBy?: DatedBy;
  /** What the page shows for the reason. */
  readonly label?: string;
  /** What the vendor says of the end in words, without what is private in it. For the open page alone. */
  readonly message?: string;
  readonly costUsd?: number;
  /** Its assistant, as page or record name it. */
  readonly agent?: string;
  readonly agentVersion?: string;
}

/** What the moment of a call is, where it is not its start. */
export const DATED_BY = { creation: 'Created', end: 'Ended' } as const;

/** How a call was made, as statements of the catalog ask for it. */
export function directionAndMedium(
  channel: Channel | undefined,
): Pick<CardCall, 'direction' | 'medium'> {
  if (channel === undefined) return {};
  return channel === 'web' ? { medium: 'web' } : { direction: channel, medium: 'phone' };
}

/** A moment with its zone, readable by whoever gets the text: `2026-11-20 14:05:09 UTC`. */
export function momentForSupport(ms: number): string {
  return new Date(ms)
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, ' UTC');
}

/** As much of a call's ID as is known, and whether something is missing: `01a0…1b2c (cut off)`. */
export function idForSupport({ id, idTail, isIdCut }: CardCall): string | undefined {
  return id === undefined || isIdCut !== true ? id : `${cutId(id, idTail)} (cut off)`;
}

/**
 * The text in which a user tells Hangtag's authors that a card is wrong: what it says of a code, and nothing of a
 * call. English, as the catalog is.
 *
 * @param version Hangtag's own
 */
export function wrongCardText(diagnosis: Diagnosis, version: string): string {
  const { vendor, code, owner, certainty, party, meaning, isRuled, candidates } = diagnosis;
  const rule = isRuled === true ? ', by a rule of my team' : '';
  return [
    `Hangtag ${version}: a card is wrong`,
    `Vendor: ${VENDORS[vendor].name}`,
    `Code: ${code ?? (certainty === 'narrowed' ? `cut off, ${candidates.length} fit` : 'not known')}`,
    `Owner: ${[owner, party].filter((word) => word !== undefined).join(', ')} (${certainty}${rule})`,
    `It says: ${rule === '' ? (meaning?.text ?? '') : ''}`,
    'What is wrong: ',
    'Where the vendor says otherwise: ',
  ].join('\n');
}

/**
 * The text that a user sends to the vendor's support: vendor, call ID, time with zone, exact code, what
 * the vendor said, and what it means. What is not known is left out or said to be cut. English in every
 * language of the interface, since support reads English.
 */
export function supportText(diagnosis: Diagnosis, call: CardCall): string {
  const { vendor, code, meaning, certainty, candidates } = diagnosis;
  const shown = code ?? call.label;
  const lines: [string, string | undefined][] = [
    ['Vendor', VENDORS[vendor].name],
    ['Call ID', idForSupport(call)],
    [
      call.datedBy === undefined ? 'Started' : DATED_BY[call.datedBy],
      call.startedAt === undefined ? undefined : momentForSupport(call.startedAt),
    ],
    ['Reason', shown === undefined ? undefined : redact(shown)],
    [
      'Reason is cut off',
      certainty === 'narrowed' ? `${candidates.length} reasons look like this` : undefined,
    ],
    ['Message', call.message],
    ['Meaning', certainty === 'unknown' ? undefined : meaning?.text],
  ];
  return lines.flatMap(([name, text]) => (text === undefined ? [] : `${name}: ${text}`)).join('\n');
}
