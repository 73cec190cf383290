/** Calls by chance alone, with the rhythm of days and weeks, and bursts of faults upon them. */
import { DAY, HOUR } from '../../../lib/calls/time.ts';
import type { EpisodeCall } from '../../../lib/trends/episode.ts';
import type { Tally } from '../../../lib/trends/report.ts';

/** Monday, 1 June 2026, where the benchmark runs. */
export const START = new Date(2026, 5, 1).getTime();

/** A sequence of numbers in 0…1 that is the same for a seed (mulberry32). */
export function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** How many events chance brings where `mean` are expected. */
export function poisson(mean: number, next: () => number): number {
  // Beyond, the product would run out of numbers: sums of smaller ones are the same.
  if (mean > 50) return poisson(mean / 2, next) + poisson(mean / 2, next);
  const limit = Math.exp(-mean);
  let n = 0;
  for (let p = next(); p > limit; p *= next()) n += 1;
  return n;
}

/** Part of a day's calls in each hour: quiet nights, a rise until noon, an evening. */
const BY_HOUR = [
  0.3, 0.2, 0.2, 0.2, 0.3, 0.5, 1, 2, 4, 6, 7, 7, 6, 7, 8, 8, 7, 6, 5, 4, 3, 2, 1, 0.5,
];
const ALL_HOURS = BY_HOUR.reduce((sum, part) => sum + part, 0);

/** Calls to be expected within the hour that begins then. */
export function callsIn(hour: number, perDay: number): number {
  const date = new Date(hour);
  const weekend = date.getDay() % 6 === 0 ? 0.4 : 1;
  return (perDay * weekend * (BY_HOUR[date.getHours()] ?? 0)) / ALL_HOURS;
}

const FINE = 'customer-ended-call';
/** Reasons of faults, each of another party, with their part of all faults. */
export const FAULTS = [
  { code: 'call.in-progress.error-providerfault-deepgram-returning-502-network-error', part: 0.3 },
  { code: 'call.in-progress.error-vapifault-transport-never-connected', part: 0.25 },
  { code: 'twilio-failed-to-connect-call', part: 0.2 },
  { code: 'call.in-progress.error-providerfault-eleven-labs-500-server-error', part: 0.1 },
  { code: 'call.start.error-subscription-frozen', part: 0.1 },
  { code: 'call.in-progress.error-providerfault-openai-500-server-error', part: 0.05 },
] as const;

/** Codes of one party: a burst may be over several. */
export const DEEPGRAM = [
  FAULTS[0].code,
  'call.in-progress.error-providerfault-deepgram-transcriber-failed',
  'pipeline-error-deepgram-returning-500-invalid-json',
  'call.in-progress.error-providerfault-deepgram-returning-503-temporarily-unavailable',
];

/** A call of a fair list. */
export function callOf(code: string, startedAt: number): EpisodeCall {
  return {
    vendor: 'vapi',
    host: 'dashboard.vapi.ai',
    org: 'one',
    agent: 'Front desk',
    code,
    label: code,
    fair: true,
    startedAt,
  };
}

/** As many such calls in the hour that begins then. */
export function tallyOf(code: string, start: number, calls: number): Tally {
  const { vendor, host, org = '', agent = '', label } = callOf(code, start);
  return {
    vendor,
    host,
    org,
    agent,
    code,
    label,
    fair: true,
    start,
    calls,
    costUsd: 0,
    callsWithCost: 0,
  };
}

/** What chance brings: counts by hour, and the faults themselves. */
export interface Simulated {
  readonly tallies: Tally[];
  /** In the order of time. */
  readonly faults: EpisodeCall[];
}

/** Calls by chance alone from a moment on, a part of them faulty. */
export function simulate(
  from: number,
  days: number,
  perDay: number,
  faulty: number,
  next: () => number,
): Simulated {
  const [tallies, faults]: [Tally[], EpisodeCall[]] = [[], []];
  for (let hour = from; hour < from + days * DAY; hour += HOUR) {
    const calls = callsIn(hour, perDay);
    const fine = poisson(calls * (1 - faulty), next);
    if (fine > 0) tallies.push(tallyOf(FINE, hour, fine));
    for (const { code, part } of FAULTS) {
      const n = poisson(calls * faulty * part, next);
      if (n > 0) tallies.push(tallyOf(code, hour, n));
      for (let i = 0; i < n; i++) faults.push(callOf(code, Math.floor(hour + next() * HOUR)));
    }
  }
  return { tallies, faults: faults.sort((a, b) => a.startedAt - b.startedAt) };
}
