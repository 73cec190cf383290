import { describe, expect, it, vi } from 'vitest';
import { HOUR } from '../../../lib/calls/time.ts';
import type { ReportQuery } from '../../../lib/messaging/protocol.ts';
import type { Settings } from '../../../lib/settings/settings.ts';
import { NOW } from '../history/sightings.ts';
import { historyOf } from './kept-in-memory.ts';

const { DEFAULT_SETTINGS } = await import('../../../lib/settings/settings.ts');
const { answerEpisodes, answerReport, followTrends, preparePeriods } =
  await import('../../../lib/worker/trend-answers.ts');
const { noteChange } = await import('../../../lib/worker/note-change.ts');
const { readSummary } = await import('../../../lib/worker/popup-summary.ts');

const FIRST: ReportQuery = { period: '7d', filter: { vendor: 'vapi' } };
/** Sixty quiet days, then an outage of ten minutes, over since an hour. */
const OUTAGE = [
  ...Array.from({ length: 1_440 }, (_, i) => ({ startedAt: NOW - (i + 1) * HOUR - 1_000 })),
  ...Array.from({ length: 12 }, (_, i) => ({
    startedAt: NOW - HOUR - i * 50_000,
    code: 'call.in-progress.error-vapifault-worker-died',
  })),
].map((part, i) => ({
  ...part,
  callId: `${String(i).padStart(8, '0')}-ef01-7abc-8def-0123456789ab`,
}));
const kept = (query: ReportQuery) => readSummary(query, DEFAULT_SETTINGS, NOW);

describe('what the next popup shows at once', () => {
  it('is there after the first recording, before any popup asked', async () => {
    const reader = await historyOf({});
    await followTrends(reader, DEFAULT_SETTINGS, NOW);
    const found = await kept(FIRST);
    expect(found?.isCurrent).toBe(true);
    expect(found?.answer.report.faults.now.of).toBe(1);
    // What a popup over another dashboard asks is another question.
    expect(await kept({ ...FIRST, filter: { vendor: 'retell' } })).toBeUndefined();
  });

  it('is nothing as long as there is no call', async () => {
    await followTrends(await historyOf(), DEFAULT_SETTINGS, NOW);
    expect(await kept(FIRST)).toBeUndefined();
  });

  it('is nothing under other settings than it was made of, whichever of them', async () => {
    const reader = await historyOf({});
    await followTrends(reader, DEFAULT_SETTINGS, NOW);
    const label = { host: 'dashboard.vapi.ai', label: 'Line Was Busy', code: 'customer-busy' };
    const others: readonly Partial<Settings>[] = [
      { ownKeys: { openai: true } },
      { overrides: [{ match: 'customer-busy', owner: 'platform' }] },
      { labels: [label] },
      { clients: [{ name: 'A clinic', org: 'an-org' }] },
    ];
    for (const other of others) {
      const settings = { ...DEFAULT_SETTINGS, ...other };
      expect(await readSummary(FIRST, settings, NOW), Object.keys(other)[0]).toBeUndefined();
    }
    expect(await readSummary(FIRST, { ...DEFAULT_SETTINGS, retentionDays: 30 }, NOW)).toBeDefined();
  });

  it('is what was asked last, once something was, and out of date after a change until it is read anew', async () => {
    const reader = await historyOf({});
    const query: ReportQuery = { period: '90d', filter: {} };
    await answerReport(reader, query, DEFAULT_SETTINGS, NOW);
    await noteChange(NOW + 1);
    expect((await kept(query))?.isCurrent).toBe(false);
    await followTrends(reader, DEFAULT_SETTINGS, NOW);
    expect((await kept(query))?.isCurrent).toBe(true);
    expect(await kept(FIRST)).toBeUndefined();
  });
});

describe('the other periods', () => {
  const OTHERS = ['24h', '30d', '90d'] as const;

  it('are there before a popup asked for them, for the filter that it asked last', async () => {
    const reader = await historyOf({});
    await followTrends(reader, DEFAULT_SETTINGS, NOW);
    await preparePeriods(reader, DEFAULT_SETTINGS, NOW);
    for (const period of OTHERS) {
      const query = { ...FIRST, period };
      await vi.waitFor(async () => expect((await kept(query))?.isCurrent).toBe(true));
      expect((await kept(query))?.answer).toEqual(
        await answerReport(reader, query, DEFAULT_SETTINGS, NOW, false),
      );
    }
    expect(await kept({ period: '90d', filter: {} })).toBeUndefined();
  });

  it('do not become what the popup asked last', async () => {
    const reader = await historyOf({});
    await answerReport(reader, FIRST, DEFAULT_SETTINGS, NOW);
    await preparePeriods(reader, DEFAULT_SETTINGS, NOW);
    await vi.waitFor(async () => expect(await kept({ ...FIRST, period: '90d' })).toBeDefined());
    await noteChange(NOW + 1);
    await followTrends(reader, DEFAULT_SETTINGS, NOW);
    await vi.waitFor(async () => expect((await kept(FIRST))?.isCurrent).toBe(true));
    // What was prepared is still shown first, and read again when it is asked for.
    for (const period of OTHERS) {
      expect((await kept({ ...FIRST, period }))?.isCurrent, period).toBe(false);
    }
  });

  it('are read again after a change of the history and on the next day, and else not', async () => {
    const reader = await historyOf({});
    await answerReport(reader, FIRST, DEFAULT_SETTINGS, NOW);
    let reads = 0;
    const counting: Pick<typeof reader, 'read'> = {
      read: (work) => ((reads += 1), reader.read(work)),
    };
    const prepare = async (now: number): Promise<number> => {
      reads = 0;
      await preparePeriods(counting, DEFAULT_SETTINGS, now);
      await vi.waitFor(async () => {
        const query = { ...FIRST, period: '90d' } as const;
        expect((await readSummary(query, DEFAULT_SETTINGS, now))?.isCurrent).toBe(true);
      });
      return reads;
    };
    expect(await prepare(NOW)).toBe(3);
    expect(await prepare(NOW)).toBe(0);
    await noteChange(NOW + 1);
    expect(await prepare(NOW)).toBe(3);
    expect(await prepare(NOW + 24 * HOUR)).toBe(3);
  });

  it('are not prepared where nothing was ever asked', async () => {
    await preparePeriods(await historyOf({}), DEFAULT_SETTINGS, NOW);
    expect(await kept({ ...FIRST, period: '90d' })).toBeUndefined();
  });
});

describe('episodes, which are answered after the report', () => {
  const idle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

  it('are not said to be none before they were looked for', async () => {
    const reader = await historyOf(...OUTAGE);
    const report = await answerReport(reader, FIRST, DEFAULT_SETTINGS, NOW);
    expect(report).not.toHaveProperty('episodes');
    await vi.waitFor(async () => expect(await kept(FIRST)).toBeDefined());
    expect((await kept(FIRST))?.answer).not.toHaveProperty('episodes');
  });

  it('are told, and kept beside the report of the same question', async () => {
    const reader = await historyOf(...OUTAGE);
    const report = await answerReport(reader, FIRST, DEFAULT_SETTINGS, NOW);
    const found = await answerEpisodes(reader, FIRST, DEFAULT_SETTINGS, NOW);
    expect(found.map(({ party, calls }) => [party, calls])).toEqual([['platform/Vapi', 12]]);
    await vi.waitFor(async () => {
      expect((await kept(FIRST))?.answer).toEqual({ ...report, episodes: found });
    });
  });

  it('are kept beside no report of another history, and of no other question', async () => {
    const reader = await historyOf(...OUTAGE);
    await answerReport(reader, FIRST, DEFAULT_SETTINGS, NOW);
    await noteChange(NOW + 1);
    await answerEpisodes(reader, FIRST, DEFAULT_SETTINGS, NOW);
    await answerEpisodes(reader, { ...FIRST, period: '90d' }, DEFAULT_SETTINGS, NOW);
    await idle();
    expect((await kept(FIRST))?.answer).not.toHaveProperty('episodes');
    expect(await kept({ ...FIRST, period: '90d' })).toBeUndefined();
  });

  it('are prepared for the next popup as well', async () => {
    await followTrends(await historyOf(...OUTAGE), DEFAULT_SETTINGS, NOW);
    await vi.waitFor(async () => {
      expect((await kept(FIRST))?.answer.episodes).toHaveLength(1);
    });
  });

  it('are lost by nothing that is kept at the same time', async () => {
    const reader = await historyOf(...OUTAGE);
    const others = ['24h', '30d', '90d'] as const;
    await answerReport(reader, FIRST, DEFAULT_SETTINGS, NOW);
    await Promise.all([
      answerEpisodes(reader, FIRST, DEFAULT_SETTINGS, NOW),
      ...others.map((period) => answerReport(reader, { ...FIRST, period }, DEFAULT_SETTINGS, NOW)),
    ]);
    await vi.waitFor(async () => {
      expect((await kept(FIRST))?.answer.episodes).toHaveLength(1);
      for (const period of others) expect(await kept({ ...FIRST, period })).toBeDefined();
    });
  });
});
