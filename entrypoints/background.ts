import { browser } from 'wxt/browser';
import { HistoryDb } from '../lib/history/database.ts';
import { dismissHealth, noteState, readHealth } from '../lib/history/health.ts';
import { readReport } from '../lib/history/read-report.ts';
import { HistoryWriter } from '../lib/history/writer.ts';
import {
  countOf,
  isOwnOpenly,
  isOwnPage,
  reportQueryOf,
  senderOf,
  sightingsOf,
} from '../lib/messaging/incoming.ts';
import { onMessage } from '../lib/messaging/protocol.ts';
import { readSettings } from '../lib/settings/store.ts';

const BADGE_COLOUR = '#b3261e';

/** The number as the toolbar icon can show it. */
function badgeText(count: number): string {
  if (count === 0) return '';
  return count > 999 ? '999+' : String(count);
}

// The worker may be stopped after any event: whatever has to outlive it is on disk.
export default defineBackground(() => {
  const writer = new HistoryWriter({
    connect: () => new HistoryDb(),
    options: async () => ({
      now: Date.now(),
      retentionDays: (await readSettings()).retentionDays,
    }),
    onState: (state) => void noteState(state, Date.now()),
  });

  onMessage('recordSightings', async (message) => {
    const { data } = message;
    const sender = senderOf(message);
    if (!isOwnOpenly(sender, browser.runtime.id)) return { kept: 0 };
    const sightings = sightingsOf(data, sender, Date.now());
    const { recording } = await readSettings();
    if (!recording || sightings.length === 0) return { kept: 0 };
    const outcomes = await writer.record(sightings);
    const kept = outcomes.filter((outcome) => outcome !== 'nameless' && outcome !== 'too-old');
    return { kept: kept.length };
  });

  onMessage('faultsOnPage', async (message) => {
    const count = countOf(message.data);
    const sender = senderOf(message);
    const tabId = sender.tab?.id;
    if (sender.id !== browser.runtime.id || count === undefined || tabId === undefined) return;
    await browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR });
    await browser.action.setBadgeText({ tabId, text: badgeText(count) });
  });

  onMessage('getReport', async (message) => {
    if (!isOwnPage(senderOf(message), browser.runtime.id, browser.runtime.getURL('/'))) {
      throw new Error('Only the extension itself may read the history.');
    }
    const { period, filter } = reportQueryOf(message.data);
    const now = Date.now();
    return writer.read(async (db) => readReport(db, period, filter, await readSettings(), now));
  });

  onMessage('getHealth', () => readHealth());
  onMessage('dismissHealth', () => dismissHealth());
});
