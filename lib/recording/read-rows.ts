import type { CallRecord } from '../calls/call-record.ts';
import { getOrAdd } from '../calls/get-or-add.ts';
import type { MarkedPage, MarkedReason } from '../marking/marked-page.ts';
import { readFacts, type CallFacts } from '../page/call-facts.ts';
import type { Place } from '../page/places.ts';
import type { TimeContext } from '../page/values/times.ts';
import { agrees } from '../reasons/index.ts';
import { matchRows } from './match-rows.ts';
import type { PageRecords } from './page-records.ts';

/** A marked reason with what the page tells of its call. */
export interface ReadReason {
  readonly reason: MarkedReason;
  readonly facts: CallFacts;
  /** The record of its call, where it is known which. */
  readonly record?: CallRecord;
  /** Whether it is of a call that a record told of, though nothing may tell of which. */
  readonly isCovered: boolean;
}

/** The rows of one table, as they stand on the page. */
export type ReadList = readonly ReadReason[];

/** Facts of places that have not changed since they were read. */
const read = new WeakMap<Place, CallFacts>();

/**
 * Reads the reasons of a page that changed, each table as a whole, and matches the rows of tables with the records of
 * the answers that they may show. A labelled reason, as in a drawer, is a list of its own without a row.
 */
export function readLists(
  page: Document,
  marked: MarkedPage,
  known: PageRecords,
  changed: ReadonlySet<MarkedReason>,
  times: TimeContext,
): ReadList[] {
  const factsOf = ({ place }: MarkedReason): CallFacts => {
    const facts = readFacts(place, marked.vendor, page.location.href, times);
    read.set(place, facts);
    return facts;
  };
  const lists: ReadList[] = [];
  const groups = new Map<Element, MarkedReason[]>();
  for (const reason of changed) {
    if (!reason.badge.isConnected) continue;
    if (reason.place.row === undefined) lists.push([readAlone(reason, factsOf(reason), known)]);
    else getOrAdd(groups, reason.place.group, () => []);
  }
  if (groups.size === 0) return lists;
  for (const reason of marked.reasons()) {
    if (reason.place.row !== undefined) groups.get(reason.place.group)?.push(reason);
  }
  for (const reasons of groups.values()) {
    const rows = reasons.sort(inPageOrder);
    const facts = rows.map((reason) =>
      changed.has(reason) ? factsOf(reason) : (read.get(reason.place) ?? factsOf(reason)),
    );
    lists.push(readTable(rows, facts, marked, known));
  }
  return lists;
}

/** Whether a list of rows stands in a table, and is not a labelled reason alone. */
export function isTable([first]: ReadList): boolean {
  return first?.reason.place.row !== undefined;
}

function inPageOrder({ place: one }: MarkedReason, { place: other }: MarkedReason): number {
  return one.cell.compareDocumentPosition(other.cell) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function readAlone(reason: MarkedReason, facts: CallFacts, known: PageRecords): ReadReason {
  const fitting = known.fitting(facts);
  const [record] = fitting;
  return {
    reason,
    facts,
    ...(record !== undefined && fitting.length === 1 && { record }),
    isCovered: fitting.length > 0,
  };
}

function readTable(
  rows: readonly MarkedReason[],
  facts: readonly CallFacts[],
  { vendor }: MarkedPage,
  known: PageRecords,
): ReadList {
  const records = new Map<number, CallRecord>();
  const covered = new Set<number>();
  let left = rows.map((_, place) => place);
  for (const answer of known.answers) {
    if (left.length === 0) break;
    const asked = left;
    const matched = matchRows(
      asked.map((place) => ({
        facts: facts[place] ?? {},
        agrees: (code: string) => agrees(rows[place]?.place.label ?? '', code, vendor.id),
      })),
      answer,
    );
    for (const [at, record] of matched.records) records.set(asked[at] ?? -1, record);
    for (const at of matched.covered) covered.add(asked[at] ?? -1);
    left = asked.filter((_, at) => !matched.covered.has(at));
  }
  known.match(
    [...records].flatMap(([place, record]) => {
      const row = rows[place];
      return row === undefined ? [] : [[row.place, record] as const];
    }),
  );
  return rows.map((reason, place) => {
    const own = facts[place] ?? {};
    const record = records.get(place);
    if (record !== undefined) return { reason, facts: own, record, isCovered: true };
    return covered.has(place)
      ? { reason, facts: own, isCovered: true }
      : readAlone(reason, own, known);
  });
}
