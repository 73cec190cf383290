import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatsFor } from '../../../lib/wording/formats.ts';
import { refusalInWords, stopInWords } from '../../../lib/wording/import-words.ts';
import { HistoryDb } from '../../../lib/history/database.ts';
import { importFile } from '../../../lib/history/import/import-file.ts';
import type { ImportReport } from '../../../lib/history/import/import-report.ts';
import { NOW } from './sightings.ts';

let databases = 0;

const importLines = (db: HistoryDb, lines: readonly string[]): Promise<ImportReport> =>
  importFile(db, new Blob([lines.join('\n')]), {
    reading: { kind: 'own-ndjson' },
    now: NOW,
    retentionDays: 180,
  });

const hex = (n: number): string => n.toString(16).padStart(8, '0');

/** A line of an export; the same number is the same call, which may be told better or worse. */
const anyLine = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .record({
        call: fc.integer({ min: 0, max: 30 }),
        code: fc.constantFrom('customer-ended-call', 'silence-timed-out'),
        cost: fc.option(fc.integer({ min: 0, max: 5 })),
        agent: fc.option(fc.constantFrom('Ann', 'Ben')),
      })
      .map(({ call, code, cost, agent }) => ({
        call,
        text: JSON.stringify({
          key: 'vapi:x',
          vendor: 'vapi',
          host: 'dashboard.vapi.ai',
          callId: `${hex(call)}-0000-4000-8000-000000000000`,
          code,
          label: code,
          startedAt: NOW - call * 60_000,
          seenAt: NOW,
          timeSource: 'record',
          ...(cost === null ? {} : { costUsd: cost }),
          ...(agent === null ? {} : { agent }),
        }),
      })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('{', '{}', '[1]', '{"key":"a","vendor":"b","label":"c"}', 'no line')
      .map((text) => ({ call: undefined, text })),
  },
);

describe('the report of an import', () => {
  it('counts every line once, and a call as added only the first time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyLine, { maxLength: 80 }), async (lines) => {
        const db = new HistoryDb(`import counts ${databases++}`);
        const texts = lines.map(({ text }) => text);
        const valid = lines.filter(({ call }) => call !== undefined);
        const calls = new Set(valid.map(({ call }) => call));
        const first = await importLines(db, texts);
        expect(first.added).toBe(calls.size);
        expect(first.refused).toBe(lines.length - valid.length);
        expect(first.added + first.improved + first.known + first.refused).toBe(lines.length);
        expect(first.problems.map(({ entryNumber }) => entryNumber)).toEqual(
          lines.flatMap(({ call }, i) => (call === undefined ? [i + 1] : [])),
        );
        expect(await importLines(db, texts)).toMatchObject({
          added: 0,
          improved: 0,
          known: valid.length,
          refused: first.refused,
        });
        expect(await db.calls.count()).toBe(calls.size);
        db.close();
      }),
      { numRuns: 60 },
    );
  });

  it('is as exact where a call comes again in a later batch', async () => {
    const line = (call: number): string =>
      JSON.stringify({
        key: 'vapi:x',
        vendor: 'vapi',
        host: 'dashboard.vapi.ai',
        callId: `${hex(call)}-0000-4000-8000-000000000000`,
        label: 'Customer ended call',
        startedAt: NOW - call * 1_000,
        seenAt: NOW,
        timeSource: 'record',
      });
    const db = new HistoryDb(`import counts ${databases++}`);
    const lines = Array.from({ length: 5_000 }, (_, i) => line(i % 2_100));
    expect(await importLines(db, lines)).toMatchObject({
      added: 2_100,
      improved: 0,
      known: 2_900,
      refused: 0,
    });
  });

  it('says in words what was refused, and why it stopped', () => {
    const en = formatsFor('en-US');
    expect(refusalInWords('tooOld', 180, en)).toContain('180 days');
    expect(refusalInWords('private', 180, en)).toContain('phone number');
    expect(stopInWords({ why: 'cutOff', after: 1_234 }, en)).toContain('after 1,234 entries');
    expect(stopInWords({ why: 'brokenJson', after: 1 }, en)).toContain('after 1 entry.');
    expect(stopInWords({ why: 'byUser', after: 1 }, en)).toContain('You stopped it.');
  });
});
