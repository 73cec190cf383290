import type { Place } from '../page/places.ts';
import { schemeAround, type Scheme } from './scheme.ts';

/** Whether places are shown on light or dark, asked once a ground: the answer takes computed styles. */
export class Schemes {
  #known = new WeakMap<Element, Scheme>();

  /** The ground of a table is the same everywhere in it; labelled reasons may stand on any. */
  of({ row, group, cell }: Place): Scheme {
    const ground = row === undefined ? (cell.parentElement ?? cell) : group;
    let scheme = this.#known.get(ground);
    if (scheme === undefined) {
      scheme = schemeAround(ground);
      this.#known.set(ground, scheme);
    }
    return scheme;
  }

  /** After the page's colours may have changed. */
  forget(): void {
    this.#known = new WeakMap();
  }
}
