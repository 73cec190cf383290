import type { Vendor } from '../vendors/vendor.ts';
import { readAriaGrid } from './aria-grid.ts';
import { labelOf } from './cell-text.ts';
import { DivRowsFinder } from './div-rows.ts';
import type { Grid } from './grid.ts';
import { headerBook, type HeaderBook, type HeaderKind } from './headers.ts';
import type { Hydration } from './hydration.ts';
import { readNativeTable, tableAfterHeader } from './native-table.ts';
import { startsOffLimits } from './off-limits.ts';
import { isOwn } from './own-nodes.ts';
import { readPair, type Pair } from './pairs.ts';
import type { PlaceHandler } from './places.ts';

/** Attributes of `html` and `body` by which pages switch between light and dark. */
const THEME = ['class', 'style', 'data-theme', 'data-mode', 'data-color-mode', 'data-color-scheme'];

const GRIDS = 'table,[role="grid"],[role="table"],[role="treegrid"]';

/** How to read a page. */
export interface ReaderOptions {
  readonly root: Document;
  readonly vendor: Vendor;
  /** Header texts that the user taught for this host. */
  readonly taught?: readonly string[];
  readonly handler: PlaceHandler;
  /** Tells when what came with the page may be touched; absent where it always may. */
  readonly hydration?: Pick<Hydration, 'isSettled' | 'isArriving'>;
  readonly signal: AbortSignal;
}

/**
 * Finds every reason on a page and follows it. One MutationObserver sees all; the work is in proportion
 * to what changed, and is done before the browser paints.
 */
export class PageReader {
  readonly #options: ReaderOptions;
  readonly #book: HeaderBook;
  readonly #observer: MutationObserver;
  readonly #grids = new Map<Element, Grid>();
  readonly #notGrids = new WeakSet<Element>();
  readonly #pairs = new Map<Element, Pair>();
  /** Surroundings of a pair → its name: a change there may be another call's. */
  readonly #areas = new WeakMap<Element, Element>();
  readonly #rowCells = new WeakMap<Element, Element>();
  readonly #shadows = new WeakSet<ShadowRoot>();
  readonly #divRows: DivRowsFinder;
  readonly #emptyValues: ReadonlySet<string>;
  #postponed = new Set<Element>();
  /** Whether what is looked at now may have come with the page itself. */
  #isEarly = false;

  constructor(options: ReaderOptions) {
    this.#options = options;
    this.#book = headerBook(options.vendor, options.taught);
    this.#emptyValues = new Set(options.vendor.emptyValues.map((text) => text.toLowerCase()));
    this.#divRows = new DivRowsFinder(this.#book, options.vendor, options.handler.isKnown);
    this.#observer = new MutationObserver((records) => this.#take(records));
  }

  /** Whether a reason column or a labelled reason is on the page now. */
  get found(): boolean {
    this.#forgetGone();
    return this.#grids.size > 0 || this.#pairs.size > 0;
  }

  /** Reads what is there and follows what comes, until the signal aborts. */
  start(): void {
    const { root, signal } = this.#options;
    if (signal.aborted) return;
    this.#observe(root);
    const html = root.documentElement;
    this.#observer.observe(html, { attributes: true, attributeFilter: THEME });
    signal.addEventListener('abort', () => this.#observer.disconnect(), { once: true });
    this.#isEarly = true;
    this.#round(() => this.#discover(root.documentElement));
    this.#isEarly = false;
  }

  /** Handles every place anew, as after a change of settings or of call records. */
  revisit(): void {
    this.#round(() => {
      for (const grid of this.#grids.values()) this.#markAll(grid);
      for (const name of [...this.#pairs.keys()]) this.#revisitPair(name);
    });
  }

  /** Handles every labelled reason outside tables anew, as after the address has changed. */
  revisitPairs(): void {
    if (this.#pairs.size === 0) return;
    this.#round(() => {
      for (const name of [...this.#pairs.keys()]) this.#revisitPair(name);
    });
  }

  /** Handles the places that had to wait until the page was ready to be touched. */
  retryPostponed(): void {
    const waiting = this.#postponed;
    if (waiting.size === 0) return;
    this.#postponed = new Set();
    this.#isEarly = true;
    this.#round(() => {
      for (const element of waiting) if (element.isConnected) this.#discover(element);
    });
    this.#isEarly = false;
  }

  /** Number of elements that wait until the page is ready to be touched. */
  get postponed(): number {
    return this.#postponed.size;
  }

  #observe(root: Node): void {
    this.#observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['title', 'aria-label', 'aria-colindex', 'colspan', 'role'],
    });
  }

  /** Runs one round of work and forgets the mutations that it made itself. */
  #round(work: () => void): void {
    const pending = this.#observer.takeRecords();
    if (pending.length > 0) this.#handle(pending);
    work();
    this.#options.handler.settled();
    this.#observer.takeRecords();
  }

  #take(records: MutationRecord[]): void {
    this.#isEarly = this.#options.hydration?.isArriving === true;
    this.#handle(records);
    this.#options.handler.settled();
    this.#observer.takeRecords();
  }

  #handle(records: readonly MutationRecord[]): void {
    const rows = new Map<Element, Grid>();
    const headers = new Set<Grid>();
    const added = new Set<Element>();
    const touched = new Set<Element>();
    for (const { type, target, addedNodes, attributeName } of records) {
      if (attributeName !== null && THEME.includes(attributeName)) {
        this.#options.handler.themeChanged?.();
        continue;
      }
      const element =
        target.nodeType === Node.ELEMENT_NODE ? (target as Element) : target.parentElement;
      if (element !== null && !touched.has(element) && !isOwn(element)) touched.add(element);
      if (type !== 'childList') continue;
      for (const node of addedNodes) {
        if (node.nodeName === 'BODY') {
          this.#observer.observe(node, { attributes: true, attributeFilter: THEME });
        }
        if (node.nodeType === Node.ELEMENT_NODE && !isOwn(node)) added.add(node as Element);
      }
    }
    for (const element of touched) {
      const grid = this.#gridAround(element);
      if (grid === undefined) this.#touchLoose(element, added);
      else if (grid.touchesHeader(element)) headers.add(grid);
      else {
        const row = grid.rowOf(element);
        if (row === undefined) this.#touchLoose(element, added);
        else if (this.#matters(grid, row, element)) rows.set(row, grid);
      }
    }
    for (const element of added) {
      if (!element.isConnected) continue;
      const grid = this.#gridAround(element);
      if (grid === undefined || grid.root === element) this.#discover(element);
      else if (grid.touchesHeader(element)) headers.add(grid);
      else {
        let isRow = false;
        for (const row of grid.rowsIn(element)) {
          rows.set(row, grid);
          isRow = true;
        }
        if (!isRow || isDetail(element)) this.#discoverWithin(element);
      }
    }
    for (const grid of headers) this.#headerChanged(grid, rows);
    for (const [row, grid] of rows) if (row.isConnected) this.#markRow(grid, row);
    if (added.size > 0) {
      for (const grid of this.#divRows.retry(added)) this.#adopt(grid);
    }
  }

  /** Whether a change at an element of a row can change what the row's badge says. */
  #matters(grid: Grid, row: Element, element: Element): boolean {
    if (element === row) return true;
    return (['reason', 'callId', 'start'] as const).some((kind) => {
      const cell = grid.cell(row, kind);
      return cell !== undefined && (cell.contains(element) || element.contains(cell));
    });
  }

  #gridAround(element: Element): Grid | undefined {
    if (this.#grids.size === 0) return undefined;
    for (let at: Element | null = element; at !== null; at = parentAcross(at)) {
      const grid = this.#grids.get(at);
      if (grid !== undefined) return grid;
    }
    return undefined;
  }

  #headerChanged(grid: Grid, rows: Map<Element, Grid>): void {
    if (grid.root.isConnected && grid.isCurrent()) return;
    this.#grids.delete(grid.root);
    const marked = [...grid.rows()].flatMap((row) => this.#rowCells.get(row) ?? []);
    for (const [row, of] of rows) if (of === grid) rows.delete(row);
    if (grid.root.isConnected) this.#discover(grid.root);
    const now = this.#grids.get(grid.root);
    if (now === undefined) for (const cell of marked) this.#options.handler.clear(cell);
  }

  /** Finds whatever shows reasons in an element that is new. */
  #discover(element: Element): void {
    const grid = this.#gridAround(element);
    if (grid !== undefined && grid.root !== element) {
      let isRow = false;
      for (const row of grid.rowsIn(element)) {
        this.#markRow(grid, row);
        isRow = true;
      }
      if (isRow && !isDetail(element)) return;
    }
    const around = element.closest(GRIDS);
    if (around !== null && around !== element) this.#readGrid(around);
    this.#discoverWithin(element);
  }

  #discoverWithin(element: Element): void {
    if (element.matches(GRIDS) && this.#readGrid(element)) return;
    const walker = document.createTreeWalker(
      element,
      NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
      (node) => {
        if (node.nodeType === Node.TEXT_NODE) {
          return this.#book.mayNameReason((node as Text).data)
            ? NodeFilter.FILTER_ACCEPT
            : NodeFilter.FILTER_SKIP;
        }
        const inner = node as Element;
        if (this.#grids.has(inner) || isOwn(inner) || startsOffLimits(inner)) {
          return NodeFilter.FILTER_REJECT;
        }
        if (inner.shadowRoot !== null) this.#enterShadow(inner.shadowRoot);
        if (inner.matches(GRIDS) && this.#readGrid(inner)) return NodeFilter.FILTER_REJECT;
        return NodeFilter.FILTER_SKIP;
      },
    );
    if (element.shadowRoot !== null) this.#enterShadow(element.shadowRoot);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const grid = this.#readText(node as Text);
      // The rows of a table that was just found need no second look.
      if (grid !== undefined && element.contains(grid.root))
        walker.currentNode = lastBelow(grid.root);
    }
  }

  #enterShadow(shadow: ShadowRoot): void {
    if (this.#shadows.has(shadow)) return;
    this.#shadows.add(shadow);
    this.#observe(shadow);
    this.#options.handler.enterShadow?.(shadow);
    for (const child of shadow.children) this.#discoverWithin(child);
  }

  /** Reads a table-like element; true if it has a reason column now. */
  #readGrid(element: Element): boolean {
    if (this.#grids.has(element)) return true;
    const grid =
      element instanceof HTMLTableElement
        ? readNativeTable(element, this.#book)
        : readAriaGrid(element, this.#book);
    if (grid !== undefined) {
      this.#adopt(grid);
      return true;
    }
    if (element instanceof HTMLTableElement) {
      const body = tableAfterHeader(element, this.#book);
      if (body !== undefined && !this.#grids.has(body) && this.#notGrids.has(body)) {
        this.#readGrid(body);
      }
      this.#notGrids.add(element);
    }
    return false;
  }

  #adopt(grid: Grid): void {
    if (
      startsOffLimits(grid.root) ||
      grid.root.closest('[role="listbox"],[role="menu"]') !== null
    ) {
      return;
    }
    this.#forgetGone();
    this.#grids.set(grid.root, grid);
    this.#markAll(grid);
  }

  #forgetGone(): void {
    for (const root of this.#grids.keys()) if (!root.isConnected) this.#grids.delete(root);
    for (const name of this.#pairs.keys()) if (!name.isConnected) this.#pairs.delete(name);
  }

  #markAll(grid: Grid): void {
    for (const row of grid.rows()) this.#markRow(grid, row);
  }

  #markRow(grid: Grid, row: Element): void {
    const cell = grid.cell(row, 'reason');
    const before = this.#rowCells.get(row);
    if (before !== undefined && before !== cell) {
      this.#rowCells.delete(row);
      if (row.contains(before)) this.#options.handler.clear(before);
    }
    if (cell === undefined || !this.#mayTouch(cell, row)) return;
    this.#rowCells.set(row, cell);
    const label = labelOf(cell);
    if (label === '' || this.#isEmpty(label)) {
      this.#options.handler.clear(cell);
      return;
    }
    this.#options.handler.mark({
      cell,
      label,
      row,
      group: grid.root,
      header: grid.reasonHeader,
      strong: grid.strong,
      fact: (kind) => factOf(grid.cell(row, kind)),
    });
  }

  #mayTouch(cell: Element, later: Element): boolean {
    const { hydration } = this.#options;
    const isEarly = this.#isEarly || this.#postponed.has(later);
    if (hydration === undefined || hydration.isSettled(cell, isEarly)) {
      this.#postponed.delete(later);
      return true;
    }
    this.#postponed.add(later);
    return false;
  }

  #isEmpty(label: string): boolean {
    return this.#emptyValues.has(label.toLowerCase());
  }

  /** Reads a text that may name the reason; returns the table that it turned out to head. */
  #readText(text: Text): Grid | undefined {
    const grid = this.#divRows.find(text);
    if (grid === 'header') return undefined;
    if (grid !== undefined) {
      if (!this.#grids.has(grid.root)) this.#adopt(grid);
      return grid;
    }
    const { isKnown } = this.#options.handler;
    const pair = readPair(text, this.#book, isKnown, (label) => this.#isEmpty(label));
    if (pair !== undefined) this.#markPair(pair);
    return undefined;
  }

  /** A change outside every grid: a pair that is known, a header that got its text, a new table part. */
  #touchLoose(element: Element, added: Set<Element>): void {
    const table = element.closest(GRIDS);
    if (table !== null && !this.#grids.has(table)) {
      this.#readGrid(table);
      if (this.#grids.has(table)) return;
    }
    if (this.#pairs.size > 0) this.#touchArea(element);
    // What was added is looked through by itself; here it is the text that changed in place.
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE && this.#book.mayNameReason((node as Text).data)) {
        added.add(element);
        return;
      }
    }
  }

  #touchArea(element: Element): void {
    let level = 0;
    for (let at: Element | null = element; at !== null && level < 8; at = at.parentElement) {
      const name = this.#areas.get(at);
      if (name !== undefined && this.#pairs.has(name)) {
        this.#revisitPair(name);
        return;
      }
      level += 1;
    }
  }

  #revisitPair(name: Element): void {
    const pair = this.#pairs.get(name);
    this.#pairs.delete(name);
    if (name.isConnected) this.#discoverWithin(name);
    const now = this.#pairs.get(name);
    if (pair !== undefined && now?.cell !== pair.cell && pair.cell.isConnected) {
      this.#options.handler.clear(pair.cell);
    }
  }

  #markPair(pair: Pair): void {
    if (!this.#mayTouch(pair.cell, pair.name)) return;
    this.#pairs.set(pair.name, pair);
    let area: Element | null = pair.name;
    for (let level = 0; level < 4 && area !== null && area.localName !== 'body'; level += 1) {
      this.#areas.set(area, pair.name);
      area = area.parentElement;
    }
    if (pair.label === '') {
      this.#options.handler.clear(pair.cell);
      return;
    }
    this.#options.handler.mark({
      cell: pair.cell,
      label: pair.label,
      ...(pair.before !== undefined && { before: pair.before }),
      group: surroundingsOf(pair.name),
      strong: false,
      fact: (kind) => this.#factNear(pair.name, kind),
    });
  }

  /** The value of another pair around this one: the nearest that names the kind. */
  #factNear(name: Element, kind: HeaderKind): string | undefined {
    let around = name.parentElement;
    for (let level = 0; level < 6 && around !== null; level += 1) {
      if (around.textContent.length > 20_000) return undefined;
      const walker = document.createTreeWalker(around, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (this.#book.kindOf((node as Text).data) !== kind) continue;
        let at: Element | null = node.parentElement;
        while (at !== null && at !== around && at.nextElementSibling === null)
          at = at.parentElement;
        const value = at?.nextElementSibling;
        if (value !== null && value !== undefined) return factOf(value);
      }
      around = around.parentElement;
    }
    return undefined;
  }
}

/** What the pairs of a page are one tab stop in: a dialog or another part that stands by itself, or all. */
function surroundingsOf(name: Element): Element {
  let around = name;
  for (let at = name.parentElement; at !== null && at.localName !== 'html'; at = at.parentElement) {
    around = at;
    if (at.matches('dialog,aside,[role="dialog"],[role="complementary"]')) break;
  }
  return around;
}

function lastBelow(element: Element): Node {
  let last: Node = element;
  while (last.lastChild !== null) last = last.lastChild;
  return last;
}

function factOf(cell: Element | undefined): string | undefined {
  if (cell === undefined) return undefined;
  const label = labelOf(cell);
  return label === '' ? undefined : label;
}

/** Whether an added row is an opened detail rather than a row of cells: then it may hold anything. */
function isDetail(element: Element): boolean {
  return element.localName === 'tr' && (element as HTMLTableRowElement).cells.length === 1;
}

/** The parent element, out of a shadow root into its host's tree. */
function parentAcross(element: Element): Element | null {
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
