import type { HighlightedRows } from '../messaging/protocol.ts';
import type { MarkedPage, MarkedReason } from '../marking/marked-page.ts';

/** Highlights some rows and dims the others, by attributes that the stylesheet knows. */
export class Highlight {
  readonly #marked: MarkedPage;
  readonly #isRetryNow: (reason: MarkedReason) => boolean;
  #which: HighlightedRows | undefined;
  readonly #rows = new Set<Element>();

  /** @param isRetryNow whether the call of a reason is worth making again at once */
  constructor(marked: MarkedPage, isRetryNow: (reason: MarkedReason) => boolean) {
    this.#marked = marked;
    this.#isRetryNow = isRetryNow;
    marked.onChange(({ reasons }) => this.#draw(reasons));
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
    for (const row of this.#rows) {
      row.removeAttribute('data-hang-tag-lit');
      row.removeAttribute('data-hang-tag-dim');
    }
    this.#rows.clear();
    this.#which = which;
    this.#draw(this.#marked.reasons());
  }

  #isMeant(reason: MarkedReason): boolean {
    return this.#which === 'retry-now'
      ? this.#isRetryNow(reason)
      : reason.diagnosis.owner === this.#which;
  }

  #draw(reasons: Iterable<MarkedReason>): void {
    if (this.#which === undefined) return;
    for (const reason of reasons) {
      const { row, rowParts } = reason.cell;
      const elements = row === undefined ? [] : (rowParts?.(row) ?? [row]);
      const isLit = this.#isMeant(reason);
      for (const element of elements) {
        this.#rows.add(element);
        element.toggleAttribute('data-hang-tag-lit', isLit);
        element.toggleAttribute('data-hang-tag-dim', !isLit);
      }
    }
  }
}
