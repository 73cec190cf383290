import type { Channel } from '../calls/sighting.ts';
import type { Retry } from '../catalog/terms.ts';
import type { Diagnosis } from './diagnosis.ts';

/** When a call is worth making again. */
export type CallAgain = Exclude<Retry, 'no'>;

/** Every moment at which a call is worth making again, the soonest first. */
export const CALL_AGAIN_MOMENTS = [
  'now',
  'back-off',
  'after-fix',
] as const satisfies readonly CallAgain[];

/**
 * When one call is worth making again; undefined where it is not, or where nothing is known of its reason. `now` takes
 * more than a reason: only a call that is known to have been made by the user can be made again at once. One that came
 * in cannot, and of one whose direction nobody knows that cannot be said.
 */
export function callAgain(
  { owner, retry }: Pick<Diagnosis, 'owner' | 'retry'>,
  channel: Channel | undefined,
): CallAgain | undefined {
  if (retry === 'no' || owner === 'unknown') return undefined;
  return retry === 'now' && channel !== 'outbound' ? undefined : retry;
}
