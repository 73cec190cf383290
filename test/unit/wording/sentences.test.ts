import { describe, expect, it } from 'vitest';
import { formatsFor } from '../../../lib/wording/formats.ts';
import {
  changeInWords,
  costInWords,
  coverageInWords,
  footnoteParts,
  besideInWords,
  groupInWords,
  seenWhen,
  toneOf,
} from '../../../lib/wording/sentences.ts';
import type { ChangeKind } from '../../../lib/trends/report.ts';
import { change, reason, report, share, TODAY } from '../components/fixture.ts';

const en = formatsFor('en-US');
const before = 'the previous 7 days';

function faults(now: [number, number], then: [number, number], kind: ChangeKind) {
  return { now: share(...now), before: share(...then), change: change(kind) };
}

describe('the change of the fault rate', () => {
  it.each([
    [
      { faults: faults([42, 500], [25, 480], 'rising') },
      'Up from 5.2% in the previous 7 days – not by chance.',
      'worse',
    ],
    [
      { faults: faults([25, 480], [42, 500], 'falling') },
      'Down from 8.4% in the previous 7 days – not by chance.',
      'better',
    ],
    [
      { faults: faults([100, 1000], [99, 1000], 'same') },
      'About the same as in the previous 7 days (9.9%).',
      'flat',
    ],
    [
      { faults: faults([11, 100], [7, 100], 'unsettled') },
      '7% in the previous 7 days – the difference could be chance.',
      'flat',
    ],
    [
      { faults: faults([0, 1], [0, 0], 'unsettled'), obstacle: 'nothing-before' },
      'Trends start at 20 calls.',
      'flat',
    ],
    [
      { faults: faults([1, 200], [0, 3], 'unsettled'), obstacle: 'few' },
      'Only 3 calls from the previous 7 days; a comparison needs 20. Open older pages of the dashboard’s call history, or import an export.',
      'flat',
    ],
    [
      { faults: faults([1, 200], [0, 0], 'unsettled'), obstacle: 'nothing-before' },
      'Nothing to compare yet: no calls from the previous 7 days. Open older pages of the dashboard’s call history, or import an export.',
      'flat',
    ],
  ] as const)('%o', (report, says, direction) => {
    const found = changeInWords(report, before, en);
    expect([found.says, found.then].filter(Boolean).join(' ')).toBe(says);
    expect(found.direction).toBe(direction);
  });

  it('never claims more than chance without a settled change', () => {
    for (const kind of ['same', 'unsettled'] as const) {
      const report = { faults: faults([90, 100], [1, 100], kind) };
      const { says, direction } = changeInWords(report, before, en);
      expect(says).not.toContain('not by chance');
      expect(direction).toBe('flat');
    }
  });

  it('can be read how it was worked out', () => {
    const { how } = changeInWords({ faults: faults([42, 500], [25, 480], 'rising') }, before, en);
    expect(how).toContain('Now 42 of 500 calls, before 25 of 480 calls.');
    expect(how).toContain('once in 1,000 comparisons');
  });
});

describe('a reason in words', () => {
  it.each([
    [[19, 500], [2, 480], 'rising', '3.8%, was 0.4% · 19 calls'],
    [[0, 500], [7, 480], 'gone', '0%, was 1.5% · 0 calls'],
    // Nothing can be said of these, and no word about a change is.
    [[3, 500], [4, 480], 'same', '0.6% · 3 calls'],
    [[3, 500], [0, 480], 'unsettled', '0.6% · 3 calls'],
    // A share of so few would say more than is known.
    [[1, 19], [0, 0], 'unsettled', '1 of 19 calls'],
    [[1, 1], [0, 0], 'unsettled', '1 of 1 call'],
  ] satisfies [[number, number], [number, number], ChangeKind, string][])(
    '%o after %o is %s',
    (now, then, kind, words) => {
      const group = reason({ now: share(...now), before: share(...then), change: change(kind) });
      expect(groupInWords(group, en)).toBe(words);
    },
  );

  it('says when it began and when it was last seen', () => {
    const starts = [6, 5, 4, 3, 2, 1, 0].map((ago) => TODAY - ago * 86_400_000);
    const when = (series: readonly number[], before: number) =>
      seenWhen({ series, before: share(before, 100) }, starts, TODAY + 1000, en);
    expect(when([0, 0, 0, 0, 2, 0, 1], 0)).toBe('since Wed');
    expect(when([0, 0, 0, 0, 0, 2, 0], 4)).toBe('last seen yesterday');
    expect(when([0, 1, 0, 0, 2, 0, 0], 0)).toBe('Sun – Wed');
    expect(when([0, 0, 0, 0, 2, 0, 0], 0)).toBe('Wed only');
    // What was there before, and is there still.
    expect(when([1, 0, 0, 0, 0, 2, 1], 4)).toBeUndefined();
    expect(when([0, 0, 0, 0, 0, 0, 0], 4)).toBeUndefined();
  });
});

describe('the tone of a change', () => {
  const tone = (kind: ChangeKind, now: number, before: number, owner: 'you' | 'none') =>
    toneOf(
      reason({ owner, now: share(now, 100), before: share(before, 100), change: change(kind) }),
    );

  it('is only raised for faults beyond chance', () => {
    expect(tone('rising', 20, 2, 'you')).toBe('worse');
    expect(tone('new', 20, 0, 'you')).toBe('worse');
    expect(tone('gone', 0, 20, 'you')).toBe('better');
    expect(tone('same', 20, 2, 'you')).toBe('flat');
    expect(tone('unsettled', 20, 2, 'you')).toBe('flat');
    expect(tone('rising', 20, 2, 'none')).toBe('flat');
  });
});

describe('cost and coverage', () => {
  it('stand below a trend, the cost only where it is known', () => {
    expect(footnoteParts(report(), en)).toEqual(['Faults cost $4.20', 'data from 6 of 7 days']);
    const unknown = { ...share(42, 500), callsWithCost: 0 };
    const faults = { now: unknown, before: share(25, 480), change: change('rising') };
    expect(footnoteParts(report({ faults }), en)).toEqual(['Data from 6 of 7 days']);
  });

  it('says for how many calls the cost is known', () => {
    expect(costInWords(share(42, 500), en)).toBe('Faults cost $4.20');
    expect(costInWords({ ...share(42, 500), costUsd: 3.12, callsWithCost: 30 }, en)).toBe(
      'Faults cost $3.12 (known for 30 of 42)',
    );
    expect(costInWords({ ...share(42, 500), costUsd: 0, callsWithCost: 0 }, en)).toBeUndefined();
    expect(costInWords(share(0, 500), en)).toBeUndefined();
    expect(costInWords({ ...share(1, 5), costUsd: 0.001 }, en)).toBe('Faults cost <$0.01');
  });

  it('counts days or hours', () => {
    expect(coverageInWords(report(), en)).toBe('data from 6 of 7 days');
    const coverage = { ofHours: 168, orgs: 1, seen: 1, of: 1 };
    const unknown = { calls: 0, of: 503 };
    const hours = { ...report().period, bucket: 'hour' } as const;
    expect(coverageInWords({ period: hours, coverage, unknown }, en)).toBe('data from 1 of 1 hour');
    const listed = { ...coverage, hours: 61, total: 705 };
    expect(coverageInWords({ period: hours, coverage: listed, unknown }, en)).toBe(
      'data from 61 of 168 hours, 503 of about 705 calls',
    );
  });
});

describe('what is in no rate', () => {
  it('is told, a sentence each', () => {
    const beside = { unfair: 84, untold: 1, undated: 0 };
    expect(besideInWords(report({ beside }), en)).toEqual([
      'Not counted: 84 calls from filtered lists.',
      'Not counted: 1 call from a list that may have been filtered.',
    ]);
    expect(besideInWords(report({ basis: 'untold' }), en)).toEqual([
      'Based on lists that may have been filtered.',
    ]);
    expect(besideInWords(report(), en)).toEqual([]);
  });
});

describe('numbers', () => {
  it('never rounds something to nothing', () => {
    expect(en.percent(0.0001)).toBe('<0.1%');
    expect(en.percent(0)).toBe('0%');
    expect(en.percent(0.084)).toBe('8.4%');
    expect(en.percent(1)).toBe('100%');
  });

  it('shows at most two units of a duration', () => {
    expect(en.duration(0)).toBe('0s');
    expect(en.duration(22)).toBe('22s');
    expect(en.duration(102)).toBe('1m 42s');
    expect(en.duration(3661)).toBe('1h 1m');
  });

  it('follows the language', () => {
    const de = formatsFor('de-DE');
    expect(de.percent(0.084)).toMatch(/^8,4\s%$/);
    expect(de.count(12345)).toBe('12.345');
  });
});
