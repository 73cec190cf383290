import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Sighting } from '../../../lib/calls/sighting.ts';
import { HistoryDb } from '../../../lib/history/database.ts';
import { recordSightings } from '../../../lib/history/recorder.ts';
import { rowFamilies } from '../../../lib/recording/row-families.ts';
import { SightingOutbox } from '../../../lib/recording/sighting-outbox.ts';
import {
  callAt,
  LAST_VISIT,
  newPage,
  NOW,
  shownId,
  told,
  type Look,
  type Shape,
  type Visit,
} from './mixes.ts';

/** Calls in bursts of seven within a second, most of which a row tells apart from none of the others. */
const CALLS = Array.from({ length: 700 }, (_, n) => {
  const burst = Math.floor(n / 7);
  return callAt(NOW - 3_600_000 - burst * 97_000 - (n % 7) * 3, n, {
    code: 'customer-busy',
    startedAt: NOW - 3_590_000 - burst * 97_000,
    durationSec: 20,
    costUsd: 0.1,
    agent: 'Ava',
  });
});

const visit = (shape: Shape): Visit => {
  const look: Look = { shape, zone: 'local', moment: 'start', ringing: 0, labels: 'whole' };
  return { by: 'whole', look, isTold: false, page: 0, repeats: 1, batch: 0, ...LAST_VISIT };
};

let names = 0;
let db: HistoryDb;

/** Shows the list once more, by the outbox and the history as they are. */
async function show(rows: readonly Sighting[], outbox: SightingOutbox): Promise<void> {
  for (const family of rowFamilies(rows)) outbox.addRows(family);
  while (outbox.waiting > 0) await vi.advanceTimersToNextTimerAsync();
}

const makeOutbox = (messages: number[]): SightingOutbox =>
  new SightingOutbox({
    send: async (batch) => {
      messages.push(batch.length);
      await recordSightings(db, batch, { now: NOW, retentionDays: 180 });
      return {};
    },
    storeForWorker: () => undefined,
    storeInPage: () => undefined,
    isAlive: () => true,
    signal: new AbortController().signal,
  });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  db = new HistoryDb(`long lists ${names++}`);
});
afterEach(async () => {
  vi.useRealTimers();
  await db.delete();
});

describe('a list that takes several messages', () => {
  it.each([12, 10, 8, 6, '4…4', 'none'] as const)(
    'is as many calls as it has rows, by %s characters of IDs',
    async (shape) => {
      const rows = told(CALLS, visit(shape), newPage());
      expect(rows).toHaveLength(CALLS.length);
      const messages: number[] = [];
      await show(rows, makeOutbox(messages));
      expect(Math.max(...messages)).toBeLessThanOrEqual(200);
      expect(messages.length).toBeGreaterThan(3);
      expect(await db.calls.count()).toBe(CALLS.length);
      // By another page, with a list and messages of its own, it is the same calls.
      await show(told(CALLS.slice(3), visit(shape), newPage()), makeOutbox(messages));
      expect(await db.calls.count()).toBe(CALLS.length);
    },
  );

  it('knows rows by what is shown of them', () => {
    const ids = new Set(CALLS.map(({ id }) => shownId(id, 12)?.head));
    expect(ids.size).toBeLessThan(CALLS.length / 2);
  });
});
