import type { Grid } from './grid.ts';
import type { KnownHeaders } from '../headers.ts';
import type { HeaderKind } from '../../vendors/vendor.ts';
import { pageChildren } from '../own-nodes.ts';
import { contentOf } from '../translation.ts';

/** A row of header texts in plain elements. */
export interface HeaderRow {
  readonly row: Element;
  readonly cells: readonly Element[];
  readonly columns: ReadonlyMap<HeaderKind, number>;
}

/**
 * The table of plain elements below a header; undefined where the header names no reason.
 * @param scope holds header and rows
 * @param first its first row: the others are as deep
 */
export function divGrid(
  header: HeaderRow,
  scope: Element,
  first: Element,
  headers: KnownHeaders,
): Grid | undefined {
  const depth = depthBelow(scope, first);
  const reason = header.columns.get('reason') ?? 0;
  const reasonHeader = header.cells[reason];
  if (reasonHeader === undefined) return undefined;
  const width = header.cells.length;
  const isRow = (row: Element): boolean =>
    row !== header.row && !row.contains(header.row) && pageChildren(row).length === width;
  const rowOf = (element: Element): Element | undefined => {
    const path: Element[] = [];
    for (let at: Element | null = element; at !== null && at !== scope; at = at.parentElement) {
      path.push(at);
    }
    const row = path.at(-depth);
    return row !== undefined && path.length >= depth && isRow(row) ? row : undefined;
  };
  const below = function* (element: Element, level: number): Generator<Element> {
    for (const child of element.children) {
      if (level === 1) {
        if (isRow(child)) yield child;
      } else yield* below(child, level - 1);
    }
  };
  return {
    root: scope,
    kinds: new Set(header.columns.keys()),
    isDeclared: false,
    reasonHeader,
    rowOf,
    touchesHeader: (element) => header.row.contains(element) || element.contains(header.row),
    cell: (row, kind) => {
      const column = header.columns.get(kind);
      return column === undefined ? undefined : pageChildren(row)[column];
    },
    rows: () => below(scope, depth),
    rowsIn: (added) => {
      const row = rowOf(added);
      if (row !== undefined) return [row];
      const level = depth - depthBelow(scope, added);
      return level > 0 ? below(added, level) : [];
    },
    isCurrent: () => {
      if (!header.row.isConnected) return false;
      const cells = pageChildren(header.row);
      return (
        cells.length === width &&
        [...header.columns].every(([kind, column]) => {
          const cell = cells[column];
          return cell !== undefined && headers.kindOf(contentOf(cell)) === kind;
        })
      );
    },
  };
}

/** How many levels an element is below another. */
function depthBelow(scope: Element, element: Element): number {
  let depth = 0;
  for (let at: Element | null = element; at !== null && at !== scope; at = at.parentElement) {
    depth += 1;
  }
  return depth;
}
