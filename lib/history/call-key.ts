import { datedAt } from '../calls/moment.ts';
import { minuteOf } from '../calls/time.ts';
import type { Sighting } from '../calls/sighting.ts';
import { VENDORS } from '../vendors/index.ts';
import type { VendorId } from '../vendors/vendor.ts';

/**
 * How a sighting tells which call it is of.
 * `full`: the whole ID · `cut`: what is visible of it, with the minute · `none`: no ID, only where and when.
 */
export type Identity =
  | { readonly kind: 'full'; readonly key: string }
  | { readonly kind: 'cut' | 'none'; readonly key: string };

/** When a sighting's call was, as well as it is known; undefined if only the moment of the sighting is known. */
function momentOf(sighting: Sighting): number | undefined {
  return sighting.timeSource === 'seen' ? undefined : datedAt(sighting);
}

/** Whole seconds, as pages show them, so that one call has one key on all of them. */
function durationMark(durationSec: number | undefined): string {
  return durationSec === undefined ? '' : `#${Math.floor(durationSec)}`;
}

/** Start of the keys of all calls whose ID starts with `head` and is known in full. */
export function fullPrefix(vendor: VendorId, head: string): string {
  return `${vendor}:${head.toLowerCase()}`;
}

/** Start of the keys of all calls with a cut ID that starts with `head`. */
export function cutPrefix(vendor: VendorId, head: string): string {
  return `${vendor}:~${head.toLowerCase()}`;
}

/** Start of the keys of all calls without an ID. */
export function nonePrefix(vendor: VendorId): string {
  return `${vendor}:?`;
}

function isWhole(sighting: Sighting, id: string): boolean {
  if (sighting.callIdCut === true) return false;
  // Pages may cut an ID without any sign of it; other sources do not.
  return sighting.source !== 'page' || VENDORS[sighting.vendor].callId.full.test(id);
}

/** What a call is recognized by if its ID is not known in full. */
interface Shown {
  readonly vendor: VendorId;
  readonly host: string;
  readonly callId?: string;
  readonly callIdTail?: string;
  readonly agent?: string;
  readonly label: string;
  readonly durationSec?: number;
}

/**
 * The key of a call whose ID is not known in full.
 *
 * The first characters of a newer Vapi ID are little but its time (8 of them are 65 seconds), and calls of one
 * burst share them: the minute and, where it is shown, the duration tell them apart.
 *
 * @param at ms since 1970 when the call was, as the page has it
 */
export function shownKey(shown: Shown, at: number): string {
  const { vendor, host, callId, callIdTail, agent = '', label, durationSec } = shown;
  const when = `@${minuteOf(at)}`;
  const length = durationMark(durationSec);
  if (callId !== undefined) {
    const tail = callIdTail === undefined ? '' : `…${callIdTail.toLowerCase()}`;
    return `${cutPrefix(vendor, callId)}${tail}${when}${length}`;
  }
  return `${nonePrefix(vendor)}${when}|${[host, at, agent, label.toLowerCase()].join('|')}${length}`;
}

/**
 * The identity of a sighting's call; undefined if it cannot be told from others. Such a call cannot be recorded, since
 * it would be counted each time it is seen.
 */
export function identify(sighting: Sighting): Identity | undefined {
  const id = sighting.callId?.toLowerCase();
  if (id !== undefined && isWhole(sighting, id)) {
    return { kind: 'full', key: fullPrefix(sighting.vendor, id) };
  }
  const at = momentOf(sighting);
  if (at === undefined) return undefined;
  return { kind: id === undefined ? 'none' : 'cut', key: shownKey(sighting, at) };
}

/** The key of the next row of one list that looks the same: two rows of one list are two calls. */
export function nextAlike(key: string, before: number): string {
  return before === 0 ? key : `${key}!${before}`;
}

/** Whether a key belongs to a call that looks like this, or to a further one that looks the same. */
export function isAlike(key: string, shown: string): boolean {
  return key === shown || key.startsWith(`${shown}!`);
}

/** How well a stored call is known, as `Identity` has it. */
export function identityKindOf(key: string): Identity['kind'] {
  const first = key.charAt(key.indexOf(':') + 1);
  return first === '~' ? 'cut' : first === '?' ? 'none' : 'full';
}
