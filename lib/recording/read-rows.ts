import type { CallRecord } from '../calls/call-record.ts';
import { defined } from '../calls/defined.ts';
import { getOrAdd } from '../calls/get-or-add.ts';
import type { MarkedPage, MarkedReason } from '../marking/marked-page.ts';
import { readFacts, type CallOnPage } from '../page/call-facts.ts';
import { BADGE } from '../page/own-nodes.ts';
import type { ReasonCell } from '../page/reason-cell.ts';
import type { TimeContext } from '../page/values/times.ts';
import { agrees } from '../reasons/index.ts';
import { matchRows, rowByItself, type Matched, type ShownRow } from './match-rows.ts';
import type { PageRecords } from './page-records.ts';

/** A marked reason with what the page tells of its call. */
export interface ReadReason {
  readonly reason: MarkedReason;
  readonly facts: CallOnPage;
  /** The record of its call, if it is known which one that is. */
  readonly record?: CallRecord;
  /** Whether some call record may be of this row's call, even if it is unclear which. */
  readonly isCovered: boolean;
}

/** The rows of one table, as they stand on the page. */
export type ReadList = readonly ReadReason[];

/** Whether a list of rows stands in a table, and is not a labeled reason alone. */
export function isTable([first]: ReadList): boolean {
  return first?.reason.cell.row !== undefined;
}

/** Reads what a marked page shows of calls, and of which records they are. */
export class RowReader {
  readonly #page: Document;
  readonly #marked: MarkedPage;
  readonly #known: PageRecords;
  /** Facts of cells that have not changed since they were read. */
  readonly #facts = new WeakMap<ReasonCell, CallOnPage>();

  constructor(page: Document, marked: MarkedPage, known: PageRecords) {
    this.#page = page;
    this.#marked = marked;
    this.#known = known;
  }

  /** Reads anew what stands beside a reason that changed. */
  read({ cell }: MarkedReason, times: TimeContext): CallOnPage {
    const facts = readFacts(cell, this.#marked.vendor, this.#page.location.href, times);
    this.#facts.set(cell, facts);
    return facts;
  }

  /** A reason of each list that has rows for which `isAbout` is true. */
  *about(isAbout: (row: ShownRow) => boolean, times: TimeContext): Generator<MarkedReason> {
    const found = new Set<Element>();
    for (const reason of this.#marked.reasons()) {
      const { row, group } = reason.cell;
      if (row !== undefined && found.has(group)) continue;
      if (!isAbout(this.#shown(reason, this.#factsOf(reason, times)))) continue;
      if (row !== undefined) found.add(group);
      yield reason;
    }
  }

  /**
   * The lists that some reasons stand in, each table as a whole, its rows matched with the records of the answers that
   * they may show. A labeled reason, as in a drawer, is a list of its own without a row.
   */
  lists(changed: ReadonlySet<MarkedReason>, times: TimeContext): ReadList[] {
    const factsOf = (reason: MarkedReason): CallOnPage => this.#factsOf(reason, times);
    const lists: ReadList[] = [];
    const groups = new Map<Element, MarkedReason[]>();
    for (const reason of changed) {
      if (!reason.badge.isConnected) continue;
      if (reason.cell.row === undefined) lists.push([this.#readAlone(reason, factsOf(reason))]);
      else getOrAdd(groups, reason.cell.group, () => []);
    }
    if (groups.size === 0) return lists;
    for (const reason of this.#marked.reasons()) {
      if (reason.cell.row !== undefined) groups.get(reason.cell.group)?.push(reason);
    }
    for (const [group, reasons] of groups) {
      const rows = inPageOrder(group, reasons);
      lists.push(this.#readTable(rows, rows.map(factsOf)));
    }
    return lists;
  }

  #factsOf(reason: MarkedReason, times: TimeContext): CallOnPage {
    return this.#facts.get(reason.cell) ?? this.read(reason, times);
  }

  #shown({ cell, diagnosis }: MarkedReason, facts: CallOnPage): ShownRow {
    const { vendor } = this.#marked;
    // The badge of a translated label is the record's.
    const agreesWith = (code: string): boolean =>
      diagnosis.code === code || agrees(cell.label, code, vendor.id);
    return { facts, agrees: agreesWith };
  }

  #readAlone(reason: MarkedReason, facts: CallOnPage): ReadReason {
    const fitting = this.#known.fitting(reason.cell, facts);
    const [record] = fitting;
    return defined<ReadReason>({
      reason,
      facts,
      record: fitting.length === 1 ? record : undefined,
      isCovered: fitting.length > 0,
    });
  }

  #readTable(rows: readonly MarkedReason[], facts: readonly CallOnPage[]): ReadList {
    const shown = rows.map((reason, index) => this.#shown(reason, facts[index] ?? {}));
    const records = new Map<number, CallRecord>();
    const covered = new Set<number>();
    let left = [...shown.entries()];
    for (const answer of this.#known.answers) {
      if (left.length === 0) break;
      const asked = left;
      const matched = matchRows(
        asked.map(([, row]) => row),
        answer,
      );
      for (const [at, record] of matched.records) records.set(asked[at]?.[0] ?? -1, record);
      for (const at of matched.covered) covered.add(asked[at]?.[0] ?? -1);
      left = asked.filter((_, at) => !matched.covered.has(at));
    }
    this.#known.match(
      [...records].flatMap(([index, record]) => {
        const row = rows[index];
        return row === undefined ? [] : [[row.cell, record] as const];
      }),
    );
    const others = this.#matchByIds(rows, facts, (index) => !covered.has(index));
    return rows.map((reason, index) => {
      const own = facts[index] ?? {};
      const record = records.get(index) ?? others.records.get(index);
      const isCovered = record !== undefined || covered.has(index) || others.covered.has(index);
      return defined<ReadReason>({ reason, facts: own, record, isCovered });
    });
  }

  /**
   * Matches rows that no answer told of as one of its list with the records that their IDs fit, as of calls that were
   * opened one by one: each is at most one row. Covered are those that may be of several.
   */
  #matchByIds(
    rows: readonly MarkedReason[],
    facts: readonly CallOnPage[],
    isLeft: (index: number) => boolean,
  ): Matched {
    const left = rows.flatMap(({ cell }, index) => {
      const own = facts[index] ?? {};
      const fitting = isLeft(index) ? this.#known.fitting(cell, own) : [];
      const row = rowByItself(cell.label, own, this.#marked.vendor.id);
      return fitting.length === 0 ? [] : [{ index, fitting, row }];
    });
    const records = [...new Set(left.flatMap(({ fitting }) => fitting))];
    const matched = matchRows(
      left.map(({ row }) => row),
      records,
    );
    const found = left.flatMap(({ index }, at) => {
      const record = matched.records.get(at);
      return record === undefined ? [] : [[index, record] as const];
    });
    const open = left.filter(({ fitting }) => fitting.length > 1).map(({ index }) => index);
    return { records: new Map(found), covered: new Set(open) };
  }
}

/**
 * The rows of a table from top to bottom, in the order of their badges: to compare the positions of two rows takes the
 * browser the longer, the more rows there are. Rows outside of the table's own element come last.
 */
function inPageOrder(group: Element, reasons: readonly MarkedReason[]): MarkedReason[] {
  const order = new Map<Element, number>();
  for (const badge of group.querySelectorAll(BADGE)) order.set(badge, order.size);
  const orderOf = ({ badge }: MarkedReason): number => order.get(badge) ?? order.size;
  return reasons
    .filter(({ badge }) => badge.isConnected)
    .sort((one, other) => orderOf(one) - orderOf(other));
}
