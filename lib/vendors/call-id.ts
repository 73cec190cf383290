import type { CallIdFormat } from './vendor.ts';

/**
 * Whether a whole ID of the format can begin and end like this: a sample with both put in has to fit. Of a whole
 * ID, `head` is all of it.
 */
export function fitsCallId({ full, sample }: CallIdFormat, head: string, tail = ''): boolean {
  const middle = sample.length - head.length - tail.length;
  if (middle <= 0) return tail === '' && full.test(head);
  return full.test(`${head}${sample.slice(head.length, head.length + middle)}${tail}`);
}
