import { describe, expect, it, vi } from 'vitest';
import type { ReportQuery } from '../../../lib/messaging/protocol.ts';
import { NOW, record } from '../history/sightings.ts';
import { fakeBrowser, historyOf } from './kept-in-memory.ts';

const { deleteAll } = await import('../../../lib/history/deletion.ts');
const { recordSightings } = await import('../../../lib/history/recorder.ts');
const { DEFAULT_SETTINGS } = await import('../../../lib/settings/settings.ts');
const { storePending } = await import('../../../lib/messaging/pending-sightings.ts');
const { forgetCalls, withAnswers } = await import('../../../lib/worker/forget.ts');
const { noteOrganization } = await import('../../../lib/worker/open-client.ts');
const { answerEpisodes, answerReport } = await import('../../../lib/worker/trend-answers.ts');
const { lastQuery, readSummary } = await import('../../../lib/worker/popup-summary.ts');

const QUERY: ReportQuery = { period: '7d', filter: {} };
const ASSISTANT = 'Front desk of Dr. Example';
const kept = () => readSummary(QUERY, DEFAULT_SETTINGS, NOW);
/** Everything in the local store, as text. */
const stored = async (): Promise<string> => JSON.stringify(await fakeBrowser.storage.local.get());

describe('after calls were deleted', () => {
  it('nothing stays of what the popup was told of them', async () => {
    const reader = await historyOf({ agent: ASSISTANT });
    await answerReport(reader, QUERY, DEFAULT_SETTINGS, NOW);
    await vi.waitFor(async () => expect(await stored()).toContain(ASSISTANT));
    await withAnswers(() => deleteAll(reader.db));
    expect(await kept()).toBeUndefined();
    expect(await stored()).not.toContain(ASSISTANT);
    await answerEpisodes(reader, QUERY, DEFAULT_SETTINGS, NOW);
    await lastQuery();
    expect(Object.keys(await fakeBrowser.storage.local.get())).toEqual(['historyChangedAt']);
  });

  it('nothing stays either where the deletion broke off, and that is told', async () => {
    const reader = await historyOf({ agent: ASSISTANT });
    await answerReport(reader, QUERY, DEFAULT_SETTINGS, NOW);
    await vi.waitFor(async () => expect(await stored()).toContain(ASSISTANT));
    const broken = withAnswers(() => Promise.reject(new Error('The disk is full.')));
    await expect(broken).rejects.toThrow('The disk is full.');
    expect(await stored()).not.toContain(ASSISTANT);
  });

  it('what was being read meanwhile is not kept either', async () => {
    const reader = await historyOf({ agent: ASSISTANT });
    const { db } = reader;
    await answerReport(
      {
        read: async (work) => {
          const found = await work(db);
          await withAnswers(() => deleteAll(db));
          return found;
        },
      },
      QUERY,
      DEFAULT_SETTINGS,
      NOW,
    );
    // What is read after it is kept, beside whatever was kept before.
    await recordSightings(db, [record({ agent: 'Another' })], { now: NOW, retentionDays: 180 });
    const other: ReportQuery = { ...QUERY, period: '24h' };
    await answerReport(reader, other, DEFAULT_SETTINGS, NOW);
    await vi.waitFor(async () => expect(await stored()).toContain('Another'));
    expect(await stored()).not.toContain(ASSISTANT);
  });

  it('and all of them, no name of an organization and nothing that alerts told', async () => {
    await noteOrganization('dashboard.vapi.ai', 'Example Clinics');
    await fakeBrowser.storage.local.set({
      alertsTold: [{ kind: 'rise', party: 'vapi', at: NOW }],
      retentionDays: 90,
      historySince: NOW - 1,
    });
    storePending([record({ agent: ASSISTANT })]);
    expect(await stored()).toContain(ASSISTANT);
    await forgetCalls(NOW + 1);
    expect(Object.keys(await fakeBrowser.storage.local.get()).sort()).toEqual([
      'historyChangedAt',
      'historySince',
      'retentionDays',
    ]);
  });
});
