import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../lib/calls/time.ts';
import { chancePerFault, crowdsIn, suspectsOf } from '../../../lib/trends/crowding.ts';
import { tailOf } from '../../../lib/trends/tail.ts';

const START = Date.UTC(2026, 10, 20);
const usual = (perHour: number) => ({ at: () => perHour, shape: 500 });
const every = (minutes: number, count: number, from = START): number[] =>
  Array.from({ length: count }, (_, i) => from + i * minutes * MINUTE);

describe('the tail of what chance brings', () => {
  it('is Poisson’s where the mean is well known, and heavier where it is not', () => {
    // 1 − e^−2 (1 + 2 + 2) for three or more where two are expected.
    expect(tailOf(3, 2, 1e9)).toBeCloseTo(1 - Math.exp(-2) * 5, 6);
    expect(tailOf(3, 0.01, 1e9)).toBeCloseTo(1 - Math.exp(-0.01) * (1 + 0.01 + 0.00005), 12);
    expect(tailOf(6, 0.3, 3)).toBeGreaterThan(tailOf(6, 0.3, 1000));
    expect(tailOf(0, 5, 10)).toBe(1);
    expect(tailOf(2, 0, 10)).toBe(0);
  });

  it('adds up with what lies below it', () => {
    const shape = 4;
    const mean = 2.5;
    const exactly = (n: number): number => tailOf(n, mean, shape) - tailOf(n + 1, mean, shape);
    const mass = Array.from({ length: 200 }, (_, n) => exactly(n));
    expect(mass.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
    expect(mass.reduce((sum, p, n) => sum + p * n, 0)).toBeCloseTo(mean, 6);
  });
});

describe('faults that crowd', () => {
  const chance = chancePerFault(1000);

  it('are found with begin and end, the usual ones around them left out', () => {
    const ground = every(400, 8);
    const burst = every(1, 9, START + 1000 * MINUTE + 7 * MINUTE);
    const times = [...ground, ...burst].sort((a, b) => a - b);
    const [crowd, ...others] = crowdsIn(times, usual(0.15), chance);
    expect(others).toEqual([]);
    expect(times[crowd?.first ?? -1]).toBe(burst[0]);
    expect(times[crowd?.last ?? -1]).toBe(burst.at(-1));
  });

  it('are not found where as many are usual', () => {
    expect(crowdsIn(every(10, 60), usual(6), chance)).toEqual([]);
    expect(crowdsIn(every(2, 6), usual(30), chance)).toEqual([]);
  });

  it('are one episode where they follow each other closely, and two where they do not', () => {
    const first = every(1, 8);
    expect(
      crowdsIn([...first, ...every(1, 8, START + 30 * MINUTE)], usual(0.1), chance),
    ).toHaveLength(1);
    expect(crowdsIn([...first, ...every(1, 8, START + 5 * HOUR)], usual(0.1), chance)).toHaveLength(
      2,
    );
  });

  it('are looked for in the hours that hold more than usual, and beside them', () => {
    const faults = new Map([
      [START, 1],
      [START + 5 * HOUR, 7],
      [START + 9 * HOUR, 2],
    ]);
    expect(suspectsOf(faults, () => usual(0.5))).toEqual([
      { from: START + 4 * HOUR, to: START + 7 * HOUR },
    ]);
    expect(suspectsOf(faults, () => undefined)).toEqual([]);
  });
});
