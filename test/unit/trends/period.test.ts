import { afterEach, describe, expect, it } from 'vitest';
import { HOUR } from '../../../lib/calls/time.ts';
import { bucketsOf, periodsOf } from '../../../lib/trends/period.ts';

const home = process.env['TZ'];
afterEach(() => {
  if (home === undefined) delete process.env['TZ'];
  else process.env['TZ'] = home;
});

describe('periods', () => {
  it('of days end with today and have as many days before', () => {
    const now = new Date(2026, 10, 21, 12, 34).getTime();
    const { period, previous } = periodsOf('7d', now);
    expect(period.from).toBe(new Date(2026, 10, 15).getTime());
    expect(period.to).toBe(new Date(2026, 10, 22).getTime());
    expect(previous.to).toBe(period.from);
    expect(previous.from).toBe(new Date(2026, 10, 8).getTime());
    expect(bucketsOf(period)).toHaveLength(7);
    expect(bucketsOf(periodsOf('30d', now).previous)).toHaveLength(30);
    expect(bucketsOf(periodsOf('90d', now).period)).toHaveLength(90);
  });

  it('of 24 hours end with the hour that has begun', () => {
    const now = Date.UTC(2026, 10, 21, 12, 34);
    const { period, previous } = periodsOf('24h', now);
    expect(period).toEqual({
      from: Date.UTC(2026, 10, 20, 13),
      to: Date.UTC(2026, 10, 21, 13),
      bucket: 'hour',
    });
    expect(previous.from).toBe(Date.UTC(2026, 10, 19, 13));
    expect(bucketsOf(period)).toHaveLength(24);
  });

  it.each([
    ['Europe/Berlin', new Date(2026, 9, 28, 12), 25],
    ['America/New_York', new Date(2026, 10, 3, 12), 25],
    ['America/New_York', new Date(2026, 2, 10, 12), 23],
  ])('keep to local days when the clock changes in %s', (zone, around, hours) => {
    process.env['TZ'] = zone;
    const { period, previous } = periodsOf('7d', around.getTime());
    const starts = bucketsOf(period);
    expect(starts).toHaveLength(7);
    expect(starts.every((start) => new Date(start).getHours() === 0)).toBe(true);
    const lengths = starts.map((start, i) => ((starts[i + 1] ?? period.to) - start) / HOUR);
    expect(lengths).toContain(hours);
    expect(bucketsOf(previous)).toHaveLength(7);
    expect(new Date(previous.from).getHours()).toBe(0);
  });

  it('that are chosen are whole days, or hours where they are short', () => {
    const from = new Date(2026, 10, 3, 15).getTime();
    const { period, previous } = periodsOf({ from, to: new Date(2026, 10, 6, 1).getTime() }, from);
    expect(period.from).toBe(new Date(2026, 10, 3).getTime());
    expect(period.to).toBe(new Date(2026, 10, 7).getTime());
    expect(bucketsOf(previous)).toHaveLength(4);
    const short = periodsOf({ from: from + 5, to: from + 3 * HOUR }, from);
    expect(short.period.bucket).toBe('hour');
    expect(bucketsOf(short.period)).toHaveLength(3);
  });

  it.each([
    ['Europe/Berlin', new Date(2026, 9, 24), 24],
    ['Europe/Berlin', new Date(2026, 9, 25), 25],
    ['Europe/Berlin', new Date(2026, 2, 29), 23],
    ['America/New_York', new Date(2026, 10, 1), 25],
  ])('that are one day have its hours, however many it has in %s: %s', (zone, day, hours) => {
    const [year, month, date] = [day.getFullYear(), day.getMonth(), day.getDate()];
    process.env['TZ'] = zone;
    const from = new Date(year, month, date).getTime();
    const to = new Date(year, month, date + 1).getTime();
    const { period, previous } = periodsOf({ from, to }, to);
    expect(period).toEqual({ from, to, bucket: 'hour' });
    expect(bucketsOf(period)).toHaveLength(hours);
    expect(bucketsOf(previous)).toHaveLength(hours);
  });
});
