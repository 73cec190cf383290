import type { Diagnosis } from '../reasons/diagnosis.ts';
import { lookOf, makeBadge, type BadgeLook } from './badge.ts';

/** A badge of one diagnosis, to be copied. */
export interface BadgeMaster {
  readonly diagnosis: Diagnosis;
  readonly look: BadgeLook;
  readonly element: HTMLElement;
}

/** More than a page ever shows; what is forgotten is only made again. */
const MOST = 2_000;

/** The badges of a page by diagnosis: thousands of rows share a few dozen. */
export class BadgeMasters {
  readonly #page: Document;
  readonly #made = new Map<Diagnosis, BadgeMaster>();
  /** What a diagnosed reason means, in one sentence; absent until the catalog's sentences are there. */
  meaningOf: ((diagnosis: Diagnosis) => Diagnosis['meaning']) | undefined;

  constructor(page: Document) {
    this.#page = page;
  }

  /** The badge of a diagnosis; the same for the same diagnosis, until forgotten. */
  of(diagnosis: Diagnosis): BadgeMaster {
    let made = this.#made.get(diagnosis);
    if (made === undefined) {
      const meaning = this.meaningOf?.(diagnosis) ?? diagnosis.meaning;
      const look = lookOf(meaning === undefined ? diagnosis : { ...diagnosis, meaning });
      made = { diagnosis, look, element: makeBadge(look, this.#page) };
      if (this.#made.size > MOST) this.#made.clear();
      this.#made.set(diagnosis, made);
    }
    return made;
  }

  /** After what reasons mean has changed. */
  forget(): void {
    this.#made.clear();
  }
}
