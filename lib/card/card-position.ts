import type { Box } from './visible-box.ts';

/** Where a card goes and how high it may be, in CSS pixels of the viewport. */
export interface Spot {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
  readonly side: Side;
}

/** On which side of its cell a card is. */
export type Side = 'below' | 'above' | 'after' | 'before';

const MARGIN = 8;
const GAP = 6;

/** Less height than this is no room for a card. */
const LEAST = 160;

/**
 * Finds the place of a card beside its badge: below, else above, else where there is more room; beside
 * the cell where neither has any. It never covers the cell that it speaks of and never leaves the view.
 *
 * @param stay where the card is already: it stays there as long as there is room, however it grows
 */
export function placeCard(
  size: { readonly width: number; readonly height: number },
  badge: Box,
  cell: Box,
  view: { readonly width: number; readonly height: number },
  stay?: Side,
): Spot {
  const width = Math.min(size.width, view.width - 2 * MARGIN);
  const left = clamp(badge.left, MARGIN, view.width - MARGIN - width);
  const below = view.height - MARGIN - (cell.bottom + GAP);
  const above = cell.top - GAP - MARGIN;
  const staysAbove = stay === 'above' && above >= LEAST;
  const staysBelow = stay === 'below' && below >= LEAST;
  if (!staysAbove && (staysBelow || size.height <= below || (below >= above && below >= LEAST))) {
    return { left, top: cell.bottom + GAP, maxHeight: below, side: 'below' };
  }
  if (size.height <= above || above >= LEAST) {
    const height = Math.min(size.height, above);
    return { left, top: cell.top - GAP - height, maxHeight: above, side: 'above' };
  }
  const maxHeight = view.height - 2 * MARGIN;
  const top = clamp(badge.top, MARGIN, view.height - MARGIN - Math.min(size.height, maxHeight));
  if (cell.right + GAP + width <= view.width - MARGIN) {
    return { left: cell.right + GAP, top, maxHeight, side: 'after' };
  }
  return { left: Math.max(MARGIN, cell.left - GAP - width), top, maxHeight, side: 'before' };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

/** Whether a pointer is in a box, or not further from it than `slack`. */
export function isIn(box: Box, x: number, y: number, slack = 0): boolean {
  return (
    x >= box.left - slack &&
    x <= box.right + slack &&
    y >= box.top - slack &&
    y <= box.bottom + slack
  );
}

/** The smallest box around two: the way from a badge to its card lies in it. */
export function around(one: Box, other: Box): Box {
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  };
}
