import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HOUR } from '../../../lib/calls/time.ts';
import { openAlert, tellOfAlerts } from '../../../lib/worker/alert-notifications.ts';
import { NO_SETTINGS } from '../../../lib/reasons/diagnosis.ts';
import { buildReport } from '../../../lib/trends/build-report.ts';
import type { Episode } from '../../../lib/trends/episode.ts';
import type { TrendReport } from '../../../lib/trends/report.ts';
import { NOW, tally, totalsOf } from '../trends/tallies.ts';

interface Shown {
  readonly title: string;
  readonly message: string;
}

const { api, shown, stored, opened } = vi.hoisted(() => {
  const shown = new Map<string, Shown>();
  const stored: Record<string, unknown> = {};
  const opened: string[] = [];
  const api = {
    isAllowed: true,
    permissions: { contains: () => Promise.resolve(api.isAllowed) },
    storage: {
      local: {
        get: () => Promise.resolve({ ...stored }),
        set: (values: object) => Promise.resolve(Object.assign(stored, values)),
      },
    },
    action: { setBadgeText: vi.fn() },
    runtime: { getURL: (path: string) => `extension:${path}` },
    notifications: {
      create: (id: string, what: Shown) => Promise.resolve(void shown.set(id, what)),
    },
    tabs: { create: ({ url }: { url: string }) => Promise.resolve(void opened.push(url)) },
  };
  return { api, shown, stored, opened };
});
vi.mock('wxt/browser', () => ({ browser: api }));

const CODES = [
  ...['openai', 'deepgram', 'cartesia', 'eleven-labs', 'azure-openai', 'groq', 'anthropic'].map(
    (name) => `call.in-progress.error-providerfault-${name}-503-server-overloaded-error`,
  ),
  'call.in-progress.error-vapifault-transport-never-connected',
  'pipeline-error-openai-401-unauthorized',
];

/** This week against the week before, with so many faults that are certainly new. */
function reportOf(count: number): TrendReport {
  const fair = { fair: true };
  const faults = CODES.slice(0, count).map((code, i) => tally(1, 90 - i, { code, ...fair }));
  const fine = [tally(1, 900, fair), tally(8, 900, fair)];
  return buildReport(totalsOf([...fine, ...faults]), {}, NO_SETTINGS, NOW);
}

describe('alerts', () => {
  beforeEach(() => {
    shown.clear();
    for (const name of Object.keys(stored)) Reflect.deleteProperty(stored, name);
    api.isAllowed = true;
  });

  it.each([1, 3])('tells of %d parties in a notification each, once', async (count) => {
    const report = reportOf(count);
    await tellOfAlerts(report, [], NOW);
    expect([...shown.values()].map(({ title }) => title)).toEqual(
      report.parties.map(({ title }) => `${title}: new faults`),
    );
    expect(shown.size).toBe(count);
    shown.clear();
    await tellOfAlerts(report, [], NOW + HOUR);
    expect(shown.size).toBe(0);
    await tellOfAlerts(report, [], NOW + 25 * HOUR);
    expect(shown.size).toBe(0);
    await tellOfAlerts(report, [], NOW + 8 * 24 * HOUR);
    expect(shown.size).toBe(count);
  });

  it('tells of more than three in three, and what was not named is told the next time', async () => {
    const report = reportOf(CODES.length);
    const titles = report.parties
      .filter(({ change }) => change.kind === 'new')
      .map(({ title }) => title);
    expect(new Set(titles).size).toBe(CODES.length);
    await tellOfAlerts(report, [], NOW);
    expect(shown.size).toBe(3);
    expect(shown.get('more')?.title).toBe('5 more alerts');
    const said = (): string =>
      [...shown.values()].map(({ title, message }) => `${title} ${message}`).join('\n');
    const isNamed = (title: string): boolean => said().toLowerCase().includes(title.toLowerCase());
    expect(titles.map(isNamed)).toEqual(titles.map((_, i) => i < 7));
    shown.clear();
    await tellOfAlerts(report, [], NOW + HOUR);
    expect(shown.size).toBe(2);
    expect(titles.map(isNamed)).toEqual(titles.map((_, i) => i >= 7));
    shown.clear();
    await tellOfAlerts(report, [], NOW + 2 * HOUR);
    expect(shown.size).toBe(0);
  });

  it('says and remembers nothing without the permission', async () => {
    api.isAllowed = false;
    await tellOfAlerts(reportOf(2), [], NOW);
    expect(shown.size).toBe(0);
    expect(stored).toEqual({});
  });

  it('tells of an episode, and leads to its calls', async () => {
    const from = NOW - HOUR;
    const episode: Episode = {
      party: 'provider/Deepgram',
      owner: 'provider',
      name: 'Deepgram',
      vendor: 'vapi',
      from,
      to: from + 11 * 60_000,
      state: 'over',
      calls: 12,
      expected: 0.1,
      reasons: [],
      agents: [
        { id: '1', title: 'A', calls: 6 },
        { id: '2', title: 'B', calls: 6 },
      ],
      clients: [],
      costUsd: 0,
      callsWithCost: 0,
    };
    await tellOfAlerts(reportOf(0), [episode], NOW);
    const [[id, words] = ['', undefined]] = [...shown];
    expect(words?.title).toBe('12 calls failed at Deepgram, 2 assistants');
    expect(words?.message).toContain('over');
    await openAlert(id);
    await openAlert('more');
    expect(opened).toEqual([
      `extension:/history.html#view=calls&from=${from}&to=${episode.to + 1}&owner=provider&party=Deepgram`,
      'extension:/history.html#period=7d',
    ]);
  });
});
