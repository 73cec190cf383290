import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../lib/calls/time.ts';
import type { Call, Sighting } from '../../lib/calls/sighting.ts';
import { HistoryDb } from '../../lib/history/database.ts';
import { recordSightings } from '../../lib/history/recorder.ts';
import { NOW, record, row, without } from '../unit/history/sightings.ts';

const VENDORS = 'dashboard.vapi.ai';
const OTHER = 'dashboard.eu.vapi.ai';
const ADDED = 'calls.reseller.example';
const FORGER = 'forger.example';

const id = (n: number): string =>
  `0197abcd-ef0${n % 2}-7abc-8def-${String(n * 7_777).padStart(12, '0')}`;
const REASONS = ['customer-ended-call', 'customer-busy', 'voicemail'] as const;

/** Ways in which a page shows a call, the whole ID last. */
const SHAPES: readonly ((id: string) => Partial<Sighting>)[] = [
  (whole) => ({ callId: whole.slice(0, 12), callIdCut: true }),
  (whole) => ({ callId: whole.slice(0, 8), callIdCut: true }),
  (whole) => ({ callId: whole.slice(0, 4), callIdTail: whole.slice(-4), callIdCut: true }),
  () => ({}),
  (whole) => ({ callId: whole }),
];

const bare = without(row(), 'callId', 'callIdCut');

/** A call as a page of a dashboard shows it. */
const shown = (n: number, shape: number, more: Partial<Sighting> = {}): Sighting => {
  const label = REASONS[n % REASONS.length] ?? 'voicemail';
  const startedAt = NOW - 2 * HOUR - n * 40_000;
  return {
    ...bare,
    ...SHAPES[shape % SHAPES.length]?.(id(n)),
    label,
    code: label,
    startedAt: Math.floor(startedAt / MINUTE) * MINUTE,
    durationSec: 20 + n,
    costUsd: 0.04,
    ...more,
  };
};

/** What dashboards have told: calls known in full, and rows with cut IDs or none. */
const told = (host: string, from: number): Sighting[] =>
  [0, 1, 2, 3, 4, 5, 6, 7].map((each) => {
    const n = from + each;
    return each % 2 === 0
      ? record({
          host,
          callId: id(n),
          code: REASONS[n % 3] ?? '',
          startedAt: NOW - 2 * HOUR - n * 40_000,
        })
      : shown(n, each >> 1, { host, list: from });
  });

let names = 0;
const dbs: HistoryDb[] = [];
afterEach(async () => {
  await Promise.all(dbs.splice(0).map((db) => db.delete()));
});

async function historyOf(...batches: readonly (readonly Sighting[])[]): Promise<HistoryDb> {
  const db = new HistoryDb(`forged rows ${names++}`);
  dbs.push(db);
  for (const batch of batches) await recordSightings(db, batch, { now: NOW, retentionDays: 180 });
  return db;
}

const NUMBERS = [...Array(16).keys()];

/** Claims that fit the others' calls as well as anybody could make them fit, who knew all but what they do not show. */
const forgedBy = (host: string, shapes: readonly number[]): fc.Arbitrary<Sighting[]> =>
  fc.array(
    fc
      .record({
        n: fc.constantFrom(...NUMBERS),
        shape: fc.constantFrom(...shapes),
        hours: fc.constantFrom(0, 0, 0, 1, -8),
        more: fc.record(
          {
            label: fc.constantFrom(...REASONS),
            code: fc.constantFrom(...REASONS),
            durationSec: fc.constantFrom(20, 21.123_456, 25, 60),
            costUsd: fc.constantFrom(0.04, 0.041_234_5, 0.5),
            agent: fc.constantFrom('Front desk', 'Mallory'),
            org: fc.constant('mallory-org'),
            channel: fc.constantFrom('web', 'inbound'),
            fair: fc.boolean(),
            list: fc.nat(2),
            timeSource: fc.constantFrom('page', 'record', 'seen'),
          } as const,
          { requiredKeys: [] },
        ),
      })
      .map(({ n, shape, hours, more }) => {
        const all = shown(n, shape, more);
        const startedAt = (all.startedAt ?? NOW) + hours * HOUR;
        return { ...all, host, startedAt, seenAt: NOW + n };
      }),
    { maxLength: 25 },
  );

const byKey = (calls: readonly Call[]): Map<string, Call> =>
  new Map(calls.map((call) => [call.key, call]));

describe('rows that fit what other dashboards told', () => {
  it.each([
    ['a dashboard that the user has added', FORGER, [VENDORS, ADDED]],
    ['another of the vendor', OTHER, [VENDORS]],
  ])('change none of theirs, shown by %s', async (_, forger, hosts) => {
    const honest = hosts.map((host, i) => told(host, 8 * i));
    await fc.assert(
      fc.asyncProperty(forgedBy(forger, [0, 1, 2, 3, 4]), async (forged) => {
        const db = await historyOf(...honest);
        const before = byKey(await db.calls.toArray());
        expect(before.size).toBe(8 * hosts.length);
        await recordSightings(db, forged, { now: NOW, retentionDays: 180 });
        const after = byKey(await db.calls.toArray());
        for (const [key, call] of before) expect(after.get(key)).toEqual(call);
        for (const [key, { host }] of after) if (!before.has(key)) expect(host).toBe(forger);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['a dashboard that the user has added', FORGER, [0, 1, 2, 3, 4]],
    // Whole IDs are known to nobody but the dashboard whose they are.
    ['another of the vendor', OTHER, [0, 1, 2, 3]],
  ])('keep none of theirs from being recorded, shown before by %s', async (_, forger, shapes) => {
    const honest = [...told(VENDORS, 0), ...told(VENDORS, 8).reverse()];
    const keyless = (calls: readonly Call[]): string[] =>
      calls
        .filter(({ host }) => host === VENDORS)
        .map((call) => JSON.stringify(without(call, 'key')))
        .sort();
    const alone = keyless(await (await historyOf(honest)).calls.toArray());
    await fc.assert(
      fc.asyncProperty(forgedBy(forger, shapes), async (forged) => {
        const db = await historyOf(forged, honest, forged, honest);
        expect(keyless(await db.calls.toArray())).toEqual(alone);
      }),
      { numRuns: 50 },
    );
  });
});

describe('one call on two dashboards', () => {
  const whole = (host: string, more: Partial<Sighting> = {}): Sighting => record({ host, ...more });
  const cut = (host: string): Sighting => row({ host });

  it.each([
    ['whole, whole', whole(VENDORS), whole(ADDED, { code: 'voicemail', agent: 'Reseller' })],
    ['whole, cut', whole(VENDORS), cut(ADDED)],
    ['cut, whole', cut(VENDORS), whole(ADDED)],
    ['cut, cut', cut(VENDORS), cut(ADDED)],
    ['cut, without an ID', cut(VENDORS), without(cut(ADDED), 'callId', 'callIdCut')],
  ])(
    "is one, as the vendor's own tells of it, whichever comes first: %s",
    async (_, own, added) => {
      const [alone] = await (await historyOf([own])).calls.toArray();
      for (const order of [
        [own, added],
        [added, own],
        [added, own, added, own],
      ]) {
        const db = await historyOf(...order.map((each) => [each]));
        const [call, ...more] = await db.calls.toArray();
        expect(more).toEqual([]);
        expect(call).toEqual(alone);
      }
    },
  );

  it('stays its own though it was taken from an export of Hangtag’s, which names it', async () => {
    const own = record({ source: 'import', seenAt: NOW - HOUR });
    const db = await historyOf([own], [whole(ADDED, { code: 'assistant-error', seenAt: NOW })]);
    expect(await db.calls.toArray()).toEqual(await (await historyOf([own])).calls.toArray());
  });

  it('is as many as the longer list has, where both have lists', async () => {
    const list = (host: string, from: number, to: number): Sighting[] =>
      NUMBERS.slice(from, to).map((n) => shown(n, n % 4, { host, list: from + 1 }));
    const db = await historyOf(list(ADDED, 0, 12), list(VENDORS, 4, 16), list(ADDED, 0, 12));
    const calls = await db.calls.toArray();
    expect(calls).toHaveLength(16);
    expect(calls.filter(({ host }) => host === VENDORS)).toHaveLength(12);
  });

  it('is taken over from a file that does not tell of which it is', async () => {
    const file = record({ source: 'import', hostAssumed: true });
    for (const seen of [whole(OTHER, { fair: true }), row({ host: ADDED, fair: true })]) {
      for (const order of [
        [file, seen],
        [seen, file],
        [file, seen, file],
      ]) {
        const db = await historyOf(...order.map((each) => [each]));
        expect(await db.calls.toArray()).toMatchObject([
          { host: seen.host, callId: file.callId, fair: true },
        ]);
        expect((await db.calls.toArray())[0]).not.toHaveProperty('hostAssumed');
      }
    }
    // From then on it is that dashboard's.
    const db = await historyOf(
      [file],
      [whole(OTHER)],
      [cut(FORGER), whole(FORGER, { fair: true })],
    );
    expect(await db.calls.toArray()).toEqual(
      await (await historyOf([file], [whole(OTHER)])).calls.toArray(),
    );
  });
});
