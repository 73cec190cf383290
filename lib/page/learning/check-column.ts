import { defined } from '../../calls/defined.ts';
import { labelOf } from '../values/cell-text.ts';
import { isEmptyValue } from '../values/is-empty-value.ts';
import type { Grid } from '../grids/grid.ts';
import { knownHeaders, type KnownHeaders } from '../headers.ts';
import type { LearnResult, LearnContext } from './learned-column.ts';

/** Rows that are looked at before a column is taken for one of reasons. */
const MOST_ROWS = 300;

/** The header texts that are known, and those on trial. */
export function headersWith({ vendor, taught }: LearnContext, ...more: string[]): KnownHeaders {
  return knownHeaders(vendor, [
    ...taught,
    ...more.map((text) => ({ text, kind: 'reason' as const })),
  ]);
}

/** The cell of reasons that an element lies in, by the columns of a table. */
export function cellOf(grid: Grid, element: Element): Element | undefined {
  const row = grid.rowOf(element);
  const cell = row && grid.cell(row, 'reason');
  return cell?.contains(element) === true ? cell : undefined;
}

/** What came of a header: whether what stands in its column reads like reasons: at least half of its different texts do. */
export function checkColumn(
  header: string,
  grid: Grid,
  element: Element,
  context: LearnContext,
): LearnResult {
  const cell = cellOf(grid, element) ?? element;
  const cells: Element[] = [];
  const texts = new Map<string, boolean>();
  for (const row of grid.rows()) {
    const other = grid.cell(row, 'reason');
    if (other === undefined) continue;
    cells.push(other);
    const label = labelOf(other);
    if (label !== '' && !isEmptyValue(label, context.vendor))
      texts.set(label, context.isKnown(label));
    if (cells.length >= MOST_ROWS) break;
  }
  const reasons = [...texts.values()].filter(Boolean).length;
  if (reasons === 0 || reasons * 2 < texts.size) {
    const strangers = [...texts].flatMap(([label, known]) => (known ? [] : [label]));
    const own = labelOf(cell);
    const example = strangers.includes(own) ? own : strangers[0];
    return defined<LearnResult>({
      ok: false,
      why: 'not-reasons',
      cell,
      header,
      example,
    });
  }
  return { ok: true, column: { header, cell, cells, texts: texts.size, reasons } };
}
