import type { Call } from '../calls/sighting.ts';
import { inOrder, isAfter, type CallOrder, type Cursor } from './cursor.ts';

/** How many calls one look through all of them picks out; memory holds at most twice as many. */
const KEPT = 1_000;

/**
 * Calls in an order that no index has. Each look goes through all that are meant, and keeps the first of them after a
 * cursor; further pages are taken from these.
 */
export class SortedCalls {
  readonly #order: CallOrder;
  readonly #all: () => AsyncIterable<readonly Call[]>;
  #after: Cursor | undefined;
  #found: Promise<readonly Call[]> | undefined;

  /** @param all every call that is meant, part by part, in whatever order */
  constructor(order: CallOrder, all: () => AsyncIterable<readonly Call[]>) {
    this.#order = order;
    this.#all = all;
  }

  /** The first calls after a cursor. */
  async after(cursor: Cursor | undefined, limit: number): Promise<Call[]> {
    const isWithin =
      this.#after === undefined ||
      (cursor !== undefined && inOrder(this.#order)(cursor, this.#after) >= 0);
    if (this.#found !== undefined && isWithin) {
      const known = await this.#found;
      const rest = known.filter((call) => isAfter(call, cursor, this.#order));
      // The last look found fewer than it looked for: there are no more.
      if (rest.length >= limit || known.length < KEPT) return rest.slice(0, limit);
    }
    this.#after = cursor;
    this.#found = this.#look(cursor, Math.max(limit, KEPT));
    return (await this.#found).slice(0, limit);
  }

  async #look(cursor: Cursor | undefined, most: number): Promise<readonly Call[]> {
    const compare = inOrder(this.#order);
    let first: Call[] = [];
    for await (const part of this.#all()) {
      const last = first.length < most ? undefined : first[most - 1];
      for (const call of part) {
        if (!isAfter(call, cursor, this.#order)) continue;
        if (last === undefined || compare(call, last) < 0) first.push(call);
      }
      first = first.sort(compare).slice(0, most);
    }
    return first;
  }
}
