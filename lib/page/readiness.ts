import type { Hydration } from './hydration.ts';

/** Keeps what came with the page itself waiting until it may be touched. */
export class Readiness {
  readonly #hydration: Pick<Hydration, 'isHydrated' | 'isArriving'> | undefined;
  #waiting = new Set<Element>();
  #isEarly = false;

  /** @param hydration tells when what came with the page may be touched; undefined where it always may */
  constructor(hydration: Pick<Hydration, 'isHydrated' | 'isArriving'> | undefined) {
    this.#hydration = hydration;
  }

  /** Takes what is looked at from now on for part of the page as it came, if that may still be arriving. */
  begin(): void {
    this.#isEarly = this.#hydration?.isArriving === true;
  }

  /** Runs a look at what came with the page, whenever it came. */
  early(look: () => void): void {
    this.#isEarly = true;
    look();
    this.#isEarly = false;
  }

  /** Whether a cell may be touched now; if not, `later` is kept to be looked at again. */
  mayTouch(cell: Element, later: Element): boolean {
    const isEarly = this.#isEarly || this.#waiting.has(later);
    if (this.#hydration === undefined || this.#hydration.isHydrated(cell, isEarly)) {
      this.#waiting.delete(later);
      return true;
    }
    this.#waiting.add(later);
    return false;
  }

  /** What waits, which is forgotten. */
  take(): ReadonlySet<Element> {
    const waiting = this.#waiting;
    this.#waiting = new Set();
    return waiting;
  }

  /** Number of elements that wait. */
  get size(): number {
    return this.#waiting.size;
  }
}
