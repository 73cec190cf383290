import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HistoryDb } from '../../../lib/history/database.ts';
import { importFile } from '../../../lib/history/import/import-file.ts';
import type { FileReading } from '../../../lib/history/import/preview-file.ts';
import { VAPI } from './files.ts';
import { NOW } from './sightings.ts';

const PART = 64 * 1024;

/** A file that is made while it is read, and tells how much of it was asked for. */
function longFile(
  text: (i: number) => string,
  count: number,
): { file: Blob; handed: () => number } {
  const encoder = new TextEncoder();
  let handed = 0;
  let next = 0;
  const stream = (): ReadableStream<Uint8Array<ArrayBuffer>> =>
    new ReadableStream(
      {
        pull: (controller) => {
          let part = '';
          while (part.length < PART && next < count) part += text(next++);
          if (part === '') {
            controller.close();
            return;
          }
          const bytes = encoder.encode(part);
          handed += bytes.length;
          controller.enqueue(bytes);
        },
      },
      { highWaterMark: 0 },
    );
  return { file: { size: 1, stream } as unknown as Blob, handed: () => handed };
}

let db: HistoryDb;
beforeEach(() => {
  db = new HistoryDb('long');
});
afterEach(() => db.delete());

describe('a long file', () => {
  const calls = 4_000;
  const call = (i: number): string =>
    JSON.stringify({
      ...VAPI,
      // Few different calls, each with what makes an API answer long.
      id: `${(i % 100).toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`,
      artifact: { transcript: 'AI: hello. '.repeat(200) },
    });
  const row = (i: number): string =>
    `${(i % 100).toString(16).padStart(8, '0')}-0000-4000-8000-000000000000,voicemail,${new Date(NOW - 60_000).toISOString()},"${'a long note, '.repeat(150)}"\n`;

  it.each<[string, FileReading, (i: number) => string]>([
    ['objects a line', { kind: 'api-ndjson', vendor: 'vapi' }, (i) => `${call(i)}\n`],
    [
      'one list',
      { kind: 'api-json', vendor: 'vapi' },
      (i) => `${i === 0 ? '[' : ','}${call(i)}${i === calls - 1 ? ']' : ''}`,
    ],
    [
      'a table',
      {
        kind: 'csv',
        vendor: 'vapi',
        columns: { callId: 0, reason: 1, start: 2 },
        durationUnit: 's',
      },
      (i) => (i === 0 ? 'id,reason,start,note\n' : row(i)),
    ],
  ])(
    'is read as %s no faster than it is written',
    async (_, reading, text) => {
      const { file, handed } = longFile(text, calls);
      let most = 0;
      const report = await importFile(db, file, {
        reading,
        now: NOW,
        retentionDays: 180,
        // Between two parts of the file nothing but the part at hand may be waiting.
        onProgress: ({ bytes }) => (most = Math.max(most, handed() - bytes)),
      });
      expect(report.refused).toBe(0);
      expect(report.added).toBe(100);
      expect(report.added + report.improved + report.known).toBeGreaterThanOrEqual(calls - 1);
      expect(handed()).toBeGreaterThan(7_000_000);
      expect(most).toBeLessThanOrEqual(2 * PART);
    },
    60_000,
  );
});
