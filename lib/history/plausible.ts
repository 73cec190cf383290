import * as v from 'valibot';
import { VENDORS } from '../vendors/index.ts';
import type { VendorId } from '../vendors/vendor.ts';
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

const label = v.pipe(
  v.string(),
  v.maxLength(MAX_REASON),
  v.transform(tidy),
  v.regex(/\p{L}/u, 'No letter in it'),
  v.check((text) => !FOREIGN.test(text), 'Not the text of a reason'),
  v.check((text) => !MANY_DIGITS.test(text), 'Looks like a telephone number'),
);
const code = v.pipe(
  v.string(),
  v.maxLength(MAX_REASON),
  v.regex(/^[a-z][a-z0-9._-]*$/i, 'Not the form of a reason code'),
  v.check((text) => !/\d{7}/.test(text), 'Looks like a telephone number'),
);
const callId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9_-]{0,79}$/i, 'Not a call ID'));
const host = v.pipe(
  v.string(),
  v.maxLength(253),
  v.regex(/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/, 'Not a host name'),
);
const agent = v.pipe(
  v.string(),
  v.maxLength(200),
  v.transform(tidy),
  v.minLength(1),
  v.check((name) => UUID.test(name) || !(FOREIGN.test(name) || MANY_DIGITS.test(name))),
);
const time = v.pipe(v.number(), v.integer(), v.minValue(EARLIEST));

const base = v.object({
  vendor: v.picklist(Object.keys(VENDORS) as VendorId[]),
  host,
  source: v.picklist(['page', 'record', 'import']),
  label,
  timeSource: v.picklist(['record', 'page', 'seen']),
  seenAt: time,
});
const flag = v.boolean();
const duration = v.pipe(v.number(), v.minValue(0), v.maxValue(MAX_DURATION_SEC));
const cost = v.pipe(v.number(), v.minValue(0), v.maxValue(MAX_COST_USD));

/** A sighting that may be stored, or why it may not. */
export type Checked =
  { readonly ok: true; readonly sighting: Sighting } | { readonly ok: false; readonly why: string };

/** A field's value where it is sound; nothing where it is not: the rest of the sighting still counts. */
function soundOr<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T | undefined {
  if (value === undefined || value === null) return undefined;
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : undefined;
}

/**
 * Checks something that claims to be a sighting, from a page, a message or a file. What is refused as a
 * whole: an unknown vendor, an implausible reason, an impossible time. What is only left out: a duration,
 * cost or assistant that makes no sense. Never throws.
 *
 * @param now ms since 1970; what claims to lie far after it is refused
 */
export function checkSighting(claim: unknown, now: number): Checked {
  const parsed = v.safeParse(base, claim);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    const where = v.getDotPath(issue);
    return { ok: false, why: where === null ? issue.message : `${where}: ${issue.message}` };
  }
  const given = claim as Record<string, unknown>;
  const sure = parsed.output;
  if (sure.seenAt > now + HOUR) return { ok: false, why: 'seenAt: Lies in the future' };
  const refused = (['callId', 'code', 'startedAt'] as const).find((name) => {
    const schema = { callId, code, startedAt: time }[name];
    return given[name] !== undefined && !v.is(schema, given[name]);
  });
  if (refused !== undefined) return { ok: false, why: `${refused}: Not of the right form` };
  const startedAt = given['startedAt'] as number | undefined;
  if (startedAt !== undefined && startedAt > now + AHEAD) {
    return { ok: false, why: 'startedAt: Lies in the future' };
  }
  const id = given['callId'] as string | undefined;
  const exact = given['code'] as string | undefined;
  const durationSec = soundOr(duration, given['durationSec']);
  const costUsd = soundOr(cost, given['costUsd']);
  const who = soundOr(agent, given['agent']);
  return {
    ok: true,
    sighting: {
      ...sure,
      timeSource: startedAt === undefined ? 'seen' : sure.timeSource,
      ...(id === undefined ? {} : { callId: id }),
      ...(id !== undefined && soundOr(flag, given['callIdCut']) === true
        ? { callIdCut: true }
        : {}),
      ...(exact === undefined ? {} : { code: exact }),
      ...(startedAt === undefined ? {} : { startedAt }),
      ...(durationSec === undefined ? {} : { durationSec }),
      ...(costUsd === undefined ? {} : { costUsd }),
      ...(who === undefined ? {} : { agent: who }),
    },
  };
}
