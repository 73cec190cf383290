import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Call, Sighting } from '../../../lib/calls/sighting.ts';
import { HistoryDb } from '../../../lib/history/database.ts';
import { HistoryWriter } from '../../../lib/history/writer.ts';
import {
  callAt,
  fairnesses,
  LAST_VISIT,
  listed,
  newPage,
  NOW,
  shownId,
  told,
  truthsBefore,
  visits,
  type Look,
  type Mixed,
  type Truth,
  type Visit,
} from './mixes.ts';

let names = 0;

const truthsOf = (vendor: Mixed): fc.Arbitrary<Truth[]> =>
  truthsBefore(NOW - 36 * 3_600_000, vendor);

/** What the history holds after some visits to pages that show these calls. */
async function after(calls: readonly Truth[], all: readonly Visit[]): Promise<Call[]> {
  const db = new HistoryDb(`mixes ${names++}`);
  const writer = new HistoryWriter({
    connect: () => db,
    options: () => Promise.resolve({ now: NOW, retentionDays: 180 }),
    onState: () => undefined,
  });
  const pages = [newPage(), newPage()];
  try {
    for (const visit of all) {
      if (visit.isLoaded) pages[visit.tab] = newPage();
      for (let round = 0; round < visit.repeats; round += 1) {
        await record(writer, told(calls, visit, pages[visit.tab] ?? newPage()), visit.batch);
      }
    }
    return await db.calls.toArray();
  } finally {
    await db.delete();
  }
}

/** Sends sightings as pages do, which may send them more than once. */
async function record(
  writer: HistoryWriter,
  sightings: readonly Sighting[],
  size: number,
): Promise<void> {
  for (let i = 0; i < sightings.length; i += size) {
    const batch = sightings.slice(i, i + size);
    await writer.record(batch);
    // The worker was stopped before it could answer: the page sends it again.
    if (i % 3 === 0) await writer.record(batch);
    // The page went away: it leaves what waits and sends it too, while something else is being written.
    if (i % 4 === 0) {
      await Promise.all([sightings.slice(0, 1), batch, batch].map((some) => writer.record(some)));
    }
  }
}

describe.each<Mixed>(['vapi', 'retell'])(
  'any mix of lists, pages, drawers, tabs, repeats and stops at %s, while calls end, come and go',
  (vendor) => {
    it('keeps each call once, and knows which were in a fair list, where answers tell', async () => {
      await fc.assert(
        fc.asyncProperty(truthsOf(vendor), visits(fc.constant(true)), async (calls, all) => {
          const seen = all.filter(({ by, look }) => by !== 'drawer' || look.shape === 'whole');
          const [stored, fair] = [await after(calls, seen), fairnesses(calls, seen)];
          expect(stored.map(({ callId }) => callId).sort()).toEqual([...fair.keys()].sort());
          for (const { callId = '', ...call } of stored)
            expect(fair.get(callId), callId).toContain(call.fair);
          for (const { id, code, startedAt, createdAt, endedAt } of calls) {
            const call = stored.find(({ callId }) => callId === id);
            // Of a call that was only opened, nothing but the page tells when it was.
            if (call?.timeSource !== 'record') continue;
            const dated = startedAt ?? (vendor === 'retell' ? endedAt : createdAt);
            expect([call.code, call.startedAt]).toEqual([code, dated]);
          }
        }),
        { numRuns: 60 },
      );
    });

    it('keeps each call once where some answers are not seen and other fields tell calls apart', async () => {
      await fc.assert(
        fc.asyncProperty(truthsOf(vendor), visits(fc.boolean()), async (calls, all) => {
          const stored = await after(calls, all);
          expect(stored.length).toBe(fairnesses(calls, all).size);
        }),
        { numRuns: 60 },
      );
    });
  },
);

describe('a burst of 50 calls within one second, whose IDs begin alike', () => {
  const look = (shape: Look['shape']): Look => ({
    shape,
    zone: 'local',
    moment: 'start',
    ringing: 0,
    labels: 'whole',
  });
  const visit = (shape: Look['shape'], isTold: boolean): Visit => ({
    by: 'whole',
    look: look(shape),
    isTold,
    page: 0,
    repeats: 3,
    batch: 40,
    ...LAST_VISIT,
  });
  const burst = (more: (n: number) => Partial<Truth>): Truth[] =>
    Array.from({ length: 50 }, (_, n) => callAt(NOW - 3_600_000 - n * 20, n, more(n)));
  const shapes = [12, 10, 8, 6, '4…4'] as const;

  it.each(shapes)('is 50 calls where their answer was seen, by %s characters', async (shape) => {
    const calls = burst(() => ({
      code: 'customer-busy',
      durationSec: 20,
      costUsd: 0.1,
      agent: 'Ava',
    }));
    const stored = await after(calls, [
      visit(shape, true),
      visit(shape, false),
      visit(shape, true),
    ]);
    expect(stored).toHaveLength(50);
  });

  it.each(shapes)(
    'is 50 calls where other fields tell them apart, by %s characters',
    async (shape) => {
      const calls = burst(() => ({ code: 'customer-busy' }));
      const stored = await after(calls, [
        visit(shape, false),
        visit(shape, false),
        visit(shape, true),
      ]);
      expect(stored).toHaveLength(50);
    },
  );

  // Nothing tells them apart but that they are rows of one list: so many in one list are so many calls.
  it.each(shapes)('is never more than 50 where nothing does, by %s characters', async (shape) => {
    const calls = burst(() => ({
      code: 'customer-busy',
      durationSec: 20,
      costUsd: 0.1,
      agent: 'Ava',
    }));
    const part: Visit = { ...visit(shape, false), by: 'page' };
    const parts = [0, 1, 2].map((page) => ({ ...part, page }));
    // What looks the same and never stood in one list: nothing says that it is more than one list had of it.
    const most = new Map<string, number>();
    for (const each of parts) {
      const shown = listed(calls, each).map(({ id }) => JSON.stringify(shownId(id, shape)));
      for (const id of shown) {
        const here = shown.filter((other) => other === id).length;
        most.set(id, Math.max(most.get(id) ?? 0, here));
      }
    }
    const bound = [...most.values()].reduce((sum, count) => sum + count, 0);
    expect(await after(calls, parts)).toHaveLength(bound);
    const whole = { ...visit(shape, false), batch: 60 };
    const stored = await after(calls, [whole, { ...whole, by: 'page' }, whole]);
    expect(stored).toHaveLength(50);
  });
});
