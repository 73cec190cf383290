import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard } from '../../../lib/card/card-position.ts';

const view = { width: 1000, height: 800 };
const cell = { left: 300, top: 100, right: 500, bottom: 140 };
/** The height of a card that has so much text: the wider, the lower. */
const text =
  (area: number) =>
  (width: number): number =>
    80 + area / width;
const usual = text(80_000);

describe('the place of the card', () => {
  it('is below its cell, and above where there is no room', () => {
    expect(placeCard(usual, cell, cell, view)).toMatchObject({
      side: 'below',
      top: 146,
      left: 300,
      width: 364,
    });
    const low = { ...cell, top: 700, bottom: 740 };
    const { side, top } = placeCard(usual, low, low, view);
    expect(side).toBe('above');
    expect(top + usual(364)).toBeCloseTo(694);
  });

  it('is beside its cell where there is room neither below nor above', () => {
    const row = { left: 400, top: 230, right: 850, bottom: 260 };
    const low = { width: 900, height: 500 };
    expect(placeCard(text(60_000), row, row, low)).toMatchObject({ side: 'before', left: 30 });
    const first = { ...row, left: 20, right: 400 };
    expect(placeCard(text(60_000), first, first, low)).toMatchObject({ side: 'after', left: 406 });
    // A little narrower where that is the room.
    const tight = { ...row, left: 330 };
    expect(placeCard(text(60_000), tight, tight, low)).toMatchObject({
      side: 'before',
      width: 316,
    });
  });

  it('stays in view beside a cell at its very edge', () => {
    const [height, low] = [text(60_000), { width: 900, height: 280 }];
    const at = (left: number, right: number): ReturnType<typeof placeCard> => {
      const edge = { left, right, top: 120, bottom: 160 };
      return placeCard(height, edge, edge, low);
    };
    expect(at(0, 0)).toMatchObject({ side: 'after', left: 8 });
    expect(at(-40, 1)).toMatchObject({ side: 'after', left: 8 });
    expect(at(899, 940)).toMatchObject({ side: 'before', left: 892 - 364 });
  });

  it('is wider where that is what makes it fit', () => {
    const row = { left: 200, top: 230, right: 850, bottom: 260 };
    expect(placeCard(text(72_000), row, row, { width: 900, height: 500 })).toMatchObject({
      side: 'below',
      width: 560,
    });
  });

  it('stays in view at the edges', () => {
    const right = { ...cell, left: 950, right: 990 };
    expect(placeCard(usual, right, right, view).left).toBe(628);
    const tall = placeCard(() => 2_000, cell, cell, view);
    expect(tall.top + tall.maxHeight).toBeLessThanOrEqual(792);
  });

  it('stays on its side while it fits there, and while somebody uses it', () => {
    const middle = { ...cell, left: 200, right: 990, top: 460, bottom: 500 };
    const grown = (): number => 400;
    expect(placeCard(grown, middle, middle, view).side).toBe('above');
    const below = { side: 'below', width: 364 } as const;
    expect(placeCard(grown, middle, middle, view, { ...below, isInUse: false }).side).toBe('above');
    expect(placeCard(grown, middle, middle, view, { ...below, isInUse: true })).toMatchObject({
      side: 'below',
      maxHeight: 286,
    });
    const low = { ...cell, top: 700, bottom: 740 };
    expect(placeCard(usual, low, low, view, { ...below, isInUse: true }).side).toBe('above');
  });

  it('never covers its cell and never leaves the view, wherever there is room at all', () => {
    const length = fc.integer({ min: 0, max: 1_000 });
    fc.assert(
      fc.property(length, length, length, fc.integer({ min: 20, max: 60 }), length, (...some) => {
        const [left, top, width, height, area] = some;
        const at = {
          left: Math.min(left, 900),
          top: Math.min(top, 740),
          right: Math.min(left, 900) + Math.min(width, 100),
          bottom: Math.min(top, 740) + height,
        };
        const spot = placeCard(text(area * 300), at, at, view);
        const bottom = spot.top + Math.min(text(area * 300)(spot.width), spot.maxHeight);
        expect(spot.left).toBeGreaterThanOrEqual(8);
        expect(spot.left + spot.width).toBeLessThanOrEqual(992);
        expect(spot.top).toBeGreaterThanOrEqual(0);
        expect(bottom).toBeLessThanOrEqual(792.001);
        const isApart =
          spot.top >= at.bottom ||
          bottom <= at.top ||
          spot.left >= at.right ||
          spot.left + spot.width <= at.left;
        expect(isApart).toBe(true);
      }),
    );
  });
});
