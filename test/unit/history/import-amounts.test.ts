import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HistoryDb } from '../../../lib/history/database.ts';
import { decimalMarkOf, secondsIn, usdIn } from '../../../lib/history/import/cell-numbers.ts';
import { previewFile } from '../../../lib/history/import/preview-file.ts';
import { questionsOf } from '../../../lib/history/import/table-reading.ts';
import { take } from './files.ts';
import { NOW } from './sightings.ts';

let names = 0;
let db: HistoryDb;
beforeEach(() => {
  db = new HistoryDb(`import-amounts ${names++}`);
});
afterEach(() => db.delete());

describe('a number beside a unit is read as a plain one', () => {
  it.each([
    ['1,234 sec', '.', 1234],
    ['1,234 sec', ',', 1.234],
    ['1.234 sec', '.', 1.234],
    ['1.234 sec', ',', 1234],
    ['101,000 ms', '.', 101],
    ['101.704 ms', ',', 101.704],
    ['1,234,000 ms', '.', 1234],
    ['1 234 s', '.', 1234],
    ['1,5 min', '.', 90],
    ['1.5 min', ',', 90],
    ['1 min, 42 s', '.', 102],
    ['1m 42,5s', ',', 102.5],
    ['1 min and 42 sec', '.', 102],
    ['1,23,4 sec', '.', undefined],
  ] as const)('%s, with %s before the fraction', (text, mark, seconds) => {
    expect(secondsIn(text, 's', mark)).toBe(seconds);
  });

  it('and a comma between its parts proves no decimal mark', () => {
    expect(decimalMarkOf(['1 min, 42 s', '2 min, 5 s'])).toBeUndefined();
  });
});

describe('costs in another currency', () => {
  const text = (header: string, ...cells: string[]): string =>
    [
      `Call ID,Ended Reason,Started At,${header}`,
      ...cells.map(
        (cell, i) =>
          `0198c0de-0000-7abc-8def-00000000000${i},voicemail,2026-11-20T10:00:00Z,${cell}`,
      ),
    ].join('\n');

  it.each([
    'Cost (€)',
    'Cost (₹)',
    'Cost (₺)',
    'Cost EUR',
    'Cost in EUR',
    'cost_inr',
    'costInr',
    'total_cost_gbp',
    'Kosten (Euro)',
    'Price (Rs.)',
  ])('that the header names are left out, and that is told: %s', async (header) => {
    const file = text(header, '0.14', '12');
    const { reading, ...sample } = await previewFile(new Blob([file]), NOW);
    if (reading.kind !== 'csv') throw new Error(reading.kind);
    expect(questionsOf(reading, sample, NOW)).toMatchObject({ otherMoney: true, costUnit: false });
    await take(db, file);
    expect((await db.calls.toArray()).map(({ costUsd }) => costUsd)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it.each(['Cost', 'Cost (US$)', 'Cost USD', 'cost_usd', 'Cost (dollars)', 'Cost ($)'])(
    'are not those of %s',
    async (header) => {
      const file = text(header, '0.14');
      const { reading, ...sample } = await previewFile(new Blob([file]), NOW);
      if (reading.kind !== 'csv') throw new Error(reading.kind);
      expect(questionsOf(reading, sample, NOW).otherMoney).toBe(false);
      await take(db, file);
      expect((await db.calls.toArray()).map(({ costUsd }) => costUsd)).toEqual([0.14]);
    },
  );

  it('leave the column in dollars beside them', async () => {
    await take(db, text('Cost EUR,Cost', '0.13,0.14'));
    expect((await db.calls.toArray()).map(({ costUsd }) => costUsd)).toEqual([0.14]);
  });

  it.each([
    ['$0.14', 0.14],
    ['US$0.14', 0.14],
    ['0.14 USD', 0.14],
    ['A$0.14', undefined],
    ['HK$ 0.14', undefined],
    ['0.14 SEK', undefined],
    ['₺0.14', undefined],
  ])('in a cell are none: %s', (cell, usd) => {
    expect(usdIn(cell, 'usd', '.')).toBe(usd);
  });
});
