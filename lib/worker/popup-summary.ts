import { browser } from 'wxt/browser';
import { isList, isObject } from '../calls/checks.ts';
import type { HistoryReport } from '../history/read-report.ts';
import type { ReportQuery } from '../messaging/protocol.ts';
import type { Settings } from '../settings/settings.ts';
import type { Episode } from '../trends/episode.ts';
import { periodsOf } from '../trends/period.ts';
import type { TrendFilter } from '../trends/report.ts';
import { TREND_SETTINGS } from '../trends/trend-settings.ts';
import { CHANGED, SUMMARIES } from './storage-keys.ts';

/** Four periods of two dashboards. */
const MOST = 8;

/** The answer to a popup: the report, and the episodes of the last day once they were found. */
export interface PopupAnswer extends HistoryReport {
  readonly episodes?: readonly Episode[];
}

/** One of what is kept; what the popup asked last comes first. */
interface Summary {
  readonly query: ReportQuery;
  /** What it depends on apart from the history: the version, the settings, and the current period. */
  readonly stamp: string;
  /** When the history had last changed before it was read, ms since 1970. */
  readonly changedAt: number;
  readonly answer: PopupAnswer;
}

function stampOf({ period }: ReportQuery, settings: Settings, now: number): string {
  const { version } = browser.runtime.getManifest();
  const { to } = periodsOf(period, now).period;
  return JSON.stringify([version, to, ...TREND_SETTINGS.map((name) => settings[name])]);
}

/** Whether two filters mean the same calls. */
export function isSameFilter(one: TrendFilter, other: TrendFilter): boolean {
  return (['vendor', 'host', 'agent', 'client'] as const).every(
    (field) => one[field] === other[field],
  );
}

function isSameQuery(one: ReportQuery, other: ReportQuery): boolean {
  return (
    isSameFilter(one.filter, other.filter) &&
    JSON.stringify(one.period) === JSON.stringify(other.period)
  );
}

async function stored(): Promise<{ summaries: Summary[]; changedAt: number }> {
  const { [SUMMARIES]: summaries, [CHANGED]: changedAt } = await browser.storage.local.get([
    SUMMARIES,
    CHANGED,
  ]);
  return {
    // Only this version's own are used: see `stampOf`.
    summaries: isList(summaries, MOST) ? (summaries.filter(isObject) as unknown as Summary[]) : [],
    changedAt: typeof changedAt === 'number' ? changedAt : 0,
  };
}

/**
 * The answer to a question of the popup as it was last given, and whether the history is still the same; undefined
 * where there is none for these settings and this day. Nobody has to be woken for it.
 *
 * @param now ms since 1970
 */
export async function readSummary(
  query: ReportQuery,
  settings: Settings,
  now: number,
): Promise<{ readonly answer: PopupAnswer; readonly isCurrent: boolean } | undefined> {
  const { summaries, changedAt } = await stored();
  const stamp = stampOf(query, settings, now);
  const found = summaries.find((each) => each.stamp === stamp && isSameQuery(each.query, query));
  return found && { answer: found.answer, isCurrent: found.changedAt === changedAt };
}

/** When the history was changed last, in ms since 1970: to be asked before it is read for a summary. */
export async function lastChange(): Promise<number> {
  return (await stored()).changedAt;
}

let changed: Promise<void> = /* @__PURE__ */ Promise.resolve();

/**
 * Changes what is kept, one change after the other: each begins with what the last one left. What cannot be kept, in a
 * store that is full, is read again: that is no reason to fail.
 *
 * @param readAt the last change before the history was read, ms since 1970
 */
function change(readAt: number, how: (all: readonly Summary[]) => readonly Summary[]): void {
  changed = changed
    .then(async () => {
      const { summaries, changedAt } = await stored();
      // What was read before the last change may hold what was deleted by it.
      if (readAt !== changedAt) return;
      const kept = how(summaries).slice(0, MOST);
      // After everything was erased there is nothing to keep, not even an empty list.
      if (kept.length > 0) await browser.storage.local.set({ [SUMMARIES]: kept });
    })
    .catch(() => undefined);
}

/**
 * Keeps a report for the next popup.
 *
 * @param now ms since 1970
 * @param changedAt the last change before the history was read, ms since 1970
 * @param isAsked whether a popup asked for it, which makes it what was asked last
 */
export function keepReport(
  query: ReportQuery,
  settings: Settings,
  now: number,
  changedAt: number,
  answer: HistoryReport,
  isAsked: boolean,
): void {
  const kept = { query, stamp: stampOf(query, settings, now), changedAt, answer };
  change(changedAt, (all) => {
    const others = all.filter((each) => !isSameQuery(each.query, query));
    // A report that is only prepared comes after the one that was asked last, unless it is the same.
    const index = isAsked || others[0] !== all[0] ? 0 : 1;
    return [...others.slice(0, index), kept, ...others.slice(index)];
  });
}

/**
 * Keeps the episodes beside the report of the same question, where both are of the same history.
 *
 * @param now ms since 1970
 * @param changedAt the last change before the history was read, ms since 1970
 */
export function keepEpisodes(
  query: ReportQuery,
  settings: Settings,
  now: number,
  changedAt: number,
  episodes: readonly Episode[],
): void {
  change(changedAt, (all) =>
    all.map((each) =>
      isSameQuery(each.query, query) &&
      each.stamp === stampOf(query, settings, now) &&
      each.changedAt === changedAt
        ? { ...each, answer: { ...each.answer, episodes } }
        : each,
    ),
  );
}

/** The question that the popup asked last. */
export async function lastQuery(): Promise<ReportQuery | undefined> {
  await changed;
  return (await stored()).summaries[0]?.query;
}
