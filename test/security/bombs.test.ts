import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LONGEST_ANSWER, LONGEST_ASKED, MOST_CHARACTERS } from '../../lib/calls/limits.ts';
import { packAnswer, packCalls } from '../../lib/calls/pack.ts';
import { parseAnswers, parseRecords } from '../../lib/calls/call-record.ts';
import { HistoryDb } from '../../lib/history/database.ts';
import { importFile } from '../../lib/history/import/import-file.ts';
import type { ImportReport } from '../../lib/history/import/import-report.ts';
import { previewFile, type FileReading } from '../../lib/history/import/preview-file.ts';
import { diagnoseLabel } from '../../lib/reasons/index.ts';
import { parseBackup } from '../../lib/settings/backup.ts';
import { parseTeamFile } from '../../lib/settings/team-file.ts';
import { parseRules } from '../../lib/settings/parse-rules.ts';
import { NOW } from '../unit/history/sightings.ts';

const MB = 1_000_000;
const LONG = 120_000;

let db: HistoryDb;
beforeEach(() => {
  db = new HistoryDb(`bombs-${Math.random()}`);
});
afterEach(() => db.delete());

/** A file that repeats a part without holding it more than once. */
function repeated(part: string, times: number, head = '', tail = ''): Blob {
  const bytes = new Blob([part]);
  return new Blob([head, ...Array<Blob>(times).fill(bytes), tail]);
}

const take = (file: Blob, reading: FileReading): Promise<ImportReport> =>
  importFile(db, file, { reading, now: NOW, retentionDays: 180 });

/** Takes a file in every way in which a user could; it may be refused, never more. */
async function takeAll(file: Blob): Promise<void> {
  await previewFile(file).catch((error: unknown) => {
    expect(error).toMatchObject({ name: 'BrokenFile' });
  });
  const readings: FileReading[] = [
    { kind: 'own-ndjson' },
    { kind: 'own-csv' },
    { kind: 'api-json', vendor: 'vapi' },
    { kind: 'api-ndjson', vendor: 'retell' },
    { kind: 'csv', vendor: 'vapi', columns: { reason: 0, start: 1 }, durationUnit: 's' },
  ];
  for (const reading of readings) {
    const report = await take(file, reading);
    expect(report.added).toBe(0);
    expect(report.problems.length).toBeLessThanOrEqual(200);
  }
}

describe('a file that wants to fill the memory or the hour', () => {
  it('by nesting is refused', { timeout: LONG }, async () => {
    await takeAll(repeated('['.repeat(1_000), 200));
    await takeAll(repeated('{"results":'.repeat(100), 200));
    await takeAll(repeated('{"a":['.repeat(100), 100, '{"id":"x","endedReason":', '"'));
  });

  it('by a line of 100 MB is refused, and what follows is taken', { timeout: LONG }, async () => {
    const call = `{"id":"0197abcd-ef01-7abc-8def-0123456789ab","endedReason":"voicemail","startedAt":"${new Date(NOW - 3_600_000).toISOString()}"}`;
    const file = repeated('x'.repeat(MB), 100, '"', `"\n${call}\n`);
    expect(file.size).toBeGreaterThan(100 * MB);
    const report = await take(file, { kind: 'api-ndjson', vendor: 'vapi' });
    expect(report).toMatchObject({ added: 1, refused: 1 });
    expect(report.problems).toEqual([{ entryNumber: 1, why: 'longLine' }]);
  });

  it('by a million columns is refused', { timeout: LONG }, async () => {
    const header = 'Ended Reason,'.repeat(1_000);
    await take(repeated(header, 300), {
      kind: 'csv',
      vendor: 'vapi',
      columns: { reason: 0 },
      durationUnit: 's',
    });
    const own = new Blob([
      `key,vendor,label,seenAt,timeSource${',x'.repeat(MB)}\n${','.repeat(MB)}\n`,
    ]);
    expect(await take(own, { kind: 'own-csv' })).toMatchObject({ added: 0 });
    expect(await db.calls.count()).toBe(0);
  });

  it('by saying the same thing again and again makes one call', { timeout: LONG }, async () => {
    const call = `{"id":"0197abcd-ef01-7abc-8def-0123456789ab","endedReason":"voicemail","startedAt":"${new Date(NOW - 3_600_000).toISOString()}"}`;
    const report = await take(repeated(`${call}\n`, 6_000), { kind: 'api-ndjson', vendor: 'vapi' });
    expect(report).toMatchObject({ added: 1, known: 5_999 });
    expect(await db.calls.count()).toBe(1);
  });

  it('by a quote that never ends is refused', { timeout: LONG }, async () => {
    const report = await take(repeated('"a,b\n'.repeat(200_000), 9), {
      kind: 'csv',
      vendor: 'vapi',
      columns: { reason: 0 },
      durationUnit: 's',
    });
    expect(report.added).toBe(0);
  });
});

describe('megabytes in one place', () => {
  const huge = 'customer-ended-call '.repeat(50_000);

  it('as a label are unknown, at once', () => {
    for (const label of [huge, 'x'.repeat(5 * MB), `${'call.'.repeat(MB)}...`]) {
      const diagnosis = diagnoseLabel(label, 'vapi');
      expect(diagnosis.certainty).toBe('unknown');
      expect(JSON.stringify(diagnosis).length).toBeLessThan(10_000);
    }
  });

  it('as a forged event of records are refused', () => {
    expect(parseRecords('9:'.repeat(MOST_CHARACTERS))).toEqual([]);
    expect(parseRecords('1:a'.repeat(MB))).toEqual([]);
  });

  it('in an answer of the page cost no more than its first look', () => {
    let deep: unknown = [{ id: 'abcdefgh', endedReason: 'voicemail' }];
    for (let i = 0; i < 100_000; i += 1) deep = [deep];
    expect(packCalls(deep)).toBe('');
  });

  it('in an object that holds itself end at a fixed depth', () => {
    const call: Record<string, unknown> = { id: 'abcdefgh', endedReason: 'voicemail' };
    call['assistant'] = call;
    call['costBreakdown'] = call;
    const list: unknown[] = [call];
    list.push(list);
    const page: Record<string, unknown> = { results: list };
    page['results2'] = page;
    page['metadata'] = page;
    expect(parseRecords(packCalls(page))).toEqual([{ id: 'abcdefgh', code: 'voicemail' }]);
    const loop: Record<string, unknown> = {};
    loop['loop'] = loop;
    expect(packCalls([loop])).toBe('');
    expect(packAnswer(loop, () => undefined)).toBe('');
  });

  it('in an answer of 10 MB are left out, and its calls are kept', () => {
    const transcript = 'word '.repeat(2_000_000);
    const answer = { results: [{ id: 'abcdefgh', endedReason: 'voicemail', transcript }] };
    const packed = packAnswer(answer, () => `/call ${'x'.repeat(10 * MB)}`);
    expect(packed.length).toBeLessThan(LONGEST_ASKED + 1_000);
    const [read] = parseAnswers(packed);
    expect(read?.records).toEqual([{ id: 'abcdefgh', code: 'voicemail' }]);
    expect(read?.asked).toBeUndefined();
  });

  it('as forged answers are refused, and those beside them are kept', () => {
    const whole = packAnswer(
      [{ id: 'abcdefgh', endedReason: 'voicemail' }],
      () => '/call [{},null]',
    );
    expect(parseAnswers(whole + '9:'.repeat(MB))).toHaveLength(1);
    expect(parseAnswers(whole + 'x'.repeat(LONGEST_ANSWER))).toEqual([]);
    expect(parseAnswers({ length: 10 })).toEqual([]);
    expect(parseAnswers(['3:/x '])).toEqual([]);
  });

  it('as settings are refused', () => {
    expect(parseBackup(`{"recording":${' '.repeat(17 * MB)}true}`)).toBe('too-large');
    for (const deep of [
      '['.repeat(15 * MB),
      '{"recording":'.repeat(MB),
      `["]",${'['.repeat(MB)}`,
    ]) {
      expect(parseBackup(deep)).toBe('no-json');
      expect(parseTeamFile(deep)).toBe('no-json');
      expect(parseRules(deep).rules).toEqual([]);
    }
    const rules = JSON.stringify(Array(5_000).fill({ match: '*a*b*c*d*e*f*g*h*', owner: 'you' }));
    expect(parseRules(rules).rules.length).toBeLessThanOrEqual(500);
  });
});
