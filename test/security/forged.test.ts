import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Call, Sighting } from '../../lib/calls/sighting.ts';
import { parseAnswers } from '../../lib/calls/call-record.ts';
import { packAnswer } from '../../lib/calls/pack.ts';
import { HistoryDb } from '../../lib/history/database.ts';
import { HistoryWriter } from '../../lib/history/writer.ts';
import { judgeAnswer } from '../../lib/recording/fair-lists.ts';
import { sightingOfRecord } from '../../lib/recording/to-sighting.ts';
import { NOW, record } from '../unit/history/sightings.ts';

vi.stubGlobal('chrome', fakeBrowser);
const { Recording } = await import('../../lib/worker/recording.ts');

const DASHBOARD = { host: 'dashboard.eu.vapi.ai', vendor: 'vapi' } as const;
const uuid = (n: number): string => `0197abcd-ef01-7abc-8def-${String(n).padStart(12, '0')}`;
const retellId = (n: number): string => `call_${String(n).padStart(27, '0')}`;

/** What other dashboards have told of before. */
const OTHERS: readonly Sighting[] = [0, 1, 2, 3].flatMap((n) => [
  record({ callId: uuid(n), startedAt: NOW - n * 3_600_000, fair: true }),
  ...(['retell', 'uponai'] as const).map((vendor) =>
    record({
      vendor,
      host: vendor === 'retell' ? 'dashboard.retellai.com' : 'app.uponai.com',
      callId: retellId(n),
      code: 'dial_busy',
      startedAt: NOW - n * 3_600_000,
      fair: true,
    }),
  ),
]);

let db: HistoryDb;
beforeEach(async () => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  fakeBrowser.reset();
  db = new HistoryDb(`forged-${Math.random()}`);
  await recorder().writer.record(OTHERS);
});
afterEach(async () => {
  vi.useRealTimers();
  await db.delete();
});

function recorder(): { writer: HistoryWriter; recording: InstanceType<typeof Recording> } {
  const writer = new HistoryWriter({
    connect: () => db,
    options: () => Promise.resolve({ now: NOW, retentionDays: 180 }),
    onState: () => undefined,
  });
  const ignore = (): void => undefined;
  return {
    writer,
    recording: new Recording(writer, { onFlood: ignore, onRefused: ignore, onKept: ignore }),
  };
}

const byKey = (calls: readonly Call[]): Map<string, Call> =>
  new Map(calls.map((call) => [call.key, call]));

/** What was there is as it was, and what is new is that host's. */
async function othersStand(before: ReadonlyMap<string, Call>): Promise<void> {
  const after = byKey(await db.calls.toArray());
  for (const [key, call] of before) expect(after.get(key)).toEqual(call);
  for (const [key, call] of after) {
    if (!before.has(key))
      expect(call).toMatchObject({ host: DASHBOARD.host, vendor: DASHBOARD.vendor });
  }
}

const texts = fc.oneof(fc.string({ maxLength: 60 }), fc.constantFrom('voicemail', 'dial_busy'));
/** IDs of the other dashboards' calls, but for those of its own vendor, which only that dashboard's page knows. */
const ids = fc.oneof(fc.nat(5).map(retellId), fc.integer({ min: 50, max: 60 }).map(uuid), texts);
/** Far from any call of its vendor: what fits one in all that it tells is taken for that call. */
const times = fc.integer({ min: NOW - 60 * 24 * 3_600_000, max: NOW - 5 * 24 * 3_600_000 });

describe('what a dashboard forges touches no row of another', () => {
  it('as messages of its script', async () => {
    const claim = fc.record(
      {
        vendor: fc.constantFrom('vapi', 'retell', 'uponai'),
        host: fc.constantFrom(
          DASHBOARD.host,
          'dashboard.retellai.com',
          'app.uponai.com',
          'x.example',
        ),
        source: fc.constantFrom('page', 'record', 'import'),
        label: texts,
        code: texts,
        callId: ids,
        callIdCut: fc.boolean(),
        callIdTail: texts,
        startedAt: times,
        timeSource: fc.constantFrom('record', 'page', 'seen'),
        seenAt: fc.constant(NOW),
        agent: texts,
        fair: fc.boolean(),
        list: fc.nat(3),
      },
      { requiredKeys: ['vendor', 'host', 'source', 'label', 'timeSource', 'seenAt'] },
    );
    // Of its own calls it may tell: one in each run, so that what is refused is not all there is.
    const own = fc.record({
      vendor: fc.constant(DASHBOARD.vendor),
      host: fc.constant(DASHBOARD.host),
      source: fc.constant('page'),
      label: fc.constant('voicemail'),
      callId: fc.integer({ min: 50, max: 60 }).map(uuid),
      startedAt: times,
      timeSource: fc.constant('page'),
      seenAt: fc.constant(NOW),
    });
    const before = byKey(await db.calls.toArray());
    expect(before.size).toBe(OTHERS.length);
    const claimed = fc
      .tuple(fc.array(claim, { maxLength: 19 }), own)
      .map(([others, one]) => [...others, one]);
    await fc.assert(
      fc.asyncProperty(claimed, async (claims) => {
        await recorder().recording.recordSent(claims, DASHBOARD);
        await othersStand(before);
      }),
      { numRuns: 60 },
    );
    expect(await db.calls.count()).toBeGreaterThan(before.size);
  });

  it('as answers and requests of its world, whatever they say of their filter', async () => {
    const call = fc.oneof(
      fc.record({
        id: ids,
        endedReason: texts,
        startedAt: times.map((ms) => new Date(ms).toISOString()),
        orgId: texts,
      }),
      fc.record({ call_id: ids, disconnection_reason: texts, start_timestamp: times }),
    );
    const asked = fc.constantFrom(
      '/call [{"limit":"*"},null]',
      '/v2/list-calls [{},{"filter_criteria":{}}]',
      '/call [{"endedReason":"*"},null]',
      'nothing',
    );
    const before = byKey(await db.calls.toArray());
    await fc.assert(
      fc.asyncProperty(fc.array(call, { maxLength: 10 }), asked, async (calls, request) => {
        for (const answer of parseAnswers(packAnswer(calls, () => request))) {
          const { fair } = judgeAnswer(answer, DASHBOARD, new Map(), NOW);
          const seen = { ...DASHBOARD, seenAt: NOW, fair };
          const batch = answer.records.map((each) => sightingOfRecord(each, seen));
          await recorder().recording.recordSent(batch, DASHBOARD);
        }
        await othersStand(before);
      }),
      { numRuns: 60 },
    );
    expect(await db.calls.count()).toBeGreaterThan(before.size);
  });
});
