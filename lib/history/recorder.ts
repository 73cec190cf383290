import { assign } from '../calls/assign.ts';
import { getOrAdd } from '../calls/get-or-add.ts';
import { BatchCalls } from './batch-calls.ts';
import { identify, isAlike, identityKindOf, nextAlike, shownKey } from './call-key.ts';
import { CountChanges } from './count-writer.ts';
import type { HistoryDb } from './database.ts';
import { mergeCalls, saysTheSame, standingOf, toCall } from './merge-calls.ts';
import type { Call, Sighting } from '../calls/sighting.ts';
import { keptFrom } from './known-time.ts';
import { mending } from './mend.ts';
import { readMeta } from './meta.ts';
import { lowerLine } from './purge-line.ts';
import { currentZone, settleZone } from './zone.ts';

/**
 * What became of a sighting. `added`: a new call · `improved`: a known call, now known better · `known`:
 * nothing new · `nameless`: nothing tells its call from others, so it was not kept · `too-old`: before the
 * time for which single calls are kept · `by-clock`: the same, but with nothing except the clock to say so.
 */
export type RecordResult = 'added' | 'improved' | 'known' | 'nameless' | 'too-old' | 'by-clock';

/** What became of a batch. */
export interface Recorded {
  /** One for each sighting. */
  readonly results: readonly RecordResult[];
}

/** What a recording needs to know beside the sightings. */
export interface RecordOptions {
  /** ms since 1970. */
  readonly now: number;
  /** Days that single calls are kept: older ones are not taken in. */
  readonly retentionDays: number;
}

/**
 * Writes sightings and their counts in one transaction and resolves once it is committed, with one
 * result for each sighting. Safe to repeat, in any order. The sightings must have passed
 * `checkSighting`. Rejects with Dexie's error where nothing could be written; then nothing was.
 */
export async function recordSightings(
  db: HistoryDb,
  sightings: readonly Sighting[],
  options: RecordOptions,
): Promise<Recorded> {
  const results: RecordResult[] = sightings.map(() => 'nameless');
  const batch: Row[] = [];
  sightings.forEach((sighting, at) => {
    const identity = identify(sighting);
    if (identity !== undefined) {
      batch.push({ call: toCall(sighting, identity.key), list: sighting.list, at });
    }
  });
  if (batch.length === 0) return { results };
  return mending(db, () => writeBatch(db, batch, [...results], options));
}

/** Writes the rows of a batch, in one transaction. */
function writeBatch(
  db: HistoryDb,
  batch: readonly Row[],
  results: RecordResult[],
  options: RecordOptions,
): Promise<Recorded> {
  return db.transaction('rw', db.calls, db.days, db.hours, db.meta, async () => {
    const [{ zone, purgedBefore: line, knownTime: known }, calls] = await Promise.all([
      readMeta(db),
      BatchCalls.load(
        db,
        batch.map(({ call }) => call),
      ),
    ]);
    if (zone !== currentZone()) await settleZone(db);
    const kept = keptFrom(options, known);
    const purgedBefore = await lowerLine(db, line, kept);
    const rows = batch.filter(({ call: { startedAt }, at }) => {
      const isGone = startedAt < Math.max(kept, purgedBefore);
      if (isGone) results[at] = known === undefined ? 'by-clock' : 'too-old';
      return !isGone;
    });
    const isFull = ({ call }: Row): boolean => identityKindOf(call.key) === 'full';
    takeFull(calls, rows.filter(isFull), results);
    for (const list of listsOf(rows.filter((row) => !isFull(row)))) {
      takeList(calls, list, results);
    }
    await write(db, calls, new CountChanges(purgedBefore));
    return { results };
  });
}

/** A sighting as the row it would be by itself, with its list and its index in the batch. */
interface Row {
  readonly call: Call;
  readonly list: number | undefined;
  readonly at: number;
}

async function write(db: HistoryDb, calls: BatchCalls, counts: CountChanges): Promise<void> {
  const puts: Call[] = [];
  const gone: string[] = [];
  for (const { before, after } of calls.changes()) {
    if (before !== undefined) counts.remove(before);
    if (after !== undefined) counts.add(after);
    if (after !== undefined) puts.push(after);
    else if (before !== undefined) gone.push(before.key);
  }
  await Promise.all([
    ...(puts.length > 0 ? [db.calls.bulkPut(puts)] : []),
    ...(gone.length > 0 ? [db.calls.bulkDelete(gone)] : []),
    counts.write(db),
  ]);
}

/** The rows by the list they stand in; a row in no list stands alone. */
function listsOf(rows: readonly Row[]): Row[][] {
  const lists = new Map<number, Row[]>();
  const alone: Row[][] = [];
  for (const row of rows) {
    if (row.list === undefined) alone.push([row]);
    else getOrAdd(lists, row.list, () => []).push(row);
  }
  return [...lists.values(), ...alone];
}

/** One call from two rows of it: see `standingOf`. */
function joined(stored: Call, seen: Call): Call {
  const standing = standingOf(stored, seen);
  return standing === 'both' ? mergeCalls(stored, seen) : standing === 'other' ? seen : stored;
}

/** Merges a sighting into a call that is there; the result keeps the better key. */
function mergeInto(calls: BatchCalls, stored: Call, seen: Call): RecordResult {
  const both = joined(stored, seen);
  if (both === stored) return 'known';
  const merged = { ...both, key: keyOf(calls, both, stored.key) };
  if (saysTheSame(merged, stored)) return 'known';
  if (merged.key !== stored.key) calls.remove(stored.key);
  calls.put(merged);
  return 'improved';
}

/** The key of a call as it is known now. If its ID is not known in full, the key is made of what is known. */
function keyOf(calls: BatchCalls, call: Call, before: string): string {
  if (identityKindOf(call.key) === 'full') return call.key;
  const shown = shownKey(call, call.startedAt);
  return isAlike(before, shown) ? before : freeKey(calls, shown, new Map());
}

/** Takes calls whose IDs are whole, and finds out which of the calls that were known less well they are. */
function takeFull(calls: BatchCalls, rows: readonly Row[], results: RecordResult[]): void {
  const keys = new Set<string>();
  for (const { call, at } of rows) {
    const stored = calls.get(call.key);
    if (stored === undefined) {
      calls.put(call);
      results[at] = 'added';
    } else {
      results[at] = mergeInto(calls, stored, call);
    }
    keys.add(call.key);
  }
  // A call may have been seen in pages of several forms, each of which is a row of its own so far.
  for (let isDone = false; !isDone;) {
    const absorbed = absorbLess(calls, keys);
    for (const { call, at } of rows) {
      if (absorbed.has(call.key)) {
        results[at] = calls.get(call.key) === undefined ? 'known' : 'improved';
      }
    }
    isDone = absorbed.size === 0;
  }
}

/** Merges into each of these calls a less well known one that may be the same. Returns the keys of those that did. */
function absorbLess(calls: BatchCalls, keys: ReadonlySet<string>): Set<string> {
  const full = [...keys].flatMap((key) => calls.get(key) ?? []);
  const less = new Map<string, number>();
  const fits = full.flatMap((call, one) =>
    [...calls.fitting(call)]
      .filter((found) => identityKindOf(found.call.key) !== 'full')
      .map((found) => ({
        one,
        other: getOrAdd(less, found.call.key, () => less.size),
        weight: found.weight,
        isOwn: standingOf(call, found.call) === 'both',
      })),
  );
  const own = fits.filter(({ isOwn }) => isOwn);
  const found = [...less.keys()];
  const absorbed = new Set<string>();
  for (const [one, other] of assign(own.length > 0 ? own : fits)) {
    const [call, row] = [full[one], calls.get(found[other] ?? '')];
    if (call === undefined || row === undefined) continue;
    const both = joined(call, row);
    calls.remove(row.key);
    calls.remove(call.key);
    calls.put(both);
    absorbed.add(call.key);
  }
  return absorbed;
}

/**
 * Takes the rows of one list, whose IDs are cut or missing. As two rows of one list are two calls, all are matched at
 * once with the calls that they may be, those of their own dashboard first; a row for which none is left is a call of
 * its own.
 */
function takeList(calls: BatchCalls, rows: readonly Row[], results: RecordResult[]): void {
  const candidates = new Map<string, number>();
  const fits = rows.flatMap(({ call }, one) => {
    const same = calls.get(call.key);
    const all = [
      ...calls.fitting(call),
      ...(same === undefined || standingOf(same, call) === undefined
        ? []
        : [{ call: same, weight: EXACT }]),
    ];
    return all.map((found) => ({
      one,
      other: getOrAdd(candidates, found.call.key, () => candidates.size),
      weight: found.weight,
      isOwn: standingOf(call, found.call) === 'both',
    }));
  });
  const keys = [...candidates.keys()];
  const assigned = assign(fits.filter(({ isOwn }) => isOwn));
  const others = fits.filter(({ one, isOwn }) => !isOwn && !assigned.has(one));
  for (const [one, other] of assign(others)) assigned.set(one, other);
  const alike = new Map<string, number>();
  rows.forEach(({ call, at }, one) => {
    const other = assigned.get(one);
    const stored = other === undefined ? undefined : calls.get(keys[other] ?? '');
    if (stored === undefined) {
      results[at] = 'added';
      calls.put({ ...call, key: freeKey(calls, call.key, alike) });
      return;
    }
    const rivals = fits.filter((fit) => fit.one === one && fit.isOwn);
    results[at] =
      identityKindOf(stored.key) === 'full' && isOpen(rivals, other, rows.length === 1)
        ? 'known'
        : mergeInto(calls, stored, call);
  });
}

/** The weight of a row whose key is the same as that of a stored call. */
const EXACT = 1_000;

/** Whether a single row fits several calls equally well; such a row changes none of them. */
function isOpen(
  fits: readonly { readonly other: number; readonly weight: number }[],
  chosen: number | undefined,
  isAlone: boolean,
): boolean {
  const weight = fits.find(({ other }) => other === chosen)?.weight ?? 0;
  return isAlone && fits.some((fit) => fit.other !== chosen && fit.weight >= weight - OPEN);
}

/** Weights that differ by no more than this count as equal. */
const OPEN = 0.5;

/** A key for the row that no call has yet: several rows of one list may look the same. */
function freeKey(calls: BatchCalls, key: string, alike: Map<string, number>): string {
  let before = alike.get(key) ?? 0;
  while (calls.get(nextAlike(key, before)) !== undefined) before += 1;
  alike.set(key, before + 1);
  return nextAlike(key, before);
}
