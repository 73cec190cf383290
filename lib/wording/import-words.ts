import { i18n } from './texts.ts';
import type { Break, Refusal } from '../history/import/entry.ts';
import type { Stop } from '../history/import/import-file.ts';
import type { Formats } from './formats.ts';

const REFUSALS: Readonly<Record<Exclude<Refusal, 'tooOld'>, string>> = {
  noReason: i18n.t('import.whyNoReason'),
  noCall: i18n.t('import.whyNoCall'),
  form: i18n.t('import.whyNoCall'),
  source: i18n.t('import.whyNoCall'),
  notOwn: i18n.t('import.whyNotOwn'),
  badRecord: i18n.t('import.whyBadRecord'),
  noStart: i18n.t('import.whyNoStart'),
  longLine: i18n.t('import.whyLongLine'),
  noJson: i18n.t('import.whyNoJson'),
  nameless: i18n.t('import.whyNameless'),
  vendor: i18n.t('import.whyVendor'),
  host: i18n.t('import.whyHost'),
  label: i18n.t('import.whyLabel'),
  private: i18n.t('import.whyPrivate'),
  timeSource: i18n.t('import.whyTimeSource'),
  time: i18n.t('import.whyTime'),
  callId: i18n.t('import.whyCallId'),
  code: i18n.t('import.whyCode'),
  future: i18n.t('import.whyFuture'),
};

const BREAKS: Readonly<Record<Exclude<Break, 'brokenJson' | 'cutOff'> | 'byUser', string>> = {
  empty: i18n.t('import.breakEmpty'),
  noCalls: i18n.t('import.breakNoCalls'),
  noList: i18n.t('import.breakNoList'),
  noTable: i18n.t('import.breakNoTable'),
  byUser: i18n.t('import.breakByUser'),
};

/** Says why a part of a file was not taken over; `retentionDays` as they were then. */
export function refusalInWords(why: Refusal, retentionDays: number, formats: Formats): string {
  return why === 'tooOld'
    ? i18n.t('import.whyTooOld', retentionDays, [formats.count(retentionDays)])
    : REFUSALS[why];
}

/** Says why a file was not read, or not to its end. */
export function breakInWords({ why, after }: Stop, formats: Formats): string {
  if (why === 'brokenJson') return i18n.t('import.breakJson', after, [formats.count(after)]);
  if (why === 'cutOff') return i18n.t('import.breakCutOff', after, [formats.count(after)]);
  return BREAKS[why];
}
