/**
 * Trends: a period against the one before. Pure: no storage, no clock, no extension API.
 *
 * - `periodsOf(spec, now)` → a period and its predecessor; `bucketsOf(period)` → starts of its buckets.
 * - `buildReport(tallies, period, previous, filter, settings, now)` → `TrendReport`; `readReport` of
 *   `lib/history` does this from the stored counts.
 * - In a report, `vendors`, `hosts` and `agents` are shares of *faulty* calls of the calls of that vendor,
 *   host or assistant (`agents` has the id `''` for calls without one); `parties` are shares of faulty
 *   calls in which that party was named; `reasons` and `owners` are shares of all calls.
 * - `reasonId(diagnosis, label)` is the id of a reason's group.
 */
export { buildReport, diagnoser, isFault, passes } from './build-report.ts';
export { bucketsOf, isWithin, midnight, periodsOf, RECENT, type PeriodSpec } from './period.ts';
export { reasonId } from './reason-id.ts';
export type * from './report.ts';
