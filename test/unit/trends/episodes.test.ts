import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../lib/calls/time.ts';
import { NO_SETTINGS } from '../../../lib/reasons/diagnosis.ts';
import { alertsOf, type SentAlert } from '../../../lib/trends/alerts.ts';
import type { EpisodeCall } from '../../../lib/trends/episode.ts';
import { EpisodeSearch } from '../../../lib/trends/episodes.ts';
import type { Group, Tally } from '../../../lib/trends/report.ts';
import { FAULT, FINE, NOW } from './tallies.ts';

const DEEPGRAM = [
  'call.in-progress.error-providerfault-deepgram-returning-502-network-error',
  'pipeline-error-deepgram-returning-500-invalid-json',
];

function call(code: string, startedAt: number, part: Partial<EpisodeCall> = {}): EpisodeCall {
  return {
    vendor: 'vapi',
    host: 'dashboard.vapi.ai',
    org: 'one',
    agent: 'Front desk',
    code,
    label: code,
    fair: true,
    startedAt,
    costUsd: 0.1,
    ...part,
  };
}

/** Four weeks of ten calls an hour, and a fault of the platform now and then. */
const GROUND: readonly EpisodeCall[] = Array.from({ length: 28 * 24 * 10 }, (_, i) =>
  call(i % 60 === 7 ? FAULT : FINE, NOW - HOUR - i * 6 * MINUTE),
);

function tallies(calls: readonly EpisodeCall[]): Tally[] {
  return calls.map(({ startedAt, costUsd = 0, ...kind }) => ({
    ...kind,
    start: Math.floor(startedAt / HOUR) * HOUR,
    calls: 1,
    costUsd,
    callsWithCost: 1,
  }));
}

function countAll(search: EpisodeSearch, hourly: readonly Tally[]): void {
  for (const tally of hourly) search.counterOf(tally)?.(tally.start, tally.calls);
}

function episodes(calls: readonly EpisodeCall[], seenUntil = NOW) {
  const search = new EpisodeSearch({}, NO_SETTINGS, []);
  countAll(search, tallies(calls));
  return search.episodes(search.suspects(NOW - DAY, NOW + 1), calls, seenUntil, NOW);
}

const burst = (count: number, from: number, part: Partial<EpisodeCall> = {}): EpisodeCall[] =>
  Array.from({ length: count }, (_, i) =>
    call(DEEPGRAM[i % 2] ?? '', from + i * MINUTE, {
      agent: i % 3 === 0 ? 'Front desk' : 'Outbound A',
      ...part,
    }),
  );

describe('an episode', () => {
  it('is the faults of one party, over all its codes, from the first to the last', () => {
    const from = NOW - 5 * HOUR;
    const [found, ...others] = episodes([...GROUND, ...burst(8, from)]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      party: 'provider/Deepgram',
      owner: 'provider',
      name: 'Deepgram',
      vendor: 'vapi',
      from,
      to: from + 7 * MINUTE,
      state: 'over',
      calls: 8,
      callsWithCost: 8,
    });
    expect(found?.reasons.map(({ calls }) => calls)).toEqual([4, 4]);
    expect(found?.agents.map(({ title, calls }) => [title, calls])).toEqual([
      ['Outbound A', 5],
      ['Front desk', 3],
    ]);
    expect(found?.costUsd).toBeCloseTo(0.8, 9);
  });

  it('goes on, is over, or was not looked at since', () => {
    const stateOf = (from: number, seenUntil: number) =>
      episodes([...GROUND, ...burst(8, from)], seenUntil)[0]?.state;
    expect(stateOf(NOW - 10 * MINUTE, NOW)).toBe('going');
    expect(stateOf(NOW - 60 * MINUTE, NOW)).toBe('over');
    expect(stateOf(NOW - 5 * HOUR, NOW - 5 * HOUR + 8 * MINUTE)).toBe('unseen');
  });

  it('is made of no filtered list, and of nothing that nobody knows', () => {
    expect(episodes([...GROUND, ...burst(20, NOW - 5 * HOUR, { fair: false })])).toEqual([]);
    const unknown = burst(20, NOW - 5 * HOUR, { code: 'nobody-knows', label: 'nobody-knows' });
    expect(episodes([...GROUND, ...unknown])).toEqual([]);
  });

  it('takes something to compare with', () => {
    expect(episodes(burst(20, NOW - 5 * HOUR))).toEqual([]);
  });

  it('counts what a plain count of its time counts, whenever and however long it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 8, max: 25 }),
        fc.integer({ min: 2 * HOUR, max: 20 * HOUR }),
        (count, ago) => {
          const calls = [...GROUND, ...burst(count, NOW - ago)];
          const [found] = episodes(calls);
          const plain = calls.filter(
            ({ code, startedAt }) =>
              DEEPGRAM.includes(code ?? '') &&
              startedAt >= (found?.from ?? Infinity) &&
              startedAt <= (found?.to ?? 0),
          );
          expect(found?.calls).toBe(plain.length);
          expect(found?.calls).toBe(count);
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe('alerts', () => {
  const rising = (p: number): Group => ({
    id: 'platform/Vapi',
    title: 'Vapi',
    owner: 'platform',
    now: { calls: 40, of: 500, costUsd: 0, callsWithCost: 0 },
    before: { calls: 5, of: 500, costUsd: 0, callsWithCost: 0 },
    change: { kind: 'rising', p },
  });
  const fair = { basis: 'fair', parties: [rising(1e-6)] } as const;

  it('tells of an episode and of a rise once each', () => {
    const found = episodes([...GROUND, ...burst(8, NOW - HOUR)]);
    const first = alertsOf(fair, found, [], NOW, 7);
    expect(first.alerts.map(({ kind, party }) => [kind, party])).toEqual([
      ['episode', 'provider/Deepgram'],
      ['rise', 'platform/Vapi'],
    ]);
    // It goes on for longer, and is still the same.
    const longer = episodes([...GROUND, ...burst(30, NOW - HOUR)]);
    const second = alertsOf(fair, longer, first.sent, NOW + MINUTE, 7);
    expect(second.alerts).toEqual([]);
    expect(second.sent.length).toBe(first.sent.length);
    expect(alertsOf(fair, [], second.sent, NOW + 8 * DAY, 7).alerts).toHaveLength(1);
  });

  it('waits with what there is no room for', () => {
    const found = episodes([...GROUND, ...burst(8, NOW - HOUR)]);
    const first = alertsOf(fair, found, [], NOW, 1);
    expect(first.alerts).toHaveLength(1);
    expect(alertsOf(fair, found, first.sent, NOW, 1).alerts.map(({ kind }) => kind)).toEqual([
      'rise',
    ]);
  });

  it('is silent where lists may have been filtered, and of what chance may bring', () => {
    const found = episodes([...GROUND, ...burst(8, NOW - HOUR)]);
    expect(alertsOf({ ...fair, basis: 'untold' }, found, [], NOW, 7).alerts).toEqual([]);
    expect(alertsOf({ basis: 'fair', parties: [rising(0.01)] }, [], [], NOW, 7).alerts).toEqual([]);
  });

  it('does not tell of a rise what it told of as an episode', () => {
    const sent: SentAlert[] = [{ kind: 'episode', party: 'platform/Vapi', at: NOW - DAY }];
    expect(alertsOf(fair, [], sent, NOW, 7).alerts).toEqual([]);
  });

  it('leaves an episode of last week alone', () => {
    const search = new EpisodeSearch({}, NO_SETTINGS, []);
    const calls = [...GROUND, ...burst(8, NOW - 3 * DAY)];
    countAll(search, tallies(calls));
    const old = search.episodes(search.suspects(NOW - 4 * DAY, NOW + 1), calls, NOW, NOW);
    expect(old).toHaveLength(1);
    expect(alertsOf({ basis: 'fair', parties: [] }, old, [], NOW, 7).alerts).toEqual([]);
  });
});
