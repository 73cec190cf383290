/** Width in px of an icon that hangs, with its distance, as in badge.css. */
const HANGING_WIDTH = 17;

/** How small an icon may become where the space before the label is small. */
const SMALLEST = 0.6;

/**
 * Where labels wrap, a badge can push the last word of one into another line, and the row grows. Such a
 * badge shrinks to its icon; if that is still too much, the icon hangs into the space before the label.
 * Rows can only be measured once they are there, so this comes right before the frame is painted.
 */
export class RowHeights {
  #fresh = new Map<HTMLElement, Element>();
  #frame = 0;

  /** Has a badge measured that is new, or whose room or label has changed. */
  watch(badge: HTMLElement, cell: Element): void {
    this.#fresh.set(badge, cell);
    this.#frame ||= requestAnimationFrame(() => this.#fit());
  }

  /** Forgets what waits. */
  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#fresh.clear();
  }

  #fit(): void {
    this.#frame = 0;
    const badges = [...this.#fresh];
    this.#fresh = new Map();
    for (const [badge] of badges) badge.removeAttribute('data-tight');
    const wrapped = badges.filter(([badge]) => isWrapped(badge));
    if (wrapped.length === 0) return;
    const heights = (): number[] => wrapped.map(([, cell]) => cell.getBoundingClientRect().height);
    const grown = heights();
    for (const [badge] of wrapped) badge.setAttribute('data-tight', 'off');
    const own = heights();
    const isHigher = (now: readonly number[], i: number): boolean =>
      (now[i] ?? 0) > (own[i] ?? 0) + 0.5;
    wrapped.forEach(([badge], i) => {
      if (isHigher(grown, i)) badge.setAttribute('data-tight', 'icon');
      else badge.removeAttribute('data-tight');
    });
    const asIcons = heights();
    const rooms = wrapped.map(
      ([badge, cell]) => badge.getBoundingClientRect().left - cell.getBoundingClientRect().left,
    );
    wrapped.forEach(([badge], i) => {
      if (!isHigher(grown, i) || !isHigher(asIcons, i)) return;
      const zoom = Math.min(1, Math.max(SMALLEST, (rooms[i] ?? 0) / HANGING_WIDTH));
      badge.style.setProperty('--zoom', String(zoom));
      badge.setAttribute('data-tight', 'hang');
    });
  }
}

/** Whether what follows a badge goes on below its line. */
function isWrapped(badge: HTMLElement): boolean {
  const around = badge.parentElement;
  if (around === null) return false;
  const { bottom, height } = badge.getBoundingClientRect();
  if (height === 0) return false;
  const range = badge.ownerDocument.createRange();
  range.selectNodeContents(around);
  return [...range.getClientRects()].some((rect) => rect.top > bottom - 4);
}
