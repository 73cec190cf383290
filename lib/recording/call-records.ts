import { isShownAs, type CallId } from '../page/values/call-ids.ts';
import { MOST_CALLS } from '../calls/limits.ts';
import type { CallRecord } from '../calls/call-record.ts';

/** Most records that are kept for one page: those of the longest answer. */
const MOST_KEPT = MOST_CALLS;

/** Characters by which cut IDs are looked up; shorter ones are compared with every record. */
const PREFIX = 12;

/** A start on the page may be this far from the record's: pages show minutes, and leave out the zone. */
const NEAR_MS = 60_000;
const QUARTER_MS = 15 * 60_000;

/** The call records of one page, found by full or cut ID. */
export class CallRecords {
  readonly #byId = new Map<string, CallRecord>();
  readonly #byPrefix = new Map<string, Set<string>>();

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
      const prefix = id.slice(0, PREFIX);
      const peers = this.#byPrefix.get(prefix) ?? new Set();
      peers.add(id);
      this.#byPrefix.set(prefix, peers);
      fresh.push(record);
    }
    for (const [id] of this.#byId) {
      if (this.#byId.size <= MOST_KEPT) break;
      this.#byId.delete(id);
      const peers = this.#byPrefix.get(id.slice(0, PREFIX));
      peers?.delete(id);
      if (peers?.size === 0) this.#byPrefix.delete(id.slice(0, PREFIX));
    }
    return fresh;
  }

  /** Forgets all, as when the user switches the watching off. */
  clear(): void {
    this.#byId.clear();
    this.#byPrefix.clear();
  }

  /** The record of a call by its full ID. */
  get(id: string): CallRecord | undefined {
    return this.#byId.get(id.toLowerCase());
  }

  /** The one record of a call that a page shows with this ID; undefined where several fit. */
  recordOf(id: CallId, startedAt: number | undefined): CallRecord | undefined {
    const [record, other] = this.fitting(id, () => startedAt);
    return other === undefined ? record : undefined;
  }

  /** Every record of a call that a page may show with this ID. Of a cut ID there may be several: their starts have to fit. */
  fitting(id: CallId, startedAt: () => number | undefined): CallRecord[] {
    if (id.whole) {
      const record = this.get(id.head);
      return record === undefined ? [] : [record];
    }
    const peers =
      id.head.length < PREFIX
        ? this.#byId.keys()
        : (this.#byPrefix.get(id.head.toLowerCase().slice(0, PREFIX)) ?? []);
    const fitting: CallRecord[] = [];
    for (const peer of peers) {
      const record = this.#byId.get(peer);
      if (record !== undefined && isShownAs(record.id, id)) fitting.push(record);
    }
    if (fitting.length === 0) return fitting;
    const start = startedAt();
    return fitting.filter((record) => isNear(record.startedAt, start));
  }
}

function isSame(one: CallRecord, other: CallRecord): boolean {
  return (
    one.code === other.code &&
    one.message === other.message &&
    one.startedAt === other.startedAt &&
    one.endedAt === other.endedAt &&
    one.costUsd === other.costUsd &&
    one.agent === other.agent
  );
}

/** Whether two starts may be the same moment, written in whatever zone. */
function isNear(recorded: number | undefined, shown: number | undefined): boolean {
  if (recorded === undefined || shown === undefined) return true;
  const apart = Math.abs(recorded - shown);
  if (apart > 15 * 3_600_000) return false;
  const rest = apart % QUARTER_MS;
  return rest <= NEAR_MS || QUARTER_MS - rest <= NEAR_MS;
}
