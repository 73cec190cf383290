import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Sighting } from '../../../lib/calls/sighting.ts';
import type { RecordResult } from '../../../lib/history/recorder.ts';
import type { HistoryWriter } from '../../../lib/history/writer.ts';
import type { ReportQuery } from '../../../lib/messaging/protocol.ts';
import { NOW, record, without } from '../history/sightings.ts';
import { fakeBrowser, historyOf } from './kept-in-memory.ts';

const { HistoryDb } = await import('../../../lib/history/database.ts');
const { readSpans } = await import('../../../lib/history/spans.ts');
const { deleteAll } = await import('../../../lib/history/deletion.ts');
const { recordSightings } = await import('../../../lib/history/recorder.ts');
const { DEFAULT_SETTINGS } = await import('../../../lib/settings/settings.ts');
const { storePending } = await import('../../../lib/messaging/pending-sightings.ts');
const { forgetCalls, noteErased, deleteWithSummaries } =
  await import('../../../lib/worker/forget.ts');
const { Recording } = await import('../../../lib/worker/recording.ts');
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
    await deleteWithSummaries(() => deleteAll(reader.db));
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
    const broken = deleteWithSummaries(() => Promise.reject(new Error('The disk is full.')));
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
          await deleteWithSummaries(() => deleteAll(db));
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
    storePending([[record({ agent: ASSISTANT })]]);
    expect(await stored()).toContain(ASSISTANT);
    await forgetCalls(NOW + 1);
    expect(Object.keys(await fakeBrowser.storage.local.get()).sort()).toEqual([
      'historyChangedAt',
      'historyErasedAt',
      'historySince',
      'retentionDays',
    ]);
  });

  describe('and pages still hold on to what they saw', () => {
    const before = record({ seenAt: NOW - 1 });
    const after = record({ seenAt: NOW + 1 });
    const DASHBOARD = { vendor: 'vapi', host: 'dashboard.vapi.ai' } as const;
    const written = vi.fn((sightings: readonly Sighting[]) =>
      Promise.resolve(sightings.map((): RecordResult => 'added')),
    );
    const nobody = (): void => undefined;
    const recording = new Recording({ record: written } as unknown as HistoryWriter, {
      onFlood: nobody,
      onRefused: nobody,
      onKept: nobody,
    });
    const recorded = (): readonly number[] =>
      written.mock.calls.flatMap(([sightings]) => sightings.map(({ seenAt }) => seenAt));
    beforeEach(() => {
      written.mockClear();
    });

    it('all of it is recorded while nothing was deleted', async () => {
      expect(await recording.recordSent([before, after], DASHBOARD)).toEqual({ kept: 2 });
    });

    it('what they saw before does not come back, and is not sent again', async () => {
      await forgetCalls(NOW);
      expect(await recording.recordSent([before, after], DASHBOARD)).toEqual({ kept: 1 });
      expect(await recording.recordPending([before])).toEqual([]);
      expect(recorded()).toEqual([after.seenAt]);
    });

    it('so it is where the calls of one vendor were deleted, for that one', async () => {
      await noteErased(['retell'], NOW + 2);
      expect(await recording.recordSent([before, after], DASHBOARD)).toEqual({ kept: 2 });
      await noteErased(['vapi'], NOW);
      expect(await recording.recordSent([before, after], DASHBOARD)).toEqual({ kept: 1 });
      expect(await fakeBrowser.storage.local.get('historyErasedAt')).toEqual({
        historyErasedAt: { vapi: NOW, retell: NOW + 2 },
      });
    });

    it('the time before is covered by no list, as its calls are not told of again', async () => {
      const db = new HistoryDb('spans of an open page');
      const recordsIn = new Recording(
        { read: (ask: (history: typeof db) => unknown) => ask(db) } as unknown as HistoryWriter,
        { onFlood: nobody, onRefused: nobody, onKept: nobody },
      );
      const listed = { listedAt: NOW, total: 9, from: NOW - 10, to: NOW + 10 };
      const retell = { vendor: 'retell', host: 'dashboard.retellai.com' } as const;
      await noteErased(['vapi'], NOW);
      await recordsIn.recordSpans([
        { ...DASHBOARD, ...listed },
        { ...DASHBOARD, ...listed, agent: 'Ann', to: NOW },
        { ...retell, ...listed },
      ]);
      const found = (await readSpans(db, 0, NOW + 99)).map((span) => without(span, 'key'));
      expect(found).toEqual([
        { ...retell, ...listed },
        { ...DASHBOARD, listedAt: NOW, from: NOW + 1, to: NOW + 10 },
      ]);
      await db.delete();
    });

    it('a clock that was ahead then keeps nothing out', async () => {
      await forgetCalls(Date.now() + 3_600_000);
      expect(await recording.recordSent([before, after], DASHBOARD)).toEqual({ kept: 2 });
    });
  });
});
