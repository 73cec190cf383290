import { describe, expect, it } from 'vitest';
import { heatOf, isTelling, weekOrder, worstRate } from '../../../components/heat-layout.ts';

const cell = (calls: number, faults: number) => ({ calls, faults });

describe('the heat of an hour', () => {
  it('says nothing of fewer than five calls, whatever they were', () => {
    expect(heatOf(cell(4, 4), 1)).toBeUndefined();
    expect(worstRate([[cell(4, 4), cell(10, 1)]])).toBe(0.1);
    expect(worstRate([])).toBe(0);
  });

  it('grows in four steps up to the worst hour, and any fault shows', () => {
    expect(heatOf(cell(100, 0), 0.4)).toBe(0);
    expect(heatOf(cell(1000, 1), 0.4)).toBe(1);
    expect(heatOf(cell(100, 20), 0.4)).toBe(2);
    expect(heatOf(cell(100, 30), 0.4)).toBe(3);
    expect(heatOf(cell(100, 40), 0.4)).toBe(4);
  });
});

describe('a map of hours', () => {
  it('is drawn once a dozen hours have enough calls', () => {
    const full = (n: number) => [Array.from({ length: 24 }, (_, i) => cell(i < n ? 5 : 4, 0))];
    expect(isTelling(full(11))).toBe(false);
    expect(isTelling(full(12))).toBe(true);
    expect(isTelling([])).toBe(false);
  });
});

describe('the week', () => {
  it('starts where the reader’s calendar does and holds every day once', () => {
    expect(weekOrder('en-US')[0]).toBe(0);
    expect(weekOrder('de-DE')[0]).toBe(1);
    for (const locale of ['en-US', 'de-DE', 'ar-EG']) {
      expect([...weekOrder(locale)].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    }
  });
});
