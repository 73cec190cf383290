import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../lib/calls/time.ts';
import { HistoryDb } from '../../../lib/history/database.ts';
import { readReport } from '../../../lib/history/read-report.ts';
import { readKnownTime } from '../../../lib/history/known-time.ts';
import { enforceRetention } from '../../../lib/history/retention.ts';
import { deleteAll } from '../../../lib/history/deletion.ts';
import { fingerprintOf, readCheckpoint } from '../../../lib/history/import/checkpoint.ts';
import { importFile, type ImportOptions } from '../../../lib/history/import/import-file.ts';
import { previewFile } from '../../../lib/history/import/preview-file.ts';
import { daysToKeep, surveyFile } from '../../../lib/history/import/survey-file.ts';
import { NO_SETTINGS } from '../../../lib/reasons/diagnosis.ts';
import { formatsFor } from '../../../lib/wording/formats.ts';
import { ignoredInWords, nothingInWords, stuckInWords } from '../../../lib/wording/import-words.ts';
import { RETELL, take, VAPI } from './files.ts';
import { NOW, without } from './sightings.ts';

let names = 0;
let db: HistoryDb;
beforeEach(() => {
  db = new HistoryDb(`import-report ${names++}`);
});
afterEach(() => db.delete());

const en = formatsFor('en-US');
const vapi = (n: number, part: object = {}) => ({
  ...VAPI,
  id: `0197abcd-ef01-7abc-8def-${String(n).padStart(12, '0')}`,
  ...part,
});

describe('nothing came of a file', () => {
  const table = (...rows: string[]): string => ['Note,Ended Reason,Start Time', ...rows].join('\n');
  it.each([
    ['known already', JSON.stringify([VAPI]), 'already in your history'],
    [
      'too old',
      JSON.stringify([vapi(2, { startedAt: new Date(NOW - 300 * DAY).toISOString() })]),
      'keep calls for longer',
    ],
    ['without reasons', JSON.stringify([without(vapi(3), 'endedReason')]), 'once they have ended'],
    [
      'other things',
      JSON.stringify([{ chat_id: 'chat_1' }]),
      'Export the dashboard’s call history',
    ],
    [
      'unreadable times',
      table('x,voicemail,soon', 'y,voicemail,later'),
      'None of the times could be read',
    ],
    ['nameless', table('x,voicemail,', 'y,voicemail,'), 'Export them again with a call ID'],
    [
      'no reason in any row',
      table('x,,2026-11-20 10:00', 'y,-,2026-11-20 10:00'),
      'once they have ended',
    ],
    [
      'of the wrong form',
      JSON.stringify([vapi(4, { endedReason: 'x'.repeat(300) })]),
      'Open the list below',
    ],
  ])('because it was all %s: one sentence says so, and what would help', async (_, text, says) => {
    await take(db, JSON.stringify([VAPI]));
    const report = await take(db, text);
    expect(nothingInWords(report, 180, en)).toContain(says);
    expect(report.added).toBe(0);
  });

  it('says nothing where something did', async () => {
    expect(nothingInWords(await take(db, JSON.stringify([VAPI])), 180, en)).toBeUndefined();
    expect(
      nothingInWords(
        await take(db, JSON.stringify([VAPI, 1, vapi(5, { endedReason: '?' })])),
        180,
        en,
      ),
    ).toContain('All other calls');
  });
});

it('what was left out, and what is stuck, is said with its number', async () => {
  const report = await take(
    db,
    JSON.stringify([
      VAPI,
      { chat_id: 'chat_1' },
      ...[1, 2].map((n) =>
        without(
          vapi(n, { status: 'queued', createdAt: new Date(NOW - n * 3 * DAY).toISOString() }),
          'endedReason',
          'startedAt',
        ),
      ),
    ]),
  );
  expect(ignoredInWords(report.ignored, en)).toEqual([
    '2 calls have no end reason yet: left out.',
    '1 chat is not a call: left out.',
  ]);
  expect(stuckInWords(report, en)).toMatch(/^2 calls have been queued .* since Nov 15, 2026/);
});

describe('before a file is imported', () => {
  it('it is said what is in it, and what of it is too old', async () => {
    const file = new Blob([
      JSON.stringify([
        VAPI,
        vapi(1, { startedAt: new Date(NOW - 400 * DAY).toISOString() }),
        { chat_id: 'c' },
        vapi(3, { endedReason: '!' }),
      ]),
    ]);
    const { reading } = await previewFile(file, NOW);
    const survey = await surveyFile(file, { reading, now: NOW, retentionDays: 180 });
    expect(survey).toMatchObject({
      calls: 2,
      tooOld: 1,
      span: { from: NOW - 400 * DAY, to: NOW - 2 * HOUR + 3_000 },
    });
    expect(survey.report).toMatchObject({ refused: 1, ignored: { chat: 1 }, added: 0 });
    expect(await db.calls.count()).toBe(0);
    const days = daysToKeep(NOW - 400 * DAY, NOW);
    const report = await importFile(db, file, { reading, now: NOW, retentionDays: days });
    expect(report).toMatchObject({ added: 2, refused: 1 });
    expect((await surveyFile(file, { reading, now: NOW, retentionDays: days })).tooOld).toBe(0);
  });

  it('as much is too old as the import will refuse, by a clock that is ahead too', async () => {
    const old = vapi(1, { startedAt: new Date(NOW - 100 * DAY).toISOString() });
    const file = new Blob([JSON.stringify([VAPI, old])]);
    const { reading } = await previewFile(file, NOW);
    await importFile(db, new Blob([JSON.stringify([VAPI])]), {
      reading,
      now: NOW,
      retentionDays: 180,
    });
    await enforceRetention(db, { now: NOW, retentionDays: 180 });
    for (const ahead of [0, 100 * DAY]) {
      const options = { reading, now: NOW + ahead, retentionDays: 180 };
      expect((await surveyFile(file, options, await readKnownTime(db))).tooOld).toBe(0);
      expect((await importFile(db, file, options)).refused).toBe(0);
    }
  });

  it('what is refused of a table is counted in its lines', async () => {
    const file = new Blob(['Call ID,Ended Reason\n', `${VAPI.id},+1 415 555 0134\n`]);
    const { reading } = await previewFile(file, NOW);
    const { report } = await surveyFile(file, { reading, now: NOW, retentionDays: 180 });
    expect(report).toMatchObject({
      entriesAre: 'lines',
      problems: [{ entryNumber: 2, why: 'label' }],
    });
  });

  it('it may be looked at no longer', async () => {
    const file = new Blob([
      Array.from({ length: 12_000 }, () => `${JSON.stringify(VAPI)}\n`).join(''),
    ]);
    const reading = { kind: 'api-ndjson', vendor: 'vapi' } as const;
    const options = { reading, now: NOW, retentionDays: 180, signal: AbortSignal.abort() };
    await expect(surveyFile(file, options)).rejects.toThrow(/abort/i);
  });
});

describe('a longer retention', () => {
  const old = (n: number): string =>
    JSON.stringify([vapi(n, { startedAt: new Date(NOW - 300 * DAY).toISOString() })]);
  const run = (text: string, retentionDays: number) =>
    importFile(db, new Blob([text]), {
      reading: { kind: 'api-json', vendor: 'vapi' },
      now: NOW,
      retentionDays,
    });

  it('takes in what the shorter one had no room for, and upkeep leaves it', async () => {
    await enforceRetention(db, { now: NOW, retentionDays: 180 });
    expect((await run(old(1), 180)).refusals).toEqual({ tooOld: 1 });
    expect(await run(old(1), 730)).toMatchObject({ added: 1, refused: 0 });
    await enforceRetention(db, { now: NOW, retentionDays: 730 });
    expect(await db.calls.count()).toBe(1);
    const days = await db.days.toArray();
    expect(days).toHaveLength(1);
  });

  it('takes in again what was removed and counted, and counts it once', async () => {
    await run(old(1), 730);
    await run(JSON.stringify([VAPI]), 730);
    await enforceRetention(db, { now: NOW, retentionDays: 180 });
    expect(await db.calls.count()).toBe(1);
    expect(await run(old(1), 730)).toMatchObject({ added: 1, refused: 0 });
    expect(await run(old(1), 730)).toMatchObject({ known: 1, refused: 0 });
    const spec = { from: NOW - 400 * DAY, to: NOW };
    const { report } = await readReport(db, spec, {}, NO_SETTINGS, NOW);
    expect(report.faults.now.of + report.beside.untold).toBe(2);
  });
});

describe('whether a list is fair', () => {
  const text = JSON.stringify([
    VAPI,
    vapi(1, { startedAt: new Date(NOW - DAY).toISOString() }),
    RETELL,
  ]);
  const run = (part: Partial<ImportOptions>) =>
    importFile(db, new Blob([text]), {
      reading: { kind: 'api-json', vendor: 'vapi' },
      now: NOW,
      retentionDays: 180,
      ...part,
    });
  it.each([[true], [false], [undefined]])('is what the user says: %s', async (fair) => {
    await run({ fair });
    for (const call of await db.calls.toArray()) expect(call.fair).toBe(fair);
  });

  it('and the time of a fair one is covered, of its organization and assistant', async () => {
    await run({ fair: true });
    await run({ fair: true });
    expect(await db.spans.orderBy('key').toArray()).toMatchObject([
      { vendor: 'retell', from: NOW - HOUR, to: NOW - HOUR },
      {
        vendor: 'vapi',
        org: 'o',
        agent: 'Front desk',
        from: NOW - DAY,
        to: NOW - 2 * HOUR + 3_000,
        listedAt: NOW,
      },
    ]);
    await deleteAll(db);
    await run({ fair: false });
    await run({});
    await run({ fair: true, signal: AbortSignal.abort() });
    expect(await db.spans.count()).toBe(0);
  });
});

describe('an import that was broken off', () => {
  const lines = Array.from(
    { length: 9_000 },
    (_, i) =>
      `0${i.toString(16).padStart(7, '0')}-0000-4000-8000-000000000000,${i % 7 === 0 ? '' : 'voicemail'},${new Date(NOW - i * 1_000).toISOString()}`,
  );
  const file = new Blob([['id,ended_reason,started_at', ...lines].join('\n')]);
  const options = async (): Promise<ImportOptions> => {
    const { reading } = await previewFile(file, NOW);
    return {
      reading,
      now: NOW,
      retentionDays: 180,
      fair: true,
      fingerprint: await fingerprintOf(file, NOW, { reading }),
    };
  };

  it('goes on where it was, doubles nothing, and reports the whole', async () => {
    const whole = new HistoryDb(`import-report ${names++}`);
    const expected = await importFile(whole, file, without(await options(), 'fingerprint'));
    // The browser dies: nothing of what runs is told, and nothing more is written.
    let read = 0;
    const dying = importFile(db, file, {
      ...(await options()),
      onProgress: (progress) => {
        read = progress.read;
        if (read > 5_000) throw new Error('The browser has died.');
      },
    });
    await expect(dying).rejects.toThrow('died');
    const checkpoint = await readCheckpoint(db, (await options()).fingerprint ?? '');
    expect(checkpoint?.read).toBeGreaterThan(0);
    expect(checkpoint?.read).toBeLessThanOrEqual(read);
    const report = await importFile(db, file, await options());
    expect(report.added + report.known).toBe(expected.added);
    expect(report).toMatchObject({ refused: expected.refused, ignored: expected.ignored });
    expect(await db.calls.count()).toBe(await whole.calls.count());
    expect(await db.spans.toArray()).toEqual(await whole.spans.toArray());
    expect(await readCheckpoint(db, (await options()).fingerprint ?? '')).toBeUndefined();
    await whole.delete();
  });

  it('begins anew for another file, another reading, or after everything was erased', async () => {
    const stop = new AbortController();
    const report = await importFile(db, file, {
      ...(await options()),
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(report.stopped?.why).toBe('byUser');
    const { fingerprint = '' } = await options();
    expect((await readCheckpoint(db, fingerprint))?.read).toBeGreaterThan(0);
    expect(await readCheckpoint(db, await fingerprintOf(file, NOW + 1, 0))).toBeUndefined();
    expect(await fingerprintOf(file, NOW, { a: 1 })).not.toBe(
      await fingerprintOf(file, NOW, { a: 2 }),
    );
    expect(await fingerprintOf(file.slice(1), NOW, 0)).not.toBe(await fingerprintOf(file, NOW, 0));
    await deleteAll(db);
    expect(await readCheckpoint(db, fingerprint)).toBeUndefined();
  });

  it('begins anew where a version whose checkpoints have another form was broken off', async () => {
    const { fingerprint = '' } = await options();
    // Until the form had a number, a fingerprint began with the size of the file.
    const value = JSON.stringify({
      fingerprint: fingerprint.replace(/^\d+ /, ''),
      read: 4_000,
      state: { problems: [{ place: 1, why: 'noStart' }] },
    });
    expect(value).toContain(`"fingerprint":"${file.size} ${NOW} `);
    await importFile(db, new Blob(['id,ended_reason\nan-id,voicemail']), await options());
    await db.meta.put({ name: 'import', value });
    expect(await readCheckpoint(db, fingerprint)).toBeUndefined();
    expect((await importFile(db, file, await options())).problems).toEqual([]);
  });
});
