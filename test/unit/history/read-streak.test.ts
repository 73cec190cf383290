import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../lib/calls/time.ts';
import { HistoryDb } from '../../../lib/history/database.ts';
import { readStreak } from '../../../lib/history/read-streak.ts';
import { recordSightings } from '../../../lib/history/recorder.ts';
import { NO_SETTINGS } from '../../../lib/reasons/diagnosis.ts';
import { NOW, record } from './sightings.ts';

const REFUSED = 'pipeline-error-openai-401-unauthorized';

let db: HistoryDb;
let names = 0;

beforeEach(() => {
  db = new HistoryDb(`streak ${names++}`);
});

const idOf = (i: number): string => `0197abcd-ef01-7abc-8def-${String(i).padStart(12, '0')}`;

/** Records calls, newest first, a minute apart. */
async function see(
  calls: readonly (readonly [agent: string, code: string, durationSec?: number])[],
): Promise<void> {
  const sightings = calls.map(([agent, code, durationSec = 0.2], i) =>
    record({ callId: idOf(i), code, agent, durationSec, startedAt: NOW - (i + 1) * MINUTE }),
  );
  await recordSightings(db, sightings, { now: NOW, retentionDays: 180 });
}

const ask = (i: number, more: object = {}) =>
  readStreak(
    db,
    { vendor: 'vapi', reason: `vapi:${REFUSED}`, callId: idOf(i), ...more },
    NO_SETTINGS,
    NOW,
  );

const OK = 'customer-ended-call';

describe('every call of an assistant', () => {
  it('fails since the first after its last good one', async () => {
    await see([
      ['Front desk', REFUSED],
      ['Support', OK, 40],
      ['Front desk', REFUSED],
      ['Front desk', REFUSED],
      ['Front desk', OK, 30],
      ['Front desk', REFUSED],
    ]);
    expect(await ask(2)).toEqual({
      since: NOW - 4 * MINUTE,
      calls: 3,
      atOnce: true,
      othersToo: false,
    });
    // One from before it worked again is not one of them.
    expect(await ask(5)).toBeUndefined();
  });

  it('is none of its settings where others fail alike', async () => {
    await see([
      ['Front desk', REFUSED],
      ['Support', REFUSED],
      ['Front desk', REFUSED],
      ['Front desk', REFUSED, 12],
    ]);
    expect(await ask(0)).toMatchObject({ calls: 3, atOnce: false, othersToo: true });
  });

  it('takes three calls, an assistant, a fault, and a call of this week', async () => {
    await see([
      ['Front desk', REFUSED],
      ['Front desk', REFUSED],
      ['Support', OK],
      ['Support', OK],
      ['Support', OK],
    ]);
    expect(await ask(0)).toBeUndefined();
    expect(await ask(2, { reason: `vapi:${OK}` })).toBeUndefined();
    expect(await ask(99)).toBeUndefined();
    expect(await ask(99, { agent: 'Front desk', startedAt: NOW - 8 * DAY })).toBeUndefined();
  });

  it('is found by the name that the page has for it, where the call is not known', async () => {
    await see([
      ['Front desk', REFUSED],
      ['Front desk', REFUSED],
      ['Front desk', REFUSED],
    ]);
    expect(await ask(99, { agent: 'Front desk', startedAt: NOW - MINUTE })).toMatchObject({
      calls: 3,
    });
    expect(await ask(99, { agent: 'Front desk', startedAt: NOW - HOUR })).toBeUndefined();
  });
});
