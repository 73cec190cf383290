import { describe, expect, it } from 'vitest';
import { formatsFor } from '../../../lib/wording/formats.ts';
import {
  changeInWords,
  costInWords,
  coverageInWords,
  footnoteParts,
  groupInWords,
  toneOf,
} from '../../../lib/wording/sentences.ts';
import type { ChangeKind } from '../../../lib/trends/report.ts';
import { change, reason, report, share } from '../components/fixture.ts';

const en = formatsFor('en-US');
const before = 'the 7 days before';

function faults(now: [number, number], then: [number, number], kind: ChangeKind) {
  return { now: share(...now), before: share(...then), change: change(kind) };
}

describe('the change of the fault rate', () => {
  it.each([
    [
      faults([42, 500], [25, 480], 'rising'),
      '3.2 points more',
      'than the 7 days before, beyond chance',
      'worse',
    ],
    [
      faults([25, 480], [42, 500], 'falling'),
      '3.2 points less',
      'than the 7 days before, beyond chance',
      'better',
    ],
    [
      faults([11, 100], [10, 100], 'same'),
      '1 point more',
      'than the 7 days before, within chance',
      'flat',
    ],
    [faults([5, 100], [10, 200], 'same'), '', 'The same share as in the 7 days before.', 'flat'],
    [
      faults([1, 2], [0, 3], 'too-few'),
      '',
      'Too few calls to compare with the 7 days before (none of 3 calls then).',
      'flat',
    ],
    [
      faults([1, 2], [0, 0], 'too-few'),
      '',
      'No calls were seen in the 7 days before, so there is nothing to compare with.',
      'flat',
    ],
  ])('%o', (counts, words, rest, direction) => {
    expect(changeInWords(counts, before, en)).toEqual({ change: words, rest, direction });
  });

  it('never claims more than chance without a settled change', () => {
    for (const kind of ['same', 'too-few'] as const) {
      const { rest, direction } = changeInWords(faults([90, 100], [1, 100], kind), before, en);
      expect(rest).not.toContain('beyond chance');
      expect(direction).toBe('flat');
    }
  });
});

describe('a reason in words', () => {
  it.each([
    [[19, 500], [2, 480], 'rising', '19 of 500 calls, up from 2 of 480'],
    [[2, 480], [19, 500], 'falling', '2 of 480 calls, down from 19 of 500'],
    [[6, 500], [0, 480], 'new', '6 of 500 calls, up from none of 480'],
    [[0, 500], [7, 480], 'gone', 'none of 500 calls, down from 7 of 480'],
    [[3, 500], [4, 480], 'same', '3 of 500 calls, 4 of 480 before'],
    [[1, 1], [0, 0], 'too-few', '1 of 1 call, nothing seen before'],
    [[1234, 56789], [2, 1000], 'rising', '1,234 of 56,789 calls, up from 2 of 1,000'],
  ] satisfies [[number, number], [number, number], ChangeKind, string][])(
    '%o after %o is %s',
    (now, then, kind, words) => {
      const group = reason({ now: share(...now), before: share(...then), change: change(kind) });
      expect(groupInWords(group, en)).toBe(words);
    },
  );
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
    expect(tone('too-few', 20, 2, 'you')).toBe('flat');
    expect(tone('rising', 20, 2, 'none')).toBe('flat');
  });
});

describe('cost and coverage', () => {
  it('stand below a trend, the cost only where it is known', () => {
    expect(footnoteParts(report(), en)).toEqual(['Faults cost $4.20', 'seen on 6 of 7 days']);
    const unknown = { ...share(42, 500), callsWithCost: 0 };
    const faults = { now: unknown, before: share(25, 480), change: change('rising') };
    expect(footnoteParts(report({ faults }), en)).toEqual(['Seen on 6 of 7 days']);
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
    expect(coverageInWords(report(), en)).toBe('seen on 6 of 7 days');
    const hours = { ...report().period, bucket: 'hour' } as const;
    expect(coverageInWords({ period: hours, coverage: { seen: 1, of: 1 } }, en)).toBe(
      'seen in 1 of 1 hour',
    );
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
