import type { Owner } from '../catalog/terms.ts';

/** Highlights the rows of one owner and dims the others, by attributes that the stylesheet knows. */
export class Highlight {
  #owner: Owner | undefined;
  readonly #rows = new Set<Element>();

  /** The owner whose rows are highlighted. */
  get owner(): Owner | undefined {
    return this.#owner;
  }

  /** Highlights another owner's rows, or none; `rows` are all there are, with their owners. */
  set(owner: Owner | undefined, rows: Iterable<readonly [Element, Owner]>): void {
    this.clear();
    this.#owner = owner;
    for (const [row, its] of rows) this.apply(row, its);
  }

  /** Follows a row that is new or has another reason now. */
  apply(row: Element, owner: Owner): void {
    if (this.#owner === undefined) return;
    this.#rows.add(row);
    const isLit = owner === this.#owner;
    row.toggleAttribute('data-hang-tag-lit', isLit);
    row.toggleAttribute('data-hang-tag-dim', !isLit);
  }

  /** Ends the highlighting. */
  clear(): void {
    this.#owner = undefined;
    for (const row of this.#rows) {
      row.removeAttribute('data-hang-tag-lit');
      row.removeAttribute('data-hang-tag-dim');
    }
    this.#rows.clear();
  }
}
