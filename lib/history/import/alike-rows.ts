import { datedAt } from '../../calls/moment.ts';
import type { Sighting } from '../../calls/sighting.ts';
import { minuteOf } from '../../calls/time.ts';
import { isWholeId } from '../../vendors/call-id.ts';

/**
 * Whether a row may be taken for one of a batch that it follows, if it came in the next one: rows without a whole ID are
 * told apart only where they are seen together, and those that look alike are of one minute.
 */
export function mayFollowAlike(
  batch: readonly { readonly sighting: Sighting }[],
  next: Sighting,
): boolean {
  const last = batch.findLast(({ sighting }) => !isWholeId(sighting))?.sighting;
  if (last === undefined) return false;
  const [before, at] = [datedAt(last), datedAt(next)];
  return before !== undefined && at !== undefined && minuteOf(before) === minuteOf(at);
}
