/** Ms that have to pass between two calls for one table: pages may change their sizes in every frame. */
const PAUSE_MS = 100;

/** Cells that are followed at once for each table. */
const MOST_CELLS = 40;

/** What is followed of one table. */
interface Followed {
  header?: Element;
  readonly cells: Set<Element>;
  calledAt: number;
  timer?: ReturnType<typeof setTimeout>;
}

/** Calls back when what badges of a table were fitted to has another size: its column's header, some of its cells. */
export class SizeChanges {
  readonly #changed: (group: Element) => void;
  readonly #observer: ResizeObserver;
  readonly #followed = new WeakMap<Element, Followed>();
  readonly #groupOf = new WeakMap<Element, Element>();
  readonly #sizes = new WeakMap<Element, readonly [width: number, height: number]>();

  /** @param changed is called with the table, before the next frame or soon after */
  constructor(changed: (group: Element) => void) {
    this.#changed = changed;
    this.#observer = new ResizeObserver((entries) => {
      const groups = new Set<Element>();
      for (const { target } of entries) {
        const { width, height } = target.getBoundingClientRect();
        const before = this.#sizes.get(target);
        this.#sizes.set(target, [width, height]);
        const group = this.#groupOf.get(target);
        if (group === undefined || before === undefined || !target.isConnected) continue;
        const isOther = Math.abs(before[0] - width) >= 0.5 || Math.abs(before[1] - height) >= 0.5;
        if (isOther) groups.add(group);
      }
      for (const group of groups) this.#call(group);
    });
  }

  /** Follows the column of a table by its header cell. */
  followHeader(group: Element, header: Element): void {
    const followed = this.#of(group);
    if (followed.header === header) return;
    if (followed.header !== undefined) this.#observer.unobserve(followed.header);
    followed.header = header;
    this.#observe(group, header);
  }

  /** Follows a cell that was measured, in place of the one that has been followed longest. */
  followCell(group: Element, cell: Element): void {
    const { cells } = this.#of(group);
    if (cells.has(cell)) return;
    cells.add(cell);
    this.#observe(group, cell);
    if (cells.size <= MOST_CELLS) return;
    const [oldest] = cells;
    if (oldest === undefined) return;
    cells.delete(oldest);
    this.#observer.unobserve(oldest);
  }

  /** Follows nothing any more. */
  stop(): void {
    this.#observer.disconnect();
  }

  #of(group: Element): Followed {
    let followed = this.#followed.get(group);
    if (followed === undefined) {
      followed = { cells: new Set(), calledAt: -Infinity };
      this.#followed.set(group, followed);
    }
    return followed;
  }

  #observe(group: Element, element: Element): void {
    this.#groupOf.set(element, group);
    this.#observer.observe(element);
  }

  #call(group: Element): void {
    const followed = this.#of(group);
    if (followed.timer !== undefined) return;
    const call = (): void => {
      delete followed.timer;
      followed.calledAt = performance.now();
      if (group.isConnected) this.#changed(group);
    };
    const wait = followed.calledAt + PAUSE_MS - performance.now();
    if (wait <= 0) call();
    else followed.timer = setTimeout(call, wait);
  }
}
