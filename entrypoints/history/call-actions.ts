import { callAddress } from '../../components/call-line.tsx';
import { copyText } from '../../components/copy-text.ts';
import { saveFile, saveText } from '../../components/save-file.ts';
import type { Call } from '../../lib/calls/sighting.ts';
import type { CallFilter } from '../../lib/history/call-filter.ts';
import { CallQuery, readCalls } from '../../lib/history/call-query.ts';
import type { HistoryDb } from '../../lib/history/database.ts';
import { callListCsv } from '../../lib/history/export/call-list.ts';
import { exportFile, type ExportFormat } from '../../lib/history/export/export-calls.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { idList, MOST_COPIED, supportList } from '../../lib/wording/support-list.ts';

/** Formats of an export, by their names. */
export const EXPORT_FORMATS = [
  { value: 'ndjson', text: 'NDJSON' },
  { value: 'csv', text: 'CSV' },
] as const satisfies readonly { readonly value: ExportFormat; readonly text: string }[];

/** The local day of a moment, ms since 1970, as `2026-11-20`. */
export function dayName(ms: number): string {
  const date = new Date(ms);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Saves an export of Hangtag under the name of the day. */
export function saveExport(file: Blob, format: ExportFormat): void {
  saveFile(`hangtag-${dayName(Date.now())}.${format}`, file);
}

/** Calls that something is done with: those of a filter, or single ones. */
export interface Chosen {
  readonly filter: CallFilter;
  /** Keys of single calls; absent where all of the filter are meant. */
  readonly keys?: readonly string[];
}

/** What can be done with some calls that changes none of them. */
export class CallActions {
  readonly #db: HistoryDb;
  readonly #settings: Settings;

  constructor(db: HistoryDb, settings: Settings) {
    this.#db = db;
    this.#settings = settings;
  }

  /** How many calls a filter means. */
  count(filter: CallFilter): Promise<number> {
    return new CallQuery(this.#db, filter, this.#settings).count();
  }

  /** From the oldest to the newest call that a filter means, ms since 1970, `to` exclusive; undefined without any. */
  async span(
    filter: CallFilter,
  ): Promise<{ readonly from: number; readonly to: number } | undefined> {
    const first = async (order: 'oldest' | 'newest'): Promise<number | undefined> => {
      const page = await new CallQuery(this.#db, filter, this.#settings, order).page(1);
      return page.calls[0]?.startedAt;
    };
    const [from, last] = [await first('oldest'), await first('newest')];
    return from === undefined || last === undefined ? undefined : { from, to: last + 1 };
  }

  /** Every chosen call, newest first. */
  async read({ filter, keys }: Chosen): Promise<readonly Call[]> {
    if (keys !== undefined) return readCalls(this.#db, keys);
    const calls: Call[] = [];
    const query = new CallQuery(this.#db, filter, this.#settings);
    for await (const part of query.parts()) calls.push(...part);
    return calls;
  }

  /** Copies the text for support; with many calls it is saved as a file. Resolves to whether that worked. */
  async support(chosen: Chosen): Promise<boolean> {
    const calls = await this.read(chosen);
    const text = supportList(calls, new Intl.DateTimeFormat().resolvedOptions().timeZone);
    if (calls.length <= MOST_COPIED) return copyText(text);
    saveText(`hangtag-support-${dayName(Date.now())}.txt`, text);
    return true;
  }

  /** Copies the IDs, a line each. Resolves to whether that worked. */
  async copyIds(chosen: Chosen): Promise<boolean> {
    return copyText(idList(await this.read(chosen)));
  }

  /** Saves calls as an export. */
  async export(chosen: Chosen, format: ExportFormat): Promise<void> {
    saveExport(await exportFile(this.#db, this.#settings, { format, ...chosen }), format);
  }

  /** Saves the list of calls to be made again. */
  async exportList(chosen: Chosen): Promise<void> {
    const text = callListCsv(await this.read(chosen), this.#settings);
    saveFile(
      `hangtag-call-back-${dayName(Date.now())}.csv`,
      new Blob([text], { type: 'text/csv' }),
    );
  }

  /** Addresses of calls in their dashboards, as far as they are known. */
  async addresses(chosen: Chosen): Promise<string[]> {
    const calls = await this.read(chosen);
    return calls.flatMap((call) => callAddress(call, this.#settings.hosts) ?? []);
  }
}
