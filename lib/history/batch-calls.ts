import { getOrAdd } from '../calls/get-or-add.ts';
import type { Call } from '../calls/sighting.ts';
import { MINUTE } from '../calls/time.ts';
import { VENDORS } from '../vendors/index.ts';
import type { VendorId } from '../vendors/vendor.ts';
import { cutPrefix, fullPrefix, identityKindOf, nonePrefix } from './call-key.ts';
import type { HistoryDb } from './database.ts';
import { saysTheSame } from './merge-calls.ts';
import { timesOfSame, weightOfSame } from './same-call.ts';

/** Below as many keys, one request each is as quick as one for all. */
const FEW = 20;
/** With more calls to read for each one that is wanted, it is better to ask for each alone. */
const NEARBY = 4;
/** After every character that a key can hold. */
const LAST = '\uffff';
/** Characters of an ID by which stored calls are looked for; shorter ones are looked for by time. */
const HEAD = 8;
/** Characters of an ID by which loaded calls are kept; a cut one may begin with fewer. */
const KEPT_BY = 4;
/** Times that lie closer together are read at once. */
const GAP = 30 * MINUTE;

/**
 * The stored calls with these keys. Newer IDs begin with their time, so that a batch lies close together:
 * asking for the keys between its first and its last mostly shows at once that there is none of it yet.
 */
async function known(db: HistoryDb, keys: readonly string[]): Promise<Call[]> {
  let wanted = keys;
  if (keys.length >= FEW) {
    const sorted = [...keys].sort();
    const limit = keys.length * 2;
    const near = await db.calls
      .where('key')
      .between(sorted[0] ?? '', sorted.at(-1) ?? '', true, true)
      .limit(limit)
      .primaryKeys();
    if (near.length < limit) {
      const there = new Set(near);
      wanted = keys.filter((key) => there.has(key));
    }
  }
  const found = wanted.length === 0 ? [] : await db.calls.bulkGet([...wanted]);
  return found.filter((call): call is Call => call !== undefined);
}

/**
 * The stored calls whose keys begin with one of some texts, and maybe others between them: in one request where few
 * lie there, instead of hundreds.
 */
async function beginningWith(db: HistoryDb, starts: readonly string[]): Promise<Call[]> {
  const sorted = [...starts].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const limit = sorted.length * NEARBY;
  if (sorted.length >= FEW) {
    const near = await db.calls
      .where('key')
      .between(first, last + LAST, true, true)
      .limit(limit)
      .toArray();
    if (near.length < limit) return near;
  }
  const found = await Promise.all(
    sorted.map((from) =>
      db.calls
        .where('key')
        .between(from, from + LAST, true, true)
        .toArray(),
    ),
  );
  return found.flat();
}

/** Times that overlap, or nearly do, as one. */
function joined(
  times: readonly (readonly [from: number, to: number])[],
): (readonly [from: number, to: number])[] {
  const all: [from: number, to: number][] = [];
  for (const [from, to] of [...times].sort(([a], [b]) => a - b)) {
    const last = all.at(-1);
    if (last !== undefined && from <= last[1] + GAP) last[1] = Math.max(last[1], to);
    else all.push([from, to]);
  }
  return all;
}

/**
 * The stored calls that a batch may touch, loaded in as few requests as will do, and what becomes of
 * them. Nothing is written until the batch is through.
 */
export class BatchCalls {
  readonly #stored = new Map<string, Call>();
  readonly #now = new Map<string, Call>();
  /** Keys of calls by the start of their ID, or by none: first of those known in full, then of the others. */
  readonly #full = new Map<string, Set<string>>();
  readonly #less = new Map<string, Set<string>>();

  /** Loads what the rows of a batch may touch. Must run in the transaction that writes. */
  static async load(db: HistoryDb, rows: readonly Call[]): Promise<BatchCalls> {
    const calls = new BatchCalls();
    const vendors = [...new Set(rows.map(({ vendor }) => vendor))];
    const some = async (from: string, to: string): Promise<boolean> =>
      (await db.calls.where('key').between(from, to).limit(1).count()) > 0;
    const [stored, hasLess] = await Promise.all([
      known(db, [...new Set(rows.map(({ key }) => key))]),
      // Keys of calls that are not known in full begin with `?` or `~`.
      Promise.all(
        vendors.map(async (vendor) => {
          const [cut, none] = [cutPrefix(vendor, ''), nonePrefix(vendor)];
          return (await some(cut, cut + LAST)) || (await some(none, none + LAST));
        }),
      ),
    ]);
    for (const call of stored) calls.#load(call);
    const withLess = new Set(vendors.filter((_, i) => hasLess[i]));
    await calls.#loadRelatives(db, rows, withLess);
    return calls;
  }

  /** Loads the calls that a row may be of if either is not known in full; they are found by what they share. */
  async #loadRelatives(
    db: HistoryDb,
    rows: readonly Call[],
    withLess: ReadonlySet<VendorId>,
  ): Promise<void> {
    /** Beginnings of keys, by what they have in common. */
    const ranges = new Map<string, Set<string>>();
    const want = (kind: string, start: string): void => {
      getOrAdd(ranges, kind, () => new Set()).add(start);
    };
    const times: (readonly [from: number, to: number])[] = [];
    for (const row of rows) {
      const { vendor, callId = '' } = row;
      const isFull = identityKindOf(row.key) === 'full';
      if (isFull && !withLess.has(vendor)) continue;
      const length = HEAD + VENDORS[vendor].callId.prefix.length;
      if (callId.length >= length) {
        const head = callId.slice(0, length);
        if (!isFull) want(`full ${vendor}`, fullPrefix(vendor, head));
        if (withLess.has(vendor)) want(`cut ${vendor}`, cutPrefix(vendor, head));
      }
      times.push(...timesOfSame(row));
      const before = this.#stored.get(row.key);
      if (before !== undefined) times.push(...timesOfSame(before));
    }
    const found = await Promise.all([
      ...[...ranges.values()].map((starts) => beginningWith(db, [...starts])),
      ...joined(times).map(([from, to]) =>
        db.calls.where('startedAt').between(from, to, true, true).toArray(),
      ),
    ]);
    for (const call of found.flat()) if (!this.#stored.has(call.key)) this.#load(call);
  }

  /** The call of that key as it stands now. */
  get(key: string): Call | undefined {
    return this.#now.get(key);
  }

  /** Calls that may be the same as a row, each with how much speaks for it. */
  *fitting(row: Call): Generator<{ readonly call: Call; readonly weight: number }> {
    for (const key of this.#keysFor(row)) {
      const call = this.#now.get(key);
      if (call === undefined || key === row.key) continue;
      const weight = weightOfSame(row, call);
      if (weight !== undefined) yield { call, weight };
    }
  }

  /** Stores or replaces a call. */
  put(call: Call): void {
    this.#now.set(call.key, call);
    const index = identityKindOf(call.key) === 'full' ? this.#full : this.#less;
    getOrAdd(index, headOf(call), () => new Set()).add(call.key);
  }

  /** Removes a call that turned out to be the same as another. */
  remove(key: string): void {
    this.#now.delete(key);
  }

  /** What has to be written: calls as they were and as they are. */
  *changes(): Generator<{ readonly before?: Call; readonly after?: Call }> {
    for (const [key, after] of this.#now) {
      const before = this.#stored.get(key);
      if (before === undefined) yield { after };
      else if (!saysTheSame(before, after)) yield { before, after };
    }
    for (const [key, before] of this.#stored) if (!this.#now.has(key)) yield { before };
  }

  *#keysFor(row: Call): Generator<string> {
    const head = headOf(row);
    const kind = identityKindOf(row.key);
    // Two calls that are both known in full are never the same.
    for (const index of kind === 'full' ? [this.#less] : [this.#less, this.#full]) {
      for (const [each, keys] of index) {
        // What one of them does not show may be anything: a call without an ID may be any other call.
        if (each.startsWith(head) || head.startsWith(each)) yield* keys;
      }
    }
  }

  #load(call: Call): void {
    this.#stored.set(call.key, call);
    this.put(call);
  }
}

function headOf({ vendor, key, callId = '' }: Call): string {
  if (identityKindOf(key) === 'none') return `${vendor}:`;
  const length = KEPT_BY + VENDORS[vendor].callId.prefix.length;
  return `${vendor}:${callId.slice(0, length).toLowerCase()}`;
}
