import { BADGE } from '../page/own-nodes.ts';

/** Where in a cell a badge goes. */
export interface Anchor {
  readonly parent: Element;
  /** Whether the parent lays out its children as a row: then a badge may come last and be drawn first. */
  readonly isFlex: boolean;
  /** Whether its lines begin at the right. */
  readonly isRtl: boolean;
  /** Distance in CSS px that the parent keeps between its children. */
  readonly gap: number;
  /**
   * Whether the line begins with a pill or the like, which cannot be broken: where it is not the first on its
   * line, it may have to go below, or vanish as a whole behind an ellipsis.
   */
  readonly startsWithBox: boolean;
  /** The same for all cells that look alike. */
  readonly styleKey: number;
}

type Steps = Omit<Anchor, 'parent' | 'styleKey'> & { readonly depth: number };

/** How deep below a cell the badge may go. */
const DEEPEST = 8;

function firstChild(parent: Element): ChildNode | null {
  let child = parent.firstChild;
  while (child !== null) {
    const isText = child.nodeType === Node.TEXT_NODE && (child as Text).data.trim() !== '';
    const isElement =
      child.nodeType === Node.ELEMENT_NODE && (child as Element).localName !== BADGE;
    if (isText || isElement) return child;
    child = child.nextSibling;
  }
  return null;
}

/**
 * The element below a cell whose first line begins with the label, and in which a badge stands beside
 * what follows instead of above it.
 */
export class AnchorFinder {
  /** Steps down from the cell, by what is in it and how that is styled: computed styles are dear. */
  readonly #known = new Map<string, Steps & { readonly styleKey: number }>();
  #lastKey = 0;

  /** Finds the anchor of a cell; asks for computed styles only where what it holds is of a new kind. */
  find(cell: Element): Anchor {
    const key = keyOf(cell);
    let steps = this.#known.get(key);
    if (steps === undefined) {
      this.#lastKey += 1;
      steps = { ...measure(cell), styleKey: this.#lastKey };
      if (this.#known.size > 500) this.#known.clear();
      this.#known.set(key, steps);
    }
    let parent = cell;
    for (let i = 0; i < steps.depth; i += 1) {
      const child = firstChild(parent);
      if (child?.nodeType !== Node.ELEMENT_NODE) break;
      parent = child as Element;
    }
    return { ...steps, parent };
  }
}

/** The anchor of a value that shares its parent with its name. */
export function anchorBeside(parent: Element): Anchor {
  const isRtl = getComputedStyle(parent).direction === 'rtl';
  return { parent, isFlex: false, isRtl, gap: 0, startsWithBox: false, styleKey: 0 };
}

function keyOf(cell: Element): string {
  // A page may turn around.
  let key = cell.ownerDocument.dir;
  let at: Element | null = cell;
  for (let depth = 0; depth < DEEPEST && at !== null; depth += 1) {
    key += `${at.localName}.${at.getAttribute('class') ?? ''}>`;
    const child: ChildNode | null = firstChild(at);
    at = child !== null && child.nodeType === Node.ELEMENT_NODE ? (child as Element) : null;
  }
  return key;
}

function measure(cell: Element): Steps {
  let parent = cell;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const style = getComputedStyle(parent);
    const child = firstChild(parent);
    const isFlex = style.display === 'flex' || style.display === 'inline-flex';
    const isSpread = /space-|end|right|center/.test(style.justifyContent);
    const isRow = style.flexDirection.startsWith('row') && !isSpread;
    const isRtl = style.direction === 'rtl';
    const gap = isFlex ? Number.parseFloat(style.columnGap) || 0 : 0;
    if (child?.nodeType !== Node.ELEMENT_NODE) {
      return { depth, isFlex: isFlex && isRow, isRtl, gap, startsWithBox: false };
    }
    if (isFlex && isRow) return { depth, isFlex: true, isRtl, gap, startsWithBox: false };
    const inner = child as Element;
    const { display } = getComputedStyle(inner);
    const isBlock = /^(?:block|flex|grid|table|list-item|flow-root)/.test(display);
    if (!isBlock && !isFlex && !style.display.includes('grid')) {
      return { depth, isFlex: false, isRtl, gap, startsWithBox: isBox(inner) };
    }
    if (inner.childNodes.length === 0) {
      return { depth, isFlex: false, isRtl, gap, startsWithBox: false };
    }
    parent = inner;
  }
  return { depth: 0, isFlex: false, isRtl: false, gap: 0, startsWithBox: false };
}

/** Whether an inline element is, or begins with, a box that cannot be broken. */
function isBox(element: Element): boolean {
  let at: ChildNode | null = element;
  for (let depth = 0; depth < DEEPEST && at?.nodeType === Node.ELEMENT_NODE; depth += 1) {
    if (getComputedStyle(at as Element).display.startsWith('inline-')) return true;
    at = firstChild(at as Element);
  }
  return false;
}
