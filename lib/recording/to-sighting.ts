import { datedAt } from '../calls/moment.ts';
import type { CallRecord } from '../calls/call-record.ts';
import type { Sighting } from '../calls/sighting.ts';
import { defined } from '../calls/defined.ts';
import { agentOf } from '../calls/names.ts';
import { shownMoments, type CallOnPage } from '../page/call-facts.ts';
import { isPlausibleReason } from '../page/values/cell-text.ts';
import { certaintyOf } from '../reasons/certainty.ts';
import type { Attribution } from '../reasons/diagnosis.ts';
import { codeShownBy } from '../reasons/new-code.ts';
import { vendorOfHost } from '../vendors/index.ts';
import type { Dashboard } from '../vendors/vendor.ts';

/** Where and when something was seen. */
export interface WhereSeen extends Dashboard {
  /** ms since 1970. */
  readonly seenAt: number;
  /** Whether the list that it was seen in is fair; absent where that cannot be told. */
  readonly fair?: boolean | undefined;
  /** Which list of the page it was a row of. */
  readonly list?: number;
}

/**
 * The sighting of a marked reason. Undefined if the call cannot be told from others, or if the label is known to nobody
 * and looks like no reason that anybody could know.
 *
 * @param record the record of this very call, if it is known
 */
export function sightingOfCell(
  label: string,
  facts: CallOnPage,
  diagnosis: Attribution,
  seen: WhereSeen,
  record?: CallRecord,
): Sighting | undefined {
  const { certainty, isTaught, isRuled } = diagnosis;
  const isKnown = certainty !== 'unknown' || isTaught === true || isRuled === true;
  if (!isKnown && !isPlausibleReason(label)) return undefined;
  const id = record === undefined ? facts.id : { head: record.id, whole: true };
  // "2 hours ago" is another moment each time it is read: only a whole ID makes it worth keeping.
  const isKept = facts.isStartPrecise === true || id?.whole === true;
  const moments = isKept ? shownMoments(facts) : {};
  const isTimed = datedAt(moments) !== undefined;
  if (!isTimed && id?.whole !== true) return undefined;
  return defined<Sighting>({
    ...seen,
    source: 'page' as const,
    label,
    timeSource: isTimed ? ('page' as const) : ('seen' as const),
    code:
      isCodeSure(diagnosis, seen.host) && !isCodeOfRule(diagnosis, label, record)
        ? diagnosis.code
        : undefined,
    callId: id?.head,
    callIdCut: id?.whole === false ? true : undefined,
    callIdTail: record === undefined ? facts.id?.tail : undefined,
    ...moments,
    durationSec: facts.durationSec,
    costUsd: facts.costUsd,
    agent: facts.agent,
    org: facts.org,
    agentVersion: facts.agentVersion,
    channel: facts.channel,
  });
}

/**
 * Whether a code is the vendor's own for good. The user can take back what they said of a label, and may say later
 * what a seemingly new code on another site stands for: in both cases the history keeps the label and looks it up each
 * time. The sighting of a call record always has the code.
 */
function isCodeSure({ certainty, isTaught }: Attribution, host: string): boolean {
  return isTaught !== true && (certainty !== 'unknown' || vendorOfHost(host) !== undefined);
}

/**
 * Whether nobody but a rule of the team has such a code: made out of a label, it is nobody's, may not even look like
 * one, and is gone with the rule.
 */
function isCodeOfRule(
  { code, isRuled, vendor }: Attribution,
  label: string,
  record: CallRecord | undefined,
): boolean {
  if (code === undefined || isRuled !== true || certaintyOf(code, vendor) !== 'unknown')
    return false;
  return code !== record?.code && code !== codeShownBy(label, vendor);
}

/** The sighting of a call record. */
export function sightingOfRecord(record: CallRecord, seen: WhereSeen): Sighting {
  const { id, code, startedAt, createdAt, endedAt } = record;
  return defined<Sighting>({
    ...seen,
    source: 'record' as const,
    callId: id,
    code,
    label: code,
    timeSource: datedAt(record) === undefined ? ('seen' as const) : ('record' as const),
    startedAt,
    createdAt,
    endedAt,
    durationSec: record.durationSec,
    costUsd: record.costUsd,
    agent: agentOf(record),
    org: record.org,
    agentVersion: record.agentVersion,
    channel: record.channel,
  });
}
