import * as v from 'valibot';
import { SETTING_SCHEMAS } from './schema.ts';
import type { Settings } from './settings.ts';
import { writeSettings } from './store.ts';

const some = v.partial(v.object(SETTING_SCHEMAS));

/** As `writeSettings`, for what a user typed in: tidied, and without what is no part of a setting. */
export async function writeTyped(partial: Partial<Settings>): Promise<void> {
  await writeSettings(v.parse(some, partial) as Partial<Settings>);
}
