import { browser } from 'wxt/browser';
import { compareCounts } from '../history/mend.ts';
import { enforceRetention } from '../history/retention.ts';
import type { HistoryWriter } from '../history/writer.ts';
import { readSettings } from '../settings/store.ts';
import { followTrends, preparePeriods } from './trend-answers.ts';

/** The alarm that removes what is too old, and follows the trends as time goes by. */
const UPKEEP = 'upkeep';
const UPKEEP_MINUTES = 60;

async function ensureUpkeep(): Promise<void> {
  const existing: unknown = await browser.alarms.get(UPKEEP);
  if (existing !== undefined) return;
  await browser.alarms.create(UPKEEP, { delayInMinutes: 1, periodInMinutes: UPKEEP_MINUTES });
}

async function upkeep(writer: HistoryWriter): Promise<void> {
  const settings = await readSettings();
  const now = Date.now();
  await writer.read((db) => enforceRetention(db, { ...settings, now }));
  await writer.read((db) => compareCounts(db, now));
  await followTrends(writer, settings, now);
  await preparePeriods(writer, settings, now);
}

/** Keeps the history in order, within the hour. */
export function startUpkeep(writer: HistoryWriter): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== UPKEEP) return;
    // A history that cannot be opened now is tried again within the hour.
    upkeep(writer).catch(() => undefined);
  });
  ensureUpkeep().catch(() => undefined);
}
