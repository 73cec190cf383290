import type { CallRecord } from '../calls/call-record.ts';
import type { Sighting } from '../calls/sighting.ts';
import type { CallFacts } from '../page/call-facts.ts';
import { isPlausibleReason } from '../page/values/cell-text.ts';
import type { Diagnosis } from '../reasons/diagnosis.ts';
import type { VendorId } from '../vendors/vendor.ts';

/** Where and when something was seen. */
export interface Seen {
  readonly vendor: VendorId;
  /** Host name, without scheme. */
  readonly host: string;
  /** ms since 1970. */
  readonly seenAt: number;
}

/**
 * The sighting of a marked reason. Undefined where nothing tells the call from others, or where the label
 * is no reason that anybody could know.
 */
export function sightingOfPlace(
  label: string,
  facts: CallFacts,
  diagnosis: Diagnosis,
  seen: Seen,
): Sighting | undefined {
  if (!isPlausibleReason(label)) return undefined;
  const { id, startedAt, isStartPrecise, durationSec, costUsd, agent } = facts;
  // "2 hours ago" is another moment each time it is read: only a full ID makes it worth keeping.
  const start = isStartPrecise === true || id?.whole === true ? startedAt : undefined;
  if (start === undefined && id?.whole !== true) return undefined;
  return {
    ...seen,
    source: 'page',
    label,
    timeSource: start === undefined ? 'seen' : 'page',
    ...(diagnosis.code !== undefined && { code: diagnosis.code }),
    ...(id !== undefined && { callId: id.head }),
    ...(id?.whole === false && { callIdCut: true }),
    ...(id?.tail !== undefined && { callIdTail: id.tail }),
    ...(start !== undefined && { startedAt: start }),
    ...(durationSec !== undefined && { durationSec }),
    ...(costUsd !== undefined && { costUsd }),
    ...(agent !== undefined && { agent }),
  };
}

/** The sighting of a call record. */
export function sightingOfRecord(record: CallRecord, seen: Seen): Sighting {
  const { id, code, startedAt, endedAt, costUsd, agent } = record;
  const length = startedAt === undefined || endedAt === undefined ? -1 : endedAt - startedAt;
  return {
    ...seen,
    source: 'record',
    callId: id,
    code,
    label: code,
    timeSource: startedAt === undefined ? 'seen' : 'record',
    ...(startedAt !== undefined && { startedAt }),
    ...(length >= 0 && { durationSec: length / 1000 }),
    ...(costUsd !== undefined && { costUsd }),
    ...(agent !== undefined && { agent }),
  };
}
