/** How a reason column is made to cut its labels. */
export type Cutting = 'as it is' | 'ellipsis' | 'clip' | 'wrap' | 'fixed row';

/** One reason cell with its badge, and the same without it. */
export interface MeasuredCell {
  readonly label: string;
  /** Letters that can be seen, as their indices in the label; and how wide those are that only the badge hides. */
  readonly without: number;
  readonly withBadge: number;
  readonly letters: number;
  readonly lostPx: number;
  readonly rowGrowth: number;
  readonly fit: string;
  /** Smaller side of the badge, and how far its middle is off that of the nearest line, in px. */
  readonly size: number;
  readonly offLine: number;
  /** Letters, or other badges, under the badge. */
  readonly covered: string;
  /** Whether all of the badge can be seen. */
  readonly isWhole: boolean;
}

/**
 * Runs in a page of the replicas: makes the reason column as wide as told, waits until badges are fitted, and
 * measures every cell, with its badge and without.
 */
export async function measureLetters(options: {
  readonly width: number;
  readonly cutting: Cutting;
}): Promise<MeasuredCell[]> {
  const page = globalThis as unknown as {
    __truth(): { cell: HTMLElement; code: string }[];
    __operate(operation: unknown): void;
    /** The page's own styles of elements that were made as wide as told. */
    ownStyles?: Map<HTMLElement, string>;
  };
  const ownStyles = (page.ownStyles ??= new Map<HTMLElement, string>());
  for (const [element, style] of ownStyles) element.style.cssText = style;
  ownStyles.clear();
  const addStyle = (element: HTMLElement, style: string): void => {
    if (!ownStyles.has(element)) ownStyles.set(element, element.style.cssText);
    element.style.cssText += `;${style}`;
  };
  const frames = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i += 1) await new Promise((done) => requestAnimationFrame(done));
  };
  /** Waits until badges have been drawn the same for some frames: changes of a column are fitted in turn. */
  const rest = async (): Promise<void> => {
    let before = '';
    for (let same = 0, all = 0; same < 8 && all < 300; all += 1) {
      await frames(1);
      const now = cells()
        .map((cell) => {
          const badge = cell.querySelector('hang-tag');
          const { x, y, width } = (badge ?? cell).getBoundingClientRect();
          return `${badge?.getAttribute('data-fit') ?? ''} ${x} ${y} ${width}`;
        })
        .join();
      same = now === before ? same + 1 : 0;
      before = now;
    }
  };
  const { width, cutting } = options;
  const cells = (): HTMLElement[] =>
    page.__truth().flatMap(({ cell, code }) => (code === '' ? [] : [cell]));
  const styles = {
    'as it is': '',
    ellipsis: 'white-space:nowrap;overflow:hidden;text-overflow:ellipsis',
    clip: 'white-space:nowrap;overflow:hidden',
    wrap: 'white-space:normal',
    'fixed row': 'white-space:normal;overflow:hidden;height:40px;max-height:40px',
  }[cutting];
  /** Makes the column as wide as told, by the page's own means and, where it has none, by force. */
  const makeWide = async (px: number): Promise<void> => {
    page.__operate({ kind: 'resize', column: 'reason', width: px });
    await frames(2);
    if (cutting === 'as it is') return;
    const size = `width:${px}px;min-width:${px}px;max-width:${px}px;box-sizing:border-box`;
    const headers = cells()[0]?.closest('table')?.querySelectorAll<HTMLElement>('th') ?? [];
    for (const header of headers) {
      if (/reason/i.test(header.textContent)) addStyle(header, size);
    }
    for (const cell of cells()) addStyle(cell, `${size};${styles}`);
    await frames(2);
  };
  // Badges follow widths; that a page wraps its lines otherwise, and nothing else, no page does.
  await makeWide(width + 7);
  await makeWide(width);
  await rest();

  interface Letter {
    readonly rect: DOMRect;
    readonly isShown: boolean;
  }
  const badgeOf = (cell: Element): HTMLElement | null => cell.querySelector('hang-tag');
  const rowOf = (cell: Element): Element =>
    cell.closest('tr, [role=row], .layout-row, .div-row, article') ?? cell;
  const clipOf = (from: Element, to: Element) => {
    const clip = { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };
    for (let at: Element | null = from; at !== null; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.overflowX !== 'visible' && !/^(inline|contents)$/.test(style.display)) {
        const box = at.getBoundingClientRect();
        clip.left = Math.max(clip.left, box.left);
        clip.top = Math.max(clip.top, box.top);
        clip.right = Math.min(clip.right, box.right);
        clip.bottom = Math.min(clip.bottom, box.bottom);
      }
      if (at === to) break;
    }
    return clip;
  };
  const lettersOf = (cell: Element): Letter[] => {
    const found: Letter[] = [];
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node as Text;
      const parent = text.parentElement;
      if (parent === null) continue;
      const clip = clipOf(parent, rowOf(cell));
      for (let i = 0; i < text.length; i += 1) {
        if (text.data.charAt(i).trim() === '') continue;
        range.setStart(text, i);
        range.setEnd(text, i + 1);
        const rect = range.getBoundingClientRect();
        found.push({
          rect,
          isShown:
            rect.left >= clip.left - 1 &&
            rect.right <= clip.right + 1 &&
            (rect.top + rect.bottom) / 2 > clip.top &&
            (rect.top + rect.bottom) / 2 < clip.bottom,
        });
      }
    }
    return found;
  };

  const all = cells().filter((cell) => badgeOf(cell) !== null && cell.isConnected);
  const before = all.map((cell) => ({
    letters: lettersOf(cell),
    rowHeight: rowOf(cell).getBoundingClientRect().height,
    badge: badgeOf(cell)?.getBoundingClientRect(),
    clip: clipOf(badgeOf(cell)?.parentElement ?? cell, rowOf(cell)),
    fit: badgeOf(cell)?.getAttribute('data-fit') ?? 'full',
    isBeside: badgeOf(cell)?.hasAttribute('data-beside') === true,
  }));
  for (const cell of all) badgeOf(cell)?.style.setProperty('display', 'none', 'important');
  const own = all.map((cell) => ({
    letters: lettersOf(cell),
    rowHeight: rowOf(cell).getBoundingClientRect().height,
  }));
  for (const cell of all) badgeOf(cell)?.style.removeProperty('display');
  return all.map((cell, i) => {
    const [marked, bare] = [before[i], own[i]];
    if (marked?.badge === undefined || bare === undefined) throw new Error('Cells came or went.');
    const { badge, clip } = marked;
    const lost = bare.letters.filter(
      ({ isShown }, k) => isShown && marked.letters[k]?.isShown !== true,
    );
    const middle = (badge.top + badge.bottom) / 2;
    const offs = marked.letters.map(({ rect }) => Math.abs((rect.top + rect.bottom) / 2 - middle));
    const covered = marked.letters.flatMap(({ rect, isShown }, k) =>
      isShown &&
      rect.left < badge.right - 1 &&
      rect.right > badge.left + 1 &&
      rect.top < badge.bottom - 3 &&
      rect.bottom > badge.top + 3
        ? [k]
        : [],
    );
    return {
      label: cell.textContent.trim(),
      letters: bare.letters.length,
      without: bare.letters.filter(({ isShown }) => isShown).length,
      withBadge: marked.letters.filter(({ isShown }) => isShown).length,
      lostPx: lost.reduce((sum, { rect }) => sum + rect.width, 0),
      rowGrowth: marked.rowHeight - bare.rowHeight,
      fit: marked.fit + (marked.isBeside ? ' beside' : ''),
      size: Math.min(badge.width, badge.height),
      offLine: Math.min(...offs),
      covered: covered.length === 0 ? '' : `letters ${covered.join()}`,
      isWhole:
        badge.left >= clip.left - 1 &&
        badge.right <= clip.right + 1 &&
        badge.top >= clip.top - 2 &&
        badge.bottom <= clip.bottom + 2,
    };
  });
}

/**
 * What is wrong with a cell; undefined where the badge costs nothing.
 *
 * @param mayGrow whether it is a value beside its label, which has a full badge in any case
 */
export function costOf(cell: MeasuredCell, mayGrow = false): string | undefined {
  const { letters, without, withBadge, lostPx, rowGrowth, fit, size, offLine, covered, isWhole } =
    cell;
  const faults = [
    without === letters && withBadge < letters && `hides ${letters - withBadge} letters`,
    // An icon, and what is left of a letter that it pushes out by a part.
    without < letters && lostPx > 17 + 10 && `hides ${lostPx.toFixed(1)} px of a cut label`,
    !mayGrow && rowGrowth > 0.5 && `makes its row ${rowGrowth} px higher`,
    !fit.startsWith('aside') && size < 16 && `is ${size} px small`,
    !mayGrow && offLine >= 3 && `is ${offLine.toFixed(1)} px off its line`,
    covered !== '' && `covers ${covered}`,
    !isWhole && 'is cut itself',
  ].filter((fault) => fault !== false);
  return faults.length === 0 ? undefined : `${cell.label} (${fit}): ${faults.join(', ')}`;
}
