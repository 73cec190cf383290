import { isMoment, isNumber, isObject, isOneOf, isText, isVendor } from '../calls/checks.ts';
import { CHANNELS, type Call } from '../calls/sighting.ts';

// Made once: every call that is read is looked at.
const TIME_SOURCES = ['record', 'page', 'seen'] as const;
const DATED_BY = ['creation', 'end'] as const;

/** Something stored cannot be what this version, or any other, has written there: see `mend.ts`. */
export class InvalidRow extends Error {
  override readonly name = 'InvalidRow';

  constructor(table: 'calls' | 'days' | 'hours') {
    super(`A row of ${table} is none`);
  }
}

const isTextOrAbsent = (value: unknown): boolean => value === undefined || isText(value, 1_000);
const isMomentOrAbsent = (value: unknown): boolean => value === undefined || isMoment(value);

/** Whether a stored row is a call: looked at each time one is read, so no closer than what reading it relies on. */
export function isValidCall(row: unknown): row is Call {
  if (!isObject(row)) return false;
  const { key, vendor, host, label, startedAt, seenAt, timeSource, fair, channel } = row;
  return (
    isVendor(vendor) &&
    isText(key, 2_000) &&
    key.startsWith(`${vendor}:`) &&
    isText(host, 253) &&
    isText(label, 1_000) &&
    isMoment(startedAt) &&
    isNumber(seenAt, 0, Number.MAX_VALUE) &&
    isOneOf(timeSource, TIME_SOURCES) &&
    (fair === undefined || typeof fair === 'boolean') &&
    (channel === undefined || isOneOf(channel, CHANNELS)) &&
    (row['datedBy'] === undefined || isOneOf(row['datedBy'], DATED_BY)) &&
    isTextOrAbsent(row['callId']) &&
    isTextOrAbsent(row['callIdTail']) &&
    isTextOrAbsent(row['code']) &&
    isTextOrAbsent(row['agent']) &&
    isTextOrAbsent(row['agentVersion']) &&
    isTextOrAbsent(row['org']) &&
    isMomentOrAbsent(row['createdAt']) &&
    (row['durationSec'] === undefined || isNumber(row['durationSec'], 0, 1e9)) &&
    (row['costUsd'] === undefined || isNumber(row['costUsd'], 0, 1e9))
  );
}

/** A stored row as a call, or undefined where there is none. Throws an `InvalidRow` for what is no call. */
export function validCall(row: Call | undefined): Call | undefined {
  if (row !== undefined && !isValidCall(row)) throw new InvalidRow('calls');
  return row;
}
