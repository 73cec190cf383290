import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HistoryDb } from '../../../lib/history/database.ts';
import { exportFile, type ExportFormat } from '../../../lib/history/export/export-calls.ts';
import { importFile, type ImportReport } from '../../../lib/history/import/import-file.ts';
import { previewFile, type FileReading } from '../../../lib/history/import/preview-file.ts';
import { recordSightings } from '../../../lib/history/recorder.ts';
import { NO_SETTINGS } from '../../../lib/reasons/diagnosis.ts';
import { histories } from './model.ts';
import { DAY, HOUR, NOW, record, row, without } from './sightings.ts';

let names = 0;
let db: HistoryDb;
const open = (): HistoryDb => new HistoryDb(`files ${names++}`);

beforeEach(() => {
  db = open();
});
afterEach(() => db.delete());

async function take(
  into: HistoryDb,
  text: string | Uint8Array<ArrayBuffer>,
  reading?: FileReading,
) {
  const file = new Blob([text]);
  return importFile(into, file, {
    reading: reading ?? (await previewFile(file)).reading,
    now: NOW,
    retentionDays: 180,
  });
}

const sums = ({ added, improved, known, refused }: ImportReport) => ({
  added,
  improved,
  known,
  refused,
});

const VAPI = {
  id: '0197abcd-ef01-7abc-8def-0123456789ab',
  orgId: 'o',
  status: 'ended',
  endedReason: 'silence-timed-out',
  createdAt: new Date(NOW - 2 * HOUR).toISOString(),
  startedAt: new Date(NOW - 2 * HOUR + 3_000).toISOString(),
  endedAt: new Date(NOW - 2 * HOUR + 33_500).toISOString(),
  cost: 0.0512,
  assistant: { name: 'Front desk' },
  customer: { number: '+14155550134' },
  artifact: { transcript: 'AI: hello, "you" there?\nUser: {[' },
};
const RETELL = {
  call_id: 'call_0123456789abcdef0123456789a',
  call_status: 'ended',
  disconnection_reason: 'dial_no_answer',
  start_timestamp: NOW - HOUR,
  end_timestamp: NOW - HOUR + 5_000,
  call_cost: { combined_cost: 12 },
  from_number: '+14155550134',
};

describe('an export', () => {
  it.each<ExportFormat>(['ndjson', 'csv'])('comes back the same as %s', async (format) => {
    await fc.assert(
      fc.asyncProperty(histories, async ({ sightings }) => {
        const [from, to] = [open(), open()];
        try {
          await recordSightings(from, sightings, { now: NOW, retentionDays: 180 });
          const text = await (await exportFile(from, NO_SETTINGS, { format })).text();
          if (sightings.length === 0) return;
          const first = await take(to, text);
          const calls = await from.calls.toArray();
          expect(sums(first)).toEqual({ added: calls.length, improved: 0, known: 0, refused: 0 });
          expect(await to.calls.toArray()).toEqual(calls);
          expect(await to.days.toArray()).toEqual(await from.days.toArray());
          const again = await take(to, text);
          expect(sums(again)).toEqual({ added: 0, improved: 0, known: calls.length, refused: 0 });
          expect(sums(await take(from, text)).known).toBe(calls.length);
        } finally {
          await Promise.all([from.delete(), to.delete()]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('names the owner by the settings of now, and tells how far it is', async () => {
    await recordSightings(db, [record({ code: 'pipeline-error-openai-401-unauthorized' })], {
      now: NOW,
      retentionDays: 180,
    });
    const done: number[][] = [];
    const settings = { ...NO_SETTINGS, ownKeys: { openai: true } };
    const file = await exportFile(db, settings, {
      format: 'ndjson',
      onProgress: (...at) => done.push(at),
    });
    expect(JSON.parse(await file.text())).toMatchObject({ owner: 'you', vendor: 'vapi' });
    expect(done).toEqual([[1, 1]]);
  });

  it('can be aborted', async () => {
    const stop = AbortSignal.abort();
    await expect(exportFile(db, NO_SETTINGS, { format: 'csv', signal: stop })).rejects.toThrow(
      /abort/i,
    );
  });

  it('holds nothing that a spreadsheet would run', async () => {
    await recordSightings(db, [record({ agent: '=1+1 evil' })], { now: NOW, retentionDays: 180 });
    const text = await (await exportFile(db, NO_SETTINGS, { format: 'csv' })).text();
    expect(text).toContain(",'=1+1 evil");
    const other = open();
    await take(other, text);
    expect((await other.calls.toArray())[0]?.agent).toBe('=1+1 evil');
    await other.delete();
  });
});

describe('an API answer', () => {
  it.each([
    ['an array', JSON.stringify([VAPI, { ...VAPI, id: `${VAPI.id.slice(0, -1)}c` }])],
    [
      'results',
      JSON.stringify({
        metadata: { page: 1 },
        results: [VAPI, { ...VAPI, id: `${VAPI.id.slice(0, -1)}c` }],
      }),
    ],
    [
      'one a line',
      `${JSON.stringify(VAPI)}\n${JSON.stringify({ ...VAPI, id: `${VAPI.id.slice(0, -1)}c` })}\n`,
    ],
  ])('of Vapi is taken over as %s', async (_, text) => {
    expect(sums(await take(db, text))).toEqual({ added: 2, improved: 0, known: 0, refused: 0 });
    expect(await db.calls.get(`vapi:${VAPI.id}`)).toEqual({
      key: `vapi:${VAPI.id}`,
      vendor: 'vapi',
      host: 'dashboard.vapi.ai',
      callId: VAPI.id,
      code: 'silence-timed-out',
      label: 'silence-timed-out',
      startedAt: NOW - 2 * HOUR + 3_000,
      seenAt: NOW - 2 * HOUR + 33_500,
      timeSource: 'record',
      durationSec: 30.5,
      costUsd: 0.0512,
      agent: 'Front desk',
    });
    expect(sums(await take(db, text))).toMatchObject({ added: 0, known: 2 });
  });

  it.each([
    ['an array', JSON.stringify([RETELL])],
    ['items', JSON.stringify({ items: [RETELL], has_more: false, total: 1 })],
  ])('of Retell is taken over as %s', async (_, text) => {
    expect(sums(await take(db, text))).toMatchObject({ added: 1, refused: 0 });
    expect(await db.calls.toArray()).toMatchObject([
      { vendor: 'retell', code: 'dial_no_answer', costUsd: 0.12, durationSec: 5 },
    ]);
  });

  it('joins the call that was seen on the page', async () => {
    await recordSightings(db, [row()], { now: NOW, retentionDays: 180 });
    const call = {
      ...VAPI,
      startedAt: new Date(NOW - HOUR).toISOString(),
      endedAt: new Date(NOW - HOUR + 22_000).toISOString(),
    };
    expect(sums(await take(db, JSON.stringify([call])))).toMatchObject({ added: 0, improved: 1 });
    expect(await db.calls.count()).toBe(1);
  });

  it('says of every call that it refuses where it is and why', async () => {
    const going = without(VAPI, 'endedReason');
    const old = { ...VAPI, startedAt: new Date(NOW - 300 * DAY).toISOString() };
    const report = await take(
      db,
      JSON.stringify([going, 7, old, { ...VAPI, endedReason: 'x'.repeat(300) }, VAPI]),
    );
    expect(sums(report)).toEqual({ added: 1, improved: 0, known: 0, refused: 4 });
    expect(report.placesAre).toBe('items');
    expect(report.problems.map(({ place }) => place).sort()).toEqual([1, 2, 3, 4]);
  });

  it('that breaks off leaves what was before it, and says so', async () => {
    await recordSightings(db, [row()], { now: NOW, retentionDays: 180 });
    const text = JSON.stringify([VAPI, VAPI, VAPI]);
    const report = await take(db, text.slice(0, -40));
    expect(report.stopped).toMatch(/2 items/);
    expect(await db.calls.count()).toBe(2);
  });

  it('can be long without being held in memory as a whole', async () => {
    const calls = Array.from({ length: 5_000 }, (_, i) => ({
      ...VAPI,
      id: `${i.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`,
    }));
    const progress: number[] = [];
    const file = new Blob([JSON.stringify({ results: calls })]);
    const report = await importFile(db, file, {
      reading: { kind: 'api-json', vendor: 'vapi' },
      now: NOW,
      retentionDays: 180,
      onProgress: ({ read }) => progress.push(read),
    });
    expect(report.added).toBe(5_000);
    expect(progress.length).toBeGreaterThan(2);
  });
});

describe('a CSV', () => {
  const csv = [
    'Call ID,Assistant,Ended Reason,Start Time,Duration,Cost',
    `${VAPI.id},Front desk,Customer Ended Call,"Nov 20, 2026, 14:05",1m 42s,$0.12`,
    '0197abcd-ef0...,"Desk, ""new""",Call.in progress.error v...,"Nov 20, 2026, 15:05",0:08,$0.04',
    ',,N/A,"Nov 20, 2026, 15:06",,',
    ',,Silence Timed Out,next Tuesday,,',
  ].join('\r\n');

  it('is understood by its headers', async () => {
    const { reading, header, rows } = await previewFile(new Blob([csv]));
    expect(reading).toEqual({
      kind: 'csv',
      vendor: 'vapi',
      columns: { callId: 0, agent: 1, reason: 2, start: 3, duration: 4, cost: 5 },
      durationUnit: 's',
    });
    expect(header).toHaveLength(6);
    expect(rows).toHaveLength(4);
  });

  it('is taken over line by line', async () => {
    const report = await take(db, csv);
    expect(sums(report)).toEqual({ added: 2, improved: 0, known: 0, refused: 2 });
    expect(report.problems).toEqual([
      { place: 4, why: 'It has no end reason.' },
      { place: 5, why: 'Its start cannot be read.' },
    ]);
    expect(await db.calls.get(`vapi:${VAPI.id}`)).toMatchObject({
      code: 'customer-ended-call',
      startedAt: new Date(2026, 10, 20, 14, 5).getTime(),
      durationSec: 102,
      costUsd: 0.12,
    });
    expect(sums(await take(db, csv))).toMatchObject({ added: 0, known: 2 });
  });

  it('is understood by its contents where the headers say nothing', async () => {
    const text = 'a;b;c\ncall_0123456789abcdef0123456789a;x;dial_no_answer\n;y;user_hangup\n';
    expect((await previewFile(new Blob([text]))).reading).toMatchObject({
      vendor: 'retell',
      columns: { reason: 2 },
    });
  });

  it('counts lines through quoted line breaks', async () => {
    const text = `Call ID,Note,Ended Reason,Start Time\r\n${VAPI.id},"two\nlines",voicemail,2026-11-20T10:00:00Z\r\n,x,,\r\n`;
    expect((await take(db, text)).problems).toEqual([{ place: 4, why: 'It has no end reason.' }]);
  });

  it('can be corrected by the user', async () => {
    const report = await take(db, `when,what\n2026-11-20 10:00,voicemail\n`, {
      kind: 'csv',
      vendor: 'vapi',
      columns: { start: 0, reason: 1 },
      durationUnit: 's',
    });
    expect(sums(report)).toMatchObject({ added: 1, refused: 0 });
  });
});

describe('any bytes', () => {
  const readings: FileReading[] = [
    { kind: 'own-ndjson' },
    { kind: 'own-csv' },
    { kind: 'api-json', vendor: 'vapi' },
    { kind: 'api-ndjson', vendor: 'retell' },
    {
      kind: 'csv',
      vendor: 'vapi',
      columns: { callId: 0, reason: 1, start: 2 },
      durationUnit: 's',
    },
  ];
  const almost = fc
    .tuple(
      fc.constantFrom(
        JSON.stringify([VAPI, RETELL]),
        JSON.stringify({ items: [RETELL] }),
        `key,vendor,label,seenAt,timeSource\nvapi:1,vapi,voicemail,1,seen\n`,
        `${JSON.stringify({ ...record(), key: 'k' })}\n`,
      ),
      fc.nat(400),
      fc.string({ unit: 'binary', maxLength: 20 }),
    )
    .map(([text, at, noise]) =>
      new TextEncoder().encode(text.slice(0, at) + noise + text.slice(at)),
    );
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    almost,
    fc.json().map((t) => new TextEncoder().encode(t)),
  );

  it('never break the importer, nor what was there', async () => {
    const callId = 'eeeeeeee-0000-4000-8000-00000000abcd';
    await recordSightings(db, [record({ callId })], { now: NOW, retentionDays: 180 });
    const kept = await db.calls.get(`vapi:${callId}`);
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom(...readings), async (noise, reading) => {
        const data = Uint8Array.from(noise);
        const report = await take(db, data, reading);
        expect(report.problems.length).toBeLessThanOrEqual(report.refused);
        try {
          await previewFile(new Blob([data]));
        } catch (error) {
          expect(error).toMatchObject({ name: 'BrokenFile' });
        }
      }),
      { numRuns: 400 },
    );
    expect(kept).toBeDefined();
    expect(await db.calls.get(`vapi:${callId}`)).toEqual(kept);
  });

  it('of a record never become anything but a plausible call', async () => {
    const wild = fc.dictionary(
      fc.constantFrom(
        'key',
        'vendor',
        'host',
        'callId',
        'code',
        'label',
        'startedAt',
        'seenAt',
        'timeSource',
        'durationSec',
        'costUsd',
        'agent',
        '__proto__',
      ),
      fc.oneof(
        fc.constantFrom('vapi', 'page', 'dashboard.vapi.ai', 'voicemail', NOW),
        fc.anything(),
      ),
    );
    await fc.assert(
      fc.asyncProperty(wild, async (claim) => {
        const text = JSON.stringify({ ...without(record(), 'source'), key: 'vapi:x', ...claim });
        await take(db, text, { kind: 'own-ndjson' });
      }),
      { numRuns: 200 },
    );
    for (const call of await db.calls.toArray()) {
      expect(call.label.length).toBeLessThanOrEqual(200);
      expect(call.label).not.toMatch(/[<>@]/);
      expect(['vapi', 'retell', 'uponai']).toContain(call.vendor);
      expect(Number.isInteger(call.startedAt)).toBe(true);
    }
  });
});
