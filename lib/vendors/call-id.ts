import { VENDORS } from './index.ts';
import { RETELL_IDS } from './retell-ids.ts';
import { idPattern, isUuid } from './uuid.ts';
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

/** An ID of which only beginning and end are known: `01a0…1b2c`, or `01a0…`. */
export function cutId(head: string, tail = ''): string {
  return `${head}…${tail}`;
}

/** The first whole call ID in a longer text, whichever vendor's. */
export function callIdWithin(text: string): string | undefined {
  const formats = Object.values(VENDORS).map(({ callId }) => idPattern(callId));
  return new RegExp(`\\b(?:${formats.join('|')})\\b`, 'i').exec(text)?.[0];
}

/** Whether an assistant is told by its ID instead of its name. */
export function isAgentId(agent: string): boolean {
  return isUuid(agent) || RETELL_IDS.agent.test(agent);
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
