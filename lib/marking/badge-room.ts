import { NarrowColumns, type ColumnListener } from './narrow-columns.ts';
import { RowHeights } from './row-heights.ts';

/** Sees to it that badges take no room that is not there: in columns that are narrow, and in lines that wrap. */
export class BadgeRoom {
  readonly #columns: NarrowColumns;
  readonly #heights = new RowHeights();

  constructor(listener: ColumnListener) {
    this.#columns = new NarrowColumns(listener);
  }

  /** Follows the column of a table by its header cell. */
  follow(group: Element, header: Element): void {
    this.#columns.follow(group, header);
  }

  /** Whether the column of a table has no room for words. */
  isNarrow(group: Element): boolean {
    return this.#columns.isNarrow(group);
  }

  /** Has a badge measured that is new, or whose room or label has changed. */
  measure(badge: HTMLElement, cell: Element): void {
    this.#heights.watch(badge, cell);
  }

  /** Follows nothing any more. */
  stop(): void {
    this.#columns.stop();
    this.#heights.stop();
  }
}
