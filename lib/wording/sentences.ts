import { i18n } from './texts.ts';
import type { ChangeKind, Group, Share, TrendReport } from '../trends/report.ts';
import { FEWEST_CALLS, isSettled } from '../trends/change.ts';
import type { Formats } from './formats.ts';

/** `1 call`, `19 calls`. */
export function calls(n: number, formats: Formats): string {
  return i18n.t('count.calls', n, [formats.count(n)]);
}

/** `19 of 500 calls`; `none of 500 calls`. */
function callsOf(share: Share, formats: Formats): string {
  const all = formats.count(share.of);
  return share.calls === 0
    ? i18n.t('count.noneOfCalls', share.of, [all])
    : i18n.t('count.callsOf', share.of, [formats.count(share.calls), all]);
}

/** `19 of 500 calls at fault` */
export function atFault(faulty: number, of: number, formats: Formats): string {
  return i18n.t('trends.atFault', of, [formats.count(faulty), formats.count(of)]);
}

/** The part of the calls, 0…1; 0 where there were none. */
export function rateOf(share: Share): number {
  return share.of === 0 ? 0 : share.calls / share.of;
}

/** How a headline reads: the change itself, and what is said about it. */
export interface ChangeWords {
  /** `3.1 points more`; empty where nothing can be said of a difference. */
  readonly change: string;
  /** `than the 7 days before, beyond chance`, or a whole sentence where `change` is empty. */
  readonly rest: string;
  /** Whether it got worse or better beyond chance; `flat` where that is not known. */
  readonly direction: 'worse' | 'better' | 'flat';
}

/**
 * The change of the fault rate in words.
 * @param before the period before, as part of a sentence: `the 7 days before`
 */
export function changeInWords(
  faults: TrendReport['faults'],
  before: string,
  formats: Formats,
): ChangeWords {
  const { now, change } = faults;
  const difference = rateOf(now) - rateOf(faults.before);
  if (faults.before.of === 0) {
    return {
      change: '',
      rest: i18n.t('trends.nothingBefore', { before }),
      direction: 'flat',
    };
  }
  if (Math.min(now.of, faults.before.of) < FEWEST_CALLS) {
    return {
      change: '',
      rest: i18n.t('trends.tooFewBefore', { before, then: callsOf(faults.before, formats) }),
      direction: 'flat',
    };
  }
  const size = formats.points(difference);
  if (size === formats.points(0)) {
    return { change: '', rest: i18n.t('trends.same', { before }), direction: 'flat' };
  }
  const number = size === formats.points(0.01) ? 1 : 2;
  const more = i18n.t(difference > 0 ? 'trends.more' : 'trends.less', number, [size]);
  if (!isSettled(change.kind)) {
    return { change: more, rest: i18n.t('trends.withinChance', { before }), direction: 'flat' };
  }
  return {
    change: more,
    rest: i18n.t('trends.beyondChance', { before }),
    direction: difference > 0 ? 'worse' : 'better',
  };
}

/** What became of a group, as a word in a list. */
export const KIND_WORDS: Readonly<Record<ChangeKind, string>> = {
  new: i18n.t('change.new'),
  rising: i18n.t('change.rising'),
  falling: i18n.t('change.falling'),
  gone: i18n.t('change.gone'),
  same: i18n.t('change.same'),
  'too-few': i18n.t('change.tooFew'),
};

/** The same as a sign, for those who see it. */
export const KIND_SIGNS: Readonly<Record<ChangeKind, string>> = {
  new: '●',
  rising: '▲',
  falling: '▼',
  gone: '○',
  same: '≈',
  'too-few': '',
};

/** One line about a group: `19 of 500 calls, up from 2 of 480`. */
export function groupInWords(
  group: Pick<Group, 'now' | 'before' | 'change'>,
  formats: Formats,
): string {
  const { now, before } = group;
  const all = formats.count(before.of);
  const words = {
    now: callsOf(now, formats),
    then:
      before.calls === 0
        ? i18n.t('count.noneOf', { all })
        : i18n.t('count.of', { some: formats.count(before.calls), all }),
  };
  if (before.of === 0) return i18n.t('change.nothingBefore', { now: words.now });
  if (!isSettled(group.change.kind)) return i18n.t('change.before', words);
  return i18n.t(rateOf(now) > rateOf(before) ? 'change.up' : 'change.down', words);
}

/** How a change is to be read: more of a fault is worse, more of an expected end is neither. */
export function toneOf(
  group: Pick<Group, 'now' | 'before' | 'change' | 'owner'>,
): 'worse' | 'better' | 'flat' {
  if (!isSettled(group.change.kind) || group.owner === 'none') return 'flat';
  return rateOf(group.now) > rateOf(group.before) ? 'worse' : 'better';
}

/** What faulty calls cost, with how many of them say so; undefined where none does. */
export function costInWords(share: Share, formats: Formats): string | undefined {
  if (share.calls === 0 || share.callsWithCost === 0) return undefined;
  const money = formats.money(share.costUsd);
  return share.callsWithCost === share.calls
    ? i18n.t('trends.cost', { money })
    : i18n.t('trends.costPartly', {
        money,
        known: formats.count(share.callsWithCost),
        all: formats.count(share.calls),
      });
}

/** How much of a period was looked at: `seen on 6 of 7 days`. */
export function coverageInWords(
  { period, coverage }: Pick<TrendReport, 'period' | 'coverage'>,
  formats: Formats,
): string {
  const key = period.bucket === 'hour' ? 'trends.seenHours' : 'trends.seenDays';
  return i18n.t(key, coverage.of, [formats.count(coverage.seen), formats.count(coverage.of)]);
}

/** What stands below a trend: cost, where it is known, and how much of the period was looked at. */
export function footnoteParts(report: TrendReport, formats: Formats): string[] {
  const cost = costInWords(report.faults.now, formats);
  const coverage = coverageInWords(report, formats);
  return cost === undefined
    ? [`${coverage.charAt(0).toUpperCase()}${coverage.slice(1)}`]
    : [cost, coverage];
}
