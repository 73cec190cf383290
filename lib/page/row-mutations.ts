import type { Grid } from './grids/grid.ts';

/** What tells in a row which call it is, and how it ended. */
const TELLING = ['reason', 'callId', 'start', 'created'] as const;

/** Whether a change at an element of a row can change what the row's badge says. */
export function affectsBadge(grid: Grid, row: Element, element: Element): boolean {
  if (element === row) return true;
  return TELLING.some((kind) => {
    const cell = grid.cell(row, kind);
    return cell !== undefined && (cell.contains(element) || element.contains(cell));
  });
}

/** Whether an added row is an opened detail rather than a row of cells: then it may hold anything. */
export function isDetail(element: Element): boolean {
  return element.localName === 'tr' && (element as HTMLTableRowElement).cells.length === 1;
}
