import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../lib/calls/time.ts';
import { checkSighting } from '../../../lib/calls/check-sighting.ts';
import type { Sighting } from '../../../lib/calls/sighting.ts';
import { HistoryDb } from '../../../lib/history/database.ts';
import { readKnownTime } from '../../../lib/history/known-time.ts';
import { readReport } from '../../../lib/history/read-report.ts';
import { recordSightings } from '../../../lib/history/recorder.ts';
import { enforceRetention } from '../../../lib/history/retention.ts';
import { NO_SETTINGS } from '../../../lib/reasons/diagnosis.ts';
import { NOW, record } from './sightings.ts';

const RETENTION = 30;
const YEAR = 365 * DAY;
let db: HistoryDb;
let names = 0;

beforeEach(() => {
  db = new HistoryDb(`clock ${names++}`);
});
afterAll(async () => {
  await db.delete();
});

let calls = 0;
const callAt = (startedAt: number, part: Partial<Sighting> = {}): Sighting =>
  record({
    callId: `${(calls += 1).toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`,
    startedAt,
    ...part,
  });

/** Hands sightings over as the background does; gives those that have to be sent again. */
async function take(
  sightings: readonly Sighting[],
  now: number,
  retentionDays = RETENTION,
): Promise<Sighting[]> {
  const known = (await readKnownTime(db)) ?? now;
  const checked = sightings.map((each) => checkSighting(each, Math.max(now, known)));
  const valid = checked.flatMap((each) => (each.ok ? [each.sighting] : []));
  const { results } = await recordSightings(db, valid, { now, retentionDays });
  const kept = new Set(
    valid.filter((_, i) => results[i] !== 'by-clock').map(({ callId }) => callId),
  );
  return sightings.filter(({ callId }) => !kept.has(callId));
}

const upkeep = (now: number, retentionDays = RETENTION): Promise<number> =>
  enforceRetention(db, { now, retentionDays });

async function counted(now: number): Promise<number> {
  const spec = { from: now - 200 * DAY, to: now + DAY };
  const { report } = await readReport(db, spec, {}, NO_SETTINGS, now);
  return report.faults.now.of;
}

describe('a clock that lies', () => {
  it('a year ahead removes nothing and refuses nothing', async () => {
    expect(await take([callAt(NOW - 20 * DAY), callAt(NOW - HOUR)], NOW)).toEqual([]);
    await upkeep(NOW);
    expect(await upkeep(NOW + YEAR)).toBe(0);
    expect(await upkeep(NOW + YEAR + HOUR)).toBe(0);
    expect(await take([callAt(NOW)], NOW + YEAR + 2 * HOUR)).toEqual([]);
    expect(await db.calls.count()).toBe(3);
    await upkeep(NOW + HOUR);
    expect(await take([callAt(NOW + HOUR)], NOW + HOUR)).toEqual([]);
    expect(await db.calls.count()).toBe(4);
  });

  it('a year ahead from the first day on has calls sent again until it is right', async () => {
    const seen = [callAt(NOW - HOUR)];
    expect(await take(seen, NOW + YEAR)).toEqual(seen);
    await upkeep(NOW + YEAR);
    expect(await take(seen, NOW)).toEqual([]);
    expect(await db.calls.count()).toBe(1);
  });

  it('years behind has calls kept where others tell the time, and else sent again', async () => {
    const seen = [callAt(NOW - HOUR, { seenAt: 5 })];
    expect(await take(seen, 5)).toEqual(seen);
    expect(await take(seen, NOW)).toEqual([]);
    await upkeep(NOW);
    await upkeep(5);
    expect(await take([callAt(NOW + HOUR, { seenAt: 5 })], 5)).toEqual([]);
    expect(await db.calls.count()).toBe(2);
  });

  it('has left a line in the future: it is lowered, and new calls are kept', async () => {
    await take([callAt(NOW - HOUR)], NOW);
    await db.meta.put({ name: 'purgedBefore', value: NOW + YEAR / 2 });
    expect(await take([callAt(NOW)], NOW)).toEqual([]);
    await upkeep(NOW);
    expect(await db.calls.count()).toBe(2);
    expect(await counted(NOW)).toBe(2);
  });

  it('that is right removes what is too old, by the newest call and by the hours since', async () => {
    await take([callAt(NOW - 29 * DAY), callAt(NOW - HOUR)], NOW);
    for (let hour = 0; hour < 60; hour += 1) await upkeep(NOW + hour * HOUR);
    expect(await db.calls.count()).toBe(1);
    expect(await counted(NOW)).toBe(2);
  });
});

describe('a longer retention', () => {
  it('lets removed calls in again, and no call counts twice', async () => {
    const old = Array.from({ length: 30 }, (_, i) => callAt(NOW - i * 2 * DAY - HOUR));
    await take(old, NOW, 180);
    await upkeep(NOW);
    expect(await db.calls.count()).toBe(16);
    expect(await counted(NOW)).toBe(30);
    // Half of them come again, and one that had never been seen.
    const again = old.filter((_, i) => i % 2 === 0);
    expect(await take([...again, callAt(NOW - 41 * DAY)], NOW, 180)).toEqual([]);
    expect(await db.calls.count()).toBe(16 + 7 + 1);
    expect(await counted(NOW)).toBe(31);
    expect(await take(old, NOW, 180)).toEqual([]);
    expect(await db.calls.count()).toBe(31);
    expect(await counted(NOW)).toBe(31);
    await upkeep(NOW);
    expect(await db.calls.count()).toBe(16);
    expect(await counted(NOW)).toBe(31);
  });
});

it('jumps forward and back in every order lose nothing, and count nothing twice', async () => {
  const step = fc.record({
    passed: fc.integer({ min: 1, max: 5 * 24 }),
    ahead: fc.constantFrom(0, 0, 1, -1, 40, -40, 365, -365, 4_000, -10_000),
    calls: fc.integer({ min: 0, max: 2 }),
    retention: fc.constantFrom(RETENTION, RETENTION, 90),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      db = new HistoryDb(`clock ${names++}`);
      let time = NOW - 100 * DAY;
      const all: Sighting[] = [];
      let waiting: Sighting[] = [];
      for (const { passed, ahead, calls: some, retention } of steps) {
        time += passed * HOUR;
        const reading = time + ahead * DAY;
        const fresh = Array.from({ length: some }, (_, i) =>
          callAt(time - i * 60_000 - 1_000, { seenAt: Math.max(0, reading) }),
        );
        all.push(...fresh);
        waiting = await take([...waiting, ...fresh], reading, retention);
        await upkeep(reading, retention);
      }
      // In the end the clock is right.
      expect(await take(waiting, time)).toEqual([]);
      await upkeep(time);
      const there = new Set((await db.calls.toArray()).map(({ callId }) => callId));
      const lost = all.filter(
        ({ startedAt = 0, callId }) => startedAt >= time - RETENTION * DAY && !there.has(callId),
      );
      expect(lost).toEqual([]);
      expect(await counted(time)).toBe(all.length);
      await db.delete();
    }),
    { numRuns: 40 },
  );
}, 120_000);
