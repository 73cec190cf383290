import { isEmptyValue } from './values/is-empty-value.ts';
import { Discovery } from './discovery.ts';
import type { Grid } from './grids/grid.ts';
import { knownHeaders, type KnownHeaders } from './headers.ts';
import { sortMutations } from './mutations.ts';
import { LabeledValueFollower } from './labeled-value-follower.ts';
import type { ReaderOptions } from './reader-options.ts';
import { Readiness } from './readiness.ts';
import { affectsBadge, isDetail } from './row-mutations.ts';
import { noteTranslations } from './translation.ts';
import { RowFollower } from './row-follower.ts';

/**
 * Finds every reason on a page and follows it. One MutationObserver sees all; the work is in proportion
 * to what changed, and is done before the browser paints.
 */
export class PageReader {
  readonly #options: ReaderOptions;
  readonly #headers: KnownHeaders;
  readonly #observer: MutationObserver;
  readonly #discovery: Discovery;
  readonly #rows: RowFollower;
  readonly #labeled: LabeledValueFollower;
  readonly #readiness: Readiness;
  /** The document, and every shadow root that is followed, as long as the page keeps it. */
  readonly #roots: WeakRef<Document | ShadowRoot>[] = [];

  constructor(options: ReaderOptions) {
    this.#options = options;
    const { vendor, taught, handler, hydration, shadowRootOf, signal } = options;
    const headers = knownHeaders(vendor, taught);
    const readiness = new Readiness(hydration);
    const following = {
      headers,
      handler,
      isEmpty: (label: string) => isEmptyValue(label, vendor),
      mayTouch: (cell: Element, later: Element) => readiness.mayTouch(cell, later),
      discover: (element: Element) => this.#discovery.within(element),
    };
    this.#headers = headers;
    this.#readiness = readiness;
    this.#rows = new RowFollower(following);
    this.#labeled = new LabeledValueFollower(following);
    this.#discovery = new Discovery({
      headers,
      vendor,
      isKnown: handler.isKnown,
      onGrid: (grid) => this.#rows.markAll(grid),
      onText: (text) => this.#labeled.read(text),
      shadowRootOf,
      onShadow: (shadow) => {
        this.#observe(shadow);
        handler.enterShadow?.(shadow);
      },
      onLateShadowRoot: () => this.batch(() => this.#discovery.takeLateShadowRoots()),
      signal,
    });
    this.#observer = new MutationObserver((records) => this.#take(records));
  }

  /** Whether a reason column or a labeled reason is on the page now. */
  get found(): boolean {
    return this.#discovery.grids.length > 0 || this.#labeled.size > 0;
  }

  /** Reads what is there and follows what comes, until the signal aborts. */
  start(): void {
    const { root, signal } = this.#options;
    if (signal.aborted) return;
    this.#observe(root);
    signal.addEventListener('abort', () => this.#observer.disconnect(), { once: true });
    this.#readiness.early(() => this.batch(() => this.#discover(root.documentElement)));
  }

  /** Handles every cell anew, as after a change of settings or of call records. */
  revisit(): void {
    this.batch(() => this.#revisitAll());
  }

  #revisitAll(): void {
    for (const grid of this.#discovery.grids) this.#rows.markAll(grid);
    this.#labeled.revisit();
  }

  /** Handles every labeled reason outside tables anew, as after the address has changed. */
  revisitLabeledValues(): void {
    if (this.#labeled.size > 0) this.batch(() => this.#labeled.revisit());
  }

  /** Handles the cells that had to wait until the page was ready to be touched. */
  retryPostponed(): void {
    if (this.#readiness.size === 0) return;
    this.#readiness.early(() =>
      this.batch(() => {
        for (const element of this.#readiness.take()) {
          if (element.isConnected) this.#discover(element);
        }
      }),
    );
  }

  #observe(root: Document | ShadowRoot): void {
    this.#roots.push(new WeakRef(root));
    this.#observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      characterDataOldValue: true,
      attributes: true,
      attributeFilter: [
        'title',
        'aria-label',
        'aria-colindex',
        'colspan',
        'role',
        'contenteditable',
      ],
    });
  }

  /** Runs one batch of work on the page; what it changes itself is not followed. */
  batch(work: () => void): void {
    const pending = this.#observer.takeRecords();
    if (pending.length > 0) this.#handle(pending);
    work();
    this.#options.handler.batchDone();
    this.#observer.takeRecords();
  }

  #take(records: readonly MutationRecord[]): void {
    this.#readiness.begin();
    this.#handle(records);
    this.#options.handler.batchDone();
    this.#observer.takeRecords();
  }

  #handle(records: readonly MutationRecord[]): void {
    const isNowTranslated = noteTranslations(records, {
      isHeader: (text) => this.#headers.kindOf(text) !== undefined,
      isReason: this.#options.handler.isKnown,
      rowOf: (element) => this.#discovery.gridAround(element)?.rowOf(element),
    });
    this.#labeled.forgetFacts();
    this.#follow(records);
    if (!isNowTranslated) return;
    // Columns that seemed lost are known again.
    for (const root of this.#roots) {
      for (const child of root.deref()?.children ?? []) this.#discover(child);
    }
    this.#revisitAll();
  }

  #follow(records: readonly MutationRecord[]): void {
    const rows = new Map<Element, Grid>();
    const changedHeaders = new Set<Grid>();
    const { touched, added } = sortMutations(records, (text) => this.#headers.mayNameReason(text));
    const outside: Element[] = [];
    for (const [element, isNamed] of touched) {
      const grid = this.#discovery.gridAround(element);
      const row = grid?.rowOf(element);
      if (grid?.touchesHeader(element) === true) changedHeaders.add(grid);
      else if (grid !== undefined && row !== undefined) {
        if (affectsBadge(grid, row, element)) rows.set(row, grid);
      } else {
        outside.push(element);
        this.#discovery.readAround(element);
        this.#labeled.touch(element);
        if (isNamed) added.add(element);
      }
    }
    if (outside.length > 0) {
      for (const grid of this.#discovery.grids) {
        if (!grid.root.contains(grid.reasonHeader)) changedHeaders.add(grid);
      }
    }
    for (const element of added) if (element.isConnected) this.#add(element, rows, changedHeaders);
    for (const grid of changedHeaders) this.#headerChanged(grid, rows);
    for (const [row, grid] of rows) if (row.isConnected) this.#rows.mark(grid, row);
    if (added.size > 0) this.#discovery.retry();
    else if (outside.length > 0) this.#discovery.retryTexts(outside);
  }

  #add(element: Element, rows: Map<Element, Grid>, changedHeaders: Set<Grid>): void {
    const grid = this.#discovery.gridAround(element);
    if (grid === undefined || grid.root === element) this.#discover(element);
    else if (grid.touchesHeader(element)) changedHeaders.add(grid);
    else {
      let isRow = false;
      for (const row of grid.rowsIn(element)) {
        rows.set(row, grid);
        isRow = true;
      }
      if (!isRow || isDetail(element)) this.#discovery.within(element);
    }
  }

  #headerChanged(grid: Grid, rows: Map<Element, Grid>): void {
    if (grid.root.isConnected && grid.isCurrent()) {
      if (grid.lacksRowElements === true) this.#rows.markAll(grid);
      return;
    }
    this.#discovery.forget(grid);
    const { handler } = this.#options;
    const marked = handler.cellsIn(grid.root);
    for (const [row, of] of rows) if (of === grid) rows.delete(row);
    if (grid.root.isConnected) this.#discover(grid.root);
    for (const { element: cell, row } of marked) {
      if (row !== undefined && !this.#isReasonCell(cell)) handler.clear(cell);
    }
  }

  #isReasonCell(element: Element): boolean {
    const row = this.#discovery.gridAround(element)?.rowOf(element);
    return row !== undefined && this.#rows.cellOf(row) === element;
  }

  /** Finds whatever shows reasons in an element that is new. */
  #discover(element: Element): void {
    const grid = this.#discovery.gridAround(element);
    if (grid !== undefined && grid.root !== element) {
      let isRow = false;
      for (const row of grid.rowsIn(element)) {
        this.#rows.mark(grid, row);
        isRow = true;
      }
      if (isRow && !isDetail(element)) return;
    }
    this.#discovery.readAround(element);
    this.#discovery.within(element);
  }
}
