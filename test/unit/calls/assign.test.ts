import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign, type PossiblePair } from '../../../lib/calls/assign.ts';

/** The best there is, by trying all: most pairs, then the greatest sum. */
function best(ones: number, fits: readonly PossiblePair[]): { pairs: number; sum: number } {
  const go = (one: number, taken: ReadonlySet<number>): { pairs: number; sum: number } => {
    if (one === ones) return { pairs: 0, sum: 0 };
    let found = go(one + 1, taken);
    for (const fit of fits) {
      if (fit.one !== one || taken.has(fit.other)) continue;
      const rest = go(one + 1, new Set([...taken, fit.other]));
      const here = { pairs: rest.pairs + 1, sum: rest.sum + fit.weight };
      if (here.pairs > found.pairs || (here.pairs === found.pairs && here.sum > found.sum)) {
        found = here;
      }
    }
    return found;
  };
  return go(0, new Set());
}

const fits = fc.uniqueArray(
  fc.record({
    one: fc.integer({ min: 0, max: 4 }),
    other: fc.integer({ min: 0, max: 4 }),
    weight: fc.integer({ min: 0, max: 20 }),
  }),
  { selector: ({ one, other }) => one * 10 + other, maxLength: 14 },
);

describe('assigning two lists to each other', () => {
  it('finds as many pairs as there can be, with the greatest sum', () => {
    fc.assert(
      fc.property(fits, (all) => {
        const assigned = [...assign(all)];
        expect(new Set(assigned.map(([, other]) => other)).size).toBe(assigned.length);
        const sum = assigned.reduce((total, [one, other]) => {
          const fit = all.find((each) => each.one === one && each.other === other);
          expect(fit).toBeDefined();
          return total + (fit?.weight ?? 0);
        }, 0);
        expect({ pairs: assigned.length, sum }).toEqual(best(5, all));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the order of what looks alike', () => {
    const alike = Array.from({ length: 50 }, (_, one) =>
      Array.from({ length: 50 }, (__, other) => ({ one, other, weight: 3 })),
    ).flat();
    expect([...assign(alike)].every(([one, other]) => one === other)).toBe(true);
  });
});
