import type { HighlightedRows } from '../messaging/protocol.ts';
import type { MarkedPage, MarkedReason } from '../marking/marked-page.ts';

/** Highlights some rows and dims the others, by attributes that the stylesheet knows. */
export class Highlight {
  readonly #marked: MarkedPage;
  readonly #isRetryNow: (reason: MarkedReason) => boolean;
  #which: HighlightedRows | undefined;
  /** The rows, or parts of rows, that are lit or dimmed, each with its table. */
  readonly #rows = new Map<Element, Element>();

  /** @param isRetryNow whether the call of a reason is worth making again at once */
  constructor(marked: MarkedPage, isRetryNow: (reason: MarkedReason) => boolean) {
    this.#marked = marked;
    this.#isRetryNow = isRetryNow;
    marked.onChange(({ reasons, groups }) => {
      this.#clearWithout(groups);
      this.#draw(reasons);
    });
    marked.signal.addEventListener('abort', () => this.set(undefined), { once: true });
  }

  /** Which rows are highlighted. */
  get which(): HighlightedRows | undefined {
    return this.#which;
  }

  /** Rows of calls that are worth making again at once. */
  get retryNow(): number {
    return [...this.#marked.reasons()].filter(this.#isRetryNow).length;
  }

  /** Highlights other rows; undefined none. */
  set(which: HighlightedRows | undefined): void {
    for (const row of [...this.#rows.keys()]) this.#clear(row);
    this.#which = which;
    this.#draw(this.#marked.reasons());
  }

  #isMeant(reason: MarkedReason): boolean {
    return this.#which === 'retry-now'
      ? this.#isRetryNow(reason)
      : reason.diagnosis.owner === this.#which;
  }

  /** Rows of some tables in which no reason is any more, as where a list uses a row for another call. */
  #clearWithout(groups: ReadonlySet<Element>): void {
    if (this.#rows.size === 0) return;
    const inUse = new Set<Element>();
    for (const reason of this.#marked.reasons()) {
      if (groups.has(reason.cell.group)) for (const part of partsOf(reason)) inUse.add(part);
    }
    for (const [row, group] of [...this.#rows]) {
      if (groups.has(group) && !inUse.has(row)) this.#clear(row);
    }
  }

  #clear(row: Element): void {
    row.removeAttribute('data-hang-tag-lit');
    row.removeAttribute('data-hang-tag-dim');
    this.#rows.delete(row);
  }

  #draw(reasons: Iterable<MarkedReason>): void {
    if (this.#which === undefined) return;
    for (const reason of reasons) {
      const isLit = this.#isMeant(reason);
      for (const element of partsOf(reason)) {
        this.#rows.set(element, reason.cell.group);
        element.toggleAttribute('data-hang-tag-lit', isLit);
        element.toggleAttribute('data-hang-tag-dim', !isLit);
      }
    }
  }
}

/** The elements that a reason's row is made of; none where it stands in no row. */
function partsOf({ cell: { row, rowParts } }: MarkedReason): readonly Element[] {
  return row === undefined ? [] : (rowParts?.(row) ?? [row]);
}
