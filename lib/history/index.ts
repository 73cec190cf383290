/**
 * The history: what was seen, on the user's own disk. Open one `new HistoryDb()` a page and pass it on.
 *
 * Trends
 * - `readReport(db, spec, filter, settings, now)` → report, scopes for a filter, newest call. Reads only
 *   the counts, so it is as fast with a million calls as with none. `spec` is `24h`, `7d`, `30d`, `90d`
 *   or `{from, to}`. The popup is better off with `sendMessage('getReport', {period, filter})`: then it
 *   needs neither the database library nor the catalog of reasons.
 * - `readHeat(db, period, filter, settings)` → calls and faults by weekday and hour.
 * - `watchHistory(changed, signal)` calls back after anything was written, from whichever page.
 *
 * Calls
 * - `new CallQuery(db, filter, settings)`: `.page(limit, after?)` → `{calls, next?}`, newest first, pass
 *   `next` as `after` of the next page; `.count()`. Make a new one after a change of filter or history.
 *   `filter` is a `CallFilter`: span, vendor, host, agent, owner, reason, party, hour, weekday, search.
 * - `deleteCalls(db, keys)`, `deleteMatching(db, filter, settings, signal?)`, `deleteAll(db)`.
 *
 * Upkeep: `rebuildCounts(db)` counts all calls anew. Only the background records and enforces retention.
 * Files: see `export/` and `import/`.
 */
export { type CallFilter } from './call-filter.ts';
export { CallQuery, type CallPage, type Cursor } from './call-query.ts';
export { HistoryDb } from './database.ts';
export { deleteAll, deleteCalls, deleteMatching } from './deletion.ts';
export { readHeat, type Heat } from './read-heat.ts';
export { readReport, type HistoryReport, type Scope } from './read-report.ts';
export { rebuildCounts } from './rebuild-counts.ts';
export { watchHistory } from './watch.ts';
