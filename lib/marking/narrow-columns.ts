/** A column narrower than this, in CSS pixels, has no room for a word beside its label … */
const NARROW = 132;
/** … and gets it back only from here on, so that badge and column do not chase each other. */
const WIDE = 150;

/** Who is told of a table's reason column. */
export interface ColumnListener {
  /** It has become narrow or wide. */
  readonly changed: (group: Element, isNarrow: boolean) => void;
  /** It may have another width. */
  readonly resized: (group: Element) => void;
}

/** Follows the width of reason columns, so that badges shrink to their icons where there is no room. */
export class NarrowColumns {
  readonly #observer: ResizeObserver;
  readonly #groupOf = new WeakMap<Element, Element>();
  readonly #headerOf = new WeakMap<Element, Element>();
  readonly #narrow = new WeakSet<Element>();

  constructor({ changed, resized }: ColumnListener) {
    this.#observer = new ResizeObserver((entries) => {
      for (const { target, contentRect } of entries) {
        const group = this.#groupOf.get(target);
        if (group === undefined) continue;
        resized(group);
        const width = target.getBoundingClientRect().width || contentRect.width;
        const was = this.#narrow.has(group);
        const is = width > 0 && width < (was ? WIDE : NARROW) && canClip(target);
        if (is === was) continue;
        if (is) this.#narrow.add(group);
        else this.#narrow.delete(group);
        changed(group, is);
      }
    });
  }

  /** Follows the column of a table by its header cell. */
  follow(group: Element, header: Element): void {
    const before = this.#headerOf.get(group);
    if (before === header) return;
    if (before !== undefined) this.#observer.unobserve(before);
    this.#headerOf.set(group, header);
    this.#groupOf.set(header, group);
    this.#observer.observe(header);
  }

  /** Whether the column of a table has no room for words. */
  isNarrow(group: Element): boolean {
    return this.#narrow.has(group);
  }

  /** Follows nothing any more. */
  stop(): void {
    this.#observer.disconnect();
  }
}

/** Whether the column keeps its width whatever is in it; a table laid out by its content makes room itself. */
function canClip(header: Element): boolean {
  const table = header.closest('table');
  if (table === null) return true;
  return (
    getComputedStyle(table).tableLayout === 'fixed' ||
    !getComputedStyle(table).display.includes('table') ||
    getComputedStyle(header).overflowX !== 'visible'
  );
}
