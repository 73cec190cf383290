import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCell, safeCell } from '../../../lib/history/export/columns.ts';

/** What spreadsheets take for the beginning of a formula, in every width. */
const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '−'];
/** What may part cells in some language, and what spreadsheets skip before a formula. */
const MARKS = [';', '\t', '\r', '\n', '\r\n'];
const SKIPPED = ['', ' ', '\u00a0', '\u200b', '"', '""'];

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...SIGNS, ...MARKS, ...SKIPPED, "'", ',', 'a', '1+1', 'SUM(A1)'),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('a cell of an export', () => {
  it('never begins a formula, in whatever language it is taken apart', () => {
    fc.assert(
      fc.property(text, (value) => {
        for (const cell of safeCell(value).split(/[;\t\r\n]/)) {
          const first = cell.replace(/^[\s"\u200b\ufeff]+/, '').charAt(0);
          expect(SIGNS).not.toContain(first);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('comes back as it was', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(readCell(safeCell(value))).toBe(value);
        expect(readCell(safeCell(safeCell(value)))).toBe(safeCell(value));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is left alone where there is nothing to run', () => {
    for (const plain of [
      'customer-ended-call',
      'Front desk',
      'a=b',
      "O'Neil",
      '0198c0de-0001-7abc-8def-00000000beef',
      'x; y',
    ]) {
      expect(safeCell(plain)).toBe(plain);
    }
    expect(readCell("'=1+1")).toBe('=1+1');
  });
});
