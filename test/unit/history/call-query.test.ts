import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callMatcher, type CallFilter } from '../../../lib/history/call-filter.ts';
import { CallQuery } from '../../../lib/history/call-query.ts';
import { talliesOf } from '../../../lib/history/counts.ts';
import { newestFirst, type Cursor } from '../../../lib/history/cursor.ts';
import { HistoryDb } from '../../../lib/history/database.ts';
import { deleteAll, deleteMatching } from '../../../lib/history/deletion.ts';
import { rebuildCounts } from '../../../lib/history/rebuild-counts.ts';
import { recordSightings } from '../../../lib/history/recorder.ts';
import type { Call, Sighting } from '../../../lib/calls/sighting.ts';
import { NO_SETTINGS } from '../../../lib/reasons/diagnosis.ts';
import { DAY, HOUR, NOW, record, without } from './sightings.ts';

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
    code,
    label: code,
    // Some start at the very same moment.
    startedAt: i % 6 === 0 ? NOW - 2 * DAY : startedAt,
  });
  if (i % 4 !== 1) return whole;
  return { ...without(whole, 'code'), label: pick(LABELS, i) };
}

let db: HistoryDb;
let names = 0;
const sightings = Array.from({ length: 300 }, (_, i) => sightingAt(i));

beforeEach(async () => {
  db = new HistoryDb(`query ${names++}`);
  await recordSightings(db, sightings, { now: NOW, retentionDays: 180 });
});
afterEach(() => db.delete());

async function allPages(filter: CallFilter, size: number): Promise<Call[]> {
  const query = new CallQuery(db, filter, NO_SETTINGS);
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

describe('pages of calls', () => {
  it('hold exactly the calls that are meant, newest first, each once', async () => {
    const calls = (await db.calls.toArray()).sort(newestFirst);
    await fc.assert(
      fc.asyncProperty(filters, fc.integer({ min: 1, max: 60 }), async (filter, size) => {
        const expected = calls.filter(callMatcher(filter, NO_SETTINGS)).map(({ key }) => key);
        expect((await allPages(filter, size)).map(({ key }) => key)).toEqual(expected);
        expect(await new CallQuery(db, filter, NO_SETTINGS).count()).toBe(expected.length);
      }),
      { numRuns: 150 },
    );
  });

  it('find a call by the start of its ID', async () => {
    const [first] = await db.calls.toArray();
    const found = await allPages({ search: first?.callId?.slice(0, 8) ?? '' }, 10);
    expect(found.map(({ key }) => key)).toContain(first?.key);
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

  it('of all leaves nothing, and recording goes on', async () => {
    await deleteAll(db);
    expect(await Promise.all([db.calls, db.days, db.hours].map((t) => t.count()))).toEqual([
      0, 0, 0,
    ]);
    await recordSightings(db, sightings, { now: NOW, retentionDays: 180 });
    expect(await db.calls.count()).toBe(300);
  });
});
