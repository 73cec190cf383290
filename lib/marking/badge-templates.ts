import type { Diagnosis } from '../reasons/diagnosis.ts';
import { lookOf, makeBadge, type BadgeLook } from './badge.ts';

/** The badge of one diagnosis, to be copied. */
export interface BadgeTemplate {
  readonly diagnosis: Diagnosis;
  readonly look: BadgeLook;
  readonly element: HTMLElement;
}

/** More than a page ever shows; what is forgotten is only made again. */
const MOST = 2_000;

/** The badges of a page by diagnosis: thousands of rows share a few dozen. */
export class BadgeTemplates {
  readonly #page: Document;
  readonly #meaningOf: (diagnosis: Diagnosis) => Diagnosis['meaning'];
  readonly #made = new Map<Diagnosis, BadgeTemplate>();

  /** @param meaningOf what a diagnosed reason means, in one sentence */
  constructor(page: Document, meaningOf: (diagnosis: Diagnosis) => Diagnosis['meaning']) {
    this.#page = page;
    this.#meaningOf = meaningOf;
  }

  /** The badge of a diagnosis; the same for the same diagnosis. */
  of(diagnosis: Diagnosis): BadgeTemplate {
    let made = this.#made.get(diagnosis);
    if (made === undefined) {
      const meaning = this.#meaningOf(diagnosis);
      const look = lookOf(meaning === undefined ? diagnosis : { ...diagnosis, meaning });
      made = { diagnosis, look, element: makeBadge(look, this.#page) };
      if (this.#made.size > MOST) this.#made.clear();
      this.#made.set(diagnosis, made);
    }
    return made;
  }
}
