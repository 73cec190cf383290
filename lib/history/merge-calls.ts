import { datedAt, datedBy } from '../calls/moment.ts';
import { isAgentId } from '../vendors/call-id.ts';
import { VENDORS } from '../vendors/index.ts';
import { minuteOf } from '../calls/time.ts';
import { identityKindOf, type Identity } from './call-key.ts';
import { defined } from '../calls/defined.ts';
import { fairer } from '../calls/fairer.ts';
import {
  CALL_DETAILS,
  type Call,
  type CallDetails,
  type DatedBy,
  type Sighting,
  type TimeSource,
} from '../calls/sighting.ts';

const TIME_RANK: Readonly<Record<TimeSource, number>> = { record: 2, page: 1, seen: 0 };
/** The start of a call says more than its creation, and its creation more than its end. */
const DATED_RANK: Readonly<Record<DatedBy, number>> = { creation: 1, end: 0 };
const KEY_RANK: Readonly<Record<Identity['kind'], number>> = { full: 2, cut: 1, none: 0 };

/** A sighting as the row it would be by itself. */
export function toCall(sighting: Sighting, key: string): Call {
  const { vendor, host, hostAssumed, callId, callIdTail, code, label, seenAt, timeSource } =
    sighting;
  const { startedAt, createdAt } = sighting;
  return defined<Call>({
    key,
    vendor,
    host,
    hostAssumed,
    callId,
    callIdTail,
    code,
    label,
    startedAt: datedAt(sighting) ?? seenAt,
    datedBy: datedBy(sighting),
    createdAt: startedAt === undefined ? undefined : createdAt,
    seenAt,
    timeSource,
    durationSec: sighting.durationSec,
    costUsd: sighting.costUsd,
    agent: sighting.agent,
    org: sighting.org,
    agentVersion: sighting.agentVersion,
    channel: sighting.channel,
    fair: sighting.fair,
  });
}

function isVendors({ vendor, host }: Call): boolean {
  return VENDORS[vendor].hosts.some((own) => own.host === host);
}

/**
 * Whose word counts where two rows are taken for one call: `both` those of one dashboard, or of one that was only
 * assumed. Of two dashboards, each is free to forge what it shows: the vendor's own stands as it is against one that
 * the user has added, which may show the same calls, and any other two have nothing to say of each other's.
 */
export function standingOf(one: Call, other: Call): 'both' | 'one' | 'other' | undefined {
  if (one.host === other.host || one.hostAssumed === true || other.hostAssumed === true) {
    return 'both';
  }
  const [isOne, isOther] = [isVendors(one), isVendors(other)];
  return isOne === isOther ? undefined : isOne ? 'one' : 'other';
}

/**
 * One row out of two sightings of one call, where `standingOf` says `both`. Commutative, associative and idempotent, so
 * that neither order nor repetition matters: an exact code beats a label, an API record beats a page, the later seen
 * beats the earlier; of everything else the better known stays.
 */
export function mergeCalls(one: Call, other: Call): Call {
  const named = compareNames(one, other) >= 0 ? one : other;
  const reason = compareReasons(one, other) >= 0 ? one : other;
  const timed = compareTimes(one, other) >= 0 ? one : other;
  return defined<Call>({
    key: named.key,
    vendor: named.vendor,
    host: one.hostAssumed === true ? other.host : one.host,
    hostAssumed: one.hostAssumed === true ? other.hostAssumed : undefined,
    callId: named.callId,
    callIdTail: named.callIdTail,
    code: reason.code,
    label: reason.label,
    startedAt: timed.startedAt,
    datedBy: timed.datedBy,
    createdAt: timed.datedBy === 'creation' ? undefined : creationOf(one, other),
    seenAt: reason.seenAt,
    timeSource: timed.timeSource,
    durationSec: finer(one.durationSec, other.durationSec),
    costUsd: finer(one.costUsd, other.costUsd),
    agent: betterAgent(one.agent, other.agent),
    org: first(one.org, other.org),
    agentVersion: first(one.agentVersion, other.agentVersion),
    channel: first(one.channel, other.channel),
    fair: fairer(one.fair, other.fair),
  });
}

/** Whether two rows say the same. */
export function saysTheSame(one: Call, other: Call): boolean {
  return FIELDS.every((name) => one[name] === other[name]);
}

/** Every field of a row: the compiler holds the list to the type. */
const FIELDS = [
  ...CALL_DETAILS,
  ...(Object.keys({
    key: 0,
    vendor: 0,
    host: 0,
    hostAssumed: 0,
    callId: 0,
    callIdTail: 0,
    code: 0,
    label: 0,
    startedAt: 0,
    datedBy: 0,
    createdAt: 0,
    seenAt: 0,
    timeSource: 0,
  } satisfies Record<Exclude<keyof Call, keyof CallDetails>, 0>) as (keyof Call)[]),
];

/** The one that is known; of two that differ, always the same one, whatever their order. */
function first<T extends string>(one: T | undefined, other: T | undefined): T | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}

/** When a call was created, as either row knows it. */
function creationOf(...calls: readonly Call[]): number | undefined {
  const known = calls.flatMap(({ datedBy, startedAt, createdAt }) =>
    datedBy === 'creation' ? startedAt : (createdAt ?? []),
  );
  return known.length === 0 ? undefined : Math.min(...known);
}

function order(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareNames(one: Call, other: Call): number {
  return (
    order(KEY_RANK[identityKindOf(one.key)], KEY_RANK[identityKindOf(other.key)]) ||
    order(lengthOfId(one), lengthOfId(other)) ||
    order(other.key, one.key) ||
    order(other.callId ?? '', one.callId ?? '')
  );
}

/** Characters of the ID that are known. */
function lengthOfId({ callId = '', callIdTail = '' }: Call): number {
  return callId.length + callIdTail.length;
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
    order(datedRank(one), datedRank(other)) ||
    (one.timeSource === 'page'
      ? order(minuteOf(other.startedAt), minuteOf(one.startedAt)) ||
        order(one.startedAt, other.startedAt)
      : order(other.startedAt, one.startedAt))
  );
}

function datedRank({ datedBy }: Call): number {
  return datedBy === undefined ? 2 : DATED_RANK[datedBy];
}

function decimals(n: number): number {
  return String(n).split('.')[1]?.length ?? 0;
}

/** The finer of two figures, one of which may be rounded. */
function finer(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return (order(decimals(one), decimals(other)) || order(one, other)) >= 0 ? one : other;
}

/** A name tells a reader more than an ID. */
function betterAgent(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return (order(Number(!isAgentId(one)), Number(!isAgentId(other))) || order(other, one)) >= 0
    ? one
    : other;
}
