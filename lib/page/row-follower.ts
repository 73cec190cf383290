import { isEditable } from './excluded.ts';
import { labelOf } from './values/cell-text.ts';
import type { KnownHeaders } from './headers.ts';
import type { HeaderKind } from '../vendors/vendor.ts';
import type { Grid } from './grids/grid.ts';
import { isChat } from './is-chat.ts';
import type { ReasonCellHandler } from './reason-cell.ts';

/** What following the rows of tables takes. */
interface RowFollowerOptions {
  readonly headers: Pick<KnownHeaders, 'isOtherReason'>;
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

  /** Tables whose reasons turned out to be those of campaigns, evals or the like. */
  readonly #notOfCalls = new WeakSet<Grid>();

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
    const fact = (kind: HeaderKind): string | undefined => {
      const other = grid.cell(row, kind);
      return other === undefined ? undefined : labelOf(other) || undefined;
    };
    const isNoCall = (): boolean => this.#isNoCall(grid, label) || isChat(fact);
    if (label === '' || isEmpty(label) || isEditable(cell) || isNoCall()) {
      handler.clear(cell);
      return;
    }
    handler.mark({
      element: cell,
      label,
      row,
      rowParts: grid.rowParts,
      group: grid.root,
      header: grid.reasonHeader,
      isDeclared: grid.isDeclared,
      fact: (kind) => (isOfContact(grid, kind) ? undefined : fact(kind)),
    });
  }

  /**
   * Whether a row is about something that has a reason and is no call: by its reason, by its table's headers, or
   * by the reason of another row there. Where calls have their IDs, only such a reason itself counts.
   */
  #isNoCall(grid: Grid, label: string): boolean {
    const { headers, handler } = this.#options;
    const isOther = headers.isOtherReason(label);
    if (grid.kinds.has('callId')) return isOther;
    if (isOther && !this.#notOfCalls.has(grid)) {
      this.#notOfCalls.add(grid);
      for (const { element } of handler.cellsIn(grid.root)) handler.clear(element);
    }
    return isOther || grid.kinds.has('notCall') || this.#notOfCalls.has(grid);
  }

  /** The reason cell of a row, as it was handled last. */
  cellOf(row: Element): Element | undefined {
    return this.#cells.get(row);
  }
}

/** Whether what a column tells is true of a campaign's contact and not of its call. */
function isOfContact({ kinds }: Grid, kind: HeaderKind): boolean {
  return kinds.has('contact') && kind !== 'callId';
}
