import { defined } from '../calls/defined.ts';
import { redact } from '../calls/private-text.ts';
import type { CallRecords } from '../recording/call-records.ts';
import { readFacts } from '../page/call-facts.ts';
import type { ReasonCell } from '../page/reason-cell.ts';
import type { TimeContext } from '../page/values/times.ts';
import type { Vendor } from '../vendors/vendor.ts';
import { wayOf, type CardCall } from '../wording/support-text.ts';

/** What is known of the call of a cell, from the page and from its call record. */
export function describeCall(
  cell: ReasonCell,
  vendor: Vendor,
  records: CallRecords,
  address: string,
  times: TimeContext,
): CardCall {
  const facts = readFacts(cell, vendor, address, times);
  const { id, startedAt, isStartPrecise } = facts;
  const record = id === undefined ? undefined : records.recordOf(id, startedAt);
  return defined<CardCall>({
    label: cell.label,
    id: id === undefined ? undefined : (record?.id ?? id.head),
    isIdCut: id?.whole === false && record === undefined ? true : undefined,
    startedAt: record?.startedAt ?? (isStartPrecise === true ? startedAt : undefined),
    message: record?.message === undefined ? undefined : redact(record.message),
    durationSec: record?.durationSec ?? facts.durationSec,
    costUsd: record?.costUsd ?? facts.costUsd,
    agent: record?.agent ?? facts.agent,
    agentVersion: record?.agentVersion ?? facts.agentVersion,
    ...wayOf(record?.channel ?? facts.channel),
  });
}
