import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ReportQuery } from '../../../lib/messaging/protocol.ts';
import { NOW, record } from '../history/sightings.ts';

// The texts are those of the set-up; all else is kept in memory.
const { i18n } = globalThis.chrome as unknown as typeof fakeBrowser;
vi.stubGlobal('chrome', Object.assign(Object.create(fakeBrowser) as object, { i18n }));
const { HistoryDb } = await import('../../../lib/history/database.ts');
const { recordSightings } = await import('../../../lib/history/recorder.ts');
const { DEFAULT_SETTINGS } = await import('../../../lib/settings/settings.ts');
const { answerReport, followTrends } = await import('../../../lib/worker/trend-answers.ts');
const { noteChange, readSummary } = await import('../../../lib/worker/popup-summary.ts');

let names = 0;
/** What reads a history with some calls. */
async function historyOf(...parts: Parameters<typeof record>) {
  const db = new HistoryDb(`summaries ${names++}`);
  await recordSightings(db, parts.map(record), { now: NOW, retentionDays: 180 });
  return { read: <T>(work: (from: typeof db) => PromiseLike<T>) => Promise.resolve(work(db)) };
}
const FIRST: ReportQuery = { period: '7d', filter: { vendor: 'vapi' } };
const kept = (query: ReportQuery) => readSummary(query, DEFAULT_SETTINGS, NOW);

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.runtime.getManifest = () =>
    ({ version: '1.0' }) as ReturnType<typeof fakeBrowser.runtime.getManifest>;
});

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
