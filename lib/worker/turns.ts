/** Does the work for each key one piece after the other; keys do not wait for each other. */
export class Turns<Key> {
  readonly #last = new Map<Key, Promise<void>>();

  /**
   * Does the work once all earlier work for its key is over, even if that failed. Never rejects: whoever wants to know
   * of a failure has to catch it in the work.
   */
  take(key: Key, work: () => Promise<void>): Promise<void> {
    const turn = (this.#last.get(key) ?? Promise.resolve()).then(work).catch(() => undefined);
    this.#last.set(key, turn);
    return turn.then(() => {
      if (this.#last.get(key) === turn) this.#last.delete(key);
    });
  }
}
