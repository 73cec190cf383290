import { normaliseHeader } from '../page/headers.ts';
import type { TaughtColumn } from './settings.ts';
import { readSettings, writeSettings } from './store.ts';

function isSame(one: TaughtColumn, other: TaughtColumn): boolean {
  return one.host === other.host && normaliseHeader(one.header) === normaliseHeader(other.header);
}

/** Keeps a column for good. Throws a `TypeError` where it is not sound, or where there is no room for more. */
export async function teach(column: TaughtColumn): Promise<void> {
  const { taught } = await readSettings();
  if (taught.some((each) => isSame(each, column))) return;
  await writeSettings({ taught: [...taught, column] });
}

/** Forgets a column. */
export async function forget(column: TaughtColumn): Promise<void> {
  const { taught } = await readSettings();
  await writeSettings({ taught: taught.filter((each) => !isSame(each, column)) });
}
