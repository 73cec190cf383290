import { headerKind, type Grid } from './grid.ts';
import type { KnownHeaders } from '../headers.ts';
import type { HeaderKind } from '../../vendors/vendor.ts';

const GRID_ROLES = '[role="grid"],[role="table"],[role="treegrid"]';
const CELL_ROLES = new Set(['gridcell', 'cell', 'rowheader']);

interface Column {
  /** `aria-colindex` of the header, or undefined where it has none. */
  readonly colindex: string | undefined;
  /** Position among the cells of its row. */
  readonly index: number;
  readonly header: Element;
}

function readColumns(root: Element, headers: KnownHeaders): Map<HeaderKind, Column> {
  const columns = new Map<HeaderKind, Column>();
  for (const header of root.querySelectorAll('[role="columnheader"]')) {
    if (header.closest(GRID_ROLES) !== root) continue;
    const span = header.getAttribute('aria-colspan');
    if (span !== null && span !== '1') continue;
    const kind = headerKind(header, headers);
    if (kind === undefined || columns.has(kind)) continue;
    const row = header.closest('[role="row"]');
    const peers = row === null ? [header] : [...row.querySelectorAll('[role="columnheader"]')];
    columns.set(kind, {
      colindex: header.getAttribute('aria-colindex') ?? undefined,
      index: peers.indexOf(header),
      header,
    });
  }
  return columns;
}

/** Cells of a row, also where wrappers without a role stand between. */
function* cellsOf(row: Element): Generator<Element> {
  for (const child of row.children) {
    const role = child.getAttribute('role');
    if (role !== null && CELL_ROLES.has(role)) yield child;
    else if (role === null || role === 'presentation' || role === 'none') yield* cellsOf(child);
  }
}

/** Reads a tree of `role=grid`, `table` or `treegrid`; undefined where it has no reason column. */
export function readAriaGrid(root: Element, headers: KnownHeaders): Grid | undefined {
  const columns = readColumns(root, headers);
  const reason = columns.get('reason');
  if (reason === undefined) return undefined;

  const cellIn = (row: Element, column: Column): Element | undefined => {
    let index = 0;
    for (const cell of cellsOf(row)) {
      if (column.colindex === undefined) {
        if (index === column.index) return cell;
        index += 1;
      } else if (cell.getAttribute('aria-colindex') === column.colindex) {
        return cell;
      }
    }
    return undefined;
  };
  const isBodyRow = (row: Element): boolean =>
    row.closest(GRID_ROLES) === root && row.querySelector('[role="columnheader"]') === null;
  const rowOf = (element: Element): Element | undefined => {
    const row = element.closest('[role="row"]');
    return row !== null && isBodyRow(row) ? row : undefined;
  };
  /** Grids with pinned columns split one row over several elements of the same number. */
  const partsOf = (row: Element): readonly Element[] => {
    const number = row.getAttribute('aria-rowindex');
    return number !== null && /^\d+$/.test(number)
      ? [...root.querySelectorAll(`[role="row"][aria-rowindex="${number}"]`)]
      : [row];
  };
  return {
    root,
    kinds: new Set(columns.keys()),
    isDeclared: true,
    rowParts: partsOf,
    reasonHeader: reason.header,
    rowOf,
    touchesHeader: (element) =>
      element.closest('[role="columnheader"]') !== null ||
      element.querySelector('[role="columnheader"]') !== null,
    cell: (row, kind) => {
      const column = columns.get(kind);
      if (column === undefined) return undefined;
      const found = cellIn(row, column);
      if (found !== undefined || kind === 'reason') return found;
      for (const part of partsOf(row)) {
        const cell = part === row ? undefined : cellIn(part, column);
        if (cell !== undefined) return cell;
      }
      return undefined;
    },
    rows: () => [...root.querySelectorAll('[role="row"]')].filter(isBodyRow),
    rowsIn: (added) => {
      if (added.getAttribute('role') === 'row') return isBodyRow(added) ? [added] : [];
      const row = rowOf(added);
      if (row !== undefined) return [row];
      return [...added.querySelectorAll('[role="row"]')].filter(isBodyRow);
    },
    isCurrent: () => {
      const now = readColumns(root, headers);
      return (
        now.size === columns.size &&
        [...columns].every(([kind, column]) => {
          const other = now.get(kind);
          return (
            other?.header === column.header &&
            other.colindex === column.colindex &&
            other.index === column.index
          );
        })
      );
    },
  };
}
