import { describe, expect, it } from 'vitest';
import { NO_SETTINGS } from '../../../lib/reasons/diagnosis.ts';
import { listCodes } from '../../../lib/reasons/index.ts';
import { buildReport } from '../../../lib/trends/build-report.ts';
import type { Episode } from '../../../lib/trends/episode.ts';
import { episodesInNews } from '../../../lib/trends/episodes-in-news.ts';
import { popupReport } from '../../../lib/trends/popup-report.ts';
import { FAULT, NOW, tally, totalsOf } from './tallies.ts';

describe('the report of a popup', () => {
  it('keeps the first reasons that are worth a line, and says how many there are', () => {
    const tallies = listCodes('vapi').map((code, i) => tally(1, 5 + i, { code }));
    const report = buildReport(totalsOf(tallies), {}, NO_SETTINGS, NOW);
    const short = popupReport(report);
    expect(short.reasons).toEqual(report.reasons.filter(({ isFault }) => isFault).slice(0, 8));
    expect(short.reasonCount).toBe(report.reasons.length);
    expect([short.faults, short.buckets, short.owners]).toEqual([
      report.faults,
      report.buckets,
      report.owners,
    ]);
  });

  it('begins with the fault that rises, not with an expected end that falls', () => {
    const report = buildReport(
      totalsOf([
        tally(1, 400),
        tally(8, 800),
        tally(1, 500, { code: 'silence-timed-out' }),
        tally(1, 40, { code: FAULT }),
        tally(1, 90, { code: 'nobody-knows-this' }),
      ]),
      {},
      NO_SETTINGS,
      NOW,
    );
    const ids = popupReport(report).reasons.map(({ id }) => id);
    expect(ids[0]).toBe(`vapi:${FAULT}`);
    expect(ids[1]).toContain('nobody-knows-this');
  });
});

describe('the episodes that are news', () => {
  const episode = (state: Episode['state'], hoursAgo: number): Episode => ({
    party: 'vapi:OpenAI',
    owner: 'provider',
    from: NOW - hoursAgo * 3_600_000,
    to: NOW - hoursAgo * 3_600_000 + 60_000,
    state,
    calls: 9,
    expected: 0,
    reasons: [],
    agents: [],
    clients: [],
    callsWithCost: 0,
    costUsd: 0,
  });

  it('are those that go on, and else the last of the day', () => {
    const [old, over, going] = [episode('over', 50), episode('over', 5), episode('going', 1)];
    expect(episodesInNews([old, over, going], NOW)).toEqual([going]);
    expect(episodesInNews([old, over], NOW)).toEqual([over]);
    expect(episodesInNews([old], NOW)).toEqual([]);
  });
});
