import type { MarkedPage } from '../marking/marked-page.ts';
import { BADGE } from '../page/own-nodes.ts';

/**
 * Each table, and the labeled reasons of each dialog or page, are one stop in the page's keyboard order, kept
 * by whichever badge had the focus last.
 */
export class TabStops {
  readonly #marked: MarkedPage;
  readonly #stops = new WeakMap<Element, HTMLElement>();

  constructor(marked: MarkedPage) {
    this.#marked = marked;
    marked.onChange(({ groups }) => groups.forEach((group) => this.#keep(group)));
    const groups = new Set<Element>();
    for (const { cell } of marked.reasons()) groups.add(cell.group);
    for (const group of groups) this.#keep(group);
  }

  /** Makes a badge the one stop of its table. */
  set(badge: HTMLElement): void {
    const group = this.#marked.reasonOf(badge)?.cell.group;
    if (group !== undefined) this.#set(group, badge);
  }

  /** Every badge that shows in the table of another, in document order. */
  peersOf(badge: Element): HTMLElement[] {
    const group = this.#marked.reasonOf(badge)?.cell.group;
    return group === undefined
      ? []
      : [...group.querySelectorAll<HTMLElement>(BADGE)].filter((peer) => this.#isIn(group, peer));
  }

  #keep(group: Element): void {
    if (!group.isConnected) return;
    const stop = this.#stops.get(group);
    if (stop !== undefined && group.contains(stop) && this.#isIn(group, stop)) return;
    for (const badge of group.getElementsByTagName(BADGE)) {
      if (!this.#isIn(group, badge)) continue;
      this.#set(group, badge as HTMLElement);
      return;
    }
    stop?.setAttribute('tabindex', '-1');
    this.#stops.delete(group);
  }

  #set(group: Element, badge: HTMLElement): void {
    const before = this.#stops.get(group);
    if (before !== badge) before?.setAttribute('tabindex', '-1');
    badge.setAttribute('tabindex', '0');
    this.#stops.set(group, badge);
  }

  /** Whether a badge belongs to a group, and is not hidden by what the user has set. */
  #isIn(group: Element, badge: Element): boolean {
    const reason = this.#marked.reasonOf(badge);
    if (reason?.cell.group !== group) return false;
    const { owner } = reason.diagnosis;
    const { density, hiddenOwners } = this.#marked.settings;
    const isNoFault = owner === 'none' || owner === 'customer';
    return !(density === 'faults' && isNoFault) && !hiddenOwners.includes(owner);
  }
}
