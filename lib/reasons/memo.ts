/** A map that forgets everything once it holds `limit` entries: bounded, and cheaper than counting uses. */
export class Memo<T> {
  readonly #limit: number;
  readonly #map = new Map<string, T>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The value kept under `key`, made now if there is none. */
  get(key: string, make: () => T): T {
    const known = this.#map.get(key);
    if (known !== undefined) return known;
    const made = make();
    if (this.#map.size >= this.#limit) this.#map.clear();
    this.#map.set(key, made);
    return made;
  }
}
