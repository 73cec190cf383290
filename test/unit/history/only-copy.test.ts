import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { DAY } from '../../../lib/calls/time.ts';
import { HistoryDb } from '../../../lib/history/database.ts';
import { callsToLose, noteExported, noteExportOffered } from '../../../lib/history/only-copy.ts';
import { recordSightings } from '../../../lib/history/recorder.ts';
import { NOW, record } from './sightings.ts';

const calls = (n: number, first: number) =>
  Array.from({ length: n }, (_, i) =>
    record({
      callId: `${(first + i).toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`,
      startedAt: NOW - (first === 0 ? 40 : 2) * DAY - i * 1_000,
    }),
  );

it('calls are told of once there is something to lose, and no export is younger than thirty days', async () => {
  const db = new HistoryDb('only copy');
  const take = (n: number, first: number) =>
    recordSightings(db, calls(n, first), { now: NOW, retentionDays: 180 });
  expect(await callsToLose(db, NOW)).toBeUndefined();
  await take(299, 1_000);
  expect(await callsToLose(db, NOW)).toBeUndefined();
  await take(10, 0);
  expect(await callsToLose(db, NOW)).toBe(309);

  await noteExported(db, NOW);
  expect(await callsToLose(db, NOW + 29 * DAY)).toBeUndefined();
  expect(await callsToLose(db, NOW + 31 * DAY)).toBe(309);
  await noteExportOffered(db, NOW + 31 * DAY);
  expect(await callsToLose(db, NOW + 300 * DAY)).toBeUndefined();
  await noteExported(db, NOW + 301 * DAY);
  expect(await callsToLose(db, NOW + 332 * DAY)).toBe(309);
  await db.delete();
});
