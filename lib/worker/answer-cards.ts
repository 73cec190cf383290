import { browser } from 'wxt/browser';
import type { HistoryDb } from '../history/database.ts';
import { readSpread, type Spread } from '../history/read-spread.ts';
import { putOverride } from '../settings/put-override.ts';
import { readSteadily } from '../settings/steady.ts';
import { readSettings, writeSettings } from '../settings/store.ts';
import { overrideOf, spreadQueryOf } from './incoming.ts';
import type { Message } from '../messaging/messenger.ts';
import { onMessage } from '../messaging/protocol.ts';

/**
 * Answers what cards ask of the background, and keeps what they are taught.
 *
 * @param read reads the history; rejects where that is not possible now
 */
export function answerCards(
  read: (ask: (db: HistoryDb) => Promise<Spread>) => Promise<Spread>,
): void {
  /** One rule is kept after the other: each reads all rules and writes them again. */
  let last: Promise<unknown> = Promise.resolve();

  onMessage('getSpread', async (message) => {
    assertOwn(message);
    const query = spreadQueryOf(message.data);
    const settings = await readSteadily();
    return read((db) => readSpread(db, query, settings, Date.now()));
  });

  onMessage('putOverride', (message) => {
    assertOwn(message);
    const rule = overrideOf(message.data);
    const kept = last.then(async () => {
      const { overrides } = await readSettings();
      await writeSettings({ overrides: putOverride(overrides, rule) });
    });
    last = kept.catch(() => undefined);
    return kept;
  });
}

function assertOwn({ sender }: Message<unknown>): void {
  if (sender.id !== browser.runtime.id) throw new Error('Only Hangtag may ask this.');
}
