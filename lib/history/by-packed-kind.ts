import { getOrAdd } from '../calls/get-or-add.ts';
import type { Kind } from '../trends/totals.ts';
import { validWords, type PackedRow } from './packed-row.ts';
import { agentIn, whereIn, reasonIn, traitsIn } from './slots.ts';

/** Gives each word of all rows a number: looking words up is the most expensive part of reading counts. */
export class Words {
  readonly #numbers = new Map<string, number>();

  numberOf(word: string): number {
    return getOrAdd(this.#numbers, word, () => this.#numbers.size);
  }
}

/**
 * Makes something once for each kind of call in packed rows, and finds it by the numbers of its words: rows have
 * hundreds of thousands of sums, but of a few hundred kinds.
 */
export class ByPackedKind<T> {
  readonly #make: (kind: Kind) => T;
  readonly #words = new Words();
  /** By `where`, assistant and traits, then by the number of the reason's word. */
  readonly #made = new Map<string, Map<number, T>>();

  constructor(make: (kind: Kind) => T) {
    this.#make = make;
  }

  /**
   * For the slots of one row, in its order.
   *
   * @param parts whether the row keeps the part of its time that a slot belongs to
   */
  in(
    row: PackedRow,
    parts: boolean,
  ): (where: number, agent: number, why: number, traits: number) => T {
    const words = validWords(row, parts);
    const reasons = words.map((word) => this.#words.numberOf(word));
    let [lastWhere, lastAgent, lastTraits] = [-1, -1, -1];
    let made = new Map<number, T>();
    return (where, agent, why, traits) => {
      const [place = '', who = ''] = [words[where], words[agent]];
      // Slots of one assistant follow one another.
      if (where !== lastWhere || agent !== lastAgent || traits !== lastTraits) {
        [lastWhere, lastAgent, lastTraits] = [where, agent, traits];
        made = getOrAdd(this.#made, `${place}\t${who}\t${traits}`, () => new Map<number, T>());
      }
      return getOrAdd(made, reasons[why] ?? 0, () =>
        this.#make({
          ...whereIn(place),
          ...agentIn(who),
          ...traitsIn(traits),
          ...reasonIn(words[why] ?? ''),
        }),
      );
    };
  }
}
