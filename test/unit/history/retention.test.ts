import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DAY, HOUR } from '../../../lib/calls/time.ts';
import { HistoryDb } from '../../../lib/history/database.ts';
import { deleteMatching } from '../../../lib/history/deletion.ts';
import { readReport } from '../../../lib/history/read-report.ts';
import { rebuildCounts } from '../../../lib/history/rebuild-counts.ts';
import { recordSightings } from '../../../lib/history/recorder.ts';
import { enforceRetention } from '../../../lib/history/retention.ts';
import type { Sighting } from '../../../lib/calls/sighting.ts';
import { NO_SETTINGS } from '../../../lib/reasons/diagnosis.ts';
import { NOW, record } from './sightings.ts';

let db: HistoryDb;
let names = 0;

const old: Sighting[] = Array.from({ length: 60 }, (_, i) =>
  record({
    callId: `${i.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`,
    // Some around midnight, where a zone that is half an hour off cuts an hour.
    startedAt: NOW - i * DAY - HOUR - ((i + 1) % 3) * 6.3 * HOUR,
  }),
);

beforeEach(async () => {
  db = new HistoryDb(`retention ${names++}`);
  await recordSightings(db, old, { now: NOW, retentionDays: 180 });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await db.delete();
});

async function totals(): Promise<number> {
  const { report } = await readReport(db, '30d', {}, NO_SETTINGS, NOW);
  return report.faults.now.of + report.faults.before.of;
}

describe('retention', () => {
  it('removes old calls and keeps their daily counts', async () => {
    expect(await totals()).toBe(60);
    expect(await enforceRetention(db, { now: NOW, retentionDays: 30 })).toBe(29);
    expect(await db.calls.count()).toBe(31);
    expect(await totals()).toBe(60);
  });

  it('never counts an old call again, whether it is seen again or all is counted anew', async () => {
    await enforceRetention(db, { now: NOW, retentionDays: 30 });
    await recordSightings(db, old, { now: NOW, retentionDays: 30 });
    expect(await db.calls.count()).toBe(31);
    await recordSightings(db, old, { now: NOW, retentionDays: 180 });
    expect(await db.calls.count()).toBe(60);
    await rebuildCounts(db);
    expect(await totals()).toBe(60);
  });

  it('goes on where it was stopped', async () => {
    vi.spyOn(db.calls, 'bulkDelete').mockRejectedValueOnce(new Error('stopped'));
    await expect(enforceRetention(db, { now: NOW, retentionDays: 30 })).rejects.toThrow('stopped');
    expect(await db.calls.count()).toBe(60);
    await rebuildCounts(db);
    expect(await totals()).toBe(60);
    expect(await enforceRetention(db, { now: NOW, retentionDays: 30 })).toBe(29);
    expect(await totals()).toBe(60);
  });

  it('forgets the counts after two years', async () => {
    const later = NOW + 740 * DAY;
    await enforceRetention(db, { now: later, retentionDays: 30 });
    expect(await db.days.count()).toBeGreaterThan(30);
    const last = record({ callId: 'ffffffff-0000-4000-8000-00000000abcd', startedAt: later });
    await recordSightings(db, [last], { now: later, retentionDays: 30 });
    await enforceRetention(db, { now: later, retentionDays: 30 });
    expect(await db.days.count()).toBe(1);
  });

  it('lets a deletion reach the counts of calls that are gone', async () => {
    await enforceRetention(db, { now: NOW, retentionDays: 30 });
    await deleteMatching(db, { vendor: 'vapi' }, NO_SETTINGS);
    expect(await totals()).toBe(0);
  });
});

describe('another time zone', () => {
  it.each(['Asia/Kolkata', 'Pacific/Chatham', 'America/Los_Angeles'])(
    'cuts the days anew: %s',
    async (zone) => {
      const home = process.env['TZ'];
      try {
        process.env['TZ'] = zone;
        expect(await totals()).toBeGreaterThan(55);
        const last = record({ callId: 'ffffffff-0000-4000-8000-00000000abcd' });
        await recordSightings(db, [last], { now: NOW, retentionDays: 180 });
        const cut = await db.days.toArray();
        expect(cut.every(({ start }) => new Date(start).getHours() === 0)).toBe(true);
        await rebuildCounts(db);
        expect(await db.days.toArray()).toEqual(cut);
        expect(await db.calls.count()).toBe(61);
        await enforceRetention(db, { now: NOW, retentionDays: 30 });
        const kept = await Promise.all([db.days.toArray(), db.hours.toArray()]);
        await rebuildCounts(db);
        expect(await Promise.all([db.days.toArray(), db.hours.toArray()])).toEqual(kept);
      } finally {
        if (home === undefined) delete process.env['TZ'];
        else process.env['TZ'] = home;
      }
    },
  );
});
