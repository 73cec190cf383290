import { isOwnNode } from '../../page/own-nodes.ts';
import { labelNodes } from '../../page/values/cell-text.ts';
import type { MarkedReason } from '../../marking/marked-page.ts';
import { around, overlap, type Box } from '../box.ts';

/** How badge and label are laid out now. */
export interface LabelView {
  readonly badge: Box;
  /** The first line of the label that can be seen as a whole. */
  readonly line: Box;
  /** Whether the label is all in one line. */
  readonly isOneLine: boolean;
  /** What is in the label's place beside the badge: pill, dot and all. */
  readonly content: Box;
  /** What can be seen of whatever stands there. */
  readonly clip: Box;
  /**
   * Width of what cannot be seen of the label's text, on all its lines. What can be seen is no measure: where
   * a line is broken, a space goes.
   */
  readonly hidden: number;
  /** Heights of the label and of its row. */
  readonly height: number;
  readonly rowHeight: number;
  /** Whether the badge covers any of the label's letters. */
  readonly isOverlapped: boolean;
}

/** Looks at a badge and its label as they are laid out now; undefined where the label is not. */
export function lookAt({ badge, cell: reason, anchor }: MarkedReason): LabelView | undefined {
  const { element: cell, row } = reason;
  const range = badge.ownerDocument.createRange();
  const texts = labelNodes(cell);
  const rects = texts.flatMap((text) => {
    range.selectNodeContents(text);
    return outermost([...range.getClientRects()]);
  });
  const parent = texts[0]?.parentElement;
  if (rects[0] === undefined || parent === null || parent === undefined) return undefined;
  const { textClip } = clipAround(parent, row ?? cell, cell);
  // A label may be clipped inside of its pill; the badge stands beside that.
  const around = clipAround(badge.parentElement ?? parent, row ?? cell, cell);
  const { clip } = around;
  const first =
    rects.find((rect) => shownWidth(rect, textClip) > 0 && isWithin(rect, textClip)) ??
    rects.find((rect) => shownWidth(rect, textClip) > 0) ??
    rects[0];
  const box = badge.getBoundingClientRect();
  const all = union(rects) ?? first;
  const content =
    (reason.before === undefined ? contentOf(anchor.parent, range) : undefined) ?? all;
  // Of a pill that does not fit before an ellipsis, nothing is drawn at all, unless it is the first of its line.
  const isSwallowed =
    anchor.startsWithBox &&
    box.right > box.left &&
    box.top < content.bottom &&
    around.hasEllipsis &&
    (content.left < around.textClip.left - 0.5 || content.right > around.textClip.right + 0.5);
  const hidden = rects.reduce(
    (sum, rect) => sum + rect.width - (isSwallowed ? 0 : shownWidth(rect, textClip)),
    0,
  );
  const onFirst = rects.filter(
    ({ top, bottom }) => top < first.bottom - 2 && bottom > first.top + 2,
  );
  return {
    badge: box,
    line: union(onFirst) ?? first,
    isOneLine: onFirst.length === rects.length,
    content,
    clip,
    hidden,
    height: all.bottom - all.top,
    rowHeight: Math.max(
      cell.getBoundingClientRect().height,
      row?.getBoundingClientRect().height ?? 0,
    ),
    isOverlapped: rects.some(
      (rect) =>
        rect.left < box.right - 0.5 &&
        rect.right > box.left + 0.5 &&
        rect.top < box.bottom - 3 &&
        rect.bottom > box.top + 3,
    ),
  };
}

/** Whether a badge is drawn at all: the user, or the page, may not want to see it. */
export function isDrawn({ badge }: LabelView): boolean {
  return badge.right > badge.left;
}

/** Whether some of a label cannot be seen. */
export function isPartlyHidden({ hidden }: LabelView): boolean {
  return hidden > 0.5;
}

/** Whether a badge can be seen as a whole. */
export function isInSight({ badge, clip }: LabelView): boolean {
  return (
    badge.left >= clip.left - 0.5 &&
    badge.right <= clip.right + 0.5 &&
    badge.top >= clip.top - 3 &&
    badge.bottom <= clip.bottom + 3
  );
}

/** How far the middle of a badge is above that of the label's first line; below it where negative. */
export function offLine({ badge, line }: LabelView): number {
  return (line.top + line.bottom - badge.top - badge.bottom) / 2;
}

/** Rectangles without those that lie in others: Chrome tells of a text behind an ellipsis twice. */
function outermost(rects: readonly DOMRect[]): DOMRect[] {
  return rects.filter(
    (rect, i) =>
      rect.width > 0 &&
      !rects.some(
        (other, k) =>
          k !== i &&
          other.top <= rect.top + 1 &&
          other.bottom >= rect.bottom - 1 &&
          other.left <= rect.left + 0.1 &&
          other.right >= rect.right - 0.1 &&
          (other.width > rect.width || k < i),
      ),
  );
}

/**
 * What the elements from `inner` out to `outer` leave to be seen, and the cell: beyond it is its neighbor. Of
 * a text they leave less where an ellipsis takes the place of what does not fit before the padding.
 */
function clipAround(
  inner: Element,
  outer: Element,
  cell: Element,
): { readonly clip: Box; readonly textClip: Box; readonly hasEllipsis: boolean } {
  let clip: Box = cell.getBoundingClientRect();
  let textClip = clip;
  let hasEllipsis = false;
  for (let at: Element | null = inner; at !== null; at = at.parentElement) {
    const style = getComputedStyle(at);
    const clips = style.overflowX !== 'visible' || style.overflowY !== 'visible';
    // Elements without a box of their own, and inline ones, clip nothing.
    if (clips && style.display !== 'inline' && style.display !== 'contents') {
      const box = at.getBoundingClientRect();
      clip = overlap(clip, box);
      const isEllipsis = style.textOverflow === 'ellipsis';
      hasEllipsis ||= isEllipsis;
      textClip = overlap(textClip, isEllipsis ? withoutEnd(box, style) : box);
    }
    if (at === outer) break;
  }
  return { clip, textClip, hasEllipsis };
}

/** A box without the padding and border where its lines end. */
function withoutEnd({ left, top, right, bottom }: Box, style: CSSStyleDeclaration): Box {
  const end =
    Number.parseFloat(style.paddingInlineEnd) + Number.parseFloat(style.borderInlineEndWidth);
  const isRtl = style.direction === 'rtl';
  return { left: isRtl ? left + end : left, top, right: isRtl ? right : right - end, bottom };
}

/** Whether a line is not cut off above or below. */
function isWithin(rect: Box, clip: Box): boolean {
  return rect.top >= clip.top - 1 && rect.bottom <= clip.bottom + 1;
}

function shownWidth(rect: Box, clip: Box): number {
  const { left, top, right, bottom } = overlap(rect, clip);
  // A line of which only a rim can be seen cannot be read.
  return bottom - top < (rect.bottom - rect.top) / 2 ? 0 : Math.max(0, right - left);
}

/** Most nodes beside a badge that are looked at. */
const MOST_NODES = 20;

/** The rectangle around what the page has in an element. */
function contentOf(parent: Element, range: Range): Box | undefined {
  const rects: Box[] = [];
  let node = parent.firstChild;
  for (let i = 0; i < MOST_NODES && node !== null; i += 1, node = node.nextSibling) {
    if (isOwnNode(node)) continue;
    range.selectNode(node);
    const { left, top, right, bottom } = range.getBoundingClientRect();
    if (right > left) rects.push({ left, top, right, bottom });
  }
  return union(rects);
}

function union(rects: readonly Box[]): Box | undefined {
  const [first, ...others] = rects;
  return first && others.reduce<Box>(around, first);
}
