import { assign, type PossiblePair } from '../calls/assign.ts';
import type { CallRecord } from '../calls/call-record.ts';
import { getOrAdd } from '../calls/get-or-add.ts';
import { minuteOf } from '../calls/time.ts';
import { CENT, LONGEST_RINGING, mayBeOneCost, mayBeZonesApart } from '../calls/tolerances.ts';
import type { CallOnPage } from '../page/call-facts.ts';
import { isShownAs } from '../page/values/call-ids.ts';
import { agrees, resolve } from '../reasons/index.ts';
import type { VendorId } from '../vendors/vendor.ts';

/** A row of a list as a page shows it. */
export interface ShownRow {
  readonly facts: CallOnPage;
  /** Whether the label that the row shows may stand for a code. */
  readonly agrees: (code: string) => boolean;
}

/** How much each fact counts on which row and record agree. */
const WEIGHT = { minute: 4, duration: 3, cost: 3, agent: 1 } as const;

/** By how much another record may fit a row worse, and it is still open which of them it is. */
const AS_WELL = 0.5;

/** How well a row fits a record; undefined if something speaks against it. */
function weightOf({ facts, agrees }: ShownRow, record: CallRecord): number | undefined {
  const { id, startedAt, isStartPrecise, durationSec, costUsd, agent, channel } = facts;
  if (id !== undefined && !isShownAs(record.id, id)) return undefined;
  if (id?.whole === true) return 100;
  if (!agrees(record.code)) return undefined;
  let weight = 1;
  const moments = [record.startedAt, record.createdAt, record.endedAt].filter(
    (each) => each !== undefined,
  );
  if (startedAt !== undefined && isStartPrecise === true && moments.length > 0) {
    const apart = moments.map((each) => Math.abs(minuteOf(each) - minuteOf(startedAt)));
    if (apart.includes(0)) weight += WEIGHT.minute;
    else if (!apart.some(mayBeZonesApart)) return undefined;
  }
  if (durationSec !== undefined && record.durationSec !== undefined) {
    const apart = Math.abs(durationSec - record.durationSec);
    if (apart > LONGEST_RINGING) return undefined;
    weight += apart <= 1 ? WEIGHT.duration : 1 - apart / LONGEST_RINGING;
  }
  if (costUsd !== undefined && record.costUsd !== undefined) {
    if (!mayBeOneCost(costUsd, record.costUsd)) return undefined;
    if (Math.abs(costUsd - record.costUsd) <= CENT / 2) weight += WEIGHT.cost;
  }
  if (channel !== undefined && record.channel !== undefined && channel !== record.channel) {
    return undefined;
  }
  if (agent !== undefined && (agent === record.agent || agent === record.agentId)) {
    weight += WEIGHT.agent;
  }
  return weight;
}

/**
 * A row as it is compared with records that its ID fits, one by one: what its label says of the code counts where
 * somebody knows that label.
 */
export function rowByItself(label: string, facts: CallOnPage, vendor: VendorId): ShownRow {
  const isOpen = (): boolean => resolve(label, vendor).kind === 'unknown';
  return { facts, agrees: (code) => agrees(label, code, vendor) || isOpen() };
}

/** Whether a row may be of a record's call: nothing that it shows speaks against that. */
export function mayBeOf(row: ShownRow, record: CallRecord): boolean {
  return weightOf(row, record) !== undefined;
}

/** Which records the rows of a list belong to. */
export interface Matched {
  /** The record of each row for which it is known, by the row's index. */
  readonly records: ReadonlyMap<number, CallRecord>;
  /** Indices of rows that fit some record, even if it is unclear which. */
  readonly covered: ReadonlySet<number>;
}

/**
 * Matches the rows of a list with the records of an answer, both as a whole: each record is at most one row, and what
 * looks alike is told apart by its order, where rows and records are in one order.
 */
export function matchRows(rows: readonly ShownRow[], records: readonly CallRecord[]): Matched {
  const byId = new RecordsById(records);
  const fits: PossiblePair[] = [];
  rows.forEach((row, one) => {
    for (const fit of fitsOf(row, records, byId)) fits.push({ one, ...fit });
  });
  const covered = new Set(fits.map(({ one }) => one));
  const direction = directionOf(fits, rows, records);
  const last = records.length - 1;
  const isDown = direction === 'down';
  const assigned = assign(isDown ? fits.map((fit) => ({ ...fit, other: last - fit.other })) : fits);
  const counts = countsOf(fits);
  const found = new Map<number, CallRecord>();
  for (const [one, other] of assigned) {
    const at = isDown ? last - other : other;
    const record = records[at];
    if (record === undefined) continue;
    // Without a common order, a row is only sure if it fits no other record.
    if (direction === undefined && counts.get(one) !== 1 && isOpen(fits, one, at)) continue;
    found.set(one, record);
  }
  return { records: found, covered };
}

/** Says of rows whether they fit some record of an answer; `matchRows` passes over all others. */
export function fitsAny(records: readonly CallRecord[]): (row: ShownRow) => boolean {
  const byId = new RecordsById(records);
  return (row) => fitsOf(row, records, byId).next().done !== true;
}

/** The records that a row fits, with how well it does. */
function* fitsOf(
  row: ShownRow,
  records: readonly CallRecord[],
  byId: RecordsById,
): Generator<Omit<PossiblePair, 'one'>, undefined> {
  for (const other of byId.indicesFor(row)) {
    const record = records[other];
    const weight = record === undefined ? undefined : weightOf(row, record);
    if (weight !== undefined) yield { other, weight };
  }
}

/** Finds records by the visible part of their IDs, so that long lists need not be compared row by row. */
class RecordsById {
  readonly #all: readonly number[];
  readonly #byHead = new Map<string, number[]>();
  readonly #byTail = new Map<string, number[]>();

  constructor(records: readonly CallRecord[]) {
    this.#all = records.map((_, at) => at);
    records.forEach(({ id }, at) => {
      getOrAdd(this.#byHead, id.slice(0, HEAD).toLowerCase(), () => []).push(at);
      getOrAdd(this.#byTail, id.slice(-TAIL).toLowerCase(), () => []).push(at);
    });
  }

  indicesFor({ facts: { id } }: ShownRow): readonly number[] {
    if (id === undefined) return this.#all;
    const { head, tail = '' } = id;
    if (tail.length >= TAIL) return this.#byTail.get(tail.slice(-TAIL).toLowerCase()) ?? [];
    return head.length < HEAD
      ? this.#all
      : (this.#byHead.get(head.slice(0, HEAD).toLowerCase()) ?? []);
  }
}

const HEAD = 8;
const TAIL = 4;

function countsOf(fits: readonly PossiblePair[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { one } of fits) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** How many steps of a list of numbers go up, and how many down. */
function steps(numbers: readonly (number | undefined)[]): { ups: number; downs: number } {
  const known = numbers.filter((each) => each !== undefined);
  let [ups, downs] = [0, 0];
  for (let i = 1; i < known.length; i++) {
    const step = (known[i] ?? 0) - (known[i - 1] ?? 0);
    if (step > 0) ups += 1;
    else if (step < 0) downs += 1;
  }
  return { ups, downs };
}

function slopeOf({ ups, downs }: ReturnType<typeof steps>): 'up' | 'down' | 'flat' | undefined {
  if (ups > 0 && downs > 0) return undefined;
  return ups > 0 ? 'up' : downs > 0 ? 'down' : 'flat';
}

/**
 * Whether rows are in the records' order, in its reverse, or in neither: by those whose record is sure, else by the
 * minutes of both.
 */
function directionOf(
  fits: readonly PossiblePair[],
  rows: readonly ShownRow[],
  records: readonly CallRecord[],
): 'up' | 'down' | undefined {
  const counts = countsOf(fits);
  const sure = fits.filter(({ one }) => counts.get(one) === 1).sort((a, b) => a.one - b.one);
  const slope = slopeOf(steps(sure.map(({ other }) => other)));
  if (slope !== 'flat') return slope;
  const minute = (ms: number | undefined): number | undefined =>
    ms === undefined ? undefined : minuteOf(ms);
  const shown = slopeOf(steps(rows.map(({ facts }) => minute(facts.startedAt))));
  const told = slopeOf(
    steps(records.map((record) => minute(record.createdAt ?? record.startedAt))),
  );
  if (shown === undefined) return undefined;
  if (shown === 'flat' || told === 'flat' || told === undefined) return 'up';
  return shown === told ? 'up' : 'down';
}

/** Whether another record would do as well for a row. */
function isOpen(fits: readonly PossiblePair[], one: number, chosen: number): boolean {
  const own = fits.filter((fit) => fit.one === one);
  const weight = own.find(({ other }) => other === chosen)?.weight ?? 0;
  return own.some((fit) => fit.other !== chosen && fit.weight >= weight - AS_WELL);
}
