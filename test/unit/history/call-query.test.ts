import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defined } from '../../../lib/calls/defined.ts';
import { DAY, HOUR, MINUTE } from '../../../lib/calls/time.ts';
import { callMatcher, type CallFilter } from '../../../lib/history/call-filter.ts';
import { CallQuery } from '../../../lib/history/call-query.ts';
import { talliesOf } from '../../../lib/history/counts.ts';
import {
  CALL_ORDERS,
  inOrder,
  newestFirst,
  type CallOrder,
  type Cursor,
} from '../../../lib/history/cursor.ts';
import { HistoryDb } from '../../../lib/history/database.ts';
import { deleteAll, deleteMatching } from '../../../lib/history/deletion.ts';
import { rebuildCounts } from '../../../lib/history/rebuild-counts.ts';
import { SortedCalls } from '../../../lib/history/sorted-calls.ts';
import { enforceRetention } from '../../../lib/history/retention.ts';
import { recordSightings } from '../../../lib/history/recorder.ts';
import type { Call, Sighting } from '../../../lib/calls/sighting.ts';
import { NO_SETTINGS } from '../../../lib/reasons/diagnosis.ts';
import { diagnose, diagnoseLabel } from '../../../lib/reasons/index.ts';
import { NOW, record, without } from './sightings.ts';

const CODES = [
  'customer-ended-call',
  'assistant-error',
  'silence-timed-out',
  'call.in-progress.error-vapifault-transport-never-connected',
];
const LABELS = ['Call.in progress.error v...', 'Phone call provider clos...', 'Nothing we know'];

/** A seeded choice, so that a failure can be repeated. */
function pick<T>(from: readonly T[], i: number): T {
  const chosen = from[(i * 2_654_435_761) % from.length];
  if (chosen === undefined) throw new Error('Nothing to choose from.');
  return chosen;
}

function sightingAt(i: number): Sighting {
  const code = pick(CODES, i + 7);
  const startedAt = NOW - Math.floor((((i * 48_271) % 9_973) / 9_973) * 9 * DAY);
  const whole = record({
    callId: `${(i * 7_919).toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`,
    vendor: i % 5 === 0 ? 'retell' : 'vapi',
    host: i % 5 === 0 ? 'dashboard.retellai.com' : 'dashboard.vapi.ai',
    agent: pick(['Front desk', 'Outbound A', 'Spanish'], i),
    ...(i % 7 !== 0 && { costUsd: (i * 31) % 3 === 0 ? 0 : ((i * 31) % 97) / 100 }),
    durationSec: (i * 17) % 200,
    ...(i % 3 !== 0 && { channel: pick(['inbound', 'outbound', 'web'] as const, i + 3) }),
    code,
    label: code,
    // Some start at the very same moment.
    startedAt: i % 6 === 0 ? NOW - 2 * DAY : startedAt,
  });
  const seen = i % 11 === 3 ? without(whole, 'durationSec') : whole;
  if (i % 4 !== 1) return seen;
  return { ...without(seen, 'code'), label: pick(LABELS, i) };
}

const home = process.env['TZ'];
let db: HistoryDb;
let names = 0;
const sightings = Array.from({ length: 300 }, (_, i) => sightingAt(i));

beforeEach(async () => {
  db = new HistoryDb(`query ${names++}`);
  await recordSightings(db, sightings, { now: NOW, retentionDays: 180 });
});
afterEach(() => {
  process.env['TZ'] = home;
  return db.delete();
});

async function allPages(
  filter: CallFilter,
  size: number,
  order: CallOrder = 'newest',
): Promise<Call[]> {
  const query = new CallQuery(db, filter, NO_SETTINGS, order);
  const found: Call[] = [];
  let after: Cursor | undefined;
  do {
    const page = await query.page(size, after);
    expect(page.calls.length).toBeLessThanOrEqual(size);
    found.push(...page.calls);
    after = page.next;
  } while (after !== undefined);
  return found;
}

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const filters: fc.Arbitrary<CallFilter> = fc
  .record({
    vendor: optional(fc.constantFrom('vapi', 'retell')),
    agent: optional(fc.constantFrom('Front desk', 'Spanish', 'Nobody')),
    owner: optional(fc.constantFrom('none', 'you', 'platform', 'unclear')),
    reason: optional(
      fc.constantFrom('vapi:customer-ended-call', 'vapi:assistant-error', 'vapi~Nothing we know'),
    ),
    outcome: optional(fc.constantFrom('talked', 'never-started', 'broke-off')),
    retry: optional(fc.constantFrom('now', 'back-off', 'after-fix')),
    charged: optional(fc.constant('platform-fault')),
    from: optional(fc.integer({ min: NOW - 10 * DAY, max: NOW })),
    to: optional(fc.integer({ min: NOW - 10 * DAY, max: NOW + HOUR })),
    hour: optional(fc.integer({ min: 0, max: 23 })),
    weekday: optional(fc.integer({ min: 0, max: 6 })),
    search: optional(fc.constantFrom('silence', 'front desk', 'nothing', 'zzzz')),
  })
  .map(
    (filter) =>
      Object.fromEntries(
        Object.entries(filter).filter(([, value]) => value !== undefined),
      ) as CallFilter,
  );

const sizes = fc.integer({ min: 1, max: 60 });
/** Of most filters, little is left to miscount: here, every call of a time. */
const times = filters.map(({ from, to, hour, weekday }) =>
  defined<CallFilter>({ from, to, hour, weekday }),
);

describe('pages of calls', () => {
  // Where a zone is not whole hours off, two days share an hour.
  it.each(['America/New_York', 'Asia/Kolkata', 'Pacific/Chatham'])(
    'hold exactly the calls that are meant, newest first, each once: %s',
    async (zone) => {
      process.env['TZ'] = zone;
      const nights = Array.from({ length: 200 }, (_, i) => ({
        ...sightingAt(300 + i),
        startedAt: new Date(2026, 10, 12 + (i % 9)).getTime() + (((i * 7) % 60) - 30) * MINUTE,
      }));
      // The days are cut anew.
      await recordSightings(db, nights, { now: NOW, retentionDays: 180 });
      const calls = (await db.calls.toArray()).sort(newestFirst);
      await fc.assert(
        fc.asyncProperty(fc.oneof(filters, times), sizes, async (filter, size) => {
          const expected = calls.filter(callMatcher(filter, NO_SETTINGS)).map(({ key }) => key);
          expect((await allPages(filter, size)).map(({ key }) => key)).toEqual(expected);
          expect(await new CallQuery(db, filter, NO_SETTINGS).count()).toBe(expected.length);
        }),
        { numRuns: 150 },
      );
    },
  );

  it('count once a call of the hour that two days share', async () => {
    process.env['TZ'] = 'Asia/Kolkata';
    const today = new Date(2026, 10, 21).getTime();
    const minutes = [-10, 10, 70];
    const late = [today - 6 * DAY, today - 3 * DAY, today].flatMap((midnight, day) =>
      minutes.map((minute, i) =>
        record({
          callId: `eeeeeee${day}-0000-4000-8000-00000000000${i}`,
          code: 'manually-canceled',
          startedAt: midnight + minute * MINUTE,
        }),
      ),
    );
    await recordSightings(db, late, { now: NOW, retentionDays: 180 });
    const week = { from: today - 6 * DAY, to: today + DAY, reason: 'vapi:manually-canceled' };
    expect(await new CallQuery(db, week, NO_SETTINGS).count()).toBe(8);
    expect(await allPages(week, 100)).toHaveLength(8);
  });

  it('come in the order that is asked for, what is not known last', async () => {
    const calls = await db.calls.toArray();
    await fc.assert(
      fc.asyncProperty(
        filters,
        sizes,
        fc.constantFrom(...CALL_ORDERS),
        async (filter, size, order) => {
          const expected = calls.filter(callMatcher(filter, NO_SETTINGS)).sort(inOrder(order));
          const found = await allPages(filter, size, order);
          expect(found.map(({ key }) => key)).toEqual(expected.map(({ key }) => key));
        },
      ),
      { numRuns: 100 },
    );
    const dearest = await allPages({}, 300, 'dearest');
    const costs = dearest.map(({ costUsd }) => costUsd ?? -1);
    expect(costs).toEqual([...costs].sort((one, other) => other - one));
    const shortest = (await allPages({}, 300, 'shortest')).map(({ durationSec }) => durationSec);
    expect(shortest.at(-1)).toBeUndefined();
    expect(shortest[0]).toBe(0);
  });

  it('are whole again after the first thousand of them', async () => {
    const [some] = await db.calls.toArray();
    if (some === undefined) throw new Error('There are no calls.');
    const many = Array.from({ length: 2_300 }, (_, i): Call => ({
      ...some,
      key: `vapi:${i}`,
      startedAt: NOW - i * 1_000,
      durationSec: (i * 7) % 400,
    }));
    let looks = 0;
    const sorted = new SortedCalls('longest', async function* () {
      looks += 1;
      for (let at = 0; at < many.length; at += 300) {
        await Promise.resolve();
        yield many.slice(at, at + 300);
      }
    });
    const found: Call[] = [];
    for (let after: Cursor | undefined; ; after = found.at(-1)) {
      const page = await sorted.after(after, 50);
      found.push(...page);
      if (page.length < 50) break;
    }
    expect(found).toEqual([...many].sort(inOrder('longest')));
    expect(looks).toBeLessThan(5);
    expect(await sorted.after(undefined, 50)).toEqual(found.slice(0, 50));
  });

  it('are never worth making again at once where nobody knows that they went out', async () => {
    const now = await allPages({ retry: 'now' }, 300);
    expect(now.length).toBeGreaterThan(0);
    for (const { channel, code, label, vendor } of now) {
      expect(channel).toBe('outbound');
      const diagnosis = code === undefined ? diagnoseLabel(label, vendor) : diagnose(code, vendor);
      expect(diagnosis).toMatchObject({ retry: 'now' });
      expect(diagnosis.owner).not.toBe('unknown');
    }
    const all = await db.calls.toArray();
    const likewise = all.filter(
      ({ code, vendor }) => code !== undefined && diagnose(code, vendor).retry === 'now',
    );
    expect(likewise.length).toBeGreaterThan(now.length);
  });

  it('find a call by the start of its ID', async () => {
    const [first] = await db.calls.toArray();
    const found = await allPages({ search: first?.callId?.slice(0, 8) ?? '' }, 10);
    expect(found.map(({ key }) => key)).toContain(first?.key);
    // An export, and what is copied of all that is meant, takes them part by part.
    const query = new CallQuery(db, { search: first?.callId?.slice(0, 8) ?? '' }, NO_SETTINGS);
    const parts: Call[] = [];
    for await (const calls of query.parts()) parts.push(...calls);
    expect(parts.map(({ key }) => key)).toEqual(found.map(({ key }) => key));
    expect(await query.count()).toBe(parts.length);
  });

  it('find a rare reason without reading the others', async () => {
    const rare = record({
      callId: 'ffffffff-0000-4000-8000-00000000abcd',
      code: 'manually-canceled',
      startedAt: NOW - 8 * DAY,
    });
    await recordSightings(db, [rare], { now: NOW, retentionDays: 180 });
    const found = await allPages({ reason: 'vapi:manually-canceled' }, 10);
    expect(found.map(({ callId }) => callId)).toEqual([rare.callId]);
  });
});

describe('deletion', () => {
  it('removes what is meant, with its counts, and nothing else', async () => {
    const before = await db.calls.count();
    const retell = await db.calls.filter(({ vendor }) => vendor === 'retell').count();
    expect(retell).toBeGreaterThan(0);
    expect(await deleteMatching(db, { vendor: 'retell' }, NO_SETTINGS)).toBe(retell);
    expect(await db.calls.count()).toBe(before - retell);
    const days = await db.days.toArray();
    await rebuildCounts(db);
    expect(await db.days.toArray()).toEqual(days);
    expect(days.flatMap(talliesOf).some(({ vendor }) => vendor === 'retell')).toBe(false);
  });

  it('of calls that were charged leaves those that were not, and old counts', async () => {
    const charged: CallFilter = { charged: 'platform-fault' };
    const before = await db.calls.toArray();
    const meant = before.filter(callMatcher(charged, NO_SETTINGS));
    expect(meant.length).toBeGreaterThan(0);
    expect(meant.every(({ costUsd = 0 }) => costUsd > 0)).toBe(true);
    await enforceRetention(db, { now: NOW, retentionDays: 4 });
    const old = await db.days
      .where('start')
      .below(NOW - 5 * DAY)
      .toArray();
    expect(old.length).toBeGreaterThan(0);
    await deleteMatching(db, charged, NO_SETTINGS);
    expect(
      await db.days
        .where('start')
        .below(NOW - 5 * DAY)
        .toArray(),
    ).toEqual(old);
    expect(await new CallQuery(db, charged, NO_SETTINGS).count()).toBe(0);
    expect(await new CallQuery(db, { owner: 'platform' }, NO_SETTINGS).count()).toBeGreaterThan(0);
  });

  it('of all leaves nothing, and recording goes on', async () => {
    await deleteAll(db);
    expect(await Promise.all([db.calls, db.days, db.hours].map((t) => t.count()))).toEqual([
      0, 0, 0,
    ]);
    await recordSightings(db, sightings, { now: NOW, retentionDays: 180 });
    expect(await db.calls.count()).toBe(300);
  });
});
