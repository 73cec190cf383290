import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanFrom, spanTo } from '../../../entrypoints/history/day-span.ts';
import { DAY } from '../../../lib/calls/time.ts';

const at = (text: string): number => new Date(`${text}T00:00`).getTime();
const NOW = at('2026-11-25') + 12 * 3_600_000;

describe('a span of days', () => {
  it('goes from the chosen day to the end so far, or to now', () => {
    const to = at('2026-11-21');
    expect(spanFrom('2026-11-10', to, NOW)).toEqual({ from: at('2026-11-10'), to });
    expect(spanFrom('2026-11-10', undefined, NOW)).toEqual({ from: at('2026-11-10'), to: NOW });
  });

  it('is the chosen day where the other end lies on the wrong side of it', () => {
    const day = { from: at('2026-11-20'), to: at('2026-11-21') };
    expect(spanFrom('2026-11-20', at('2026-11-11'), NOW)).toEqual(day);
    expect(spanTo('2026-11-20', at('2026-11-25'))).toEqual(day);
    const tomorrow = { from: at('2026-11-26'), to: at('2026-11-27') };
    expect(spanFrom('2026-11-26', undefined, NOW)).toEqual(tomorrow);
  });

  it('ends with the chosen day, and is a week where nothing else was said', () => {
    expect(spanTo('2026-11-20', undefined)).toEqual({
      from: at('2026-11-14'),
      to: at('2026-11-21'),
    });
  });

  it('has the whole chosen day in it, whatever the other end was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), (a, b) => {
        const day = new Date(2026, 0, 1 + a, 12);
        const name = [
          day.getFullYear(),
          String(day.getMonth() + 1).padStart(2, '0'),
          String(day.getDate()).padStart(2, '0'),
        ].join('-');
        const other = new Date(2026, 0, 1 + b).getTime();
        const noon = day.getTime();
        for (const span of [spanFrom(name, other, NOW), spanTo(name, other)]) {
          if (span === undefined) throw new Error(`No span of ${name}`);
          expect(span.from).toBeLessThan(noon);
          expect(span.to).toBeGreaterThan(noon);
          expect(span.to - span.from).toBeGreaterThanOrEqual(DAY - 3_600_000);
        }
      }),
    );
  });

  it('is none without a day', () => {
    expect(spanFrom('', undefined, NOW)).toBe(undefined);
    expect(spanTo('2026-11', 5)).toBe(undefined);
  });
});
