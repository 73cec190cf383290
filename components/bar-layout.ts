import { FAULT_OWNERS, type Owner } from '../lib/catalog/terms.ts';
import type { Bucket } from '../lib/trends/report.ts';

/** One owner's part of a bar, in pixels from the upper left corner of the plot. */
interface Segment {
  readonly owner: Owner;
  readonly calls: number;
  readonly y: number;
  readonly height: number;
}

/** One bar: a bucket of time, or several joined. */
export interface Bar {
  /** ms since 1970; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly x: number;
  readonly width: number;
  /** All calls that were looked at, and the faulty ones among them. */
  readonly calls: number;
  readonly faulty: number;
  /** The part of its time that fair lists covered, 0…1. */
  readonly seen: number;
  readonly segments: readonly Segment[];
}

/** Joins every `size` neighboring buckets into one, counted from the newest; the oldest may be smaller. */
export function joinBuckets(buckets: readonly Bucket[], size: number): Bucket[] {
  const joined: Bucket[] = [];
  for (let end = buckets.length; end > 0; end -= size) {
    const some = buckets.slice(Math.max(0, end - size), end);
    const first = some[0];
    if (first === undefined) break;
    joined.unshift(
      some.slice(1).reduce(
        (sum, bucket) => {
          const faults = { ...sum.faults };
          for (const owner of Object.keys(faults) as Owner[]) faults[owner] += bucket.faults[owner];
          const seen = sum.seen + bucket.seen / some.length;
          return { start: sum.start, calls: sum.calls + bucket.calls, faults, seen };
        },
        { ...first, seen: first.seen / some.length },
      ),
    );
  }
  return joined;
}

/** Faulty calls of a bucket. */
function faultyOf(bucket: Bucket): number {
  return FAULT_OWNERS.reduce((sum, owner) => sum + bucket.faults[owner], 0);
}

/** Wider bars look like fields. */
const WIDEST = 84;

/** What a chart is drawn into, and what its heights mean. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  /** `calls`: faulty calls · `share`: faulty calls of all calls in the bucket. */
  readonly measure: 'calls' | 'share';
  /** End of the last bucket, ms since 1970. */
  readonly end: number;
}

/** Room between two lines of the axis, in pixels, at least. */
const LINE_GAP = 44;

/** Steps of an axis, in powers of ten; where there is room for one alone, it has to fit closer. */
const ROUND = [1, 2, 5, 10, 20];
const FINE = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The values of an axis from 0 on, in round steps; the last is no less than the largest value. */
export function axisOf(largest: number, height: number, measure: Plot['measure']): number[] {
  if (largest <= 0) return [];
  const steps = Math.max(1, Math.floor(height / LINE_GAP));
  const power = 10 ** Math.floor(Math.log10(largest / steps));
  const round = (steps === 1 ? FINE : ROUND).map((each) => each * power);
  const step = round.find((each) => each * steps >= largest - 1e-9) ?? largest;
  // Half a call is no call.
  const whole = measure === 'calls' ? Math.max(1, Math.ceil(step)) : step;
  const lines = Math.ceil(largest / whole - 1e-9);
  return Array.from({ length: lines + 1 }, (_, i) => i * whole);
}

/** Stacked bars of faulty calls by owner, with the axis beside them and the value that the full height stands for. */
export function layoutBars(
  buckets: readonly Bucket[],
  { width, height, measure, end }: Plot,
): { readonly bars: readonly Bar[]; readonly top: number; readonly axis: readonly number[] } {
  const full = (bucket: Bucket): number => (measure === 'calls' ? 1 : bucket.calls || 1);
  const largest = Math.max(0, ...buckets.map((bucket) => faultyOf(bucket) / full(bucket)));
  const axis = axisOf(largest, height, measure);
  const top = axis.at(-1) ?? 0;
  // Part of each step that stays free, but for the last one's.
  const gap = buckets.length > 40 ? 0.15 : 0.28;
  const step = width / Math.max(1, buckets.length - gap);
  const barWidth = Math.min(step * (1 - gap), WIDEST);
  const first = (width - step * (buckets.length - 1) - barWidth) / 2;
  const bars = buckets.map((bucket, i) => {
    let floor = height;
    const segments = FAULT_OWNERS.flatMap((owner) => {
      const calls = bucket.faults[owner];
      if (calls === 0) return [];
      const tall = (calls / full(bucket) / top) * height;
      floor -= tall;
      return [{ owner, calls, y: floor, height: tall }];
    });
    return {
      start: bucket.start,
      end: buckets[i + 1]?.start ?? end,
      x: first + i * step,
      width: barWidth,
      calls: bucket.calls,
      faulty: faultyOf(bucket),
      seen: bucket.seen,
      segments,
    };
  });
  return { bars, top, axis };
}
