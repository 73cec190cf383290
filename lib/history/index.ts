/**
 * The history: what was seen, on the user's own disk.
 *
 * Reading (popup, history page) – open one `new HistoryDb()` a page and pass it on:
 * - `readReport(db, spec, filter, settings, now)` → report, scopes for a filter, newest call. Reads only
 *   the counts, so it is as fast with a million calls as with none. `spec` is `24h`, `7d`, `30d`, `90d`
 *   or `{from, to}`.
 * - `readTallies(db, {from, to, bucket: 'hour'})` → the hourly counts, for a heat map.
 *   The popup is better off asking the background by `sendMessage('getReport', {period, filter})`: then it
 *   needs neither the database library nor the catalog of reasons.
 * - `watchHistory(changed, signal)` calls back after anything was written, from whichever page.
 *
 * Writing: only the background records (`HistoryWriter`).
 */
export { HistoryDb } from './database.ts';
export { readTallies } from './read-counts.ts';
export { readReport, type HistoryReport, type Scope } from './read-report.ts';
export { watchHistory } from './watch.ts';
export { HistoryWriter } from './writer.ts';
