import type { Attribution, Statement } from '../reasons/diagnosis.ts';
import { lookOf, makeBadge, type BadgeLook } from './badge.ts';

/** The badge of one diagnosis, to be copied. */
export interface BadgeTemplate {
  readonly diagnosis: Attribution;
  readonly look: BadgeLook;
  readonly element: HTMLElement;
}

/** More than a page ever shows; what is forgotten is only made again. */
const MOST = 2_000;

/** The badges of a page by diagnosis: thousands of rows share a few dozen. */
export class BadgeTemplates {
  readonly #page: Document;
  readonly #meaningOf: (diagnosis: Attribution) => Statement | undefined;
  readonly #made = new Map<Attribution, BadgeTemplate>();

  /** @param meaningOf what a diagnosed reason means, in one sentence */
  constructor(page: Document, meaningOf: (diagnosis: Attribution) => Statement | undefined) {
    this.#page = page;
    this.#meaningOf = meaningOf;
  }

  /** The badge of a diagnosis; the same for the same diagnosis. */
  of(diagnosis: Attribution): BadgeTemplate {
    let made = this.#made.get(diagnosis);
    if (made === undefined) {
      const look = lookOf(diagnosis, this.#meaningOf(diagnosis)?.text);
      made = { diagnosis, look, element: makeBadge(look, this.#page) };
      if (this.#made.size > MOST) this.#made.clear();
      this.#made.set(diagnosis, made);
    }
    return made;
  }
}
