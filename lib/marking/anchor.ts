import { BADGE } from '../page/own-nodes.ts';

/** Where in a cell a badge goes. */
export interface Anchor {
  readonly parent: Element;
  /** Whether the parent keeps its own distance between its children. */
  readonly hasGap: boolean;
  /**
   * Whether the badge has to stand beside the line instead of in it: where a line is cut by an ellipsis,
   * a pill that is not the first on it would vanish as a whole.
   */
  readonly isBeside: boolean;
  /** Whether the label may go on in another line. */
  readonly canWrap: boolean;
}

type Steps = Omit<Anchor, 'parent'> & { readonly depth: number };

const SINGLE_LINE = /^(?:nowrap|pre)$/;

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
  /** Steps down from the cell, by the shape of what is in it: computed styles are dear. */
  readonly #known = new Map<string, Steps>();

  /** Finds the anchor of a cell; asks for computed styles only where the shape is new. */
  find(cell: Element): Anchor {
    const shape = shapeOf(cell);
    let steps = this.#known.get(shape);
    if (steps === undefined) {
      steps = measure(cell);
      if (this.#known.size > 500) this.#known.clear();
      this.#known.set(shape, steps);
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

function shapeOf(cell: Element): string {
  let shape = '';
  let at: Element | null = cell;
  for (let depth = 0; depth < DEEPEST && at !== null; depth += 1) {
    shape += `${at.localName}.${at.getAttribute('class') ?? ''}>`;
    const child: ChildNode | null = firstChild(at);
    at = child !== null && child.nodeType === Node.ELEMENT_NODE ? (child as Element) : null;
  }
  return shape;
}

function measure(cell: Element): Steps {
  let parent = cell;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const style = getComputedStyle(parent);
    const canWrap = !SINGLE_LINE.test(style.whiteSpace);
    const child = firstChild(parent);
    const isFlex = style.display === 'flex' || style.display === 'inline-flex';
    const isSpread = /space-|end|right|center/.test(style.justifyContent);
    const isRow = style.flexDirection.startsWith('row') && !isSpread;
    const hasGap = isFlex && Number.parseFloat(style.columnGap) >= 4;
    if (child?.nodeType !== Node.ELEMENT_NODE) {
      return { depth, hasGap, isBeside: false, canWrap };
    }
    if (isFlex && isRow) return { depth, hasGap, isBeside: false, canWrap };
    const inner = child as Element;
    const { display } = getComputedStyle(inner);
    const isBlock = /^(?:block|flex|grid|table|list-item|flow-root)/.test(display);
    if (!isBlock && !isFlex && !style.display.includes('grid')) {
      const isBeside =
        style.textOverflow === 'ellipsis' &&
        display.startsWith('inline-') &&
        /^(?:start|left|justify|-webkit-auto)$/.test(style.textAlign);
      return { depth, hasGap, isBeside, canWrap };
    }
    if (inner.childNodes.length === 0) return { depth, hasGap, isBeside: false, canWrap };
    parent = inner;
  }
  return { depth: 0, hasGap: false, isBeside: false, canWrap: false };
}
