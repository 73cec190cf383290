import fc from 'fast-check';
import type { ApiAnswer, CallRecord } from '../../../lib/calls/call-record.ts';
import type { Sighting } from '../../../lib/calls/sighting.ts';
import { HOUR, MINUTE } from '../../../lib/calls/time.ts';
import type { CallOnPage } from '../../../lib/page/call-facts.ts';
import type { CallId } from '../../../lib/page/values/call-ids.ts';
import { agrees, diagnoseLabel } from '../../../lib/reasons/index.ts';
import { describeRequest } from '../../../lib/page-world/describe-request.ts';
import { CallRecords } from '../../../lib/recording/call-records.ts';
import { matchRows } from '../../../lib/recording/match-rows.ts';
import { sightingOfCell, sightingOfRecord } from '../../../lib/recording/to-sighting.ts';
import { ToldCalls } from '../../../lib/recording/told-calls.ts';
import { without } from '../history/sightings.ts';

export const NOW = Date.UTC(2026, 10, 20, 18);

/** The dashboards whose lists are mixed: one asks by its address, the other by a body. */
export type Mixed = 'vapi' | 'retell';

export const HOSTS: Readonly<Record<Mixed, string>> = {
  vapi: 'dashboard.vapi.ai',
  retell: 'dashboard.retellai.com',
};

/** A call as it was. */
export interface Truth extends CallRecord {
  readonly vendor: Mixed;
  /** Absent of Retell's calls that never connected. */
  readonly startedAt?: number;
  /** Retell has none: when it was dialed. */
  readonly createdAt: number;
  readonly endedAt: number;
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
  const fixed = id.startsWith('call_') ? 'call_'.length : 0;
  if (shape === '4…4') return { head: id.slice(0, fixed + 4), tail: id.slice(-4), whole: false };
  return { head: id.slice(0, fixed + shape), whole: false };
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

/**
 * How a list is asked for; `unclear` by what nobody understands, though it is whole; `hidden` by reason, by a request
 * that is not seen.
 */
export const BYS = [
  'whole',
  'assistant',
  'dates',
  'reason',
  'cost',
  'search',
  'page',
  'drawer',
  'unclear',
  'hidden',
] as const;
type By = (typeof BYS)[number];

export interface Visit {
  /** How the list was asked for. */
  readonly by: By;
  readonly look: Look;
  /** Whether the page's own answer is seen. */
  readonly isTold: boolean;
  readonly page: number;
  /** How often it is looked at, and in batches of how many it is told. */
  readonly repeats: number;
  readonly batch: number;
  /** In which of two tabs, and whether that loads its page anew. */
  readonly tab: 0 | 1;
  readonly isLoaded: boolean;
  /** How long before the last visit it is, in ms: calls of then may be going on. */
  readonly before: number;
  /** Whether some calls have been deleted by then, and the vendor keeps those of some hours alone. */
  readonly isAfterDeletion: boolean;
  readonly keptHours: number;
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

/** The moment that a page shows of a call. */
export function momentOf(call: Truth, { moment }: Pick<Look, 'moment'>): number {
  if (call.vendor === 'retell') return call.startedAt ?? call.endedAt;
  return moment === 'start' && call.startedAt !== undefined ? call.startedAt : call.createdAt;
}

/** A call as the vendor's record has it: one of Retell's that never connected has an end alone, and no length. */
function recordOf({ vendor, createdAt, ...call }: Truth): CallRecord {
  if (vendor !== 'retell') return { ...call, createdAt };
  return call.startedAt === undefined ? without(call, 'durationSec') : call;
}

function factsOf(call: Truth, look: Look): CallOnPage {
  const at = momentOf(call, look);
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

const AVA = { vapi: 'ava', retell: 'agent_ava' } as const;
const BUSY = { vapi: 'customer-busy', retell: 'dial_busy' } as const;

/** The newest moment that calls are of. */
const newestOf = (calls: readonly Truth[]): number =>
  Math.max(...calls.map(({ createdAt }) => createdAt));

/** When a visit is, ms since 1970. */
function momentOfVisit(calls: readonly Truth[], { before }: Visit): number {
  return newestOf(calls) + 10 * MINUTE - before;
}

/** The calls of a visit, in the order in which it lists them: of those that have ended by then, newest first. */
export function listed(calls: readonly Truth[], visit: Visit): Truth[] {
  const { by, page, isAfterDeletion, keptHours } = visit;
  const now = momentOfVisit(calls, visit);
  const newest = calls
    .filter(({ endedAt }, n) => endedAt <= now && !(isAfterDeletion && n % 5 === 3))
    .filter(({ createdAt }) => createdAt > now - keptHours * HOUR)
    .sort((a, b) => b.createdAt - a.createdAt);
  switch (by) {
    case 'whole':
    case 'unclear':
      return newest;
    case 'assistant':
      return newest.filter(({ agent }) => agent === 'Ava');
    case 'dates':
      return newest.filter(({ createdAt }) => createdAt > newestOf(calls) - 12 * HOUR);
    case 'reason':
    case 'hidden':
      return newest.filter(({ code, vendor }) => code === BUSY[vendor]);
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

/** Calls that go on at the moment of a visit, newest first. */
export function ongoing(calls: readonly Truth[], visit: Visit): Truth[] {
  const now = momentOfVisit(calls, visit);
  return calls
    .filter(({ createdAt, endedAt }) => createdAt <= now && endedAt > now)
    .sort((a, b) => b.createdAt - a.createdAt);
}

type Parameters = Readonly<Record<string, unknown>>;

/** What each kind of list asks Vapi for in its address, and Retell in its body. */
const PARAMETERS: Readonly<Record<Mixed, Readonly<Record<By, Parameters>>>> = {
  vapi: {
    whole: { limit: '1000' },
    assistant: { assistantId: 'ava' },
    dates: { createdAtGe: '2026-11-19T00:00:00Z', limit: '1000' },
    reason: { endedReason: 'customer-busy' },
    cost: { sortBy: 'cost' },
    search: { search: '7' },
    page: { limit: String(PER_PAGE), page: '1' },
    drawer: {},
    unclear: { limit: '1000', layout: 'dense' },
    hidden: {},
  },
  retell: {
    whole: { filter_criteria: {}, sort_order: 'descending', limit: 1000 },
    assistant: { filter_criteria: { agent_id: [AVA.retell] }, sort_order: 'descending' },
    dates: {
      filter_criteria: { start_timestamp: { lower_threshold: 1_795_000_000_000 } },
      limit: 1000,
    },
    reason: { filter_criteria: { disconnection_reason: ['dial_busy'] } },
    cost: { filter_criteria: {}, sort_by: 'combined_cost', sort_order: 'descending' },
    search: { filter_criteria: {}, search: '7' },
    page: {
      sort_order: 'descending',
      limit: PER_PAGE,
      pagination_key: 'call_0123456789abcdef0123',
    },
    drawer: {},
    unclear: { filter_criteria: { layout: 'dense' }, limit: 1000 },
    hidden: {},
  },
};

/** A request for calls, as a dashboard sends it. */
export interface SentRequest {
  readonly address: string;
  readonly body?: string;
}

/** What a visit asks the API for. */
export function requestOf(vendor: Mixed, { by }: Visit, isPaged = false): SentRequest {
  const asked = PARAMETERS[vendor][by];
  if (vendor === 'retell') {
    const address = `https://api.retellai.com/${isPaged ? 'v3' : 'v2'}/list-calls`;
    return { address, body: JSON.stringify(asked) };
  }
  const query = new URLSearchParams(asked as Record<string, string>).toString();
  return { address: `https://api.vapi.ai/${isPaged ? 'v2/' : ''}call?${query}` };
}

/** What a dashboard asks the API for where one call is opened. */
export function singleRequest(vendor: Mixed, call: Truth | undefined): SentRequest {
  const path = { vapi: 'api.vapi.ai/call', retell: 'api.retellai.com/v2/get-call' }[vendor];
  return { address: `https://${path}/${call?.id ?? ''}` };
}

/** What may be said of whether a list is fair: what its request tells, or what can be told without. */
export function fairnessOf({
  by,
  isTold,
  isAfterDeletion,
}: Visit): readonly (boolean | undefined)[] {
  if (by === 'drawer') return [false];
  if (!isTold) return [undefined];
  // Of a list that nobody understands, calls that it lacks say that it leaves some out; they may have been deleted.
  if (by === 'unclear') return isAfterDeletion ? [undefined, false] : [undefined];
  if (by === 'hidden') return [false, undefined];
  return [by === 'whole' || by === 'assistant' || by === 'dates' || by === 'page'];
}

let lists = 0;

/** What one page has been told of so far. */
export interface Page {
  readonly told: ToldCalls;
  readonly records: CallRecords;
}

export const newPage = (): Page => ({ told: new ToldCalls(), records: new CallRecords() });

/** What a page tells of a visit: of its answer, and of its rows as they are matched with it. */
export function told(calls: readonly Truth[], visit: Visit, page: Page): Sighting[] {
  const shown = listed(calls, visit);
  const { look, by, isTold } = visit;
  const vendor = shown[0]?.vendor ?? 'vapi';
  const dashboard = { vendor, host: HOSTS[vendor] };
  const now = momentOfVisit(calls, visit);
  const seen = { ...dashboard, seenAt: now };
  const sightings: Sighting[] = [];
  const list = (lists += 1);
  const rows = shown.map((call) => {
    const label =
      look.labels === 'cut' && call.code.length > 24 ? `${call.code.slice(0, 24)}...` : call.code;
    return {
      label,
      facts: factsOf(call, look),
      agrees: (code: string) => agrees(label, code, vendor),
    };
  });
  const { address, body } =
    by === 'drawer' ? singleRequest(vendor, shown[0]) : requestOf(vendor, visit);
  const records = shown.map(recordOf);
  const answer: ApiAnswer = {
    ...(by !== 'hidden' && { asked: describeRequest(address, body) }),
    records,
  };
  if (isTold) {
    const added = new Set(page.records.add(records));
    for (const { record, fair } of page.told.take(answer, dashboard, (each) => added.has(each), now)
      .told) {
      sightings.push(sightingOfRecord(record, { ...seen, fair }));
    }
  }
  const matched = isTold && by !== 'drawer' ? matchRows(rows, records) : undefined;
  rows.forEach(({ label, facts }, at) => {
    const record = matched?.records.get(at);
    if (record === undefined && matched?.covered.has(at) === true) return;
    const diagnosis = diagnoseLabel(label, vendor);
    const where = record === undefined && by !== 'drawer' ? { list } : {};
    const fair =
      record === undefined ? (by === 'drawer' ? false : undefined) : page.told.fairOf(record);
    const sighting = sightingOfCell(label, facts, diagnosis, { ...seen, fair, ...where }, record);
    if (sighting !== undefined) sightings.push(sighting);
  });
  return sightings;
}

const CODES: Readonly<Record<Mixed, readonly string[]>> = {
  vapi: [
    'customer-busy',
    'customer-ended-call',
    'silence-timed-out',
    'call.in-progress.error-vapifault-transport-never-connected',
    'call.in-progress.error-vapifault-worker-died',
  ],
  retell: [
    'dial_busy',
    'user_hangup',
    'agent_hangup',
    'telephony_provider_permission_denied',
    'error_llm_websocket_corrupt_payload',
  ],
};

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** A call of Vapi, whose ID begins with its time, as newer ones do. */
export function callAt(createdAt: number, n: number, more: Partial<Truth> = {}): Truth {
  const time = hex(createdAt, 12);
  const tail = hex((n * 2_654_435_761) % 2 ** 32, 8);
  return {
    vendor: 'vapi',
    id: `${time.slice(0, 8)}-${time.slice(8)}-7${hex((n * 7919) % 4096, 3)}-8abc-${hex(n, 4)}${tail}`,
    code: CODES.vapi[n % CODES.vapi.length] ?? 'customer-busy',
    createdAt,
    startedAt: createdAt + 4_000 + (n % 6) * 1_000,
    endedAt: createdAt + 10_000 + (20 + n * 2) * 1_000,
    durationSec: 20 + n * 2 + (n % 10) / 10,
    costUsd: 0.05 + n * 0.02,
    agent: n % 3 === 0 ? 'Ava' : 'Ben',
    agentId: n % 3 === 0 ? AVA.vapi : 'ben',
    org: 'e1234567-89ab-4cde-8f01-23456789abcd',
    ...more,
  };
}

/** A call of Retell: its ID tells nothing, it names no organization, and one that is not answered never starts. */
export function retellCallAt(createdAt: number, n: number): Truth {
  const { startedAt, ...whole } = callAt(createdAt, n);
  const call = without(whole, 'org');
  const parts = [1, 2, 3, 4].map((k) =>
    hex(((createdAt % 99_991) * 7_919 + n * k * 2_654_435_761) % 2 ** 32, 8),
  );
  const code = CODES.retell[n % CODES.retell.length] ?? 'dial_busy';
  const isNever = code === 'dial_busy';
  return {
    ...call,
    vendor: 'retell',
    id: `call_${parts.join('').slice(0, 27)}`,
    code,
    ...(!isNever && startedAt !== undefined && { startedAt }),
    durationSec: isNever ? 0 : call.durationSec,
    agentId: n % 3 === 0 ? AVA.retell : 'agent_ben',
  };
}

/**
 * Calls of some days; some in bursts of one second, whose IDs begin alike.
 *
 * @param newest ms since 1970: all were created before
 */
export function truthsBefore(newest: number, vendor: Mixed = 'vapi'): fc.Arbitrary<Truth[]> {
  const callOf = vendor === 'vapi' ? callAt : retellCallAt;
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
        calls.push(callOf(at, n));
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

/** A visit after which nothing happens to the calls. */
export const LAST_VISIT = {
  tab: 0,
  isLoaded: true,
  before: 0,
  isAfterDeletion: false,
  keptHours: Infinity,
} as const;

/** What happens to the calls between two visits. */
interface Fate {
  readonly lag: number;
  readonly deletes: boolean;
  readonly forgets: boolean;
}

const fates: fc.Arbitrary<Fate> = fc.record({
  lag: fc.constantFrom(0, 5_000, 45_000, 5 * MINUTE, 12 * HOUR),
  deletes: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
  forgets: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
});

/**
 * Visits to the pages of a dashboard, which shows every list in the same way, while its calls end, new ones come, some are
 * deleted, and old ones are not kept any more.
 */
export function visits(
  isTold: fc.Arbitrary<boolean>,
  bys: readonly By[] = BYS,
): fc.Arbitrary<Visit[]> {
  return looks.chain((look) =>
    fc
      .array(
        fc.tuple(
          fc.record({
            by: fc.constantFrom(...bys),
            look: fc.constant(look),
            isTold,
            page: fc.nat({ max: 3 }),
            repeats: fc.integer({ min: 1, max: 2 }),
            batch: fc.integer({ min: 1, max: 60 }),
            tab: fc.constantFrom<0 | 1>(0, 1),
            isLoaded: fc.boolean(),
          }),
          fates,
        ),
        { minLength: 1, maxLength: 6 },
      )
      .map((all) =>
        all.map(([visit], n): Visit => ({
          ...visit,
          before: all.slice(n + 1).reduce((sum, [, { lag }]) => sum + lag, 0),
          isAfterDeletion: all.slice(0, n + 1).some(([, { deletes }]) => deletes),
          keptHours: all.slice(0, n + 1).some(([, { forgets }]) => forgets) ? 10 : Infinity,
        })),
      ),
  );
}

/** What may be known of whether each call was in a fair list after some visits. */
export function fairnesses(
  calls: readonly Truth[],
  all: readonly Visit[],
  fairOf: (visit: Visit) => readonly (boolean | undefined)[] = fairnessOf,
): Map<string, readonly (boolean | undefined)[]> {
  const fair = new Map<string, readonly (boolean | undefined)[]>();
  for (const visit of all) {
    const now = fairOf(visit);
    for (const { id } of listed(calls, visit)) {
      const before = fair.get(id);
      const both = (before ?? now).flatMap((one) =>
        now.map((other) => {
          if (before === undefined) return other;
          return one === true || other === true
            ? true
            : one === false && other === false
              ? false
              : undefined;
        }),
      );
      fair.set(id, [...new Set(both)]);
    }
  }
  return fair;
}
