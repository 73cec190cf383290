import { applyFit, FULL, type Fit } from './fit.ts';
import type { PlacedBadge } from './label-view.ts';
import { measureFits } from './measure-fit.ts';
import { SizeChanges } from './size-changes.ts';

/** Most different labels that are measured before one frame. */
const MOST_AT_ONCE = 150;

/** Most fits that are kept for one table. */
const MOST_KEPT = 2_000;

/** What is known of one column, or of the labelled reasons in one part of a page. */
interface Column {
  readonly fits: Map<string, Fit>;
  readonly waiting: Map<string, PlacedBadge[]>;
}

/**
 * Sees to it that badges cost no label a letter and no row a line. Each label is measured once a column: its
 * other cells are as wide. That takes a page that is laid out, so it is done right before the next frame.
 */
export class BadgeFitter {
  readonly #columns = new WeakMap<Element, Column>();
  readonly #sizes: SizeChanges;
  #open = new Set<Column>();
  #frame = 0;

  /** @param refit is called with a table whose badges are to be fitted again */
  constructor(refit: (group: Element) => void) {
    this.#sizes = new SizeChanges((group) => {
      this.forget(group);
      refit(group);
    });
  }

  /**
   * Draws a badge that is new, or that has another word or label, as it fits.
   *
   * @param word what the badge says
   */
  fit(placed: PlacedBadge, word: string): void {
    const { badge, cell, anchor } = placed;
    const column = this.#columnOf(cell.group);
    if (cell.header !== undefined) this.#sizes.followHeader(cell.group, cell.header);
    const key = `${anchor.shape} ${word}\n${cell.label}`;
    const known = column.fits.get(key);
    if (known !== undefined) {
      applyFit(badge, known);
      return;
    }
    const waiting = column.waiting.get(key);
    if (waiting === undefined) column.waiting.set(key, [placed]);
    else waiting.push(placed);
    this.#open.add(column);
    this.#frame ||= requestAnimationFrame(() => this.#measure());
  }

  /** Forgets what fits a table; its badges are to be fitted again. */
  forget(group: Element): void {
    this.#columns.get(group)?.fits.clear();
  }

  /** Measures nothing any more. */
  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#open.clear();
    this.#sizes.stop();
  }

  #columnOf(group: Element): Column {
    let column = this.#columns.get(group);
    if (column === undefined) {
      column = { fits: new Map(), waiting: new Map() };
      this.#columns.set(group, column);
    }
    return column;
  }

  #measure(): void {
    this.#frame = 0;
    const samples: { column: Column; key: string; placed: PlacedBadge }[] = [];
    for (const column of this.#open) {
      for (const [key, waiting] of column.waiting) {
        if (samples.length >= MOST_AT_ONCE) break;
        const placed = waiting.find(({ badge }) => badge.isConnected);
        if (placed === undefined) column.waiting.delete(key);
        else samples.push({ column, key, placed });
      }
    }
    const fits = measureFits(samples.map(({ placed }) => placed));
    samples.forEach(({ column, key, placed }, i) => {
      const fit = fits[i];
      if (column.fits.size > MOST_KEPT) column.fits.clear();
      // What is not laid out is measured once it is.
      if (fit !== undefined) {
        column.fits.set(key, fit);
        this.#sizes.followCell(placed.cell.group, placed.cell.element);
      }
      for (const { badge } of column.waiting.get(key) ?? []) {
        if (badge !== placed.badge) applyFit(badge, fit ?? FULL);
      }
      column.waiting.delete(key);
    });
    for (const column of this.#open) if (column.waiting.size === 0) this.#open.delete(column);
    if (this.#open.size > 0) {
      this.#frame = requestAnimationFrame(() => this.#measure());
    }
  }
}
