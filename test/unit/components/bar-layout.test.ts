import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '../../../lib/calls/time.ts';
import { axisOf, joinBuckets, layoutBars, type Plot } from '../../../components/bar-layout.ts';
import { OWNERS } from '../../../lib/catalog/terms.ts';
import { bucket, TODAY } from './fixture.ts';

const plot = { width: 332, height: 80, measure: 'calls', end: TODAY } satisfies Plot as Plot;

const someBuckets = fc
  .array(fc.record(Object.fromEntries(OWNERS.map((owner) => [owner, fc.nat(500)]))), {
    minLength: 1,
    maxLength: 100,
  })
  .map((days) => days.map((byOwner, i) => bucket(TODAY - (days.length - i) * DAY, byOwner)));

describe('stacked bars', () => {
  it('stack from the floor without gaps, in proportion to their calls, and stay inside', () => {
    fc.assert(
      fc.property(someBuckets, fc.constantFrom('calls', 'share'), (buckets, measure) => {
        const { bars, top } = layoutBars(buckets, { ...plot, measure });
        expect(bars).toHaveLength(buckets.length);
        for (const bar of bars) {
          let floor = plot.height;
          for (const segment of bar.segments) {
            expect(segment.y + segment.height).toBeCloseTo(floor, 6);
            floor = segment.y;
            const value = measure === 'calls' ? segment.calls : segment.calls / bar.calls;
            expect(segment.height).toBeCloseTo((value / top) * plot.height, 6);
          }
          expect(floor).toBeGreaterThanOrEqual(-1e-6);
          expect(bar.faulty).toBe(bar.segments.reduce((sum, { calls }) => sum + calls, 0));
          expect(bar.x).toBeGreaterThanOrEqual(-1e-6);
          expect(bar.x + bar.width).toBeLessThanOrEqual(plot.width + 1e-6);
          expect(bar.end).toBeGreaterThan(bar.start);
        }
      }),
    );
  });

  it('leave out what is nobody’s fault', () => {
    const { bars } = layoutBars([bucket(TODAY - DAY, { none: 50, customer: 9, you: 1 })], plot);
    expect(bars[0]?.segments.map(({ owner }) => owner)).toEqual(['you']);
    expect(bars[0]).toMatchObject({ calls: 60, faulty: 1 });
  });

  it('are flat where there is nothing to show', () => {
    const { bars, top } = layoutBars([bucket(TODAY - DAY, {})], plot);
    expect(top).toBe(0);
    expect(bars[0]?.segments).toEqual([]);
  });
});

describe('the axis', () => {
  it('goes from 0 in round steps to no less than the largest value, and not far beyond', () => {
    expect(axisOf(28, 180, 'calls')).toEqual([0, 10, 20, 30]);
    expect(axisOf(1, 180, 'calls')).toEqual([0, 1]);
    expect(axisOf(3, 56, 'calls')).toEqual([0, 3]);
    expect(axisOf(22, 56, 'calls')).toEqual([0, 25]);
    expect(axisOf(0.47, 180, 'share').map((value) => Math.round(value * 100))).toEqual([
      0, 20, 40, 60,
    ]);
    expect(axisOf(0, 180, 'calls')).toEqual([]);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 1, max: 400 }),
        (n, height) => {
          const axis = axisOf(n, height, 'calls');
          expect(axis.every(Number.isInteger)).toBe(true);
          const [first, top = 0] = [axis[0], axis.at(-1)];
          expect(first).toBe(0);
          expect(top).toBeGreaterThanOrEqual(n);
          expect(axis.length - 1).toBeLessThanOrEqual(Math.max(1, Math.floor(height / 44)));
          expect(n).toBeGreaterThan(axis.at(-2) ?? -1);
        },
      ),
    );
  });
});

describe('joined buckets', () => {
  it('keep every call, and start where their first one does', () => {
    fc.assert(
      fc.property(someBuckets, fc.integer({ min: 1, max: 10 }), (buckets, size) => {
        const joined = joinBuckets(buckets, size);
        expect(joined).toHaveLength(Math.ceil(buckets.length / size));
        expect(joined[0]?.start).toBe(buckets[0]?.start);
        for (const owner of OWNERS) {
          const sum = (all: typeof buckets): number =>
            all.reduce((n, each) => n + each.faults[owner], 0);
          expect(sum(joined)).toBe(sum(buckets));
        }
      }),
    );
  });
});
