import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HistoryDb } from '../../../lib/history/database.ts';
import { exportFile, type ExportFormat } from '../../../lib/history/export/export-calls.ts';
import { recordSightings } from '../../../lib/history/recorder.ts';
import type { Sighting } from '../../../lib/calls/sighting.ts';
import { NO_SETTINGS } from '../../../lib/reasons/diagnosis.ts';
import { sums, take } from './files.ts';
import { histories } from './model.ts';
import { NOW, record, without } from './sightings.ts';

let names = 0;
let db: HistoryDb;
const open = (): HistoryDb => new HistoryDb(`export ${names++}`);

beforeEach(() => {
  db = open();
});
afterEach(() => db.delete());

const assumed = (sighting: Sighting): Sighting => ({
  ...sighting,
  source: 'import',
  hostAssumed: true,
});

describe('an export', () => {
  it.each<ExportFormat>(['ndjson', 'csv'])('comes back the same as %s', async (format) => {
    await fc.assert(
      fc.asyncProperty(histories, fc.boolean(), async ({ sightings: seen }, isFile) => {
        const [from, to] = [open(), open()];
        // What a file tells that does not name its dashboard is taken back as such.
        const sightings = isFile ? seen.map(assumed) : seen;
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

  it.each([
    ['dial_busy', 'not-reached'],
    ['error_unknown', undefined],
  ])('names what came of a call that ended with %s', async (code, outcome) => {
    await recordSightings(db, [record({ vendor: 'retell', code })], {
      now: NOW,
      retentionDays: 180,
    });
    const ndjson = await (await exportFile(db, NO_SETTINGS, { format: 'ndjson' })).text();
    expect((JSON.parse(ndjson) as { outcome?: string }).outcome).toBe(outcome);
    const csv = await (await exportFile(db, NO_SETTINGS, { format: 'csv' })).text();
    const [header = [], row = []] = csv.split('\r\n').map((line) => line.split(','));
    expect(row[header.indexOf('outcome')]).toBe(outcome ?? '');
  });

  it('of an older version, without what came of the calls, is taken over all the same', async () => {
    await recordSightings(db, [record({ code: 'voicemail' })], { now: NOW, retentionDays: 180 });
    const text = async (format: ExportFormat): Promise<string> =>
      (await exportFile(db, NO_SETTINGS, { format })).text();
    const row = JSON.parse(await text('ndjson')) as { outcome?: string };
    const lines = (await text('csv')).split('\r\n').map((line) => line.split(','));
    const at = lines[0]?.indexOf('outcome');
    for (const older of [
      JSON.stringify(without(row, 'outcome')),
      lines.map((cells) => cells.filter((_, column) => column !== at).join(',')).join('\r\n'),
    ]) {
      expect(older).not.toContain('outcome');
      const to = open();
      expect(sums(await take(to, older)).added).toBe(1);
      expect(await to.calls.toArray()).toEqual(await db.calls.toArray());
      await to.delete();
    }
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
