import type { Call } from '../calls/sighting.ts';
import { WEEK } from '../calls/time.ts';
import { isFault } from '../reasons/is-fault.ts';
import { diagnoser } from '../trends/build-report.ts';
import { reasonId } from '../trends/reason-id.ts';
import type { TrendSettings } from '../trends/trend-settings.ts';
import type { VendorId } from '../vendors/vendor.ts';
import { fullPrefix } from './call-key.ts';
import type { HistoryDb } from './database.ts';

/** Calls of one assistant that have all failed alike, up to its newest. */
export interface Streak {
  /** Start of the first of them, ms since 1970. */
  readonly since: number;
  readonly calls: number;
  /** Whether every one of them failed within its first second. */
  readonly atOnce: boolean;
  /** Whether calls of other assistants failed alike in that time: then it is not due to this one's settings. */
  readonly othersToo: boolean;
}

/** Whose calls are asked about, and why they ended. */
export interface StreakQuery {
  readonly vendor: VendorId;
  /** As `reasonId` makes it. */
  readonly reason: string;
  /** Whole ID of the card's call, where it is known. */
  readonly callId?: string;
  /** Its assistant, as page or record name it. */
  readonly agent?: string;
  /** When it began, ms since 1970. */
  readonly startedAt?: number;
}

/** Fewer calls than this are no streak. */
const LEAST = 3;
/** Newest calls that are looked at. */
const MOST = 1_500;

/**
 * Whether every call of a call's assistant has failed alike since some moment, that call included.
 *
 * @param now ms since 1970
 */
export async function readStreak(
  db: HistoryDb,
  query: StreakQuery,
  settings: TrendSettings,
  now: number,
): Promise<Streak | undefined> {
  const { vendor, reason, callId, startedAt } = query;
  const own = callId === undefined ? undefined : await db.calls.get(fullPrefix(vendor, callId));
  const agent = own?.agent ?? query.agent;
  const at = own?.startedAt ?? startedAt;
  if (agent === undefined || at === undefined || at < now - WEEK) return undefined;
  const newest = await db.calls
    .where('startedAt')
    .between(now - WEEK, now, true, true)
    .reverse()
    .limit(MOST)
    .toArray();
  const diagnosisOf = diagnoser(settings);
  const isAlike = (call: Call): boolean => {
    const diagnosis = diagnosisOf(call);
    return isFault(diagnosis) && reasonId(diagnosis, call.code ?? call.label) === reason;
  };
  const streak: Call[] = [];
  let othersToo = false;
  for (const call of newest) {
    if (call.vendor !== vendor || call.timeSource === 'seen') continue;
    const isOwn =
      call.agent === agent &&
      (own?.org === undefined || call.org === undefined || call.org === own.org);
    if (!isOwn) othersToo ||= isAlike(call);
    else if (isAlike(call)) streak.push(call);
    else break;
  }
  const since = streak.at(-1)?.startedAt;
  if (since === undefined || streak.length < LEAST || at < since) return undefined;
  return {
    since,
    calls: streak.length,
    atOnce: streak.every(({ durationSec }) => durationSec !== undefined && durationSec < 1),
    othersToo,
  };
}
