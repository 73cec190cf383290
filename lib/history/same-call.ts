import { partsLeft } from '../calls/ellipsis.ts';
import type { Call } from '../calls/sighting.ts';
import { MINUTE, minuteOf } from '../calls/time.ts';
import {
  CENT,
  LONGEST_RINGING,
  mayBeOneCost,
  mayBeZonesApart,
  ZONE_STEP,
} from '../calls/tolerances.ts';
import { resolve } from '../reasons/index.ts';
import { isAgentId } from '../vendors/call-id.ts';
import { VENDORS } from '../vendors/index.ts';
import { identityKindOf } from './call-key.ts';
import { standingOf } from './merge-calls.ts';

/** With so many characters of a cut ID in common, an unusual time zone does not matter. */
const STRONG = 8;
/** Only calls of one moment share so many characters. */
const STRONGEST = 11;

/** How much each fact counts that speaks for one call. A fact that speaks against it rules it out. */
const WEIGHT = {
  each: 1,
  sameMinute: 12,
  nearMinute: 8,
  otherZone: 2,
  duration: 10,
  ringing: 3,
  cost: 8,
  code: 6,
  label: 3,
  agent: 4,
} as const;

/** How many known characters of two IDs agree; undefined if they differ, `none` if a row has no ID. */
function agreement(one: Call, other: Call): number | 'none' | undefined {
  if (identityKindOf(one.key) === 'none' || identityKindOf(other.key) === 'none') return 'none';
  const [a, b] = [one.callId?.toLowerCase() ?? '', other.callId?.toLowerCase() ?? ''];
  const [fullA, fullB] = [identityKindOf(one.key) === 'full', identityKindOf(other.key) === 'full'];
  if (fullA && fullB) return undefined;
  const heads = Math.min(a.length, b.length);
  if (a.slice(0, heads) !== b.slice(0, heads)) return undefined;
  const [x, y] = [
    fullA ? a : (one.callIdTail?.toLowerCase() ?? ''),
    fullB ? b : (other.callIdTail?.toLowerCase() ?? ''),
  ];
  const tails = Math.min(x.length, y.length);
  if (x.slice(x.length - tails) !== y.slice(y.length - tails)) return undefined;
  return heads + tails - VENDORS[one.vendor].callId.prefix.length;
}

/** Whether both are from pages that show IDs in the same way: then they show the rest in the same way too. */
function areShownAlike(one: Call, other: Call): boolean {
  return (
    identityKindOf(one.key) === identityKindOf(other.key) &&
    one.host === other.host &&
    one.callId?.length === other.callId?.length &&
    one.callIdTail?.length === other.callIdTail?.length
  );
}

function times({ startedAt, createdAt }: Call): number[] {
  return createdAt === undefined ? [startedAt] : [startedAt, createdAt];
}

/** The browser's distance from UTC at a moment, in minutes. */
function localOffset(ms: number): number {
  return -new Date(ms).getTimezoneOffset();
}

/** How much the times of two rows speak for one call; undefined if they speak against it. */
function timeWeight(one: Call, other: Call, known: number | 'none'): number | undefined {
  if (one.timeSource === 'seen' || other.timeSource === 'seen') {
    return known === 'none' ? undefined : 0;
  }
  let best: number | undefined;
  const take = (weight: number): void => {
    best = Math.max(best ?? 0, weight);
  };
  const isAlike = areShownAlike(one, other);
  for (const a of times(one)) {
    for (const b of times(other)) {
      const apart = Math.abs(minuteOf(a) - minuteOf(b));
      if (apart === 0) take(WEIGHT.sameMinute);
      else if (isAlike || known === 'none') {
        // Pages of the same form show the same time, unless the time zone was changed.
        if (apart % ZONE_STEP === 0 && apart === Math.abs(localOffset(a))) take(WEIGHT.otherZone);
      } else if (apart === 1) take(WEIGHT.nearMinute);
      else {
        const isLocal = Math.abs(apart - Math.abs(localOffset(a))) <= 1;
        if (isLocal || (known >= STRONG && mayBeZonesApart(apart))) take(WEIGHT.otherZone);
      }
    }
  }
  return best;
}

/** Seconds. A record with an end alone is of a call that never connected: Retell's SDK says that those have no start. */
function lastedSec({ durationSec, timeSource, datedBy }: Call): number | undefined {
  return durationSec ?? (timeSource === 'record' && datedBy === 'end' ? 0 : undefined);
}

function durationWeight(one: Call, other: Call): number | undefined {
  const [a, b] = [lastedSec(one), lastedSec(other)];
  if (a === undefined || b === undefined) return 0;
  const apart = Math.abs(a - b);
  if (apart <= 1) return WEIGHT.duration - apart;
  return areShownAlike(one, other) || apart > LONGEST_RINGING
    ? undefined
    : WEIGHT.ringing * (1 - apart / LONGEST_RINGING);
}

function costWeight(one: Call, other: Call): number | undefined {
  if (one.costUsd === undefined || other.costUsd === undefined) return 0;
  const apart = Math.abs(one.costUsd - other.costUsd);
  if (apart <= CENT / 2) return WEIGHT.cost - apart;
  return mayBeOneCost(one.costUsd, other.costUsd) ? 0 : undefined;
}

/** The codes that a call may have ended with; undefined if its label is not known. */
function codesOf({ code, label, vendor }: Call): readonly string[] | undefined {
  if (code !== undefined) return [code];
  const found = resolve(label, vendor);
  return found.kind === 'code'
    ? [found.code]
    : found.kind === 'candidates'
      ? found.codes
      : undefined;
}

/** How a shown reason begins and ends: the end of a label may be cut off, or its middle. */
function endsOf({ code, label }: Call): readonly [begin: string, end: string] {
  const parts = partsLeft(code ?? label);
  return [parts[0] ?? '', parts.at(-1) ?? ''];
}

/** Whether two labels may be of one reason, as far as both show it. */
function mayBeOneReason(one: Call, other: Call): boolean {
  const [[a, x], [b, y]] = [endsOf(one), endsOf(other)];
  const isBegun = a.startsWith(b) || b.startsWith(a);
  const isEnded = x.endsWith(y) || y.endsWith(x);
  // A page may cut the end without any sign of it.
  const areUncut = a === x && b === y;
  return isBegun && (isEnded || areUncut);
}

/**
 * Codes that differ speak against one call. Labels do where little else is known of it (`isNeeded`): what a page shows
 * may be older than what a record says.
 */
function reasonWeight(
  one: Call,
  other: Call,
  isNeeded: boolean,
  hasId: boolean,
): number | undefined {
  if (one.code !== undefined && other.code !== undefined) {
    return one.code === other.code ? WEIGHT.code : undefined;
  }
  const [a, b] = [codesOf(one), codesOf(other)];
  if (a !== undefined && b !== undefined) {
    if (a.some((code) => b.includes(code))) return WEIGHT.label;
    return isNeeded ? undefined : 0;
  }
  if (mayBeOneReason(one, other)) return WEIGHT.label;
  // A label that Hangtag does not know may stand for any code.
  return hasId ? 0 : undefined;
}

function agentWeight(one: Call, other: Call, isNeeded: boolean): number | undefined {
  if (one.agent === undefined || other.agent === undefined) return 0;
  if (one.agent === other.agent) return WEIGHT.agent;
  return isNeeded && !isAgentId(one.agent) && !isAgentId(other.agent) ? undefined : 0;
}

/**
 * Whether two rows may be one call, and how much speaks for it; undefined where something speaks against it. At least
 * one of them must be known less than in full. What either does not tell does not speak against it.
 */
export function weightOfSame(one: Call, other: Call): number | undefined {
  if (one.vendor !== other.vendor || standingOf(one, other) === undefined) return undefined;
  const known = agreement(one, other);
  if (known === undefined) return undefined;
  const isWeak = known === 'none' || known < STRONGEST;
  const time = timeWeight(one, other, known);
  const duration = durationWeight(one, other);
  const cost = costWeight(one, other);
  const isUnsure = isWeak || (time ?? 0) < WEIGHT.nearMinute;
  const reason = reasonWeight(one, other, isUnsure, known !== 'none');
  const agent = agentWeight(one, other, isWeak);
  if (
    time === undefined ||
    duration === undefined ||
    cost === undefined ||
    reason === undefined ||
    agent === undefined
  ) {
    return undefined;
  }
  if (isWeak && one.channel !== undefined && other.channel !== undefined) {
    if (one.channel !== other.channel) return undefined;
  }
  // Without an ID, another zone is believed only where everything else is the same.
  const isShifted = known === 'none' && time < WEIGHT.sameMinute;
  if (isShifted && (duration < WEIGHT.duration - 1 || cost < WEIGHT.cost - 1)) return undefined;
  const id = known === 'none' ? 0 : known * WEIGHT.each;
  return id + time + duration + cost + reason + agent;
}

/** The times at which calls may lie that a row may be of, ms since 1970, two minutes around each. */
export function timesOfSame(call: Call): readonly (readonly [from: number, to: number])[] {
  if (call.timeSource === 'seen') return [];
  const around = 2 * MINUTE;
  return times(call).flatMap((at) => {
    const shift = localOffset(at) * MINUTE;
    const moments = shift === 0 ? [at] : [at, at + shift, at - shift];
    return moments.map((moment) => [moment - around, moment + around] as const);
  });
}
