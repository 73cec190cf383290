/** Values of a number's part that one byte holds, seven bits; its highest bit says that more follow. */
const STEP = 128;

/** Packs whole numbers from 0 on into few bytes: most counts are small, and so is what disks have to move. */
export class Packer {
  #bytes = new Uint8Array(1024);
  #length = 0;

  /** @param n a whole number from 0 to 2^53 - 1 */
  add(n: number): void {
    if (this.#length + 8 > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    let rest = n;
    while (rest >= STEP) {
      this.#bytes[this.#length++] = (rest % STEP) + STEP;
      rest = Math.floor(rest / STEP);
    }
    this.#bytes[this.#length++] = rest;
  }

  /** Everything that was added, in its order. */
  done(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }
}

/** Reads what a `Packer` wrote. Bytes that end within a number end it there. */
export class Unpacker {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Whether there is another number. */
  get hasMore(): boolean {
    return this.#at < this.#bytes.length;
  }

  /** Whether a number was read that is not there. */
  get isPastEnd(): boolean {
    return this.#at > this.#bytes.length;
  }

  next(): number {
    let n = 0;
    let scale = 1;
    for (;;) {
      const byte = this.#bytes[this.#at++] ?? 0;
      if (byte < STEP) return n + byte * scale;
      n += (byte - STEP) * scale;
      scale *= STEP;
    }
  }
}
