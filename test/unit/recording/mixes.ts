import fc from 'fast-check';
import type { Answer, CallRecord } from '../../../lib/calls/call-record.ts';
import type { Sighting } from '../../../lib/calls/sighting.ts';
import { MINUTE } from '../../../lib/calls/time.ts';
import type { CallFacts } from '../../../lib/page/call-facts.ts';
import type { CallId } from '../../../lib/page/values/call-ids.ts';
import { agrees, diagnoseLabel } from '../../../lib/reasons/index.ts';
import { judgeAnswer, type Known } from '../../../lib/recording/fair-lists.ts';
import { matchRows } from '../../../lib/recording/match-rows.ts';
import { sightingOfCell, sightingOfRecord } from '../../../lib/recording/to-sighting.ts';

const HOST = 'dashboard.vapi.ai';
export const NOW = Date.UTC(2026, 10, 20, 18);

/** A call as it was. */
export interface Truth extends CallRecord {
  readonly startedAt: number;
  readonly createdAt: number;
  readonly durationSec: number;
  readonly costUsd: number;
  readonly agent: string;
}

/** How a page shows an ID: so many characters of its start, or of its start and end. */
export const SHAPES = [12, 10, 8, 6, '4…4', 'whole', 'none'] as const;
export type Shape = (typeof SHAPES)[number];

/** An ID as a page shows it in that shape. */
export function shownId(id: string, shape: Shape): CallId | undefined {
  if (shape === 'none') return undefined;
  if (shape === 'whole') return { head: id, whole: true };
  if (shape === '4…4') return { head: id.slice(0, 4), tail: id.slice(-4), whole: false };
  return { head: id.slice(0, shape), whole: false };
}

/** How one page writes its rows; a page writes all of them alike, whenever it is looked at. */
export interface Look {
  readonly shape: Shape;
  readonly zone: 'local' | 'utc';
  readonly moment: 'start' | 'creation';
  /** Seconds that it counts to the duration of every call: ringing. */
  readonly ringing: number;
  readonly labels: 'whole' | 'cut';
}

export interface Visit {
  /** How the list was asked for. */
  readonly by: 'whole' | 'assistant' | 'reason' | 'cost' | 'search' | 'page' | 'drawer';
  readonly look: Look;
  /** Whether the page's own answer is seen. */
  readonly isTold: boolean;
  readonly page: number;
  /** How often it is looked at, and in batches of how many it is told. */
  readonly repeats: number;
  readonly batch: number;
}

const wall = (ms: number): number => {
  const at = new Date(ms);
  return new Date(
    at.getUTCFullYear(),
    at.getUTCMonth(),
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
  ).getTime();
};

function factsOf(call: Truth, look: Look): CallFacts {
  const at = look.moment === 'start' ? call.startedAt : call.createdAt;
  const id = shownId(call.id, look.shape);
  return {
    ...(id !== undefined && { id }),
    startedAt: look.zone === 'utc' ? wall(at) : Math.floor(at / MINUTE) * MINUTE,
    isStartPrecise: true,
    // What stands below `Start Time` may be the creation: the header does not tell.
    timeIs: 'start',
    durationSec: Math.round(call.durationSec) + look.ringing,
    costUsd: Math.round(call.costUsd * 100) / 100,
    agent: call.agent,
  };
}

const PER_PAGE = 7;

/** The calls of a visit, in the order in which it lists them. */
export function listed(calls: readonly Truth[], { by, page }: Visit): Truth[] {
  const newest = [...calls].sort((a, b) => b.createdAt - a.createdAt);
  switch (by) {
    case 'whole':
      return newest;
    case 'assistant':
      return newest.filter(({ agent }) => agent === 'Ava');
    case 'reason':
      return newest.filter(({ code }) => code === 'customer-busy');
    case 'cost':
      return newest.sort((a, b) => b.costUsd - a.costUsd).slice(0, PER_PAGE);
    case 'search':
      return newest.filter(({ id }) => id.includes('7'));
    case 'page':
      return newest.slice(page * PER_PAGE, (page + 1) * PER_PAGE);
    case 'drawer':
      return newest.slice(page, page + 1);
  }
}

const QUERY: Readonly<Record<Visit['by'], Readonly<Record<string, string>>>> = {
  whole: { limit: '1000' },
  assistant: { assistantId: 'ava' },
  reason: { endedReason: 'customer-busy' },
  cost: { sortBy: 'cost' },
  search: { search: '7' },
  page: { limit: String(PER_PAGE), page: '1' },
  drawer: {},
};

/** What a visit asks the API for. */
export function queryOf({ by }: Visit): Readonly<Record<string, string>> {
  return QUERY[by];
}

/** Whether a list is fair, as far as anything on the page tells. */
export function fairnessOf({ by, isTold }: Visit): boolean | undefined {
  if (by === 'drawer') return false;
  if (!isTold) return undefined;
  return by === 'whole' || by === 'assistant' || by === 'page';
}

let lists = 0;

/** What a page tells of a visit: of its answer, and of its rows as they are matched with it. */
export function told(shown: readonly Truth[], visit: Visit, known: Map<string, Known>): Sighting[] {
  const { look, by, isTold } = visit;
  const seen = { vendor: 'vapi', host: HOST, seenAt: NOW } as const;
  const sightings: Sighting[] = [];
  const list = (lists += 1);
  const rows = shown.map((call) => {
    const label =
      look.labels === 'cut' && call.code.length > 24 ? `${call.code.slice(0, 24)}...` : call.code;
    return {
      label,
      facts: factsOf(call, look),
      agrees: (code: string) => agrees(label, code, 'vapi'),
    };
  });
  const isAnswer = isTold && by !== 'drawer';
  const answer: Answer = {
    asked: `/call ${JSON.stringify([QUERY[by], null])}`,
    records: shown,
  };
  const fair = isAnswer
    ? judgeAnswer(answer, { vendor: 'vapi', host: HOST }, known, NOW).fair
    : by === 'drawer'
      ? false
      : undefined;
  if (isAnswer) {
    for (const record of shown) {
      known.set(record.id, { record, since: NOW });
      sightings.push(sightingOfRecord(record, { ...seen, fair }));
    }
  }
  const matched = isAnswer ? matchRows(rows, shown) : undefined;
  rows.forEach(({ label, facts }, at) => {
    const record = matched?.records.get(at);
    if (record === undefined && matched?.covered.has(at) === true) return;
    const diagnosis = diagnoseLabel(label, 'vapi');
    const where = record === undefined && by !== 'drawer' ? { list } : {};
    const sighting = sightingOfCell(label, facts, diagnosis, { ...seen, fair, ...where }, record);
    if (sighting !== undefined) sightings.push(sighting);
  });
  return sightings;
}

const CODES = [
  'customer-busy',
  'customer-ended-call',
  'silence-timed-out',
  'call.in-progress.error-vapifault-transport-never-connected',
  'call.in-progress.error-vapifault-worker-died',
];

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** A call whose ID begins with its time, as newer ones do. */
export function callAt(createdAt: number, n: number, more: Partial<Truth> = {}): Truth {
  const time = hex(createdAt, 12);
  const tail = hex((n * 2_654_435_761) % 2 ** 32, 8);
  return {
    id: `${time.slice(0, 8)}-${time.slice(8)}-7${hex((n * 7919) % 4096, 3)}-8abc-${hex(n, 4)}${tail}`,
    code: CODES[n % CODES.length] ?? 'customer-busy',
    createdAt,
    startedAt: createdAt + 4_000 + (n % 6) * 1_000,
    endedAt: createdAt + 10_000 + (20 + n * 2) * 1_000,
    durationSec: 20 + n * 2 + (n % 10) / 10,
    costUsd: 0.05 + n * 0.02,
    agent: n % 3 === 0 ? 'Ava' : 'Ben',
    agentId: n % 3 === 0 ? 'ava' : 'ben',
    org: 'e1234567-89ab-4cde-8f01-23456789abcd',
    ...more,
  };
}

/**
 * Calls of some days; some in bursts of one second, whose IDs begin alike.
 *
 * @param newest ms since 1970: all were created before
 */
export function truthsBefore(newest: number): fc.Arbitrary<Truth[]> {
  return fc
    .array(fc.constantFrom(30, 900, 61_000, 3_600_000, 9 * 3_600_000), {
      minLength: 1,
      maxLength: 25,
    })
    .map((gaps) => {
      let at = newest;
      const calls: Truth[] = [];
      for (const [n, gap] of gaps.entries()) {
        at -= gap;
        calls.push(callAt(at, n));
      }
      return calls;
    });
}

const looks: fc.Arbitrary<Look> = fc
  .record({
    shape: fc.constantFrom(...SHAPES),
    zone: fc.constantFrom('local', 'utc'),
    moment: fc.constantFrom('start', 'creation'),
    ringing: fc.constantFrom(0, 0, 12),
    labels: fc.constantFrom('whole', 'cut'),
  })
  .map((look) =>
    // Where there is no ID, times in another zone and durations of another kind leave nothing to go by.
    look.shape === 'none' && look.zone === 'utc' ? { ...look, ringing: 0 } : look,
  );

/** Visits to the pages of a dashboard, which shows every list in the same way. */
export function visits(isTold: fc.Arbitrary<boolean>): fc.Arbitrary<Visit[]> {
  return looks.chain((look) =>
    fc.array(
      fc.record({
        by: fc.constantFrom('whole', 'assistant', 'reason', 'cost', 'search', 'page', 'drawer'),
        look: fc.constant(look),
        isTold,
        page: fc.nat({ max: 3 }),
        repeats: fc.integer({ min: 1, max: 2 }),
        batch: fc.integer({ min: 1, max: 60 }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  );
}
