import type { TaughtHeader } from '../page/headers.ts';
import type { TaughtColumn } from './settings.ts';

/** Header texts that were taught for a host, each with what stands below it. */
export function taughtOn(host: string, taught: readonly TaughtColumn[]): TaughtHeader[] {
  return taught
    .filter((each) => each.host === host)
    .map(({ header, kind }): TaughtHeader => ({ text: header, kind: kind ?? 'reason' }));
}
