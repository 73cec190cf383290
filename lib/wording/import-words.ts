import { i18n } from './texts.ts';
import type { Break } from '../history/import/broken-file.ts';
import type { Ignored, Refusal } from '../history/import/claim.ts';
import type { ImportReport, Stop } from '../history/import/import-report.ts';
import type { Formats } from './formats.ts';

const REFUSALS: Readonly<Record<Exclude<Refusal, 'tooOld'>, string>> = {
  form: i18n.t('import.whyForm'),
  source: i18n.t('import.whyForm'),
  notOwn: i18n.t('import.whyNotOwn'),
  badRecord: i18n.t('import.whyBadRecord'),
  noStart: i18n.t('import.whyNoStart'),
  noClock: i18n.t('import.whyNoClock'),
  rounded: i18n.t('import.whyRounded'),
  noZone: i18n.t('import.whyNoZone'),
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
  noCall: i18n.t('import.whyNoCall'),
};

const BREAKS: Readonly<Record<Exclude<Break, 'brokenJson' | 'cutOff'> | 'byUser', string>> = {
  empty: i18n.t('import.breakEmpty'),
  noCalls: i18n.t('import.breakNoCalls'),
  byColumns: i18n.t('import.breakByColumns'),
  noTable: i18n.t('import.breakNoTable'),
  archive: i18n.t('import.breakArchive'),
  workbook: i18n.t('import.breakWorkbook'),
  pdf: i18n.t('import.breakPdf'),
  picture: i18n.t('import.breakPicture'),
  webPage: i18n.t('import.breakWebPage'),
  recording: i18n.t('import.breakRecording'),
  database: i18n.t('import.breakDatabase'),
  binary: i18n.t('import.breakBinary'),
  byUser: i18n.t('import.breakByUser'),
};

/** Says why a part of a file was not taken over; `retentionDays` as they were then. */
export function refusalInWords(why: Refusal, retentionDays: number, formats: Formats): string {
  return why === 'tooOld'
    ? i18n.t('import.whyTooOld', retentionDays, [formats.count(retentionDays)])
    : REFUSALS[why];
}

/** Says why a file was not read, and what to do instead. */
export function breakInWords(why: Break, formats: Formats): string {
  return stopInWords({ why, after: 0 }, formats);
}

/** Says why a file was not read to its end. */
export function stopInWords({ why, after }: Stop, formats: Formats): string {
  if (why === 'brokenJson') return i18n.t('import.breakJson', after, [formats.count(after)]);
  if (why === 'cutOff') return i18n.t('import.breakCutOff', after, [formats.count(after)]);
  return BREAKS[why];
}

/** Says what a file holds beside calls, a sentence a kind. */
export function ignoredInWords(
  ignored: Readonly<Partial<Record<Ignored, number>>>,
  formats: Formats,
): string[] {
  const say = (n: number | undefined, text: (n: number, shown: [string]) => string): string[] =>
    n === undefined || n === 0 ? [] : [text(n, [formats.count(n)])];
  return [
    ...say(ignored.noReason, (n, shown) => i18n.t('import.ignoredNoReason', n, shown)),
    ...say(ignored.chat, (n, shown) => i18n.t('import.ignoredChat', n, shown)),
    ...say(ignored.campaign, (n, shown) => i18n.t('import.ignoredCampaign', n, shown)),
    ...say(ignored.test, (n, shown) => i18n.t('import.ignoredTest', n, shown)),
    ...say(ignored.note, (n, shown) => i18n.t('import.ignoredNote', n, shown)),
  ];
}

/** Says how many calls name no time; undefined where all do. */
export function undatedInWords(
  { undated = 0 }: ImportReport,
  formats: Formats,
): string | undefined {
  return undated === 0 ? undefined : i18n.t('import.undated', undated, [formats.count(undated)]);
}

/** Says which calls will hardly get a reason any more; undefined where there are none. */
export function stuckInWords({ stuck }: ImportReport, formats: Formats): string | undefined {
  if (stuck === undefined) return undefined;
  const { count, since } = stuck;
  return i18n.t('import.stuck', count, [formats.count(count), formats.moment(since)]);
}

/** Why nothing came of a file, and what would help, in a sentence or two; undefined where something did. */
export function nothingInWords(
  report: ImportReport,
  retentionDays: number,
  formats: Formats,
): string | undefined {
  const { added, improved, known, ignored, refusals } = report;
  if (added + improved > 0) return undefined;
  if (known > 0) {
    return report.refused > 0 ? i18n.t('import.nothingElseNew') : i18n.t('import.nothingNew');
  }
  const causes = [
    ['tooOld', refusals.tooOld ?? 0],
    ['nameless', refusals.nameless ?? 0],
    [
      'times',
      (refusals.noStart ?? 0) +
        (refusals.noClock ?? 0) +
        (refusals.rounded ?? 0) +
        (refusals.noZone ?? 0),
    ],
    ['noReason', ignored.noReason ?? 0],
    ['others', (ignored.chat ?? 0) + (ignored.campaign ?? 0) + (ignored.test ?? 0)],
    ['refused', 1],
  ] as const;
  const [cause] = causes.reduce((most, each) => (each[1] > most[1] ? each : most));
  switch (cause) {
    case 'tooOld':
      return i18n.t('import.nothingTooOld', retentionDays, [formats.count(retentionDays)]);
    case 'nameless':
      return i18n.t('import.nothingNameless');
    case 'times':
      return i18n.t('import.nothingTimes');
    case 'noReason':
      return i18n.t('import.nothingNoReason');
    case 'others':
      return i18n.t('import.nothingOthers');
    case 'refused':
      return report.refused > 0 ? i18n.t('import.nothingRefused') : i18n.t('import.nothingFound');
  }
}
