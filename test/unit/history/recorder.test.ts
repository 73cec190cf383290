import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../lib/calls/time.ts';
import { talliesOf } from '../../../lib/history/counts.ts';
import { HistoryDb } from '../../../lib/history/database.ts';
import { readReport } from '../../../lib/history/read-report.ts';
import { recordSightings, type RecordResult } from '../../../lib/history/recorder.ts';
import type { Sighting } from '../../../lib/calls/sighting.ts';
import { NO_SETTINGS } from '../../../lib/reasons/diagnosis.ts';
import { NOW, record, row, without } from './sightings.ts';

let db: HistoryDb;
let names = 0;

beforeEach(() => {
  db = new HistoryDb(`recorder ${names++}`);
});

async function take(...sightings: Sighting[]): Promise<readonly RecordResult[]> {
  return (await recordSightings(db, sightings, { now: NOW, retentionDays: 180 })).results;
}

async function counted(): Promise<number> {
  const tallies = (await db.days.toArray()).flatMap(talliesOf);
  return tallies.reduce((sum, { calls }) => sum + calls, 0);
}

describe('one call is one row', () => {
  it('however often it is seen', async () => {
    expect(await take(record(), record())).toEqual(['added', 'known']);
    expect(await take(record())).toEqual(['known']);
    expect(await db.calls.toArray()).toMatchObject([
      { key: 'vapi:0197abcd-ef01-7abc-8def-0123456789ab', code: 'customer-ended-call' },
    ]);
    expect(await counted()).toBe(1);
  });

  it.each([
    ['the row first', [row(), record()]],
    ['the record first', [record(), row()]],
  ])('seen as a cut row and as a record, %s', async (_, sightings) => {
    await take(...sightings);
    const [call, ...others] = await db.calls.toArray();
    expect(others).toEqual([]);
    expect(call).toMatchObject({
      key: 'vapi:0197abcd-ef01-7abc-8def-0123456789ab',
      code: 'customer-ended-call',
      timeSource: 'record',
      durationSec: 22.4,
      costUsd: 0.0423,
    });
    expect(await counted()).toBe(1);
  });

  it('of whose ID a page shows two characters and the end', async () => {
    const callId = 'call_1b82c3d4e5f60718293a4b5b004';
    const retell = { vendor: 'retell', host: 'dashboard.retellai.com' } as const;
    const whole = record({ ...retell, callId, code: 'user_hangup' });
    const cut = row({ ...retell, callId: 'call_1b', callIdTail: 'b004', label: 'user hangup' });
    const longer = { ...cut, callId: 'call_1b82c3' };
    for (const order of [
      [cut, whole],
      [whole, cut],
      [longer, cut],
      [cut, longer],
    ]) {
      await db.calls.clear();
      for (const seen of order) await take(seen);
      expect(await db.calls.count()).toBe(1);
    }
  });

  it('in separate transactions as well', async () => {
    expect(await take(row())).toEqual(['added']);
    expect(await take(record())).toEqual(['improved']);
    expect(await take(row())).toEqual(['known']);
    expect(await db.calls.count()).toBe(1);
    expect(await counted()).toBe(1);
  });

  it('shown in another zone or as of the moment it rang', async () => {
    await take(record(), row({ startedAt: NOW - HOUR - 5 * HOUR }));
    await take(row({ startedAt: NOW - HOUR - MINUTE }));
    expect(await db.calls.count()).toBe(1);
  });

  it('with a reason that changes later', async () => {
    await take(record({ code: 'unknown-error', seenAt: NOW - HOUR }));
    await take(record({ code: 'silence-timed-out' }));
    await take(record({ code: 'unknown-error', seenAt: NOW - HOUR }));
    expect(await db.calls.toArray()).toMatchObject([{ code: 'silence-timed-out' }]);
    expect(await counted()).toBe(1);
  });
});

describe('two calls are two rows', () => {
  it('in a burst whose IDs are cut alike', async () => {
    await take(row({ durationSec: 22 }), row({ durationSec: 80 }));
    await take(row({ durationSec: 22 }), row({ durationSec: 80 }));
    expect(await db.calls.count()).toBe(2);
    await take(
      record({ durationSec: 80.2, callId: '0197abcd-ef0f-7abc-8def-0123456789ab' }),
      record({ durationSec: 22.4 }),
    );
    expect(await db.calls.count()).toBe(2);
    expect(await counted()).toBe(2);
  });

  it('that started at the same moment without an ID, for different reasons', async () => {
    const ended = without(row(), 'callId', 'callIdCut');
    await take(ended, { ...ended, label: 'Voicemail' });
    await take(ended, { ...ended, label: 'Voicemail' });
    expect(await db.calls.count()).toBe(2);
    await take(record());
    expect(await db.calls.count()).toBe(2);
    expect(await counted()).toBe(2);
  });
});

describe('what is not kept', () => {
  it('a call that nothing tells from others', async () => {
    const seen: Sighting = { ...without(row(), 'callId', 'startedAt'), timeSource: 'seen' };
    expect(await take(seen)).toEqual(['nameless']);
    expect(await db.calls.count()).toBe(0);
  });

  it('a call from before the retention', async () => {
    const old = record({ startedAt: NOW - 200 * DAY });
    expect(await take(old)).toEqual(['by-clock']);
    await db.meta.put({ name: 'knownTime', value: NOW });
    expect(await take(old)).toEqual(['too-old']);
    expect(await db.calls.count()).toBe(0);
  });
});

describe('the report', () => {
  it('is read from the counts', async () => {
    await take(
      record(),
      record({
        callId: '0197abcd-ef02-7abc-8def-0123456789ab',
        code: 'call.in-progress.error-vapifault-transport-never-connected',
      }),
      record({ callId: '0197abcd-ef03-7abc-8def-0123456789ab', startedAt: NOW - 9 * DAY }),
    );
    const old = db.calls.where('startedAt').below(NOW - 5 * DAY);
    await db.calls.bulkDelete(await old.primaryKeys());
    const { report, scopes, newest } = await readReport(db, '7d', {}, NO_SETTINGS, NOW);
    expect(report.faults.now).toMatchObject({ calls: 1, of: 2 });
    expect(report.faults.before).toMatchObject({ calls: 0, of: 1 });
    expect(report.buckets).toHaveLength(7);
    expect(scopes).toEqual([{ vendor: 'vapi', agents: ['Front desk'] }]);
    expect(newest).toBe(NOW - HOUR);
    expect((await readReport(db, '24h', {}, NO_SETTINGS, NOW)).report.faults.now.of).toBe(2);
  });
});
