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
 *
 * Files
 * - `exportFile(db, settings, {format: 'ndjson' | 'csv', filter?, onProgress?, signal?})` → `Blob`.
 * - `previewFile(file)` → `{reading, header, rows}`; show `rows` under `header` with the columns of a
 *   `csv` reading, let the user correct `vendor`, `columns`, `durationUnit`. Throws `BrokenFile` with a
 *   sentence for a file of no known form.
 * - `importFile(db, file, {reading, now, retentionDays, locales?, lastModified?, onProgress?, signal?})` →
 *   `ImportReport`: added, improved, known, refused with place and reason, and why it stopped early.
 */
export { type CallFilter } from './call-filter.ts';
export { CallQuery, type CallPage, type Cursor } from './call-query.ts';
export { exportFile, type ExportFormat, type ExportOptions } from './export/export-calls.ts';
export { BrokenFile } from './import/entry.ts';
export {
  importFile,
  type ImportOptions,
  type ImportProgress,
  type ImportReport,
  type Problem,
} from './import/import-file.ts';
export type { ColumnKind, CsvColumns, CsvReading } from './import/csv-columns.ts';
export { previewFile, type FilePreview, type FileReading } from './import/preview-file.ts';
export { HistoryDb } from './database.ts';
export { deleteAll, deleteCalls, deleteMatching } from './deletion.ts';
export { readHeat, type Heat } from './read-heat.ts';
export { readReport, type HistoryReport, type Scope } from './read-report.ts';
export { rebuildCounts } from './rebuild-counts.ts';
export { watchHistory } from './watch.ts';
