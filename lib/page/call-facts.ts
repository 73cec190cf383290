import type { Vendor } from '../vendors/vendor.ts';
import { parseDuration, parseUsd } from './values/amounts.ts';
import { callIdOf } from './values/call-id-of.ts';
import type { CallId } from './values/call-ids.ts';
import type { Place } from './places.ts';
import { parseTime, type TimeContext } from './values/times.ts';

/** What a page tells of the call that a reason belongs to. */
export interface CallFacts {
  readonly id?: CallId;
  /** ms since 1970. */
  readonly startedAt?: number;
  /** Whether the start is known to the minute. */
  readonly isStartPrecise?: boolean;
  readonly durationSec?: number;
  readonly costUsd?: number;
  readonly agent?: string;
}

/** The texts that stand for "nothing" among the other facts of a row. */
const NOTHING = /^(?:n\/?a|none|null|unknown|no assistant assigned|[-–—.\s]*)$/i;

/** Reads everything that is told of a place's call. */
export function readFacts(
  place: Place,
  vendor: Vendor,
  address: string,
  times: TimeContext,
): CallFacts {
  const id = callIdOf(place, vendor, address);
  const startText = place.fact('start');
  const start = startText === undefined ? undefined : parseTime(startText, times);
  const durationSec = parseDuration(place.fact('duration') ?? '');
  const costUsd = parseUsd(place.fact('cost') ?? '');
  const agent = place.fact('agent');
  return {
    ...(id !== undefined && { id }),
    ...(start !== undefined && { startedAt: start.ms, isStartPrecise: start.isPrecise }),
    ...(durationSec !== undefined && { durationSec }),
    ...(costUsd !== undefined && { costUsd }),
    ...(agent !== undefined && !NOTHING.test(agent) && { agent }),
  };
}
