import { tidy } from './plain-text.ts';
import { datedAt } from './moment.ts';
import { fitsCallId } from '../vendors/call-id.ts';
import { VENDORS } from '../vendors/index.ts';
import { isUuid } from '../vendors/uuid.ts';
import { isHost, isNumber, isObject, isOneOf, isText, isVendor, isWhole } from './checks.ts';
import { defined } from './defined.ts';
import { isReasonOfOthers } from './is-call.ts';
import { DEAREST_CALL_USD, EARLIEST_CALL, LONGEST_CALL_SEC, LONGEST_LABEL } from './limits.ts';
import { agentName, agentVersion, FOREIGN, isId, orgId } from './names.ts';
import { isPrivate } from './private-text.ts';
import { isReasonCode } from './reason-code.ts';
import { CHANNELS, type Sighting } from './sighting.ts';
import { HOUR } from './time.ts';

/** A page that names no time zone may seem 26 hours ahead, and a clock may be behind. */
const AHEAD = 36 * HOUR;

/**
 * Why something is no sighting: its form, one of its fields, a reason with something `private` in it (a telephone
 * number, an e-mail address, a key), a time in the `future`, or a reason that ends campaigns, evals and the like
 * (`noCall`). Words for it are the interface's.
 */
export type Implausible = 'form' | 'time' | 'private' | 'future' | CheckedField;

type CheckedField =
  'vendor' | 'host' | 'source' | 'label' | 'timeSource' | 'callId' | 'code' | 'noCall';

/** What is wrong with a value; undefined where it may be kept. */
type Check = (value: unknown) => Implausible | undefined;

/** A check of one question. */
const must =
  (isValid: (value: unknown) => boolean, why: Implausible): Check =>
  (value) =>
    isValid(value) ? undefined : why;

const isTime = (value: unknown): value is number =>
  isWhole(value, EARLIEST_CALL, Number.MAX_SAFE_INTEGER);

const isIdTail = (value: unknown): value is string =>
  isText(value, 40) && /^[a-z0-9_-]+$/i.test(value);

const labelTrouble: Check = (value) => {
  if (!isText(value, LONGEST_LABEL)) return 'label';
  const text = tidy(value);
  if (isReasonOfOthers(text)) return 'noCall';
  if (!/\p{L}/u.test(text) || FOREIGN.test(text) || isUuid(text)) return 'label';
  return isPrivate(text) ? 'private' : undefined;
};

const codeTrouble: Check = (value) => {
  if (typeof value !== 'string' || !isReasonCode(value)) return 'code';
  if (isReasonOfOthers(value)) return 'noCall';
  return isPrivate(value) ? 'private' : undefined;
};

const CHECKS = {
  vendor: must(isVendor, 'vendor'),
  host: must(isHost, 'host'),
  source: must((value) => isOneOf(value, ['page', 'record', 'import']), 'source'),
  label: labelTrouble,
  timeSource: must((value) => isOneOf(value, ['record', 'page', 'seen']), 'timeSource'),
  // By the clock of this computer, which may be years behind.
  seenAt: must((value) => isWhole(value, 0, Number.MAX_SAFE_INTEGER), 'time'),
  callId: must(isId, 'callId'),
  code: codeTrouble,
  startedAt: must(isTime, 'time'),
  createdAt: must(isTime, 'time'),
  endedAt: must(isTime, 'time'),
} satisfies Partial<Record<keyof Sighting, Check>>;

/** What a sighting may lack. */
const OPTIONAL: readonly string[] = ['callId', 'code', 'startedAt', 'createdAt', 'endedAt'];

/** Whether a call's ID looks like one of its vendor's, or like the visible part of one. */
function isIdOf({ vendor, callId = '', callIdCut, callIdTail }: Sighting): boolean {
  const { callId: format } = VENDORS[vendor];
  if (callIdCut !== true) return format.full.test(callId);
  return (
    !format.full.test(callId) && fitsCallId(format, callId, isIdTail(callIdTail) ? callIdTail : '')
  );
}

/** A sighting that may be stored, or why it may not. */
export type CheckedSighting =
  | { readonly ok: true; readonly sighting: Sighting }
  | { readonly ok: false; readonly why: Implausible };

/**
 * Checks something that claims to be a sighting, from a page, a message or a file. What is refused as a
 * whole: whatever of `CHECKS` makes no sense, an ID that is not its vendor's, a time in the future. What is only left
 * out: a duration, cost, assistant, organization, version, channel or end of an ID that makes no sense. Never throws.
 *
 * @param now ms since 1970; what claims to lie far after it is refused
 */
export function checkSighting(claim: unknown, now: number): CheckedSighting {
  if (!isObject(claim)) return { ok: false, why: 'form' };
  for (const [name, check] of Object.entries(CHECKS)) {
    if (claim[name] === undefined && OPTIONAL.includes(name)) continue;
    const why = check(claim[name]);
    if (why !== undefined) return { ok: false, why };
  }
  // Checked one by one above.
  const sure = claim as unknown as Sighting;
  const { vendor, host, source, label, timeSource, seenAt, callId, code } = sure;
  const { startedAt, createdAt, endedAt } = sure;
  if (Math.max(startedAt ?? 0, createdAt ?? 0, endedAt ?? 0) > now + AHEAD) {
    return { ok: false, why: 'future' };
  }
  if (callId !== undefined && !isIdOf(sure)) return { ok: false, why: 'callId' };
  const { callIdCut, callIdTail, durationSec, costUsd, channel, fair, list } = claim;
  const isCut = callId !== undefined && callIdCut === true;
  return {
    ok: true,
    sighting: defined<Sighting>({
      vendor,
      host,
      // A page has a dashboard. One that says it had none must not speak for another.
      hostAssumed: source === 'import' && claim['hostAssumed'] === true ? true : undefined,
      source,
      label: tidy(label),
      timeSource: datedAt({ startedAt, createdAt, endedAt }) === undefined ? 'seen' : timeSource,
      // Nothing was seen later than now: then the clock was ahead.
      seenAt: Math.min(seenAt, now),
      callId,
      callIdCut: isCut ? true : undefined,
      callIdTail: isCut && isIdTail(callIdTail) ? callIdTail : undefined,
      code,
      startedAt,
      createdAt,
      endedAt,
      durationSec: isNumber(durationSec, 0, LONGEST_CALL_SEC) ? durationSec : undefined,
      costUsd: isNumber(costUsd, 0, DEAREST_CALL_USD) ? costUsd : undefined,
      agent: agentName(claim['agent']),
      org: orgId(claim['org']),
      agentVersion: agentVersion(claim['agentVersion']),
      channel: isOneOf(channel, CHANNELS) ? channel : undefined,
      fair: typeof fair === 'boolean' ? fair : undefined,
      list: isWhole(list, 0, Number.MAX_SAFE_INTEGER) ? list : undefined,
    }),
  };
}
