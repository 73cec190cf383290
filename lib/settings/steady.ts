import type { Settings } from './settings.ts';
import { readSettings } from './store.ts';

let last: Settings | undefined;

/**
 * Reads every setting, as `readSettings`; the same object as the time before as long as they say the same,
 * so that what is remembered of it stays known.
 */
export async function readSteadily(): Promise<Settings> {
  const read = await readSettings();
  return last !== undefined && JSON.stringify(read) === JSON.stringify(last) ? last : (last = read);
}
