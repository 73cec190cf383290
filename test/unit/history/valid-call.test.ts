import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../lib/calls/time.ts';
import { CallQuery } from '../../../lib/history/call-query.ts';
import { HistoryDb, type DatabaseEvent } from '../../../lib/history/database.ts';
import { deleteAll, deleteMatching } from '../../../lib/history/deletion.ts';
import { exportFile } from '../../../lib/history/export/export-calls.ts';
import { importFile } from '../../../lib/history/import/import-file.ts';
import { compareCounts } from '../../../lib/history/mend.ts';
import { readHeat } from '../../../lib/history/read-heat.ts';
import { readPopupReport } from '../../../lib/history/read-report.ts';
import { recordSightings } from '../../../lib/history/recorder.ts';
import { enforceRetention } from '../../../lib/history/retention.ts';
import { countAside, deleteAside, exportAside } from '../../../lib/history/set-aside.ts';
import { NO_SETTINGS } from '../../../lib/reasons/diagnosis.ts';
import { NOW, record } from './sightings.ts';

const OPTIONS = { now: NOW, retentionDays: 180 };
const CALLS = Array.from({ length: 12 }, (_, i) =>
  record({
    callId: `${i.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`,
    startedAt: NOW - (i % 6) * DAY - HOUR,
    code: i % 4 === 0 ? 'silence-timed-out' : 'customer-ended-call',
  }),
);
let names = 0;

/** A history, and what puts a row into a store past all that guards it. */
async function history(): Promise<{
  readonly db: HistoryDb;
  readonly events: DatabaseEvent[];
  readonly put: (store: string, row: unknown) => Promise<void>;
}> {
  const events: DatabaseEvent[] = [];
  const name = `invalid ${names++}`;
  const db = new HistoryDb(name, (event) => events.push(event));
  await recordSightings(db, CALLS, OPTIONS);
  return {
    db,
    events,
    put: async (store, row) => {
      const raw = await new Dexie(name).open();
      await raw.table(store).put(row);
      raw.close();
    },
  };
}

/** All that popup and history page do; gives how many calls the report counts. */
async function everything(db: HistoryDb, isMended = true): Promise<number> {
  const spec = { from: NOW - 10 * DAY, to: NOW + DAY };
  const { report } = await readPopupReport(db, spec, {}, NO_SETTINGS, NOW);
  await readHeat(db, spec, {}, NO_SETTINGS, report.basis);
  const query = new CallQuery(db, { owner: 'none' }, NO_SETTINGS);
  const { calls } = await query.page(50);
  // A wrong number that can be read is wrong until upkeep compares it.
  if (isMended) expect(await query.count()).toBe(calls.length);
  const file = await exportFile(db, NO_SETTINGS, { format: 'ndjson' });
  expect((await file.text()).trim().split('\n')).toHaveLength(CALLS.length);
  await recordSightings(db, CALLS, OPTIONS);
  const reading = { kind: 'own-json' } as const;
  await importFile(db, file, { ...OPTIONS, reading });
  return report.faults.now.of + report.beside.untold;
}

const bytes = fc.uint8Array({ maxLength: 40 });
const anything = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true }),
  bytes,
);
const key = fc.oneof(
  fc.constantFrom(0, NOW, NOW + HOUR, Math.floor(NOW / DAY) * DAY),
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.string(),
  fc.date({ noInvalidDate: true }),
  bytes,
);
const today = new Date(2026, 10, 21).getTime();
const startOf = (store: string): fc.Arbitrary<unknown> =>
  fc.oneof(key, fc.constant(store === 'days' ? today : Math.floor(NOW / DAY) * DAY));
const counts = (store: string): fc.Arbitrary<readonly [string, unknown]> =>
  fc
    .record({
      start: startOf(store),
      words: fc.oneof(anything, fc.constant(['vapi\ndashboard.vapi.ai', '', 'voicemail'])),
      packed: fc.oneof(anything, bytes, fc.constant(Uint8Array.from([0, 1, 2, 0, 9, 0, 0]))),
    })
    .map((row) => [store, row] as const);
const rows: fc.Arbitrary<readonly [string, unknown]> = fc.oneof(
  counts('days'),
  counts('hours'),
  fc
    .record({
      key: fc.oneof(key, fc.constant('vapi:00000001-0000-4000-8000-000000000009')),
      vendor: fc.oneof(anything, fc.constant('vapi')),
      host: anything,
      label: anything,
      code: anything,
      startedAt: fc.oneof(anything, fc.constant(NOW - HOUR)),
      seenAt: anything,
      timeSource: fc.oneof(anything, fc.constant('record')),
    })
    .map((row) => ['calls', row] as const),
  fc
    .record({ key, to: fc.oneof(anything, fc.constant(NOW)), from: anything, vendor: anything })
    .map((row) => ['spans', row] as const),
  fc
    .record({
      name: fc.constantFrom('import', 'knownTime', 'clockAt', 'comparedAt', 'other'),
      value: anything,
    })
    .map((row) => ['meta', row] as const),
);

describe('what is wrong in the database', () => {
  it('in any store, of any form, closes nothing, and no call is lost or counted wrongly', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(rows, { minLength: 1, maxLength: 4 }), async (wrong) => {
        const { db, put } = await history();
        for (const [store, row] of wrong) {
          // What a browser cannot store is nobody's row.
          await put(store, row).catch(() => undefined);
        }
        await everything(db, false);
        await enforceRetention(db, OPTIONS);
        await compareCounts(db, NOW);
        expect(await everything(db)).toBe(CALLS.length);
        expect(await db.calls.count()).toBe(CALLS.length);
        expect(await compareCounts(db, NOW)).toBe(false);
        await exportAside(db);
        await deleteAll(db);
        expect(await db.calls.count()).toBe(0);
        await db.delete();
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('is counted anew at once where a row of counts cannot be read', async () => {
    for (const store of ['days', 'hours'] as const) {
      const { db, put } = await history();
      const before = await db.table(store).toArray();
      for (const row of before as { start: number }[]) {
        await put(store, { start: row.start, words: ['vapi\nx'], packed: Uint8Array.from([7, 7]) });
      }
      expect(await everything(db)).toBe(CALLS.length);
      expect(await db.table(store).toArray()).toEqual(before);
      await db.delete();
    }
  });

  it('is mended by upkeep where a row of counts is wrong, or missing', async () => {
    const { db, put } = await history();
    const before = [await db.days.toArray(), await db.hours.toArray()];
    const [days, hours] = before;
    await put('days', { ...days?.[0], start: days?.[1]?.start });
    await db.hours.delete(hours?.[2]?.start ?? 0);
    expect(await compareCounts(db, NOW)).toBe(true);
    expect([await db.days.toArray(), await db.hours.toArray()]).toEqual(before);
    expect(await compareCounts(db, NOW)).toBe(false);
    await db.delete();
  });

  it('is set aside where it is no call: told of, exported, deleted', async () => {
    const { db, put, events } = await history();
    const wrong = { ...(await db.calls.toArray())[0], vendor: 'a newer one', key: 'vapi:x' };
    await put('calls', wrong);
    expect(await everything(db)).toBe(CALLS.length);
    expect(events).toEqual(['created', 'aside']);
    expect(await countAside(db)).toBe(1);
    expect(JSON.parse(await (await exportAside(db)).text())).toEqual(wrong);
    await deleteMatching(db, { vendor: 'vapi' }, NO_SETTINGS);
    expect(await countAside(db)).toBe(1);
    await deleteAside(db);
    expect(await countAside(db)).toBe(0);
    await db.delete();
  });

  it('comes back where this version knows what an older one has set aside', async () => {
    const { db } = await history();
    const [call] = await db.calls.toArray();
    await db.calls.delete(call?.key ?? '');
    await db.meta.put({ name: 'aside:1', value: call });
    expect(await compareCounts(db, NOW)).toBe(true);
    expect(await everything(db)).toBe(CALLS.length);
    expect(await countAside(db)).toBe(0);
    await db.delete();
  });
});
