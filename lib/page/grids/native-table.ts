import type { Grid } from './grid.ts';
import { headerKind } from './grid.ts';
import type { KnownHeaders } from '../headers.ts';
import type { HeaderKind } from '../../vendors/vendor.ts';

interface Header {
  /** Kind → effective column. */
  readonly columns: ReadonlyMap<HeaderKind, number>;
  /** Number of effective columns. */
  readonly width: number;
  readonly reasonCell: HTMLTableCellElement;
  readonly rows: readonly HTMLTableRowElement[];
}

/** Rows that hold the header: those of `thead`, else a first row of `th`, or one that names two kinds. */
function headerRows(table: HTMLTableElement, headers: KnownHeaders): HTMLTableRowElement[] {
  if (table.tHead !== null && table.tHead.rows.length > 0) return [...table.tHead.rows];
  const first = table.rows[0];
  if (first === undefined) return [];
  const cells = [...first.cells];
  if (cells.length > 1 && cells.every((cell) => cell.localName === 'th')) return [first];
  const kinds = new Set(cells.map((cell) => headerKind(cell, headers)));
  kinds.delete(undefined);
  return kinds.size >= 2 ? [first] : [];
}

/** Reads the header of a table; undefined where no single column is the reason's. */
function readHeader(table: HTMLTableElement, headers: KnownHeaders): Header | undefined {
  const rows = headerRows(table, headers);
  const columns = new Map<HeaderKind, number>();
  let reasonCell: HTMLTableCellElement | undefined;
  let width = 0;
  // Columns that a header cell of an earlier row still covers.
  const taken: number[] = [];
  for (const row of rows) {
    let column = 0;
    for (const cell of row.cells) {
      while ((taken[column] ?? 0) > 0) column += 1;
      const kind = cell.colSpan === 1 ? headerKind(cell, headers) : undefined;
      if (kind !== undefined && !columns.has(kind)) {
        columns.set(kind, column);
        if (kind === 'reason') reasonCell = cell;
      }
      for (let i = 0; i < cell.colSpan; i += 1) taken[column + i] = cell.rowSpan;
      column += cell.colSpan;
    }
    width = Math.max(width, column, taken.length);
    for (let i = 0; i < taken.length; i += 1) taken[i] = Math.max(0, (taken[i] ?? 0) - 1);
  }
  return reasonCell === undefined ? undefined : { columns, width, reasonCell, rows };
}

/** The cell at an effective column, where cells may span several columns and rows. */
function spannedCell(row: HTMLTableRowElement, wanted: number): HTMLTableCellElement | undefined {
  const section = row.parentElement;
  const sectionRows =
    section instanceof HTMLTableSectionElement && section.querySelector('[rowspan]') !== null
      ? section.rows
      : [row];
  const taken: number[] = [];
  for (const other of sectionRows) {
    let column = 0;
    for (const cell of other.cells) {
      while ((taken[column] ?? 0) > 0) column += 1;
      if (other === row && column === wanted) return cell.colSpan === 1 ? cell : undefined;
      for (let i = 0; i < cell.colSpan; i += 1) taken[column + i] = cell.rowSpan;
      column += cell.colSpan;
    }
    if (other === row) return undefined;
    for (let i = 0; i < taken.length; i += 1) taken[i] = Math.max(0, (taken[i] ?? 0) - 1);
  }
  return undefined;
}

/** A header that stands in a table of its own, right before the one with the rows. */
function separateHeader(table: HTMLTableElement, headers: KnownHeaders): Header | undefined {
  let branch: Element = table;
  for (let level = 0; level < 6 && branch.parentElement !== null; level += 1) {
    for (
      let before = branch.previousElementSibling;
      before !== null;
      before = before.previousElementSibling
    ) {
      const other =
        before instanceof HTMLTableElement
          ? before
          : before.querySelector<HTMLTableElement>('table');
      if (other === null) continue;
      const header = readHeader(other, headers);
      const isHeaderOnly = other.rows.length === header?.rows.length;
      return isHeaderOnly && header.width === widthOf(table) ? header : undefined;
    }
    branch = branch.parentElement;
    if (branch.localName === 'body') break;
  }
  return undefined;
}

function widthOf(table: HTMLTableElement): number {
  for (const row of table.rows) {
    const width = [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0);
    if (row.cells.length > 1) return width;
  }
  return 0;
}

/** Whether a table is nothing but a header, so that its rows are to be found in a table after it. */
export function tableAfterHeader(
  table: HTMLTableElement,
  headers: KnownHeaders,
): HTMLTableElement | undefined {
  const header = readHeader(table, headers);
  if (header === undefined || table.rows.length > header.rows.length) return undefined;
  let branch: Element = table;
  for (let level = 0; level < 6 && branch.parentElement !== null; level += 1) {
    for (let next = branch.nextElementSibling; next !== null; next = next.nextElementSibling) {
      const other =
        next instanceof HTMLTableElement ? next : next.querySelector<HTMLTableElement>('table');
      if (other !== null) return other;
    }
    branch = branch.parentElement;
  }
  return undefined;
}

/** Reads a `<table>`; undefined where it has no reason column, or none of its own and none before it. */
export function readNativeTable(table: HTMLTableElement, headers: KnownHeaders): Grid | undefined {
  const own = readHeader(table, headers);
  if (table.rows.length === own?.rows.length && table.tBodies.length === 0) {
    return undefined;
  }
  const header = own ?? separateHeader(table, headers);
  if (header === undefined) return undefined;
  const { columns, width } = header;
  const headerRows = new Set<Element>(header.rows);

  const isBodyRow = (row: HTMLTableRowElement): boolean =>
    !headerRows.has(row) && row.parentElement?.localName !== 'thead';
  const rowOf = (element: Element): HTMLTableRowElement | undefined => {
    let at: Element | null = element;
    let row: HTMLTableRowElement | undefined;
    while (at !== null && at !== table) {
      if (at.localName === 'tr') row = at as HTMLTableRowElement;
      at = at.parentElement;
    }
    return at === table && row !== undefined && isBodyRow(row) ? row : undefined;
  };
  return {
    root: table,
    kinds: new Set(columns.keys()),
    isDeclared: true,
    reasonHeader: header.reasonCell,
    rowOf,
    touchesHeader: (element) =>
      element.localName === 'thead' ||
      element.localName === 'table' ||
      element.closest('thead') !== null ||
      header.rows.some((row) => row.contains(element)),
    cell: (row, kind) => {
      const column = columns.get(kind);
      if (column === undefined) return undefined;
      const { cells } = row as HTMLTableRowElement;
      if (cells.length === width) return cells[column];
      return spannedCell(row as HTMLTableRowElement, column);
    },
    rows: () => [...table.rows].filter(isBodyRow),
    rowsIn: (added) => {
      if (added.localName === 'tr') {
        return isBodyRow(added as HTMLTableRowElement) ? [added] : [];
      }
      if (added instanceof HTMLTableSectionElement) return [...added.rows].filter(isBodyRow);
      const row = rowOf(added);
      return row === undefined ? [] : [row];
    },
    isCurrent: () => {
      const now = readHeader(table, headers) ?? separateHeader(table, headers);
      return (
        now?.reasonCell === header.reasonCell &&
        now.width === width &&
        now.columns.size === columns.size &&
        [...columns].every(([kind, column]) => now.columns.get(kind) === column)
      );
    },
  };
}
