import type { VendorId } from '../vendors/vendor.ts';

/** Keeps answers by vendor and text. A vendor's are all forgotten at `limit`: bounded, and cheaper than counting uses. */
export class Cache<T> {
  readonly #limit: number;
  readonly #maps: Partial<Record<VendorId, Map<string, T>>> = {};

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The answer kept for `text`, or undefined. */
  get(vendor: VendorId, text: string): T | undefined {
    return this.#maps[vendor]?.get(text);
  }

  /** Keeps an answer and hands it back. */
  keep(vendor: VendorId, text: string, answer: T): T {
    const map = (this.#maps[vendor] ??= new Map<string, T>());
    if (map.size >= this.#limit) map.clear();
    map.set(text, answer);
    return answer;
  }
}
