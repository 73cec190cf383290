import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { talliesOf } from '../../../lib/history/counts.ts';
import { HistoryDb } from '../../../lib/history/database.ts';
import { deleteCalls } from '../../../lib/history/deletion.ts';
import { rebuildCounts } from '../../../lib/history/rebuild-counts.ts';
import { recordSightings } from '../../../lib/history/recorder.ts';
import type { Call, Sighting } from '../../../lib/calls/sighting.ts';
import { histories } from './model.ts';
import { NOW } from './sightings.ts';

let names = 0;

async function withDb<T>(use: (db: HistoryDb) => Promise<T>): Promise<T> {
  const db = new HistoryDb(`histories ${names++}`);
  try {
    return await use(db);
  } finally {
    await db.delete();
  }
}

async function recordInParts(db: HistoryDb, sightings: readonly Sighting[], size: number) {
  for (let i = 0; i < sightings.length; i += size) {
    await recordSightings(db, sightings.slice(i, i + size), { now: NOW, retentionDays: 180 });
  }
}

async function everything(db: HistoryDb) {
  return {
    calls: await db.calls.toArray(),
    days: await db.days.toArray(),
    hours: await db.hours.toArray(),
  };
}

describe('random histories', () => {
  it('have one row for each call that was seen, in whatever order and however often', async () => {
    await fc.assert(
      fc.asyncProperty(
        histories,
        fc.integer({ min: 1, max: 50 }),
        fc.infiniteStream(fc.nat()),
        async ({ sightings }, size, random) => {
          const shuffled = sightings
            .concat(sightings.slice(0, 5))
            .map((sighting) => ({ sighting, at: Number(random.next().value) }))
            .sort((one, other) => one.at - other.at)
            .map(({ sighting }) => sighting);
          const straight = await withDb(async (db) => {
            await recordInParts(db, sightings, 100);
            return everything(db);
          });
          const mixed = await withDb(async (db) => {
            await recordInParts(db, shuffled, size);
            await recordInParts(db, sightings, 3);
            return everything(db);
          });
          const seen = new Set(sightings.map(({ callId }) => callId?.slice(0, 12)));
          expect(straight.calls).toHaveLength(seen.size);
          expect(mixed).toEqual(straight);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('have counts equal to those counted anew', async () => {
    await fc.assert(
      fc.asyncProperty(
        histories,
        fc.integer({ min: 1, max: 20 }),
        fc.func(fc.boolean()),
        async ({ sightings }, size, unwanted) =>
          withDb(async (db) => {
            await recordInParts(db, sightings, size);
            const keys = await db.calls.toCollection().primaryKeys();
            await deleteCalls(
              db,
              keys.filter((key) => unwanted(key)),
            );
            const kept = await everything(db);
            await rebuildCounts(db);
            expect(await everything(db)).toEqual(kept);
            const counted = kept.days.flatMap(talliesOf).reduce((sum, { calls }) => sum + calls, 0);
            expect(counted).toBe(kept.calls.length);
          }),
      ),
      { numRuns: 60 },
    );
  });

  it('know of each call the best that was seen of it', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async ({ calls: truths, sightings }) =>
        withDb(async (db) => {
          await recordInParts(db, sightings, 7);
          for (const truth of truths) {
            const own = sightings.filter(
              ({ callId }) => callId?.slice(0, 12) === truth.id.slice(0, 12),
            );
            const [call]: (Call | undefined)[] = await db.calls
              .filter(({ callId }) => callId?.slice(0, 12) === truth.id.slice(0, 12))
              .toArray();
            expect(call === undefined).toBe(own.length === 0);
            if (own.some(({ code }) => code !== undefined)) expect(call?.code).toBe(truth.code);
            if (own.some(({ source }) => source === 'record')) {
              expect(call?.startedAt).toBe(truth.startedAt);
              expect(call?.callId).toBe(truth.id);
            }
          }
        }),
      ),
      { numRuns: 40 },
    );
  });
});
