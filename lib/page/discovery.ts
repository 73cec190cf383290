import type { Vendor } from '../vendors/vendor.ts';
import { readAriaGrid } from './grids/aria-grid.ts';
import { DivRowsFinder } from './grids/div-rows.ts';
import { GRIDS, type Grid } from './grids/grid.ts';
import type { KnownHeaders } from './headers.ts';
import { LateShadowRoots, type ShadowRootOf } from './late-shadow-roots.ts';
import { readNativeTable, tableAfterHeader } from './grids/native-table.ts';
import { startsExcluded } from './excluded.ts';
import { isOwnNode } from './own-nodes.ts';
import { parentAcross } from './parent-across.ts';
import { noteLanguage, untranslatedText } from './translation.ts';

/** What looking through a page takes. */
interface DiscoveryOptions {
  readonly headers: KnownHeaders;
  readonly vendor: Vendor;
  readonly isKnown: (label: string) => boolean;
  /** A table with a reason column is new. */
  readonly onGrid: (grid: Grid) => void;
  /** A text that belongs to no table may name a reason beside it. */
  readonly onText: (text: Text) => void;
  readonly shadowRootOf: ShadowRootOf;
  /** A shadow root is to be followed and looked through. */
  readonly onShadow: (shadow: ShadowRoot) => void;
  /** Shadow roots wait to be taken. */
  readonly onLateShadowRoot: () => void;
  readonly signal: AbortSignal;
}

/** Looks through what is new on a page for tables of calls and for labeled reasons. */
export class Discovery {
  readonly #options: DiscoveryOptions;
  readonly #grids = new Map<Element, Grid>();
  readonly #notGrids = new WeakSet<Element>();
  readonly #shadows = new WeakSet<ShadowRoot>();
  readonly #divRows: DivRowsFinder;
  readonly #late: LateShadowRoots;

  constructor(options: DiscoveryOptions) {
    this.#options = options;
    this.#divRows = new DivRowsFinder(options.headers, options.vendor, options.isKnown);
    this.#late = new LateShadowRoots(
      options.shadowRootOf,
      options.onLateShadowRoot,
      options.signal,
    );
  }

  /** Every table with a reason column that is on the page now. */
  get grids(): readonly Grid[] {
    for (const root of this.#grids.keys()) if (!root.isConnected) this.#grids.delete(root);
    return [...this.#grids.values()];
  }

  /** The table that an element belongs to. */
  gridAround(element: Element): Grid | undefined {
    if (this.#grids.size === 0) return undefined;
    for (let at: Element | null = element; at !== null; at = parentAcross(at)) {
      const grid = this.#grids.get(at);
      if (grid !== undefined) return grid;
    }
    return undefined;
  }

  /** Forgets a table, as when its columns have changed. */
  forget(grid: Grid): void {
    this.#grids.delete(grid.root);
  }

  /** Reads the table, if any, that an element lies in and that had no reason column so far. */
  readAround(element: Element): void {
    const around = element.closest(GRIDS);
    if (around !== null && !this.#grids.has(around)) this.#readGrid(around);
  }

  /** Looks through an element and what is in it. */
  within(element: Element): void {
    if (element.matches(GRIDS) && this.#readGrid(element)) return;
    const walker = document.createTreeWalker(
      element,
      NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
      (node) =>
        node.nodeType === Node.TEXT_NODE
          ? this.#ofText(node as Text)
          : this.#ofElement(node as Element),
    );
    this.#enter(element);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const grid = this.#readText(node as Text);
      // The rows of a table that was just found need no second look.
      if (grid !== undefined && element.contains(grid.root))
        walker.currentNode = lastBelow(grid.root);
    }
  }

  /** Follows up what waited for other parts of the page: rows of a header, roots of a host. */
  retry(): void {
    for (const grid of this.#divRows.retry()) this.#adopt(grid);
    this.takeLateShadowRoots();
  }

  /** Follows up headers whose rows may have been there, and whose texts have changed. */
  retryTexts(changed: readonly Element[]): void {
    for (const grid of this.#divRows.retry(changed)) this.#adopt(grid);
  }

  /** Looks through the shadow roots that elements got since they were looked at. */
  takeLateShadowRoots(): void {
    for (const shadow of this.#late.take()) this.#enterShadow(shadow);
  }

  #ofText(text: Text): number {
    return this.#options.headers.mayNameReason(untranslatedText(text))
      ? NodeFilter.FILTER_ACCEPT
      : NodeFilter.FILTER_SKIP;
  }

  #ofElement(element: Element): number {
    if (this.#grids.has(element) || isOwnNode(element) || startsExcluded(element)) {
      return NodeFilter.FILTER_REJECT;
    }
    this.#enter(element);
    return element.matches(GRIDS) && this.#readGrid(element)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_SKIP;
  }

  #enter(host: Element): void {
    const shadow = this.#late.look(host);
    if (shadow !== null) this.#enterShadow(shadow);
  }

  #enterShadow(shadow: ShadowRoot): void {
    if (this.#shadows.has(shadow)) return;
    this.#shadows.add(shadow);
    this.#options.onShadow(shadow);
    for (const child of shadow.children) this.within(child);
  }

  /** Reads a text that may name the reason; returns the table that it turned out to head. */
  #readText(text: Text): Grid | undefined {
    const grid = this.#divRows.find(text);
    if (grid === 'header') return undefined;
    if (grid === undefined) this.#options.onText(text);
    else if (!this.#grids.has(grid.root)) this.#adopt(grid);
    return grid;
  }

  /** Reads a table-like element; true if it has a reason column now. */
  #readGrid(element: Element): boolean {
    if (this.#grids.has(element)) return true;
    const { headers } = this.#options;
    const isNative = element instanceof HTMLTableElement;
    const grid = isNative ? readNativeTable(element, headers) : readAriaGrid(element, headers);
    if (grid !== undefined) {
      this.#adopt(grid);
      return true;
    }
    if (isNative) {
      const body = tableAfterHeader(element, headers);
      if (body !== undefined && !this.#grids.has(body) && this.#notGrids.has(body)) {
        this.#readGrid(body);
      }
      this.#notGrids.add(element);
    }
    return false;
  }

  #adopt(grid: Grid): void {
    const { root } = grid;
    if (startsExcluded(root) || root.closest('[role="listbox"],[role="menu"]') !== null) return;
    this.#grids.set(root, grid);
    noteLanguage(root.ownerDocument);
    this.#options.onGrid(grid);
  }
}

function lastBelow(element: Element): Node {
  let last: Node = element;
  while (last.lastChild !== null) last = last.lastChild;
  return last;
}
