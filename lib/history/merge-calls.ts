import { VENDORS } from '../vendors/index.ts';
import { kindOf, minuteOf, type Identity } from './call-key.ts';
import type { Call, Sighting, TimeSource } from '../calls/sighting.ts';

const TIME_RANK: Readonly<Record<TimeSource, number>> = { record: 2, page: 1, seen: 0 };
const KEY_RANK: Readonly<Record<Identity['kind'], number>> = { full: 2, cut: 1, none: 0 };
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A sighting as the row it would be by itself. */
export function toCall(sighting: Sighting, key: string): Call {
  const { vendor, host, callId, code, label, seenAt, timeSource } = sighting;
  const { startedAt = seenAt, durationSec, costUsd, agent } = sighting;
  return {
    key,
    vendor,
    host,
    ...(callId === undefined ? {} : { callId }),
    ...(code === undefined ? {} : { code }),
    label,
    startedAt,
    seenAt,
    timeSource,
    ...(durationSec === undefined ? {} : { durationSec }),
    ...(costUsd === undefined ? {} : { costUsd }),
    ...(agent === undefined ? {} : { agent }),
  };
}

/**
 * One row out of two sightings of one call. Commutative, associative and idempotent, so that neither
 * order nor repetition matters: an exact code beats a label, an API record beats a page, the later seen
 * beats the earlier; of everything else the better known stays.
 */
export function mergeCalls(one: Call, other: Call): Call {
  const named = compareNames(one, other) >= 0 ? one : other;
  const reason = compareReasons(one, other) >= 0 ? one : other;
  const timed = compareTimes(one, other) >= 0 ? one : other;
  const durationSec = finer(one.durationSec, other.durationSec);
  const costUsd = finer(one.costUsd, other.costUsd);
  const agent = betterAgent(one.agent, other.agent);
  return {
    key: named.key,
    vendor: named.vendor,
    host: betterHost(one, other),
    ...(named.callId === undefined ? {} : { callId: named.callId }),
    ...(reason.code === undefined ? {} : { code: reason.code }),
    label: reason.label,
    startedAt: timed.startedAt,
    seenAt: reason.seenAt,
    timeSource: timed.timeSource,
    ...(durationSec === undefined ? {} : { durationSec }),
    ...(costUsd === undefined ? {} : { costUsd }),
    ...(agent === undefined ? {} : { agent }),
  };
}

/** Whether two rows say the same. */
export function sameCall(one: Call, other: Call): boolean {
  return (
    one.key === other.key &&
    one.code === other.code &&
    one.label === other.label &&
    one.startedAt === other.startedAt &&
    one.seenAt === other.seenAt &&
    one.timeSource === other.timeSource &&
    one.durationSec === other.durationSec &&
    one.costUsd === other.costUsd &&
    one.agent === other.agent &&
    one.host === other.host &&
    one.callId === other.callId
  );
}

function order(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareNames(one: Call, other: Call): number {
  return (
    order(KEY_RANK[kindOf(one.key)], KEY_RANK[kindOf(other.key)]) ||
    order(other.key, one.key) ||
    order(other.callId ?? '', one.callId ?? '')
  );
}

function compareReasons(one: Call, other: Call): number {
  return (
    order(Number(one.code !== undefined), Number(other.code !== undefined)) ||
    order(Number(one.timeSource === 'record'), Number(other.timeSource === 'record')) ||
    order(one.seenAt, other.seenAt) ||
    order(one.code ?? '', other.code ?? '') ||
    order(one.label, other.label)
  );
}

/** The better source wins; within one, the earlier minute, and the finer reading of that minute. */
function compareTimes(one: Call, other: Call): number {
  return (
    order(TIME_RANK[one.timeSource], TIME_RANK[other.timeSource]) ||
    (one.timeSource === 'page'
      ? order(minuteOf(other.startedAt), minuteOf(one.startedAt)) ||
        order(one.startedAt, other.startedAt)
      : order(other.startedAt, one.startedAt))
  );
}

function decimals(n: number): number {
  return String(n).split('.')[1]?.length ?? 0;
}

/** Of a rounded figure and a finer one, the finer. */
function finer(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return (order(decimals(one), decimals(other)) || order(one, other)) >= 0 ? one : other;
}

/** A name tells a reader more than an ID. */
function betterAgent(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return (order(Number(!UUID.test(one)), Number(!UUID.test(other))) || order(other, one)) >= 0
    ? one
    : other;
}

/** An import without a host stands under its vendor's first: any other is known, not assumed. */
function betterHost(one: Call, other: Call): string {
  const assumed = VENDORS[one.vendor].hosts[0]?.host;
  if (one.host === assumed) return other.host;
  if (other.host === assumed) return one.host;
  return one.host < other.host ? one.host : other.host;
}
