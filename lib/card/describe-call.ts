import type { CallRecords } from '../recording/call-records.ts';
import { readFacts } from '../page/call-facts.ts';
import type { ReasonCell } from '../page/reason-cell.ts';
import type { TimeContext } from '../page/values/times.ts';
import type { Vendor } from '../vendors/vendor.ts';
import type { CardCall } from '../wording/support-text.ts';

/** What is known of the call of a cell, from the page and from its call record. */
export function describeCall(
  cell: ReasonCell,
  vendor: Vendor,
  records: CallRecords,
  address: string,
  times: TimeContext,
): CardCall {
  const { id, startedAt, isStartPrecise } = readFacts(cell, vendor, address, times);
  const record = id === undefined ? undefined : records.recordOf(id, startedAt);
  const start = record?.startedAt ?? (isStartPrecise === true ? startedAt : undefined);
  return {
    label: cell.label,
    ...(id !== undefined && { id: record?.id ?? id.head }),
    ...(id?.whole === false && record === undefined && { isIdCut: true }),
    ...(start !== undefined && { startedAt: start }),
    ...(record?.message !== undefined && { message: record.message }),
  };
}
