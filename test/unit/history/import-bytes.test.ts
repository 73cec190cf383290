import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HistoryDb } from '../../../lib/history/database.ts';
import { previewFile, type FileReading } from '../../../lib/history/import/preview-file.ts';
import { recordSightings } from '../../../lib/history/recorder.ts';
import { RETELL, take, VAPI } from './files.ts';
import { NOW, record, without } from './sightings.ts';

let names = 0;
let db: HistoryDb;

beforeEach(() => {
  db = new HistoryDb(`import-bytes ${names++}`);
});
afterEach(() => db.delete());

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
          await previewFile(new Blob([data]), NOW);
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
