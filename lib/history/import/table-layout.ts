import Papa from 'papaparse';
import { namesIn, namesReason } from './column-names.ts';
import { callIdIn, isReason } from './columns.ts';
import { DELIMITERS } from './table-rows.ts';

/** How the rows of a text lie. */
export interface TableLayout {
  readonly delimiter: string;
  /** Number of the header among the rows that are not empty, from 0. */
  readonly headerAt: number;
  /** Whether the table has no header, and this row is one like the others. */
  readonly isHeaderRow: boolean;
}

/** A header stands at most so far below titles and notes. */
const LAST_HEADER = 40;

/** Finds delimiter and header of a text that may be a table; undefined where it is none. */
export function layoutOf(head: string): TableLayout | undefined {
  const layouts = DELIMITERS.flatMap((delimiter) => {
    const { data } = Papa.parse<string[]>(head, { delimiter, preview: LAST_HEADER + 20 });
    const rows = data.filter((row) => row.some((cell) => cell.trim() !== ''));
    const found = headerOf(rows);
    return found === undefined ? [] : [{ ...found, delimiter }];
  });
  return layouts.reduce<(typeof layouts)[number] | undefined>(
    (best, each) => (best === undefined || each.score > best.score ? each : best),
    undefined,
  );
}

function headerOf(
  rows: readonly (readonly string[])[],
): (Omit<TableLayout, 'delimiter'> & { readonly score: number }) | undefined {
  const width = commonWidth(rows);
  if (width < 2) return undefined;
  const firsts = rows.slice(0, LAST_HEADER);
  const scores = firsts.map((row) =>
    // A title line may name something, but it is narrower than what follows.
    row.length < Math.max(2, width * 0.6) ? 0 : namesIn(row) + (namesReason(row) ? 3 : 0),
  );
  const best = Math.max(0, ...scores);
  if (best >= 2) return { headerAt: scores.indexOf(best), isHeaderRow: false, score: 10 + best };
  const headerAt = Math.max(
    0,
    firsts.findIndex((row) => row.length === width),
  );
  const isHeaderRow = (firsts[headerAt] ?? []).some(isValue);
  // If no names are known, more cells, and more rows of the same width, make a layout likelier.
  const alike = rows.filter((row) => row.length === width).length / rows.length;
  return { headerAt, isHeaderRow, score: alike * Math.min(5, width / 2) };
}

/** Whether a text is a value, so that it cannot be a header. */
function isValue(text: string): boolean {
  const cell = text.trim();
  return (
    callIdIn(cell, 'vapi')?.whole === true ||
    callIdIn(cell, 'retell')?.whole === true ||
    (/[._-]/.test(cell) && (isReason(cell, 'vapi') || isReason(cell, 'retell')))
  );
}

/** The width that most rows have. */
function commonWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width] = [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0] ?? [
    0,
  ];
  return width;
}
