import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOf, correctForMany } from '../../../lib/trends/chance.ts';

/** The same by its definition, with whole numbers. */
function byDefinition(a: number, n: number, b: number, m: number): number {
  const choose = (of: number, take: number): bigint => {
    let result = 1n;
    for (let i = 1; i <= take; i++) result = (result * BigInt(of - take + i)) / BigInt(i);
    return result;
  };
  const weight = (k: number): bigint =>
    k < 0 || k > n || a + b - k < 0 || a + b - k > m ? 0n : choose(n, k) * choose(m, a + b - k);
  const mine = weight(a);
  let rarer = 0n;
  let asRare = 0n;
  for (let k = 0; k <= a + b; k++) {
    if (weight(k) === mine) asRare += weight(k);
    else if (weight(k) < mine) rarer += weight(k);
  }
  return Number(((rarer * 2n + asRare) * 10n ** 15n) / (choose(n + m, a + b) * 2n)) / 1e15;
}

const table = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }))
  .chain(([n, m]) =>
    fc.tuple(
      fc.integer({ min: 0, max: n }),
      fc.constant(n),
      fc.integer({ min: 0, max: m }),
      fc.constant(m),
    ),
  );

describe('the chance of a difference', () => {
  it('is what its definition says', () => {
    fc.assert(
      fc.property(table, ([a, n, b, m]) => {
        const expected = a + b === 0 || a + b === n + m ? 1 : byDefinition(a, n, b, m);
        expect(chanceOf(a, n, b, m)).toBeCloseTo(expected, 9);
      }),
    );
  });

  it('is the same from either side, and for hits as for misses', () => {
    fc.assert(
      fc.property(table, ([a, n, b, m]) => {
        expect(chanceOf(b, m, a, n)).toBeCloseTo(chanceOf(a, n, b, m), 9);
        expect(chanceOf(n - a, n, m - b, m)).toBeCloseTo(chanceOf(a, n, b, m), 9);
      }),
    );
  });

  // R 4: fisher.test(matrix(c(19, 481, 2, 478), 2))$p.value is 2.0e-4; mid-p is somewhat less.
  it('agrees with a known case', () => {
    expect(chanceOf(19, 500, 2, 480)).toBeGreaterThan(0.00005);
    expect(chanceOf(19, 500, 2, 480)).toBeLessThan(0.0003);
  });

  it('is nothing where there is nothing to compare', () => {
    expect(chanceOf(0, 0, 3, 10)).toBe(1);
    expect(chanceOf(0, 10, 0, 10)).toBe(1);
    expect(chanceOf(10, 10, 10, 10)).toBe(1);
  });

  it('comes near the normal distribution where counts are large', () => {
    // A difference of two standard deviations.
    const spread = Math.sqrt(0.1 * 0.9 * (2 / 100_000));
    const b = 10_000 + Math.round(2 * spread * 100_000);
    expect(chanceOf(10_000, 100_000, b, 100_000)).toBeCloseTo(0.0455, 2);
    expect(chanceOf(300_000, 1_000_000, 310_000, 1_000_000)).toBeLessThan(1e-6);
  });
});

describe('the correction for many looks', () => {
  it('follows a worked example', () => {
    const corrected = correctForMany([0.01, 0.04, 0.03, 0.5]);
    [0.04, 0.16 / 3, 0.16 / 3, 0.5].forEach((p, i) => expect(corrected[i]).toBeCloseTo(p, 12));
  });

  it('never makes anything more certain, keeps the order, and stays within 0 and 1', () => {
    const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });
    fc.assert(
      fc.property(ps, (all) => {
        const corrected = correctForMany(all);
        all.forEach((p, i) => {
          expect(corrected[i]).toBeGreaterThanOrEqual(p);
          expect(corrected[i]).toBeLessThanOrEqual(1);
          all.forEach((q, j) => {
            if (p < q) expect(corrected[i]).toBeLessThanOrEqual(corrected[j] ?? NaN);
          });
        });
      }),
    );
  });

  it('cries wolf for no more than one in twenty of what it says, when nothing has changed', () => {
    // 400 looks at pairs drawn from one and the same rate, by a fixed sequence of numbers.
    let seed = 1;
    const next = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    const draw = (): number => Array.from({ length: 200 }, next).filter((x) => x < 0.05).length;
    const told = Array.from({ length: 40 }, () =>
      correctForMany(Array.from({ length: 10 }, () => chanceOf(draw(), 200, draw(), 200))).some(
        (p) => p <= 0.05,
      ),
    );
    expect(told.filter(Boolean).length).toBeLessThanOrEqual(4);
  });
});
