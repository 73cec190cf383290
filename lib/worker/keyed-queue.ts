/** Does the work for each key one piece after the other; keys do not wait for each other. */
export class KeyedQueue<Key> {
  readonly #last = new Map<Key, Promise<void>>();

  /**
   * Does the work once all earlier work for its key is over, even if that failed. Never rejects: whoever wants to know
   * of a failure has to catch it in the work.
   */
  add(key: Key, work: () => Promise<void>): Promise<void> {
    const done = (this.#last.get(key) ?? Promise.resolve()).then(work).catch(() => undefined);
    this.#last.set(key, done);
    return done.then(() => {
      if (this.#last.get(key) === done) this.#last.delete(key);
    });
  }
}
