import { browser } from 'wxt/browser';
import { isList, isObject } from '../calls/checks.ts';
import type { PopupAnswer } from '../history/read-report.ts';
import type { ReportQuery } from '../messaging/protocol.ts';
import type { Settings } from '../settings/settings.ts';
import { periodsOf } from '../trends/period.ts';

/** In the local store: the answers that the popup was given last, newest first. */
const SUMMARIES = 'popupSummaries';
/** In the local store: when the history was changed last, ms since 1970. */
const CHANGED = 'historyChangedAt';
/** A popup is opened on one dashboard or another, with one period or another. */
const MOST = 4;

interface Summary {
  readonly query: ReportQuery;
  /** What it depends on beside the history: the version, the settings, and which period is the present one. */
  readonly stamp: string;
  readonly changedAt: number;
  readonly answer: PopupAnswer;
}

function stampOf({ period }: ReportQuery, settings: Settings, now: number): string {
  const { ownKeys, overrides, clients } = settings;
  const { version } = browser.runtime.getManifest();
  return JSON.stringify([version, ownKeys, overrides, clients, periodsOf(period, now).period.to]);
}

function isSameQuery(one: ReportQuery, other: ReportQuery): boolean {
  return (
    (['vendor', 'host', 'agent', 'client'] as const).every(
      (field) => one.filter[field] === other.filter[field],
    ) && JSON.stringify(one.period) === JSON.stringify(other.period)
  );
}

async function stored(): Promise<{ summaries: Summary[]; changedAt: number }> {
  const found = await browser.storage.local.get([SUMMARIES, CHANGED]);
  const { [SUMMARIES]: summaries, [CHANGED]: changedAt } = found;
  return {
    // Only this version's own are used: see `stampOf`.
    summaries: isList(summaries, MOST)
      ? (summaries.filter((each) => isObject(each)) as unknown as Summary[])
      : [],
    changedAt: typeof changedAt === 'number' ? changedAt : 0,
  };
}

/**
 * The answer to a question of the popup as it was last given, and whether the history is still the same; undefined
 * where there is none for these settings and this day. Nobody has to be woken for it.
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

/** When the history was changed last, to be asked before it is read for a summary. */
export async function lastChange(): Promise<number> {
  return (await stored()).changedAt;
}

/**
 * Keeps an answer for the next popup.
 *
 * @param changedAt the last change before the history was read
 */
export async function keepSummary(
  query: ReportQuery,
  settings: Settings,
  now: number,
  changedAt: number,
  answer: PopupAnswer,
): Promise<void> {
  const { summaries } = await stored();
  const others = summaries.filter((each) => !isSameQuery(each.query, query));
  const summary: Summary = { query, stamp: stampOf(query, settings, now), changedAt, answer };
  await browser.storage.local.set({ [SUMMARIES]: [summary, ...others].slice(0, MOST) });
}

/** The question that the popup asked last. */
export async function lastQuery(): Promise<ReportQuery | undefined> {
  return (await stored()).summaries[0]?.query;
}

/** Notes that the history has changed: whatever was kept is no longer current. */
export async function noteChange(now: number): Promise<void> {
  await browser.storage.local.set({ [CHANGED]: now });
}
