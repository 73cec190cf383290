/** Within this time, in ms, nothing but a loop puts a badge back into one cell so often. */
const WINDOW_MS = 16;
const MOST_IN_WINDOW = 12;

/**
 * Stops a cell that fights back: some other script that takes our badge out as often as it is put in.
 * A page that draws itself anew many times a second is no fight.
 */
export class Breaker {
  readonly #cells = new WeakMap<Element, { since: number; count: number; isOpen: boolean }>();
  #stopped = 0;

  /** Cells that were given up on this page. */
  get stopped(): number {
    return this.#stopped;
  }

  /** Whether a cell may be given a badge again; `now` in ms. */
  allows(cell: Element, now: number): boolean {
    const state = this.#cells.get(cell);
    if (state === undefined) {
      this.#cells.set(cell, { since: now, count: 1, isOpen: false });
      return true;
    }
    if (state.isOpen) return false;
    if (now - state.since > WINDOW_MS) {
      state.since = now;
      state.count = 1;
      return true;
    }
    state.count += 1;
    if (state.count <= MOST_IN_WINDOW) return true;
    state.isOpen = true;
    this.#stopped += 1;
    return false;
  }
}
