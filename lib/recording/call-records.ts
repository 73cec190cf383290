import { isShownAs, type CallId } from '../page/values/call-ids.ts';
import { getOrAdd } from '../calls/get-or-add.ts';
import { MOST_CALLS } from '../calls/limits.ts';
import { minuteOf } from '../calls/time.ts';
import { mayBeZonesApart } from '../calls/tolerances.ts';
import type { CallRecord } from '../calls/call-record.ts';

/** Most records that are kept for one page: those of the longest answer. */
const MOST_KEPT = MOST_CALLS;

/** Characters at the start of an ID, and at its end, by which cut ones are looked up. */
const HEAD = 8;
const TAIL = 4;

/** The call records of one page, found by whole or cut ID. */
export class CallRecords {
  readonly #byId = new Map<string, CallRecord>();
  readonly #byHead = new Map<string, Set<string>>();
  readonly #byTail = new Map<string, Set<string>>();

  /** Number of records. */
  get size(): number {
    return this.#byId.size;
  }

  /** Takes records in; a later one replaces an earlier one of the same call. Returns what was new. */
  add(records: readonly CallRecord[]): CallRecord[] {
    const fresh: CallRecord[] = [];
    for (const record of records) {
      const id = record.id.toLowerCase();
      const known = this.#byId.get(id);
      if (known !== undefined && isSame(known, record)) continue;
      this.#byId.delete(id);
      this.#byId.set(id, record);
      getOrAdd(this.#byHead, id.slice(0, HEAD), () => new Set()).add(id);
      getOrAdd(this.#byTail, id.slice(-TAIL), () => new Set()).add(id);
      fresh.push(record);
    }
    for (const [id] of this.#byId) {
      if (this.#byId.size <= MOST_KEPT) break;
      this.#byId.delete(id);
      this.#byHead.get(id.slice(0, HEAD))?.delete(id);
      this.#byTail.get(id.slice(-TAIL))?.delete(id);
    }
    return fresh;
  }

  /** Forgets all, as when the user switches the watching off. */
  clear(): void {
    this.#byId.clear();
    this.#byHead.clear();
    this.#byTail.clear();
  }

  /** The record of a call by its full ID. */
  get(id: string): CallRecord | undefined {
    return this.#byId.get(id.toLowerCase());
  }

  /** Every record that may be of a call with this ID. A cut ID may fit several; their starts have to fit too. */
  fitting(id: CallId, startedAt: () => number | undefined): CallRecord[] {
    if (id.whole) {
      const record = this.get(id.head);
      return record === undefined ? [] : [record];
    }
    const [head, tail] = [id.head.toLowerCase(), id.tail?.toLowerCase() ?? ''];
    const peers =
      tail.length >= TAIL
        ? this.#byTail.get(tail.slice(-TAIL))
        : head.length >= HEAD
          ? this.#byHead.get(head.slice(0, HEAD))
          : this.#byId.keys();
    const fitting: CallRecord[] = [];
    for (const peer of peers ?? []) {
      const record = this.#byId.get(peer);
      if (record !== undefined && isShownAs(record.id, id)) fitting.push(record);
    }
    if (fitting.length === 0) return fitting;
    const start = startedAt();
    return fitting.filter(
      ({ startedAt: began, createdAt }) =>
        isNear(began, start) || (createdAt !== undefined && isNear(createdAt, start)),
    );
  }
}

function isSame(one: CallRecord, other: CallRecord): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof CallRecord>;
  return [...names].every((name) => one[name] === other[name]);
}

/** Whether two starts may be the same moment, written in whatever zone. */
function isNear(recorded: number | undefined, shown: number | undefined): boolean {
  if (recorded === undefined || shown === undefined) return true;
  return mayBeZonesApart(Math.abs(minuteOf(recorded) - minuteOf(shown)));
}
