import { labelOf } from './values/cell-text.ts';
import type { Grid } from './grids/grid.ts';
import type { ReasonCellHandler } from './reason-cell.ts';

/** What following the rows of tables takes. */
interface RowFollowerOptions {
  readonly handler: ReasonCellHandler;
  readonly isEmpty: (label: string) => boolean;
  readonly mayTouch: (cell: Element, later: Element) => boolean;
}

/** Hands on the reason of every row of a table, and takes back what stands in no reason cell any more. */
export class RowFollower {
  readonly #options: RowFollowerOptions;
  readonly #cells = new WeakMap<Element, Element>();
  /** Rows of grids without row elements: their cells may come into another column untouched. */
  readonly #shifting = new WeakMap<Element, ReadonlySet<Element>>();

  constructor(options: RowFollowerOptions) {
    this.#options = options;
  }

  /** Handles every row of a table. */
  markAll(grid: Grid): void {
    const rows = new Set(grid.rows());
    if (grid.lacksRowElements === true) {
      for (const cell of this.#shifting.get(grid.root) ?? []) {
        if (!rows.has(cell)) this.#options.handler.clear(cell);
      }
      this.#shifting.set(grid.root, rows);
    }
    for (const row of rows) this.mark(grid, row);
  }

  /** Handles one row. */
  mark(grid: Grid, row: Element): void {
    const { handler, mayTouch, isEmpty } = this.#options;
    const cell = grid.cell(row, 'reason');
    const before = this.#cells.get(row);
    if (before !== undefined && before !== cell) {
      this.#cells.delete(row);
      if (row.contains(before)) handler.clear(before);
    }
    if (cell === undefined || !mayTouch(cell, row)) return;
    this.#cells.set(row, cell);
    const label = labelOf(cell);
    if (label === '' || isEmpty(label)) {
      handler.clear(cell);
      return;
    }
    handler.mark({
      element: cell,
      label,
      row,
      ...(grid.rowParts !== undefined && { rowParts: grid.rowParts }),
      group: grid.root,
      header: grid.reasonHeader,
      isDeclared: grid.isDeclared,
      fact: (kind) => {
        const other = grid.cell(row, kind);
        return other === undefined ? undefined : labelOf(other) || undefined;
      },
    });
  }

  /** The reason cell of a row, as it was handled last. */
  cellOf(row: Element): Element | undefined {
    return this.#cells.get(row);
  }
}
