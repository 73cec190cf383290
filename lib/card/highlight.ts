import type { Owner } from '../catalog/terms.ts';
import type { MarkedPage, MarkedReason } from '../marking/marked-page.ts';

/** Highlights the rows of one owner and dims the others, by attributes that the stylesheet knows. */
export class Highlight {
  readonly #marked: MarkedPage;
  #owner: Owner | undefined;
  readonly #rows = new Set<Element>();

  constructor(marked: MarkedPage) {
    this.#marked = marked;
    marked.onChange(({ reasons }) => this.#draw(reasons));
    marked.signal.addEventListener('abort', () => this.set(undefined), { once: true });
  }

  /** The owner whose rows are highlighted. */
  get owner(): Owner | undefined {
    return this.#owner;
  }

  /** Highlights another owner's rows; undefined those of none. */
  set(owner: Owner | undefined): void {
    for (const row of this.#rows) {
      row.removeAttribute('data-hang-tag-lit');
      row.removeAttribute('data-hang-tag-dim');
    }
    this.#rows.clear();
    this.#owner = owner;
    this.#draw(this.#marked.reasons());
  }

  #draw(reasons: Iterable<MarkedReason>): void {
    if (this.#owner === undefined) return;
    for (const { cell, diagnosis } of reasons) {
      const { row, rowParts } = cell;
      const elements = row === undefined ? [] : (rowParts?.(row) ?? [row]);
      const isLit = diagnosis.owner === this.#owner;
      for (const element of elements) {
        this.#rows.add(element);
        element.toggleAttribute('data-hang-tag-lit', isLit);
        element.toggleAttribute('data-hang-tag-dim', !isLit);
      }
    }
  }
}
