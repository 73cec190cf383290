import { i18n } from '../../lib/wording/texts.ts';
import * as v from 'valibot';
import { SETTING_SCHEMAS } from '../../lib/settings/schema.ts';
import type { Settings } from '../../lib/settings/settings.ts';

const LONGEST = 2_000_000;
const backup = v.partial(v.object(SETTING_SCHEMAS));

/** The settings in a back-up file's text, or in one sentence what is wrong with it. Never throws. */
export function readBackup(text: string): Partial<Settings> | string {
  if (text.length > LONGEST) return i18n.t('options.backupTooLarge');
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return i18n.t('options.backupNotJson');
  }
  const read = v.safeParse(backup, raw);
  if (!read.success) {
    const [issue] = read.issues;
    const where = v.getDotPath(issue);
    return where === null
      ? i18n.t('options.backupEmpty')
      : i18n.t('options.backupWrong', { name: where, why: issue.message });
  }
  if (Object.keys(read.output).length === 0) return i18n.t('options.backupEmpty');
  return read.output as Partial<Settings>;
}
