import { isObject } from '../calls/checks.ts';
import { LONGEST_FILE } from './longest-file.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { parseShallow } from './shallow-json.ts';

/** Why a file is no back-up at all. */
export type NoBackup = 'too-large' | 'no-json' | 'no-settings';

/** What the text of a back-up file holds, for `restoreSettings`; or why it is none. Never throws. */
export function parseBackup(text: string): Readonly<Record<string, unknown>> | NoBackup {
  if (text.length > LONGEST_FILE) return 'too-large';
  try {
    const backup: unknown = parseShallow(text);
    const isOne =
      isObject(backup) && Object.keys(DEFAULT_SETTINGS).some((name) => Object.hasOwn(backup, name));
    return isOne ? backup : 'no-settings';
  } catch {
    return 'no-json';
  }
}
