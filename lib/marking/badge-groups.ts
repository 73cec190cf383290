import { BADGE } from '../page/own-nodes.ts';

/** What the groups have to know of a badge; undefined of an element that is none of ours. */
export interface GroupedBadge {
  /** The table, or the surroundings of labelled reasons, that the badge belongs to. */
  readonly group: Element;
  /** Whether it shows: the density may hide it. */
  readonly isShown: boolean;
}

/**
 * The badges of a page by table. Each table is one stop in the page's keyboard order, kept by whichever
 * badge had the focus last.
 */
export class BadgeGroups {
  readonly #look: (badge: Element) => GroupedBadge | undefined;
  readonly #stops = new Map<Element, HTMLElement | undefined>();
  #touched = new Set<Element>();

  constructor(look: (badge: Element) => GroupedBadge | undefined) {
    this.#look = look;
  }

  /** Notes that something changed in a group. */
  touch(group: Element): void {
    this.#touched.add(group);
  }

  /** Sees to it that every group that was touched has its stop; false where there was none. */
  settle(): boolean {
    if (this.#touched.size === 0) return false;
    for (const group of this.#touched) this.#keepStop(group);
    this.#touched = new Set();
    return true;
  }

  /** Makes a badge the one stop of its group. */
  makeStop(badge: HTMLElement): void {
    const group = this.#look(badge)?.group;
    if (group !== undefined) this.#setStop(group, badge);
  }

  /** Every badge that shows in the group of another, in document order. */
  peersOf(badge: Element): HTMLElement[] {
    const group = this.#look(badge)?.group;
    return group === undefined
      ? []
      : this.#badgesIn(group).filter((peer) => this.#look(peer)?.isShown === true);
  }

  /** Every badge on the page, shown or not, with its group. */
  *all(): Generator<readonly [HTMLElement, Element]> {
    for (const group of [...this.#stops.keys()]) {
      if (!group.isConnected) this.#stops.delete(group);
      else for (const badge of this.#badgesIn(group)) yield [badge, group];
    }
  }

  #badgesIn(group: Element): HTMLElement[] {
    return [...group.querySelectorAll<HTMLElement>(BADGE)].filter(
      (badge) => this.#look(badge)?.group === group,
    );
  }

  #keepStop(group: Element): void {
    if (!group.isConnected) {
      this.#stops.delete(group);
      return;
    }
    const stop = this.#stops.get(group);
    if (stop !== undefined && group.contains(stop) && this.#look(stop)?.isShown === true) return;
    for (const badge of group.getElementsByTagName(BADGE)) {
      const its = this.#look(badge);
      if (its?.group !== group || !its.isShown) continue;
      this.#setStop(group, badge as HTMLElement);
      return;
    }
    stop?.setAttribute('tabindex', '-1');
    this.#stops.set(group, undefined);
  }

  #setStop(group: Element, badge: HTMLElement): void {
    const before = this.#stops.get(group);
    if (before !== badge) before?.setAttribute('tabindex', '-1');
    badge.setAttribute('tabindex', '0');
    this.#stops.set(group, badge);
  }
}
