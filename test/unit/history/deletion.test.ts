import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../lib/calls/time.ts';
import { callMatcher, type CallFilter } from '../../../lib/history/call-filter.ts';
import { CountChanges } from '../../../lib/history/count-writer.ts';
import { HistoryDb } from '../../../lib/history/database.ts';
import { countVendor, deleteMatching, deleteVendor } from '../../../lib/history/deletion.ts';
import { rebuildCounts } from '../../../lib/history/rebuild-counts.ts';
import type { Call } from '../../../lib/calls/sighting.ts';
import { currentZone } from '../../../lib/history/zone.ts';
import { OWNERS } from '../../../lib/catalog/terms.ts';
import { NO_SETTINGS } from '../../../lib/reasons/diagnosis.ts';
import { NOW } from './sightings.ts';

const CODES = [
  'customer-ended-call',
  'silence-timed-out',
  'call.in-progress.error-providerfault-openai-503-server-overloaded-error',
];
const LABELS = ['Call.in progress.error v...', 'Customer ended call'];

let databases = 0;

/** A history of these calls, with their counts. */
async function historyOf(calls: readonly Call[]): Promise<HistoryDb> {
  const db = new HistoryDb(`deletion ${databases++}`);
  await db.transaction('rw', db.calls, db.days, db.hours, db.meta, async () => {
    const counts = new CountChanges(0);
    for (const call of calls) counts.add(call);
    await db.calls.bulkPut([...calls]);
    await counts.write(db);
    await db.meta.put({ name: 'zone', value: currentZone() });
  });
  return db;
}

async function expectValid(db: HistoryDb): Promise<void> {
  const before = [await db.days.toArray(), await db.hours.toArray()];
  await rebuildCounts(db);
  expect(before).toEqual([await db.days.toArray(), await db.hours.toArray()]);
}

const anyCall = fc
  .record({
    id: fc.integer({ min: 0, max: 5_000 }),
    vendor: fc.constantFrom<'vapi' | 'retell'>('vapi', 'retell'),
    ago: fc.integer({ min: 0, max: 200 * HOUR }),
    code: fc.option(fc.constantFrom(...CODES), { nil: undefined }),
    label: fc.constantFrom(...LABELS),
    agent: fc.option(fc.constantFrom('Ann', 'Ben'), { nil: undefined }),
  })
  .map(({ id, vendor, ago, code, label, agent }): Call => ({
    key: `${vendor}:${id}`,
    vendor,
    host: 'dashboard.vapi.ai',
    callId: String(id),
    ...(code === undefined ? {} : { code }),
    label: code ?? label,
    startedAt: NOW - ago,
    seenAt: NOW,
    timeSource: 'record',
    ...(agent === undefined ? {} : { agent }),
  }));

const anyFilter = fc
  .record({
    vendor: fc.option(fc.constantFrom('vapi', 'retell')),
    agent: fc.option(fc.constantFrom('Ann', 'Ben')),
    owner: fc.option(fc.constantFrom(...OWNERS)),
    from: fc.option(fc.integer({ min: NOW - 150 * HOUR, max: NOW })),
    to: fc.option(fc.integer({ min: NOW - 150 * HOUR, max: NOW })),
    weekday: fc.option(fc.integer({ min: 0, max: 6 }), { freq: 5 }),
    search: fc.option(fc.constantFrom('silence', 'openai', 'nothing'), { freq: 5 }),
  })
  .map(
    (fields) =>
      Object.fromEntries(
        Object.entries(fields).filter(([, value]) => value !== null),
      ) as CallFilter,
  );

describe('deleting what a filter means', () => {
  it('removes exactly that, and its counts with it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyCall, { maxLength: 60 }), anyFilter, async (some, filter) => {
        const calls = [...new Map(some.map((call) => [call.key, call])).values()];
        const isMeant = callMatcher(filter, NO_SETTINGS);
        const db = await historyOf(calls);
        const staying = calls.filter((call) => !isMeant(call));
        expect(await deleteMatching(db, filter, NO_SETTINGS)).toBe(calls.length - staying.length);
        const keys = await db.calls.toCollection().primaryKeys();
        expect(keys).toEqual(staying.map(({ key }) => key).sort());
        await expectValid(db);
        db.close();
      }),
      { numRuns: 150 },
    );
  });

  it('works its way through more calls of one moment than it reads at a time', async () => {
    const calls = Array.from({ length: 14_000 }, (_, i): Call => ({
      key: `vapi:${String(i).padStart(5, '0')}`,
      vendor: 'vapi',
      host: 'dashboard.vapi.ai',
      code: 'silence-timed-out',
      label: 'silence-timed-out',
      startedAt: i < 12_000 ? NOW : NOW - i,
      seenAt: NOW,
      timeSource: 'record',
      agent: i % 2 === 0 ? 'Ann' : 'Ben',
    }));
    const db = await historyOf(calls);
    expect(await deleteMatching(db, { agent: 'Ann' }, NO_SETTINGS)).toBe(7_000);
    expect(await db.calls.count()).toBe(7_000);
    expect((await db.calls.toArray()).every(({ agent }) => agent === 'Ben')).toBe(true);
    await expectValid(db);
  });
});

describe('deleting every call of a vendor', () => {
  const calls = ['vapi', 'retell'].flatMap((vendor) =>
    ['Ann', 'Ben'].map((agent): Call => ({
      key: `${vendor}:${agent}`,
      vendor: vendor as 'vapi' | 'retell',
      host: 'dashboard.vapi.ai',
      code: 'silence-timed-out',
      label: 'silence-timed-out',
      startedAt: NOW,
      seenAt: NOW,
      timeSource: 'record',
      agent,
    })),
  );
  const keysOf = (db: HistoryDb): Promise<unknown> => db.calls.toCollection().primaryKeys();

  it('takes those of clients that are left out too, which a filter alone leaves', async () => {
    const settings = { ...NO_SETTINGS, clients: [{ name: 'B', agents: 'Ben', leftOut: true }] };
    const filtered = await historyOf(calls);
    expect(await deleteMatching(filtered, { vendor: 'retell' }, settings)).toBe(1);
    expect(await keysOf(filtered)).toEqual(['retell:Ben', 'vapi:Ann', 'vapi:Ben']);

    const whole = await historyOf(calls);
    expect(await countVendor(whole, 'retell')).toBe(2);
    expect(await deleteVendor(whole, 'retell')).toBe(2);
    expect(await keysOf(whole)).toEqual(['vapi:Ann', 'vapi:Ben']);
    expect(await countVendor(whole, 'retell')).toBe(0);
    await expectValid(whole);
  });
});
