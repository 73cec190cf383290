import { MINUTE } from '../calls/time.ts';
import { VENDORS } from '../vendors/index.ts';
import type { VendorId } from '../vendors/vendor.ts';
import type { Call, Sighting } from '../calls/sighting.ts';

/** Characters that calls of one family share; enough that a family is small, however IDs are cut. */
export const FAMILY = 10;

/**
 * How a sighting tells which call it is of.
 * `full`: the whole ID · `cut`: the visible start of it, with the start's minute · `none`: no ID, only
 * where and when.
 */
export type Identity =
  | { readonly kind: 'full'; readonly key: string; readonly id: string }
  | { readonly kind: 'cut'; readonly key: string; readonly id: string; readonly minute: number }
  | { readonly kind: 'none'; readonly key: string; readonly minute: number };

/** The minute since 1970 in which a moment lies. */
export function minuteOf(ms: number): number {
  return Math.floor(ms / MINUTE);
}

/** Whole seconds, as pages show them, so that one call has one key on all of them. */
function durationMark(durationSec: number | undefined): string {
  return durationSec === undefined ? '' : `#${Math.floor(durationSec)}`;
}

/** The key of a call whose ID is known in full. IDs are told apart without regard to case. */
function fullKey(vendor: VendorId, id: string): string {
  return `${vendor}:${id.toLowerCase()}`;
}

/** Start of the keys of all calls with a cut ID that starts with `id`. */
export function cutPrefix(vendor: VendorId, id: string): string {
  return `${vendor}:~${id.toLowerCase()}`;
}

/** Start of the keys of all calls without an ID that started in that minute. */
export function nonePrefix(vendor: VendorId, minute: number): string {
  return `${vendor}:?@${minute}|`;
}

function isWhole(sighting: Sighting, id: string): boolean {
  if (sighting.callIdCut === true) return false;
  // A page may cut without any sign of it; what is not a page has no reason to.
  return sighting.source !== 'page' || VENDORS[sighting.vendor].callId.full.test(id);
}

/**
 * The identity of a sighting's call, or undefined where nothing tells it from others: then it cannot be
 * recorded, since seeing it again would count it again.
 *
 * The first 12 characters of a newer Vapi ID are little but its time, and calls of one burst share them:
 * the start's minute and, where it is shown, the duration tell them apart.
 */
export function identify(sighting: Sighting): Identity | undefined {
  const { vendor, startedAt } = sighting;
  const id = sighting.callId?.toLowerCase();
  if (id !== undefined && isWhole(sighting, id)) {
    return { kind: 'full', key: fullKey(vendor, id), id };
  }
  if (startedAt === undefined || sighting.timeSource === 'seen') return undefined;
  const minute = minuteOf(startedAt);
  const length = durationMark(sighting.durationSec);
  if (id !== undefined && id.length >= FAMILY) {
    return { kind: 'cut', key: `${cutPrefix(vendor, id)}@${minute}${length}`, id, minute };
  }
  const { host, agent = '', label } = sighting;
  const rest = [host, startedAt, agent, label.toLowerCase()].join('|');
  return { kind: 'none', key: `${nonePrefix(vendor, minute)}${rest}${length}`, minute };
}

/** How well a stored call is known, as `Identity` has it. */
export function kindOf(key: string): Identity['kind'] {
  const first = key.charAt(key.indexOf(':') + 1);
  return first === '~' ? 'cut' : first === '?' ? 'none' : 'full';
}

const ZONE_STEP = 15;
const WIDEST_ZONES = 26 * 60;

/** Whether two starts may be one moment: pages leave out the zone, and some show the ringing's start. */
function sameStart(one: Call, other: Call): boolean {
  if (one.timeSource === 'seen' || other.timeSource === 'seen') return true;
  const apart = Math.abs(minuteOf(one.startedAt) - minuteOf(other.startedAt));
  const off = apart % ZONE_STEP;
  return apart <= WIDEST_ZONES + 1 && (off <= 1 || off === ZONE_STEP - 1);
}

/** Pages round: a second up or down is the same. */
function sameDuration(one: Call, other: Call): boolean {
  return (
    one.durationSec === undefined ||
    other.durationSec === undefined ||
    Math.abs(one.durationSec - other.durationSec) <= 1
  );
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(?:\.\.\.|…)$/, '')
    .replace(/[-_. ]+/g, ' ');

/** Whether two calls may have ended for one reason, as far as codes and (cut-off) labels tell. */
function sameReason(one: Call, other: Call): boolean {
  if (one.code !== undefined && other.code !== undefined) return one.code === other.code;
  const [a, b] = [plain(one.code ?? one.label), plain(other.code ?? other.label)];
  return a.startsWith(b) || b.startsWith(a);
}

/**
 * Whether a call whose ID is cut may be one that is known in full. What either does not tell does not
 * speak against it.
 */
export function mayBeCut(cut: Call, full: Call): boolean {
  return (
    cut.callId !== undefined &&
    full.callId?.toLowerCase().startsWith(cut.callId.toLowerCase()) === true &&
    sameStart(cut, full) &&
    sameDuration(cut, full)
  );
}

/** Whether a call without an ID may be one that has an ID. Only the same minute and reason will do. */
export function mayBeNameless(nameless: Call, named: Call): boolean {
  return (
    named.timeSource !== 'seen' &&
    nameless.vendor === named.vendor &&
    minuteOf(nameless.startedAt) === minuteOf(named.startedAt) &&
    sameDuration(nameless, named) &&
    sameReason(nameless, named)
  );
}
