import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAULT_OWNERS } from '../../../lib/catalog/terms.ts';
import { NO_SETTINGS } from '../../../lib/reasons/diagnosis.ts';
import { buildReport } from '../../../lib/trends/build-report.ts';
import type { Group, Share, Tally, TrendReport } from '../../../lib/trends/report.ts';
import { risingFaults } from '../../../lib/trends/rising.ts';
import { without } from '../history/sightings.ts';
import { FAULT, FINE, NOW, tally, totalsOf } from './tallies.ts';

function report(tallies: readonly Tally[], filter = {}, settings = NO_SETTINGS): TrendReport {
  return buildReport(totalsOf(tallies), filter, settings, NOW);
}

const kinds = fc.constantFrom<Partial<Tally>>(
  { code: FINE },
  { code: FAULT },
  { code: 'customer-busy', agent: 'Outbound A' },
  { code: 'pipeline-error-openai-401-unauthorized' },
  { code: 'call.in-progress.error-providerfault-deepgram-returning-502-network-error' },
  { vendor: 'retell', host: 'dashboard.retellai.com', code: 'dial_no_answer' },
  { vendor: 'retell', host: 'dashboard.retellai.com', code: 'error_retell' },
);
const tallies = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 300 }), kinds)
    .map(([daysAgo, calls, part]) => tally(daysAgo, calls, part)),
  { maxLength: 40 },
);

const sum = (groups: readonly Group[], of: (group: Group) => number): number =>
  groups.reduce((total, group) => total + of(group), 0);

describe('a report', () => {
  it('adds up, whatever it is looked at by', () => {
    fc.assert(
      fc.property(tallies, (all) => {
        const { faults, reasons, owners, vendors, hosts, agents, buckets } = report(all);
        const within = (daysAgo: number): number =>
          all
            .filter(({ start }) => start >= tally(daysAgo, 1).start)
            .reduce((n, t) => n + t.calls, 0);
        expect(faults.now.of).toBe(within(6));
        expect(faults.before.of).toBe(within(13) - within(6));
        for (const groups of [reasons, owners]) {
          expect(sum(groups, ({ now }) => now.calls)).toBe(faults.now.of);
          expect(sum(groups, ({ before }) => before.calls)).toBe(faults.before.of);
          expect(groups.every(({ now }) => now.of === faults.now.of)).toBe(true);
        }
        for (const groups of [vendors, hosts, agents]) {
          expect(sum(groups, ({ now }) => now.calls)).toBe(faults.now.calls);
          expect(sum(groups, ({ now }) => now.of)).toBe(faults.now.of);
        }
        const faulty = reasons.filter(({ owner }) => FAULT_OWNERS.includes(owner));
        expect(sum(faulty, ({ now }) => now.calls)).toBe(faults.now.calls);
        expect(sum(faulty, ({ now }) => now.costUsd)).toBeCloseTo(faults.now.costUsd, 6);
        for (const group of reasons) {
          expect(group.series).toHaveLength(buckets.length);
          expect(group.series.reduce((a, b) => a + b, 0)).toBe(group.now.calls);
        }
        expect(buckets.reduce((n, { calls }) => n + calls, 0)).toBe(faults.now.of);
        for (const { calls, byOwner } of buckets) {
          expect(Object.values(byOwner).reduce((a, b) => a + b, 0)).toBe(calls);
        }
      }),
    );
  });

  it('does not depend on the order in which counts arrive', () => {
    fc.assert(
      fc.property(tallies, fc.infiniteStream(fc.nat()), (all, random) => {
        const mixed = all
          .map((each) => ({ each, at: Number(random.next().value) }))
          .sort((a, b) => a.at - b.at)
          .map(({ each }) => each);
        const rounded = (whole: TrendReport): string =>
          JSON.stringify(whole, (_, value: unknown) =>
            typeof value === 'number' ? Number(value.toFixed(6)) : value,
          );
        expect(rounded(report(mixed))).toBe(rounded(report(all)));
      }),
    );
  });

  it('does not depend on how counts are split', () => {
    fc.assert(
      fc.property(tallies, (all) => {
        const split = all.flatMap((each) =>
          each.calls === 1
            ? [each]
            : [
                { ...each, calls: 1, costUsd: 0, callsWithCost: 0 },
                { ...each, calls: each.calls - 1 },
              ],
        );
        const shares = ({ faults, reasons }: TrendReport): [Share, number[]] => [
          faults.now,
          reasons.map(({ now }) => now.calls),
        ];
        expect(shares(report(split))[0].calls).toBe(shares(report(all))[0].calls);
        expect(shares(report(split))[1]).toEqual(shares(report(all))[1]);
      }),
    );
  });

  it('of one vendor is the same as of its tallies alone', () => {
    fc.assert(
      fc.property(tallies, (all) => {
        const own = all.filter(({ vendor }) => vendor === 'retell');
        expect(report(all, { vendor: 'retell' })).toEqual(report(own, { vendor: 'retell' }));
      }),
    );
  });

  it('changes its owners with the settings', () => {
    const own = [tally(1, 30, { code: 'pipeline-error-openai-401-unauthorized' })];
    const of = (settings = NO_SETTINGS) => report(own, {}, settings).reasons[0]?.owner;
    expect(of()).toBe('unclear');
    expect(of({ ...NO_SETTINGS, ownKeys: { openai: true } })).toBe('you');
  });

  it('shows how much of the period was looked at', () => {
    expect(report([tally(0, 1), tally(2, 1), tally(9, 1)]).coverage).toEqual({ seen: 2, of: 7 });
  });

  it('groups a label that stands for one code with that code', () => {
    const { reasons } = report([
      tally(1, 2),
      { ...without(tally(1, 3), 'code'), label: 'Customer Ended Call' },
    ]);
    expect(reasons.map(({ id, now }) => [id, now.calls])).toEqual([
      ['vapi:customer-ended-call', 5],
    ]);
  });
});

describe('changes', () => {
  const kindOf = (now: number, of: number, before: number, ofBefore: number): string | undefined =>
    report([
      ...(now > 0 ? [tally(1, now, { code: FAULT })] : []),
      ...(before > 0 ? [tally(8, before, { code: FAULT })] : []),
      tally(1, of - now),
      tally(8, ofBefore - before),
    ]).reasons.find(({ id }) => id === `vapi:${FAULT}`)?.change.kind;

  it.each([
    ['rising', 19, 500, 2, 480],
    ['falling', 2, 480, 19, 500],
    ['new', 12, 500, 0, 480],
    ['gone', 0, 500, 12, 480],
    ['same', 25, 500, 24, 480],
    ['same', 40, 500, 38, 480],
    // Neither beyond chance nor shown to be alike: a doubling is not ruled out.
    ['too-few', 9, 500, 4, 480],
    ['too-few', 5, 448, 1, 400],
    ['too-few', 3, 500, 1, 480],
    ['too-few', 8, 12, 0, 480],
    // Twice as many calls were looked at: the rate is what counts.
    ['same', 40, 1_000, 20, 500],
  ])('are %s: %d of %d, before %d of %d', (kind, now, of, before, ofBefore) => {
    expect(kindOf(now, of, before, ofBefore)).toBe(kind);
  });

  it('are put first where they are most certain', () => {
    const { reasons } = report([
      tally(1, 900),
      tally(8, 900),
      tally(1, 30, { code: FAULT }),
      tally(1, 60, { code: 'assistant-error' }),
      tally(1, 50, { code: 'silence-timed-out' }),
      tally(8, 50, { code: 'silence-timed-out' }),
    ]);
    expect(reasons.map(({ id }) => id)).toEqual([
      'vapi:assistant-error',
      // Its share is less than before, since there are more faults.
      'vapi:customer-ended-call',
      `vapi:${FAULT}`,
      'vapi:silence-timed-out',
    ]);
  });
});

describe('the quiet alarm', () => {
  const rising = report([tally(1, 900), tally(8, 900), tally(1, 30, { code: FAULT })]);

  it('tells once a day of each', () => {
    const first = risingFaults(rising, {}, NOW, 7);
    expect(first.groups.map(({ id }) => id)).toEqual([`vapi:${FAULT}`]);
    expect(risingFaults(rising, first.told, NOW + 3_600_000, 7).groups).toEqual([]);
    expect(risingFaults(rising, first.told, NOW + 86_400_000, 7).groups).toHaveLength(1);
  });

  it('is silent about what is nobody’s fault', () => {
    const busy = report([tally(1, 900), tally(8, 900), tally(1, 90, { code: 'customer-busy' })]);
    expect(busy.reasons.some(({ change }) => change.kind === 'new')).toBe(true);
    expect(risingFaults(busy, {}, NOW, 7).groups).toEqual([]);
  });
});
