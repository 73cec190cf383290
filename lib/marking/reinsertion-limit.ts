/** Only a fight puts a badge back into one cell so often within this time, in ms. */
const WINDOW_MS = 16;
const MOST_IN_WINDOW = 12;

interface CellState {
  since: number;
  task: number;
  count: number;
  isGivenUp: boolean;
}

/**
 * Stops a cell that fights back: some other script that takes our badge out as often as it is put in.
 * A page that draws itself anew many times a second is no fight.
 *
 * Two observers that answer each other never let go of the thread, so the clock alone proves nothing: in
 * a large table one batch may take longer than the window. A count starts again only once the page has
 * had a task in between.
 */
export class ReinsertionLimit {
  readonly #cells = new WeakMap<Element, CellState>();
  readonly #nextTask: (callback: () => void) => void;
  #task = 0;
  #isTaskDue = false;
  #hasSaid = false;

  /** @param nextTask runs a callback in a later task */
  constructor(
    nextTask: (callback: () => void) => void = (callback) => {
      setTimeout(callback);
    },
  ) {
    this.#nextTask = nextTask;
  }

  /** Whether a cell may be given a badge again; `now` in ms. */
  allows(cell: Element, now: number): boolean {
    this.#awaitTask();
    const state = this.#cells.get(cell);
    if (state === undefined) {
      this.#cells.set(cell, { since: now, task: this.#task, count: 1, isGivenUp: false });
      return true;
    }
    if (state.isGivenUp) return false;
    if (now - state.since > WINDOW_MS && state.task !== this.#task) {
      state.since = now;
      state.task = this.#task;
      state.count = 1;
      return true;
    }
    state.count += 1;
    if (state.count <= MOST_IN_WINDOW) return true;
    state.isGivenUp = true;
    this.#sayOnce();
    return false;
  }

  #awaitTask(): void {
    if (this.#isTaskDue) return;
    this.#isTaskDue = true;
    this.#nextTask(() => {
      this.#isTaskDue = false;
      this.#task += 1;
    });
  }

  #sayOnce(): void {
    if (this.#hasSaid) return;
    this.#hasSaid = true;
    // eslint-disable-next-line no-console -- for whoever wonders where the badges of a page are
    console.warn('Hangtag: another script takes badges out again; those cells are left alone.');
  }
}
