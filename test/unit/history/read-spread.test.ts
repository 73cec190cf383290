import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../lib/calls/time.ts';
import { HistoryDb } from '../../../lib/history/database.ts';
import { readSpread } from '../../../lib/history/read-spread.ts';
import { recordSightings } from '../../../lib/history/recorder.ts';
import { NO_SETTINGS } from '../../../lib/reasons/diagnosis.ts';
import { NOW, record } from './sightings.ts';

const FAULT = 'call.in-progress.error-providerfault-deepgram-returning-502-network-error';

let db: HistoryDb;
let names = 0;

beforeEach(() => {
  db = new HistoryDb(`spread ${names++}`);
});

/** Records calls with one code each, `ago` ms before now. */
async function see(calls: readonly (readonly [code: string, ago: number])[]): Promise<void> {
  const sightings = calls.map(([code, ago], i) =>
    record({
      callId: `0197abcd-ef01-7abc-8def-${String(i).padStart(12, '0')}`,
      code,
      startedAt: NOW - ago,
    }),
  );
  await recordSightings(db, sightings, { now: NOW, retentionDays: 180 });
}

describe('how widespread a reason is', () => {
  it('is its calls of all calls of the vendor, this week and the week before', async () => {
    await see([
      [FAULT, HOUR],
      [FAULT, 2 * DAY],
      ['customer-ended-call', HOUR],
      [FAULT, 9 * DAY],
      ['customer-ended-call', 10 * DAY],
    ]);
    const spread = await readSpread(
      db,
      { vendor: 'vapi', reason: `vapi:${FAULT}` },
      NO_SETTINGS,
      NOW,
    );
    expect(spread).toMatchObject({
      owner: 'provider',
      now: { calls: 2, of: 3 },
      before: { calls: 1, of: 2 },
      change: { kind: 'unsettled' },
    });
    expect(spread.series).toEqual([0, 0, 0, 0, 1, 0, 1]);
  });

  it('is nothing for a reason that was not seen, and for an empty history', async () => {
    const query = { vendor: 'vapi', reason: 'vapi:silence-timed-out' } as const;
    expect(await readSpread(db, query, NO_SETTINGS, NOW)).toMatchObject({
      now: { calls: 0, of: 0 },
      before: { calls: 0, of: 0 },
    });
    await see([['customer-ended-call', HOUR]]);
    const spread = await readSpread(db, query, NO_SETTINGS, NOW);
    expect(spread).toMatchObject({ now: { calls: 0, of: 1 }, before: { calls: 0, of: 0 } });
    expect(spread.series).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('leaves other vendors out', async () => {
    await see([[FAULT, HOUR]]);
    const query = { vendor: 'retell', reason: `vapi:${FAULT}` } as const;
    expect(await readSpread(db, query, NO_SETTINGS, NOW)).toMatchObject({ now: { calls: 0 } });
  });
});
