import { defined } from '../calls/defined.ts';
import { redact } from '../calls/private-text.ts';
import { datedAt, datedBy, type Moments } from '../calls/moment.ts';
import { readFacts, shownMoments, type CallOnPage } from '../page/call-facts.ts';
import type { ReasonCell } from '../page/reason-cell.ts';
import type { TimeContext } from '../page/values/times.ts';
import type { PageRecords } from '../recording/page-records.ts';
import type { Vendor } from '../vendors/vendor.ts';
import { directionAndMedium, type CardCall } from '../wording/support-text.ts';

/** What is known of the call of a cell, from the page and from its call record. */
export function describeCall(
  cell: ReasonCell,
  vendor: Vendor,
  records: Pick<PageRecords, 'recordOf'>,
  address: string,
  times: TimeContext,
): CardCall {
  const facts = readFacts(cell, vendor, address, times);
  const { id } = facts;
  const record = records.recordOf(cell, facts);
  const moments = momentsOf(facts, record);
  return defined<CardCall>({
    label: cell.label,
    id: record?.id ?? id?.head,
    idTail: record === undefined ? id?.tail : undefined,
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
function momentsOf(facts: CallOnPage, record: Moments = {}): Moments {
  const shown = facts.isStartPrecise === true ? shownMoments(facts) : {};
  return {
    startedAt: record.startedAt ?? shown.startedAt,
    createdAt: record.createdAt ?? shown.createdAt,
    endedAt: record.endedAt ?? shown.endedAt,
  };
}
