import type { Box } from './box.ts';

/** Where a card goes, how wide it is and how high it may be, in CSS pixels of the viewport. */
export interface Spot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly maxHeight: number;
  readonly side: Side;
}

/** On which side of its cell a card is. */
export type Side = 'below' | 'above' | 'after' | 'before';

const MARGIN = 8;
const GAP = 6;

/** Widths of a card: as it is, as narrow as it reads well beside its cell, as wide as it may be where little height is left. */
const USUAL = 364;
const NARROWEST = 300;
const WIDEST = 560;

/** Less height than this is no room for a card. */
const LEAST = 160;

interface Room {
  readonly side: Side;
  readonly width: number;
  readonly maxHeight: number;
}

/**
 * Finds the place of a card: below its cell, else above, else beside, else below or above as wide as it may be; where
 * it fits nowhere, where there is most room for it. It never covers the cell that it speaks of and never leaves the view.
 *
 * @param heightAt how high the whole card is at a width
 * @param stay where the card is already: it stays there as long as it fits, and while somebody uses it, however it grows
 */
export function placeCard(
  heightAt: (width: number) => number,
  badge: Box,
  cell: Box,
  view: { readonly width: number; readonly height: number },
  stay?: Pick<Spot, 'side' | 'width'> & { readonly isInUse: boolean },
): Spot {
  const rooms = roomsAround(cell, view);
  const fits = ({ width, maxHeight }: Room): boolean => heightAt(width) <= maxHeight;
  const kept = rooms.find(
    (room) =>
      room.side === stay?.side &&
      room.width === stay.width &&
      (stay.isInUse ? room.maxHeight >= LEAST : fits(room)),
  );
  const room = kept ?? rooms.find(fits) ?? most(rooms);
  return spotIn(room, Math.min(heightAt(room.width), room.maxHeight), badge, cell, view);
}

/** Every place that a card can have, the better ones first. */
function roomsAround(
  cell: Box,
  view: { readonly width: number; readonly height: number },
): readonly Room[] {
  const whole = view.width - 2 * MARGIN;
  const below = view.height - MARGIN - (cell.bottom + GAP);
  const above = cell.top - GAP - MARGIN;
  const after = view.width - MARGIN - (cell.right + GAP);
  const before = cell.left - GAP - MARGIN;
  const beside = view.height - 2 * MARGIN;
  const stacked = (most: number): Room[] => {
    const width = Math.min(most, whole);
    return [
      { side: 'below', width, maxHeight: below },
      { side: 'above', width, maxHeight: above },
    ];
  };
  return [
    ...stacked(USUAL),
    ...(
      [
        ['after', after],
        ['before', before],
      ] as const
    ).flatMap(([side, room]): Room[] =>
      room < Math.min(NARROWEST, whole)
        ? []
        : [{ side, width: Math.min(USUAL, room), maxHeight: beside }],
    ),
    ...stacked(WIDEST),
  ];
}

/** The place with most height; of two that are as high the wider one, as the text is lower there. */
function most(rooms: readonly Room[]): Room {
  return rooms.reduce((best, room) =>
    room.maxHeight > best.maxHeight ||
    (room.maxHeight === best.maxHeight && room.width > best.width)
      ? room
      : best,
  );
}

function spotIn(
  { side, width, maxHeight }: Room,
  height: number,
  badge: Box,
  cell: Box,
  view: { readonly width: number; readonly height: number },
): Spot {
  const left = clamp(badge.left, MARGIN, view.width - MARGIN - width);
  const top = clamp(badge.top, MARGIN, view.height - MARGIN - height);
  switch (side) {
    case 'below':
      return { side, width, maxHeight, left, top: cell.bottom + GAP };
    case 'above':
      return { side, width, maxHeight, left, top: cell.top - GAP - height };
    // A cell may lie at the very edge, or beyond it.
    case 'after':
      return { side, width, maxHeight, left: Math.max(MARGIN, cell.right + GAP), top };
    case 'before': {
      const end = Math.min(view.width - MARGIN, cell.left - GAP);
      return { side, width, maxHeight, left: end - width, top };
    }
  }
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
