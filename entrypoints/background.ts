import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { AfterRecording } from '../lib/worker/after-recording.ts';
import { noteOrganisation } from '../lib/worker/open-client.ts';
import { noteChange } from '../lib/worker/popup-summary.ts';
import { clearMark, openAlert } from '../lib/worker/quiet-alarm.ts';
import { answerReport, followTrends } from '../lib/worker/trend-answers.ts';
import { HistoryDb } from '../lib/history/database.ts';
import { dismissHealth, noteCreated, noteState, readHealth } from '../lib/worker/health.ts';
import { enforceRetention } from '../lib/history/retention.ts';
import type { Sighting } from '../lib/calls/sighting.ts';
import { announceChange, watchHistory } from '../lib/history/watch.ts';
import { HistoryWriter } from '../lib/history/writer.ts';
import { followAddedHosts } from '../lib/worker/added-scripts.ts';
import { answerPointing } from '../lib/worker/answer-pointing.ts';
import {
  countOf,
  isOwnOpenly,
  isOwnPage,
  reportQueryOf,
  sightingsOf,
} from '../lib/worker/incoming.ts';
import { answerCards } from '../lib/worker/answer-cards.ts';
import { collectLeftBehind, onLeftBehind } from '../lib/worker/collect-left-behind.ts';
import { onMessage } from '../lib/messaging/protocol.ts';
import { readSteadily } from '../lib/settings/steady.ts';
import { readSettings } from '../lib/settings/store.ts';

const BADGE_COLOUR = '#b3261e';
/** Removes what is too old, and follows the trends as time goes by. */
const UPKEEP = 'upkeep';
const UPKEEP_MINUTES = 60;

/** The number as the toolbar icon can show it. */
function badgeText(count: number): string {
  if (count === 0) return '';
  return count > 999 ? '999+' : String(count);
}

// The worker may be stopped after any event: whatever has to outlive it is on disk.
export default defineBackground(() => {
  // Chrome asks for the texts once a process, and keeps what it got. Asked first by a page that is just being
  // closed, it gets nothing, for every page that follows; asked by the worker, it gets them.
  browser.i18n.getMessage('@@ui_locale');

  let noted: Promise<void> = Promise.resolve();
  /** One note after the other: each reads what was noted before. */
  const note = (write: () => Promise<void>): void => {
    noted = noted.then(write).catch(() => undefined);
  };
  const writer = new HistoryWriter({
    connect: () =>
      new HistoryDb(undefined, (event) => {
        if (event === 'created') note(() => noteCreated(Date.now()));
        else note(() => noteState(event === 'free' ? 'ok' : event, Date.now()));
        if (event === 'free') announceChange();
      }),
    options: async () => ({
      now: Date.now(),
      retentionDays: (await readSettings()).retentionDays,
    }),
    onState: (state) => note(() => noteState(state, Date.now())),
  });

  /** Writes what may be written; gives the number of sightings that the history holds now. */
  const record = async (sightings: Sighting[]): Promise<number> => {
    const { recording } = await readSettings();
    if (!recording || sightings.length === 0) return 0;
    const outcomes = await writer.record(sightings);
    return outcomes.filter((outcome) => outcome !== 'nameless' && outcome !== 'too-old').length;
  };

  onMessage('recordSightings', async ({ data, sender }) => {
    if (!isOwnOpenly(sender, browser.runtime.id)) return { kept: 0 };
    const sightings = sightingsOf(data, sender, Date.now());
    const kept = await record(sightings);
    const { host, org } = sightings.find((sighting) => sighting.org !== undefined) ?? {};
    if (kept > 0 && host !== undefined && org !== undefined) {
      noteOrganisation(host, org).catch(() => undefined);
    }
    return { kept };
  });

  const read = <T>(ask: (db: HistoryDb) => Promise<T>): Promise<T> => writer.read(ask);
  const after = new AfterRecording(async () => {
    await followTrends(read, await readSteadily(), Date.now());
  });
  // Ends with the worker.
  const { signal } = new AbortController();
  watchHistory(() => {
    noteChange(Date.now()).catch(() => undefined);
    after.recorded();
  }, signal);

  const collect = (): void => {
    // What cannot be written now is still there when the worker starts again.
    collectLeftBehind(record, Date.now()).catch(() => undefined);
  };
  onLeftBehind(collect);
  collect();

  onMessage('faultsOnPage', async ({ data, sender }) => {
    const count = countOf(data);
    const tabId = sender.tab?.id;
    if (sender.id !== browser.runtime.id || count === undefined || tabId === undefined) return;
    await browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR });
    await browser.action.setBadgeText({ tabId, text: badgeText(count) });
  });

  onMessage('getReport', async ({ data, sender }) => {
    if (!isOwnPage(sender, browser.runtime.id, browser.runtime.getURL('/'))) {
      throw new Error('Only the extension itself may read the history.');
    }
    const { period, filter } = reportQueryOf(data);
    const settings = await readSteadily();
    clearMark().catch(() => undefined);
    return answerReport(read, { period, filter }, settings, Date.now());
  });

  answerCards(read);

  browser.runtime.onInstalled.addListener(({ reason }) => {
    // Never after an update: nobody asked for a page then.
    if (reason !== 'install') return;
    browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }).catch(() => undefined);
  });
  followAddedHosts();
  answerPointing();

  onMessage('getHealth', async () => {
    await noted;
    return readHealth();
  });
  onMessage('dismissHealth', () => dismissHealth());

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== UPKEEP) return;
    // A history that cannot be opened now is tried again within the hour.
    upkeep(writer).catch(() => undefined);
  });
  ensureUpkeep().catch(() => undefined);

  // Absent as long as the permission was not given, which may be while this worker runs.
  const follow = (): void => {
    const api = browser.notifications as typeof browser.notifications | undefined;
    if (api?.onClicked.hasListener(openClicked) === false) api.onClicked.addListener(openClicked);
  };
  browser.permissions.onAdded.addListener(follow);
  follow();
});

function openClicked(id: string): void {
  openAlert(id).catch(() => undefined);
}

async function ensureUpkeep(): Promise<void> {
  const existing: unknown = await browser.alarms.get(UPKEEP);
  if (existing !== undefined) return;
  await browser.alarms.create(UPKEEP, { delayInMinutes: 1, periodInMinutes: UPKEEP_MINUTES });
}

async function upkeep(writer: HistoryWriter): Promise<void> {
  const settings = await readSteadily();
  const now = Date.now();
  await writer.read((db) => enforceRetention(db, { ...settings, now }));
  await followTrends((ask) => writer.read(ask), settings, now);
}
