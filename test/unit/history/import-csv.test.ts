import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HistoryDb } from '../../../lib/history/database.ts';
import { previewFile } from '../../../lib/history/import/preview-file.ts';
import { sums, take, VAPI } from './files.ts';

let names = 0;
let db: HistoryDb;

beforeEach(() => {
  db = new HistoryDb(`import-csv ${names++}`);
});
afterEach(() => db.delete());

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
    expect(reading).toMatchObject({
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
    expect(sums(report)).toEqual({ added: 2, improved: 0, known: 0, refused: 1 });
    expect(report.problems).toEqual([{ entryNumber: 5, why: 'noStart' }]);
    expect(report.ignored).toEqual({ noReason: 1 });
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

  it('has every version and organization that is stored of a call', async () => {
    const text = `Call ID,Ended Reason,Agent Version,Organization ID\n${VAPI.id},voicemail,1.0.0+7,an-org\n`;
    expect((await previewFile(new Blob([text]))).reading).toMatchObject({
      columns: { callId: 0, reason: 1, agentVersion: 2, org: 3 },
    });
  });

  it('counts lines through quoted line breaks', async () => {
    const text = `Call ID,Note,Ended Reason,Start Time\r\n${VAPI.id},"two\nlines",voicemail,2026-11-20T10:00:00Z\r\n,x,voicemail,soon\r\n`;
    expect((await take(db, text)).problems).toEqual([{ entryNumber: 4, why: 'noStart' }]);
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
