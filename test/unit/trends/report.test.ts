import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, midnight } from '../../../lib/calls/time.ts';
import { NO_SETTINGS } from '../../../lib/reasons/diagnosis.ts';
import { isFault } from '../../../lib/reasons/is-fault.ts';
import { buildReport, diagnoser } from '../../../lib/trends/build-report.ts';
import type { Group, Share, Tally, TrendReport } from '../../../lib/trends/report.ts';
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
  { code: 'nobody-knows-this', org: 'two' },
);
const fairness = fc.constantFrom<Partial<Tally>>({}, { fair: true }, { fair: false });
const tallies = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 300 }), kinds, fairness)
    .map(([daysAgo, calls, part, fair]) => tally(daysAgo, calls, { ...part, ...fair })),
  { maxLength: 40 },
);

const sum = (groups: readonly Group[], of: (group: Group) => number): number =>
  groups.reduce((total, group) => total + of(group), 0);

describe('a report', () => {
  it('adds up, whatever it is looked at by', () => {
    fc.assert(
      fc.property(tallies, (all) => {
        const { faults, reasons, owners, parties, clients, hosts, agents, buckets } = report(all);
        for (const groups of [owners, parties, clients, hosts, agents]) {
          expect(sum(groups, ({ now }) => now.calls)).toBe(faults.now.calls);
          expect(sum(groups, ({ before }) => before.calls)).toBe(faults.before.calls);
        }
        for (const groups of [clients, hosts, agents]) {
          expect(sum(groups, ({ now }) => now.of)).toBe(faults.now.of);
        }
        const known = reasons.filter(({ owner }) => owner !== 'unknown');
        expect(sum(known, ({ now }) => now.calls)).toBe(faults.now.of);
        expect(sum(known, ({ before }) => before.calls)).toBe(faults.before.of);
        const faulty = reasons.filter((group) => group.isFault);
        expect(sum(faulty, ({ now }) => now.calls)).toBe(faults.now.calls);
        expect(sum(faulty, ({ now }) => now.costUsd)).toBeCloseTo(faults.now.costUsd, 6);
        for (const group of reasons) {
          expect(group.series).toHaveLength(buckets.length);
          expect(group.series.reduce((a, b) => a + b, 0)).toBe(group.now.calls);
        }
        expect(buckets.reduce((n, { calls }) => n + calls, 0)).toBe(faults.now.of);
        const inBars = buckets.flatMap((bucket) => Object.values(bucket.faults));
        expect(inBars.reduce((n, calls) => n + calls, 0)).toBe(faults.now.calls);
      }),
    );
  });

  it('has its rates over fair calls that are known, where there are any, as a plain count has them', () => {
    const read = diagnoser(NO_SETTINGS);
    fc.assert(
      fc.property(tallies, (all) => {
        const { faults, unknown, beside, basis } = report(all);
        const isNow = ({ start }: Tally): boolean => start >= tally(6, 1).start;
        const isBefore = (each: Tally): boolean => !isNow(each) && each.start >= tally(13, 1).start;
        const count = (some: readonly Tally[]): number => some.reduce((n, t) => n + t.calls, 0);
        for (const [share, within] of [
          [faults.now, isNow],
          [faults.before, isBefore],
        ] as const) {
          const there = all.filter(within);
          const fair = there.filter((each) => each.fair === true);
          const basis = fair.length > 0 ? fair : there.filter((each) => each.fair === undefined);
          const known = basis.filter((each) => read(each).owner !== 'unknown');
          expect(share.of).toBe(count(known));
          expect(share.calls).toBe(count(known.filter((each) => isFault(read(each)))));
        }
        const there = all.filter(isNow);
        const classed = (fair: boolean | undefined): number =>
          count(there.filter((each) => each.fair === fair));
        expect(basis).toBe(classed(true) > 0 ? 'fair' : 'untold');
        expect(beside.unfair).toBe(classed(false));
        expect(beside.untold).toBe(classed(true) > 0 ? classed(undefined) : 0);
        expect(unknown.of).toBe(classed(true) > 0 ? classed(true) : classed(undefined));
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
    expect(report([tally(0, 1), tally(2, 1), tally(9, 1)]).coverage).toEqual({
      seen: 2,
      of: 7,
      orgs: 1,
      ofHours: 6 * 24 + 12,
    });
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
    ['unsettled', 9, 500, 4, 480],
    ['unsettled', 5, 448, 1, 400],
    ['unsettled', 3, 500, 1, 480],
    ['unsettled', 8, 12, 0, 480],
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

describe('what cannot be compared', () => {
  const lists = (now: Partial<Tally>, before: Partial<Tally>) =>
    report([
      tally(1, 300, now),
      tally(1, 60, { code: FAULT, ...now }),
      tally(8, 300, before),
      tally(8, 6, { code: FAULT, ...before }),
    ]);

  it('says nothing of a change, of no line', () => {
    const mixed = lists({ fair: true }, {});
    expect(mixed.obstacle).toBe('other-lists');
    const all = [mixed.faults, ...mixed.reasons, ...mixed.parties, ...mixed.clients];
    expect(new Set(all.map(({ change }) => change.kind))).toEqual(new Set(['unsettled']));
    expect(lists({ fair: true }, { fair: true }).faults.change.kind).toBe('rising');
    expect(lists({}, {}).faults.change.kind).toBe('rising');
  });

  it('is what filtered lists show: they are in no rate', () => {
    const { faults, beside } = report([
      tally(1, 95, { fair: true }),
      tally(1, 5, { fair: true, code: FAULT }),
      tally(1, 84, { fair: false, code: FAULT }),
    ]);
    expect(faults.now).toMatchObject({ calls: 5, of: 100 });
    expect(beside).toEqual({ unfair: 84, untold: 0, undated: 0 });
  });

  it('is a sliver of the time', () => {
    const kinds = [
      tally(1, 300, { fair: true }),
      tally(1, 60, { fair: true, code: FAULT }),
      tally(8, 300, { fair: true }),
      tally(8, 6, { fair: true, code: FAULT }),
    ];
    const span = (daysAgo: number, hours: number) => ({
      vendor: 'vapi' as const,
      host: 'dashboard.vapi.ai',
      from: midnight(NOW, -daysAgo),
      to: midnight(NOW, -daysAgo) + hours * HOUR,
    });
    const seen = (now: number, before: number) =>
      buildReport(totalsOf(kinds), {}, NO_SETTINGS, NOW, [span(1, now), span(8, before)]);
    expect(seen(3, 20).obstacle).toBe('little-seen');
    expect(seen(18, 20).obstacle).toBeUndefined();
    expect(seen(18, 20).coverage).toMatchObject({ hours: 18, ofHours: 156, orgs: 1 });
  });
});

describe('assistants of one name', () => {
  it('of two organizations are two, and a version that made it worse says so', () => {
    const both = report([
      tally(1, 90, { org: 'one' }),
      tally(1, 10, { org: 'one', code: FAULT }),
      tally(1, 100, { org: 'two' }),
    ]);
    expect(both.agents.map(({ agent, client, now }) => [agent, client, now.calls])).toEqual([
      ['Front desk', 'one', 10],
      ['Front desk', 'two', 0],
    ]);
    const { versions } = report(
      [
        tally(5, 400, { agentVersion: '9' }),
        tally(5, 8, { agentVersion: '9', code: FAULT }),
        tally(1, 300, { agentVersion: '10' }),
        tally(1, 40, { agentVersion: '10', code: FAULT }),
      ],
      { agent: 'Front desk' },
    );
    expect(versions.map(({ id, change, since }) => [id, change.kind, since])).toEqual([
      ['9', 'unsettled', midnight(NOW, -5)],
      ['10', 'rising', midnight(NOW, -1)],
    ]);
  });
});
