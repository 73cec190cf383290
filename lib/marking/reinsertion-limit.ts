/** Only a fight puts a badge back into one cell so often within this time, in ms. */
const WINDOW_MS = 16;
const MOST_IN_WINDOW = 12;

interface CellState {
  since: number;
  turn: number;
  count: number;
  isGivenUp: boolean;
}

/**
 * Stops a cell that fights back: some other script that takes our badge out as often as it is put in.
 * A page that draws itself anew many times a second is no fight.
 *
 * Two observers that answer each other never let go of the thread, so the clock alone proves nothing: in
 * a large table one round may take longer than the window. A count starts again only once the page has
 * had a turn in between.
 */
export class ReinsertionLimit {
  readonly #cells = new WeakMap<Element, CellState>();
  readonly #nextTurn: (callback: () => void) => void;
  #turn = 0;
  #isTurnDue = false;
  #hasSaid = false;

  /** @param nextTurn runs a callback in a later task */
  constructor(
    nextTurn: (callback: () => void) => void = (callback) => {
      setTimeout(callback);
    },
  ) {
    this.#nextTurn = nextTurn;
  }

  /** Whether a cell may be given a badge again; `now` in ms. */
  allows(cell: Element, now: number): boolean {
    this.#awaitTurn();
    const state = this.#cells.get(cell);
    if (state === undefined) {
      this.#cells.set(cell, { since: now, turn: this.#turn, count: 1, isGivenUp: false });
      return true;
    }
    if (state.isGivenUp) return false;
    if (now - state.since > WINDOW_MS && state.turn !== this.#turn) {
      state.since = now;
      state.turn = this.#turn;
      state.count = 1;
      return true;
    }
    state.count += 1;
    if (state.count <= MOST_IN_WINDOW) return true;
    state.isGivenUp = true;
    this.#sayOnce();
    return false;
  }

  #awaitTurn(): void {
    if (this.#isTurnDue) return;
    this.#isTurnDue = true;
    this.#nextTurn(() => {
      this.#isTurnDue = false;
      this.#turn += 1;
    });
  }

  #sayOnce(): void {
    if (this.#hasSaid) return;
    this.#hasSaid = true;
    // eslint-disable-next-line no-console -- for whoever wonders where the badges of a page are
    console.warn('Hangtag: another script takes badges out again; those cells are left alone.');
  }
}
