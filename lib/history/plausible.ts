import { isNumber, isObject, isOneOf, isText, isVendor, isWhole } from '../settings/shapes.ts';
import type { Sighting } from './sighting.ts';

const HOUR = 3_600_000;
/** Neither vendor existed before. */
const EARLIEST = Date.UTC(2018, 0, 1);
/** A page without a time zone may seem up to a day ahead. */
const AHEAD = 36 * HOUR;
const MAX_DURATION_SEC = 7 * 24 * 3600;
const MAX_COST_USD = 100_000;
/** Longest label or code that is kept; the longest known code has about half of it. */
const MAX_REASON = 200;

/** Seven digits or more, however they are grouped: a telephone number, a card, an address. */
const MANY_DIGITS = /\d(?:[\s().+\-/]*\d){6}/;
/** What no reason, name or identity has: marks of markup, addresses, and anything invisible. */
const FOREIGN = /[<>@{}\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What is wrong with a value; undefined where it may be kept. */
type Check = (value: unknown) => string | undefined;

/** A check of one question. */
const must =
  (isSound: (value: unknown) => boolean, words: string): Check =>
  (value) =>
    isSound(value) ? undefined : words;

const isTime = (value: unknown): value is number =>
  isWhole(value, EARLIEST, Number.MAX_SAFE_INTEGER);

const isAgent = (value: unknown): value is string => {
  if (!isText(value, 200)) return false;
  const name = tidy(value);
  return name !== '' && (UUID.test(name) || !(FOREIGN.test(name) || MANY_DIGITS.test(name)));
};

const labelTrouble: Check = (value) => {
  if (!isText(value, MAX_REASON)) return `Not a text of up to ${MAX_REASON} characters`;
  const text = tidy(value);
  if (!/\p{L}/u.test(text)) return 'No letter in it';
  if (FOREIGN.test(text)) return 'Not the text of a reason';
  return MANY_DIGITS.test(text) ? 'Looks like a telephone number' : undefined;
};

const codeTrouble: Check = (value) => {
  if (!isText(value, MAX_REASON) || !/^[a-z][a-z0-9._-]*$/i.test(value)) {
    return 'Not the form of a reason code';
  }
  return /\d{7}/.test(value) ? 'Looks like a telephone number' : undefined;
};

const CHECKS = {
  vendor: must(isVendor, 'Not a vendor'),
  host: must(
    (value) => isText(value, 253) && /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/.test(value),
    'Not a host name',
  ),
  source: must((value) => isOneOf(value, ['page', 'record', 'import']), 'Not a source'),
  label: labelTrouble,
  timeSource: must((value) => isOneOf(value, ['record', 'page', 'seen']), 'Not a source of time'),
  seenAt: must(isTime, 'Not a time'),
  callId: must(
    (value) => isText(value, 80) && /^[a-z0-9][a-z0-9_-]*$/i.test(value),
    'Not a call ID',
  ),
  code: codeTrouble,
  startedAt: must(isTime, 'Not a time'),
} satisfies Partial<Record<keyof Sighting, Check>>;

/** What a sighting may lack. */
const OPTIONAL: readonly string[] = ['callId', 'code', 'startedAt'];

/** A sighting that may be stored, or why it may not. */
export type Checked =
  { readonly ok: true; readonly sighting: Sighting } | { readonly ok: false; readonly why: string };

/**
 * Checks something that claims to be a sighting, from a page, a message or a file. What is refused as a
 * whole: an unknown vendor, an implausible reason, an impossible time. What is only left out: a duration,
 * cost or assistant that makes no sense. Never throws.
 *
 * @param now ms since 1970; what claims to lie far after it is refused
 */
export function checkSighting(claim: unknown, now: number): Checked {
  if (!isObject(claim)) return { ok: false, why: 'Not an object' };
  for (const [name, check] of Object.entries(CHECKS)) {
    if (claim[name] === undefined && OPTIONAL.includes(name)) continue;
    const trouble = check(claim[name]);
    if (trouble !== undefined) return { ok: false, why: `${name}: ${trouble}` };
  }
  // Checked one by one above.
  const sure = claim as unknown as Sighting;
  const { vendor, host, source, label, timeSource, seenAt, callId, code, startedAt } = sure;
  if (seenAt > now + HOUR) return { ok: false, why: 'seenAt: Lies in the future' };
  if (startedAt !== undefined && startedAt > now + AHEAD) {
    return { ok: false, why: 'startedAt: Lies in the future' };
  }
  const { callIdCut, durationSec, costUsd, agent } = claim;
  return {
    ok: true,
    sighting: {
      vendor,
      host,
      source,
      label: tidy(label),
      timeSource: startedAt === undefined ? 'seen' : timeSource,
      seenAt,
      ...(callId === undefined ? {} : { callId }),
      ...(callId !== undefined && callIdCut === true ? { callIdCut } : {}),
      ...(code === undefined ? {} : { code }),
      ...(startedAt === undefined ? {} : { startedAt }),
      ...(isNumber(durationSec, 0, MAX_DURATION_SEC) ? { durationSec } : {}),
      ...(isNumber(costUsd, 0, MAX_COST_USD) ? { costUsd } : {}),
      ...(isAgent(agent) ? { agent: tidy(agent) } : {}),
    },
  };
}
