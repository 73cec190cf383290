import type { TaughtColumn } from './settings.ts';

/** Header texts that were taught for a host. */
export function taughtOn(host: string, taught: readonly TaughtColumn[]): string[] {
  return taught.filter((each) => each.host === host).map(({ header }) => header);
}
