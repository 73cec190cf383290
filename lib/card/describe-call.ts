import { defined } from '../calls/defined.ts';
import { redact } from '../calls/private-text.ts';
import type { CallRecord } from '../calls/call-record.ts';
import { datedAt, datedBy } from '../calls/moment.ts';
import { readFacts, type CallOnPage } from '../page/call-facts.ts';
import type { ReasonCell } from '../page/reason-cell.ts';
import type { TimeContext } from '../page/values/times.ts';
import type { Vendor } from '../vendors/vendor.ts';
import { directionAndMedium, type CardCall } from '../wording/support-text.ts';

/** Finds the record of a cell's call, given what the page tells of it; undefined where it is not known. */
export type RecordOf = (cell: ReasonCell, facts: CallOnPage) => CallRecord | undefined;

/** What is known of the call of a cell, from the page and from its call record. */
export function describeCall(
  cell: ReasonCell,
  vendor: Vendor,
  recordOf: RecordOf,
  address: string,
  times: TimeContext,
): CardCall {
  const facts = readFacts(cell, vendor, address, times);
  const { id } = facts;
  const record = recordOf(cell, facts);
  const moments = momentsOf(facts, record);
  return defined<CardCall>({
    label: cell.label,
    id: record?.id ?? id?.head,
    isIdCut: id?.whole === false && record === undefined ? true : undefined,
    startedAt: datedAt(moments),
    datedBy: datedBy(moments),
    message: record?.message === undefined ? undefined : redact(record.message),
    durationSec: record?.durationSec ?? facts.durationSec,
    costUsd: record?.costUsd ?? facts.costUsd,
    agent: record?.agent ?? facts.agent,
    agentVersion: record?.agentVersion ?? facts.agentVersion,
    ...directionAndMedium(record?.channel ?? facts.channel),
  });
}

/** When a call was, as its record says, else as the page does where it says so to the minute. */
function momentsOf(
  { startedAt, isStartPrecise, timeIs }: CallOnPage,
  record: Partial<Pick<CallRecord, 'startedAt' | 'createdAt' | 'endedAt'>> = {},
): Parameters<typeof datedAt>[0] {
  const shown = isStartPrecise === true ? startedAt : undefined;
  const shownAs = (kind: CallOnPage['timeIs']): number | undefined =>
    timeIs === kind ? shown : undefined;
  return {
    startedAt: record.startedAt ?? shownAs('start'),
    createdAt: record.createdAt ?? shownAs('created'),
    endedAt: record.endedAt ?? shownAs('ended'),
  };
}
