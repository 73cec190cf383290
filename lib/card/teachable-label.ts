import { isPrivate } from '../calls/private-text.ts';
import type { MarkedReason } from '../marking/marked-page.ts';
import { vendorOfHost } from '../vendors/index.ts';

/**
 * The label of a reason, where the user may say which code it stands for; undefined where it is known, or private. A
 * new code of a vendor's is its own name on the vendor's dashboard, and in a call record; elsewhere, what is written
 * like a code may be what a reseller calls another one.
 *
 * @param host of the dashboard, without scheme
 * @param hasRecord whether a call record tells the code of the very call
 */
export function teachableLabel(
  { cell: { label }, diagnosis }: Pick<MarkedReason, 'cell' | 'diagnosis'>,
  host: string,
  hasRecord: boolean,
): string | undefined {
  const { code, certainty, isTaught } = diagnosis;
  const isMadeUp = !hasRecord && vendorOfHost(host) === undefined;
  const isOpen = certainty === 'unknown' && (code === undefined || isMadeUp);
  return (isOpen || isTaught === true) && !isPrivate(label) ? label : undefined;
}
