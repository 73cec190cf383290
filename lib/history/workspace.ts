import { MINUTE } from '../calls/time.ts';
import { cutPrefix, FAMILY, kindOf, minuteOf, nonePrefix, type Identity } from './call-key.ts';
import type { HistoryDb } from './database.ts';
import { sameCall } from './merge-calls.ts';
import type { Call, Sighting } from '../calls/sighting.ts';

/** A sighting and which call it is of. */
export interface Identified {
  readonly sighting: Sighting;
  readonly identity: Identity;
}

/** Below as many keys, one request each is as quick as one for all. */
const FEW = 20;
/** After every character that a key can hold. */
const LAST = '\uffff';

function familyOf(vendor: string, id: string): string {
  return `${vendor}:${id.slice(0, FAMILY).toLowerCase()}`;
}

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

function minuteKey(vendor: string, minute: number): string {
  return `${vendor}@${minute}`;
}

/**
 * The stored calls that a batch may touch, loaded in as few requests as will do, and what becomes of
 * them. Nothing is written until the batch is through.
 */
export class Workspace {
  readonly #stored = new Map<string, Call>();
  readonly #now = new Map<string, Call>();
  readonly #families = new Map<string, Set<string>>();
  readonly #minutes = new Map<string, Set<string>>();

  /** Loads what the batch may touch. Must run in the transaction that writes. */
  static async load(db: HistoryDb, batch: readonly Identified[]): Promise<Workspace> {
    const space = new Workspace();
    const vendors = [...new Set(batch.map(({ sighting }) => sighting.vendor))];
    const some = async (from: string, to: string): Promise<boolean> =>
      (await db.calls.where('key').between(from, to).limit(1).count()) > 0;
    const keys = [...new Set(batch.map(({ identity }) => identity.key))];
    const [stored, hasCut, hasNone] = await Promise.all([
      known(db, keys),
      Promise.all(vendors.map((v) => some(`${v}:~`, `${v}:~${LAST}`))),
      Promise.all(vendors.map((v) => some(`${v}:?`, `${v}:@`))),
    ]);
    for (const call of stored) space.#load(call);
    await space.#loadRelatives(db, batch, {
      cut: new Set(vendors.filter((_, i) => hasCut[i])),
      none: new Set(vendors.filter((_, i) => hasNone[i])),
    });
    return space;
  }

  /** Calls that are known less well can only be found by what they share: ID's start, or minute. */
  async #loadRelatives(
    db: HistoryDb,
    batch: readonly Identified[],
    stored: { readonly cut: ReadonlySet<string>; readonly none: ReadonlySet<string> },
  ): Promise<void> {
    const ranges = new Map<string, [from: string, to: string]>();
    const spans = new Map<string, number>();
    const range = (from: string): unknown => ranges.set(from, [from, from + LAST]);
    for (const { sighting, identity } of batch) {
      const { vendor, startedAt } = sighting;
      if (identity.kind !== 'none') {
        const start = identity.id.slice(0, FAMILY);
        if (identity.kind === 'cut') range(familyOf(vendor, start));
        if (stored.cut.has(vendor)) range(cutPrefix(vendor, start));
        const at = startedAt ?? this.#stored.get(identity.key)?.startedAt;
        if (stored.none.has(vendor) && at !== undefined) range(nonePrefix(vendor, minuteOf(at)));
      } else {
        spans.set(minuteKey(vendor, identity.minute), identity.minute);
      }
    }
    const found = await Promise.all([
      ...[...ranges.values()].map(([from, to]) =>
        db.calls.where('key').between(from, to, true, true).toArray(),
      ),
      ...[...new Set(spans.values())].map((minute) =>
        db.calls
          .where('startedAt')
          .between(minute * MINUTE, (minute + 1) * MINUTE)
          .toArray(),
      ),
    ]);
    for (const call of found.flat()) if (!this.#stored.has(call.key)) this.#load(call);
  }

  /** The call of that key as it stands now. */
  get(key: string): Call | undefined {
    return this.#now.get(key);
  }

  /** Calls whose ID starts alike. */
  family(vendor: string, id: string): Call[] {
    return this.#all(this.#families.get(familyOf(vendor, id)));
  }

  /** Calls that started in that minute. */
  minute(vendor: string, minute: number): Call[] {
    return this.#all(this.#minutes.get(minuteKey(vendor, minute)));
  }

  /** Stores or replaces a call. */
  put(call: Call): void {
    this.#now.set(call.key, call);
    this.#index(call);
  }

  /** Removes a call that turned out to be another. */
  remove(key: string): void {
    this.#now.delete(key);
  }

  /** What has to be written: calls as they were and as they are. */
  *changes(): Generator<{ readonly before?: Call; readonly after?: Call }> {
    for (const [key, after] of this.#now) {
      const before = this.#stored.get(key);
      if (before === undefined) yield { after };
      else if (!sameCall(before, after)) yield { before, after };
    }
    for (const [key, before] of this.#stored) if (!this.#now.has(key)) yield { before };
  }

  #load(call: Call): void {
    this.#stored.set(call.key, call);
    this.put(call);
  }

  #index(call: Call): void {
    const add = (index: Map<string, Set<string>>, name: string): void => {
      const keys = index.get(name);
      if (keys === undefined) index.set(name, new Set([call.key]));
      else keys.add(call.key);
    };
    if (call.callId !== undefined && kindOf(call.key) !== 'none') {
      add(this.#families, familyOf(call.vendor, call.callId));
    }
    if (call.timeSource !== 'seen') {
      add(this.#minutes, minuteKey(call.vendor, minuteOf(call.startedAt)));
    }
  }

  #all(keys: ReadonlySet<string> | undefined): Call[] {
    return [...(keys ?? [])].flatMap((key) => this.#now.get(key) ?? []);
  }
}
