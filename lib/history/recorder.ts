import { DAY } from '../calls/time.ts';
import { identify, kindOf, mayBeCut, mayBeNameless, minuteOf, type Identity } from './call-key.ts';
import { CountChanges } from './count-writer.ts';
import { dayOf } from './counts.ts';
import type { HistoryDb } from './database.ts';
import { mergeCalls, sameCall, toCall } from './merge-calls.ts';
import type { Call, Sighting } from '../calls/sighting.ts';
import { Workspace, type Identified } from './workspace.ts';
import { readMeta } from './meta.ts';
import { currentZone, settleZone } from './zone.ts';

/**
 * What became of a sighting. `added`: a new call · `improved`: a known call, now known better · `known`:
 * nothing new · `nameless`: nothing tells its call from others, so it was not kept · `too-old`: before the
 * time for which single calls are kept.
 */
export type Outcome = 'added' | 'improved' | 'known' | 'nameless' | 'too-old';

/** What became of a batch. */
export interface Recorded {
  /** One for each sighting. */
  readonly outcomes: readonly Outcome[];
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
 * outcome for each sighting. Safe to repeat, in any order. The sightings must have passed
 * `checkSighting`. Rejects with Dexie's error where nothing could be written; then nothing was.
 */
export async function recordSightings(
  db: HistoryDb,
  sightings: readonly Sighting[],
  options: RecordOptions,
): Promise<Recorded> {
  const outcomes: Outcome[] = sightings.map(() => 'nameless');
  const kept = dayOf(options.now - options.retentionDays * DAY);
  const batch: (Identified & { readonly at: number })[] = [];
  sightings.forEach((sighting, at) => {
    const identity = identify(sighting);
    if (timeOf(sighting) < kept) outcomes[at] = 'too-old';
    else if (identity !== undefined) batch.push({ sighting, identity, at });
  });
  if (batch.length === 0) return { outcomes };
  return db.transaction('rw', db.calls, db.days, db.hours, db.meta, async () => {
    const [{ zone, purgedBefore }, space] = await Promise.all([
      readMeta(db),
      Workspace.load(db, batch),
    ]);
    if (zone !== currentZone()) await settleZone(db);
    for (const each of batch) {
      const isGone = timeOf(each.sighting) < purgedBefore;
      outcomes[each.at] = isGone ? 'too-old' : take(space, each);
    }
    await write(db, space, new CountChanges(purgedBefore));
    return { outcomes };
  });
}

function timeOf({ startedAt, seenAt }: Sighting): number {
  return startedAt ?? seenAt;
}

async function write(db: HistoryDb, space: Workspace, counts: CountChanges): Promise<void> {
  const puts: Call[] = [];
  const gone: string[] = [];
  for (const { before, after } of space.changes()) {
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

function take(space: Workspace, { sighting, identity }: Identified): Outcome {
  const call = toCall(sighting, identity.key);
  switch (identity.kind) {
    case 'full':
      return takeFull(space, call);
    case 'cut':
      return takeCut(space, call, identity);
    case 'none':
      return takeNameless(space, call, identity.minute);
  }
}

/** Merges a sighting into a call that is there; the result keeps the better key. */
function mergeInto(space: Workspace, stored: Call, seen: Call): Outcome {
  const merged = mergeCalls(stored, seen);
  if (sameCall(merged, stored)) return 'known';
  if (merged.key !== stored.key) space.remove(stored.key);
  space.put(merged);
  return 'improved';
}

function takeFull(space: Workspace, seen: Call): Outcome {
  const stored = space.get(seen.key);
  let call = stored === undefined ? seen : mergeCalls(stored, seen);
  const cut = nearest(
    space
      .family(call.vendor, call.callId ?? '')
      .filter((other) => kindOf(other.key) === 'cut' && mayBeCut(other, call)),
    call,
  );
  if (cut !== undefined) {
    space.remove(cut.key);
    call = mergeCalls(call, cut);
  }
  const [named, took] = absorbNameless(space, call);
  if (stored !== undefined && sameCall(named, stored)) return 'known';
  space.put(named);
  return stored === undefined && cut === undefined && !took ? 'added' : 'improved';
}

function takeCut(
  space: Workspace,
  seen: Call,
  identity: Extract<Identity, { kind: 'cut' }>,
): Outcome {
  const family = space.family(seen.vendor, identity.id);
  const full = family.filter((other) => kindOf(other.key) === 'full' && mayBeCut(seen, other));
  // Of several it is one, but which cannot be told: then there is nothing to learn from it.
  if (full.length > 1) return 'known';
  if (full[0] !== undefined) return mergeInto(space, full[0], seen);
  const same = space.get(seen.key);
  if (same !== undefined) return mergeInto(space, same, seen);
  const twins = family.filter(
    (other) =>
      kindOf(other.key) === 'cut' &&
      other.callId?.toLowerCase() === identity.id &&
      minuteOf(other.startedAt) === identity.minute,
  );
  if (seen.durationSec === undefined) {
    if (twins.length > 1) return 'known';
    if (twins[0] !== undefined) return mergeInto(space, twins[0], { ...seen, key: twins[0].key });
  }
  const plain = twins.find((other) => other.durationSec === undefined);
  if (plain !== undefined) {
    space.remove(plain.key);
    space.put({ ...mergeCalls(plain, seen), key: seen.key });
    return 'improved';
  }
  const [named, took] = absorbNameless(space, seen);
  space.put(named);
  return took ? 'improved' : 'added';
}

function takeNameless(space: Workspace, seen: Call, minute: number): Outcome {
  const named = space
    .minute(seen.vendor, minute)
    .filter((other) => kindOf(other.key) !== 'none' && mayBeNameless(seen, other));
  if (named.length > 1) return 'known';
  if (named[0] !== undefined) return mergeInto(space, named[0], seen);
  const same = space.get(seen.key);
  if (same !== undefined) return mergeInto(space, same, seen);
  space.put(seen);
  return 'added';
}

/** A call that was known only by its time may turn out to be this one. */
function absorbNameless(space: Workspace, call: Call): [call: Call, took: boolean] {
  if (call.timeSource === 'seen') return [call, false];
  const nameless = nearest(
    space
      .minute(call.vendor, minuteOf(call.startedAt))
      .filter((other) => kindOf(other.key) === 'none' && mayBeNameless(other, call)),
    call,
  );
  if (nameless === undefined) return [call, false];
  space.remove(nameless.key);
  return [mergeCalls(call, nameless), true];
}

/** Of several that a call may have been, the one nearest in duration, then in time. */
function nearest(others: readonly Call[], call: Call): Call | undefined {
  const distance = (other: Call): readonly [number, number] => [
    Math.abs((other.durationSec ?? Infinity) - (call.durationSec ?? Infinity)) || 0,
    Math.abs(other.startedAt - call.startedAt),
  ];
  return [...others].sort((one, other) => {
    const [a, b] = [distance(one), distance(other)];
    return a[0] - b[0] || a[1] - b[1] || (one.key < other.key ? -1 : 1);
  })[0];
}
