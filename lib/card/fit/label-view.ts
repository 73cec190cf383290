import { isOwn } from '../../page/own-nodes.ts';
import { labelNodes } from '../../page/values/cell-text.ts';
import type { MarkedReason } from '../../marking/marked-page.ts';

/** A rectangle in the window, CSS px. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How badge and label are laid out now. */
export interface LabelView {
  readonly badge: Rect;
  /** The first line of the label that can be seen. */
  readonly line: Rect;
  /** Whether the label is all in one line. */
  readonly isOneLine: boolean;
  /** What is in the label's place beside the badge: pill, dot and all. */
  readonly content: Rect;
  /** What can be seen of whatever stands there. */
  readonly clip: Rect;
  /** Width of what can be seen of the label's text, on all its lines. */
  readonly shown: number;
  /** Whether some of the label cannot be seen. */
  readonly isCut: boolean;
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
    return [...range.getClientRects()].filter(({ width }) => width > 0);
  });
  const parent = texts[0]?.parentElement;
  if (rects[0] === undefined || parent === null || parent === undefined) return undefined;
  const clip = clipAround(parent, row ?? cell, cell);
  const first = rects.find((rect) => shownWidth(rect, clip) > 0) ?? rects[0];
  const box = badge.getBoundingClientRect();
  const total = rects.reduce((sum, { width }) => sum + width, 0);
  const shown = rects.reduce((sum, rect) => sum + shownWidth(rect, clip), 0);
  const onFirst = rects.filter(
    ({ top, bottom }) => top < first.bottom - 2 && bottom > first.top + 2,
  );
  const all = union(rects) ?? first;
  return {
    badge: box,
    line: union(onFirst) ?? first,
    isOneLine: onFirst.length === rects.length,
    content: (reason.before === undefined ? contentOf(anchor.parent, range) : undefined) ?? all,
    clip,
    shown,
    isCut: shown < total - 0.5 || texts.some((text) => endsHidden(text, range)),
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

/** What the elements from `inner` out to `outer` leave to be seen, and the cell: beyond it is its neighbour. */
function clipAround(inner: Element, outer: Element, cell: Element): Rect {
  let clip: Rect = cell.getBoundingClientRect();
  for (let at: Element | null = inner; at !== null; at = at.parentElement) {
    const { overflowX, overflowY, display } = getComputedStyle(at);
    // Elements without a box of their own, and inline ones, clip nothing.
    const clips = (overflowX !== 'visible' || overflowY !== 'visible') && display !== 'inline';
    if (clips && display !== 'contents') clip = overlap(clip, at.getBoundingClientRect());
    if (at === outer) break;
  }
  return clip;
}

/** Whether the last letter of a text has no box, as behind an ellipsis. */
function endsHidden(text: Text, range: Range): boolean {
  const end = text.data.trimEnd().length;
  if (end === 0) return false;
  range.setStart(text, end - 1);
  range.setEnd(text, end);
  return range.getBoundingClientRect().width === 0;
}

function overlap(one: Rect, other: Rect): Rect {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

function shownWidth(rect: Rect, clip: Rect): number {
  const { left, top, right, bottom } = overlap(rect, clip);
  // A line of which only a rim can be seen cannot be read.
  return bottom - top < (rect.bottom - rect.top) * 0.6 ? 0 : Math.max(0, right - left);
}

/** Most nodes beside a badge that are looked at. */
const MOST_NODES = 20;

/** The rectangle around what the page has in an element. */
function contentOf(parent: Element, range: Range): Rect | undefined {
  const rects: Rect[] = [];
  let node = parent.firstChild;
  for (let i = 0; i < MOST_NODES && node !== null; i += 1, node = node.nextSibling) {
    if (isOwn(node)) continue;
    range.selectNode(node);
    const { left, top, right, bottom } = range.getBoundingClientRect();
    if (right > left) rects.push({ left, top, right, bottom });
  }
  return union(rects);
}

function union(rects: readonly Rect[]): Rect | undefined {
  const [first, ...others] = rects;
  return (
    first &&
    others.reduce<Rect>(
      (all, rect) => ({
        left: Math.min(all.left, rect.left),
        top: Math.min(all.top, rect.top),
        right: Math.max(all.right, rect.right),
        bottom: Math.max(all.bottom, rect.bottom),
      }),
      first,
    )
  );
}
