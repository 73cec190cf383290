import { VENDORS } from './index.ts';
import type { CallIdFormat, VendorId } from './vendor.ts';

/**
 * Whether a whole ID of the format can begin and end like this: a sample with both put in has to fit. Of a whole
 * ID, `head` is all of it.
 */
export function fitsCallId({ full, sample }: CallIdFormat, head: string, tail = ''): boolean {
  const middle = sample.length - head.length - tail.length;
  if (middle <= 0) return tail === '' && full.test(head);
  return full.test(`${head}${sample.slice(head.length, head.length + middle)}${tail}`);
}

/** Whether the whole of a call's ID is known. */
export function isWholeId({
  vendor,
  callId,
}: {
  readonly vendor: VendorId;
  readonly callId?: string | undefined;
}): boolean {
  return callId !== undefined && VENDORS[vendor].callId.full.test(callId);
}
