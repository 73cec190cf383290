import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportFile } from '../../../lib/history/export/export-calls.ts';
import { HistoryDb } from '../../../lib/history/database.ts';
import { recordSightings } from '../../../lib/history/recorder.ts';
import { NO_SETTINGS } from '../../../lib/reasons/diagnosis.ts';
import { sums, take } from './files.ts';
import { NOW, record } from './sightings.ts';

let names = 0;
const open = (): HistoryDb => new HistoryDb(`import-own ${names++}`);
let db: HistoryDb;
let other: HistoryDb;

beforeEach(() => {
  db = open();
  other = open();
});
afterEach(() => Promise.all([db.delete(), other.delete()]));

/** The cells of an export of two calls. */
async function exported(): Promise<string[][]> {
  const seen = [
    record({ durationSec: 101.704, costUsd: 0.0512, fair: true, agent: 'Desk; two' }),
    record({ callId: '0197abcd-ef01-7abc-8def-0123456789ff', durationSec: 1.234, fair: false }),
  ];
  await recordSightings(db, seen, { now: NOW, retentionDays: 180 });
  const text = await (await exportFile(db, NO_SETTINGS, { format: 'csv' })).text();
  return text
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
}

/** As a spreadsheet saves it, of which each cell is shown in a way of its own. */
function saved(
  cells: readonly (readonly string[])[],
  delimiter: string,
  shown: (cell: string, name: string) => string = (cell) => cell,
): string {
  const [header = []] = cells;
  return cells
    .map((row) =>
      row
        .map((cell, i) => shown(cell, header[i] ?? ''))
        .map((cell) => (cell.includes(delimiter) || cell.includes('"') ? `"${cell}"` : cell))
        .join(delimiter),
    )
    .join('\r\n');
}

const isAmount = (name: string): boolean => name === 'durationSec' || name === 'costUsd';
const YES_AND_NO: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: { true: 'TRUE', false: 'FALSE' },
  de: { true: 'WAHR', false: 'FALSCH' },
  es: { true: 'VERDADERO', false: 'FALSO' },
};

describe('an export of one’s own that a spreadsheet saved anew', () => {
  it.each([
    ['en', ',', '.'],
    ['en', '\t', '.'],
    ['de', ';', ','],
    ['de', '\t', ','],
    ['es', ';', ','],
    ['es', ';', '.'],
  ])('is the same calls: in %s, parted by %j, with %s', async (language, delimiter, mark) => {
    const text = saved(await exported(), delimiter, (cell, name) =>
      isAmount(name) ? cell.replace('.', mark) : (YES_AND_NO[language]?.[cell] ?? cell),
    );
    expect(sums(await take(other, text))).toEqual({ added: 2, improved: 0, known: 0, refused: 0 });
    expect(await other.calls.toArray()).toEqual(await db.calls.toArray());
    expect(sums(await take(db, text))).toEqual({ added: 0, improved: 0, known: 2, refused: 0 });
  });

  it('has its comma before the fraction where only thousandths stand behind it', async () => {
    const text = saved(await exported(), ';', (cell, name) =>
      name === 'costUsd' ? '' : isAmount(name) ? cell.replace('.', ',') : cell,
    );
    await take(other, text);
    const durations = (await other.calls.toArray()).map(({ durationSec }) => durationSec);
    expect(durations.sort()).toEqual([1.234, 101.704]);
  });

  it('may begin with a hint for the spreadsheet', async () => {
    const text = `sep=;\r\n${saved(await exported(), ';')}`;
    expect(sums(await take(other, text))).toMatchObject({ added: 2, refused: 0 });
  });

  it.each([
    ['startedAt', '1.79506E+12'],
    ['startedAt', '1,79506E+12'],
    ['startedAt', '1.795063E+12'],
    ['seenAt', '1.8E+12'],
    ['createdAt', '1.79506E+12'],
  ])('is refused where its %s is rounded, and moves nothing: %s', async (name, text) => {
    const file = saved(await exported(), '\t', (cell, column) =>
      column === name && cell !== name ? text : cell,
    );
    const before = await db.calls.toArray();
    const report = await take(db, file);
    expect(report).toMatchObject({ added: 0, improved: 0, refusals: { rounded: 2 } });
    expect(await db.calls.toArray()).toEqual(before);
  });

  it('is read where every digit of its times is written', async () => {
    const text = saved(await exported(), ',', (cell) =>
      /^\d{13}$/.test(cell) ? `${cell.slice(0, 1)}.${cell.slice(1)}E+12` : cell,
    );
    expect(sums(await take(db, text))).toEqual({ added: 0, improved: 0, known: 2, refused: 0 });
  });
});
