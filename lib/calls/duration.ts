import { LONGEST_CALL_SEC } from './limits.ts';

/**
 * How long a call lasted, in seconds: from its start to its end where that can be, else as it was told.
 *
 * @param startedAt ms since 1970
 * @param endedAt ms since 1970
 */
export function lastedSec(
  startedAt: number | undefined,
  endedAt: number | undefined,
  told: number | undefined,
): number | undefined {
  if (startedAt === undefined || endedAt === undefined) return told;
  const between = (endedAt - startedAt) / 1000;
  return between >= 0 && between <= LONGEST_CALL_SEC ? between : told;
}
