import { getOrAdd } from '../../calls/get-or-add.ts';
import type { MarkedPage, MarkedReason } from '../../marking/marked-page.ts';
import { applyFit, FULL, type Fit } from './fit.ts';
import { measureFits } from './measure-fit.ts';
import { SizeChanges } from './size-changes.ts';

/** Most different labels that are measured before one frame. */
const MOST_AT_ONCE = 150;

/** Most fits that are kept for one table. */
const MOST_KEPT = 2_000;

/** What is known of one column, or of the labeled values in one part of a page. */
interface Column {
  readonly fits: Map<string, Fit>;
  /** Badges whose fit is not known yet, by what decides about it. */
  readonly waiting: Map<string, MarkedReason[]>;
}

/**
 * Sees to it that badges cost no label a letter and no row a line. Each label is measured once a column: its
 * other cells are as wide. That takes a page that is laid out, so it is done right before the next frame.
 */
class BadgeFitter {
  readonly #columns = new WeakMap<Element, Column>();
  /** What decided about the fit of each badge. */
  readonly #keys = new WeakMap<HTMLElement, string>();
  readonly #sizes: SizeChanges;
  #open = new Set<Column>();
  #frame = 0;

  /** @param resized is called with a table whose badges are to be fitted again */
  constructor(resized: (group: Element) => void) {
    this.#sizes = new SizeChanges(resized);
  }

  /** Draws a badge as it fits, if it is new or has another word or label. */
  fit(reason: MarkedReason): void {
    const { badge, cell, anchor } = reason;
    const { label, group, header } = cell;
    const key = `${anchor.styleKey} ${badge.getAttribute('data-says') ?? ''}\n${label}`;
    if (this.#keys.get(badge) === key) return;
    this.#keys.set(badge, key);
    if (header !== undefined) this.#sizes.followHeader(group, header);
    const column = this.#columnOf(group);
    const known = column.fits.get(key);
    if (known !== undefined) {
      applyFit(badge, known);
      return;
    }
    getOrAdd(column.waiting, key, () => []).push(reason);
    this.#open.add(column);
    this.#frame ||= requestAnimationFrame(() => this.#measure());
  }

  /** Fits badges of a table again, what was known of it forgotten. */
  refit(group: Element, reasons: Iterable<MarkedReason>): void {
    this.#columns.get(group)?.fits.clear();
    for (const reason of reasons) {
      if (reason.cell.group !== group) continue;
      this.#keys.delete(reason.badge);
      this.fit(reason);
    }
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
    const samples: { column: Column; key: string; reason: MarkedReason }[] = [];
    for (const column of this.#open) {
      for (const [key, waiting] of column.waiting) {
        if (samples.length >= MOST_AT_ONCE) break;
        const reason = waiting.find(({ badge }) => badge.isConnected);
        if (reason === undefined) column.waiting.delete(key);
        else samples.push({ column, key, reason });
      }
    }
    const fits = measureFits(samples.map(({ reason }) => reason));
    samples.forEach(({ column, key, reason }, i) => {
      const fit = fits[i];
      if (column.fits.size > MOST_KEPT) column.fits.clear();
      // What is not laid out is measured once it is.
      if (fit !== undefined) {
        column.fits.set(key, fit);
        this.#sizes.followCell(reason.cell.group, reason.cell.element);
      }
      for (const { badge } of column.waiting.get(key) ?? []) {
        if (fit === undefined) this.#keys.delete(badge);
        if (badge !== reason.badge && this.#keys.get(badge) === key) applyFit(badge, fit ?? FULL);
      }
      column.waiting.delete(key);
    });
    for (const column of this.#open) if (column.waiting.size === 0) this.#open.delete(column);
    if (this.#open.size > 0) this.#frame = requestAnimationFrame(() => this.#measure());
  }
}

/** Keeps every badge of a marked page from taking room that is not there. */
export function fitBadges(page: Document, marked: MarkedPage): void {
  const { signal } = marked;
  const fitter = new BadgeFitter((group) => fitter.refit(group, marked.reasons()));
  const refitAll = (): void => {
    const reasons = [...marked.reasons()];
    for (const group of new Set(reasons.map(({ cell }) => cell.group))) {
      fitter.refit(group, reasons);
    }
  };
  for (const reason of marked.reasons()) fitter.fit(reason);
  marked.onChange(({ reasons }) => {
    for (const reason of reasons) fitter.fit(reason);
  });
  marked.onSettings(() => requestAnimationFrame(refitAll));
  page.fonts.addEventListener('loadingdone', refitAll, { signal });
  signal.addEventListener('abort', () => fitter.stop(), { once: true });
}
