import { i18n } from './texts.ts';
import type {
  ChangeKind,
  Group,
  Obstacle,
  ReasonGroup,
  Share,
  TrendReport,
} from '../trends/report.ts';
import { FEWEST_CALLS, isConclusive } from '../trends/change.ts';
import type { Formats } from './formats.ts';

/** `1 call`, `19 calls`. */
export function calls(n: number, formats: Formats): string {
  return i18n.t('count.calls', n, [formats.count(n)]);
}

/** `19 of 500 calls`; `none of 500 calls`. */
function callsOf(share: Pick<Share, 'calls' | 'of'>, formats: Formats): string {
  const all = formats.count(share.of);
  return share.calls === 0
    ? i18n.t('count.noneOfCalls', share.of, [all])
    : i18n.t('count.callsOf', share.of, [formats.count(share.calls), all]);
}

/** `19 of 500 calls failed` */
export function failedOf(faulty: number, of: number, formats: Formats): string {
  return i18n.t('trends.failedOf', of, [formats.count(faulty), formats.count(of)]);
}

/** The part of the calls, 0…1; 0 where there were none. */
export function rateOf(share: Pick<Share, 'calls' | 'of'>): number {
  return share.of === 0 ? 0 : share.calls / share.of;
}

/** How a headline reads: what is said of the change, and how that was worked out. */
export interface ChangeWords {
  /** One sentence that can be read aloud. */
  readonly says: string;
  /** What whoever sees the call history can do so that there is more to say. */
  readonly then?: string;
  /** Whether it got worse or better beyond chance; `flat` where that is not known. */
  readonly direction: 'worse' | 'better' | 'flat';
  /** How it was worked out; absent where nothing was compared. */
  readonly how?: string;
}

/** Beyond, it makes no difference how rarely chance would do it. */
const RAREST = 10_000;

/** `Now 42 of 500 calls, before 25 of 480. … about once in 40 comparisons.` */
export function howCompared(
  { now, before, change }: Pick<Group, 'now' | 'before' | 'change'>,
  formats: Formats,
): string {
  const times = change.p <= 0 ? RAREST : Math.round(1 / change.p);
  const words = { now: callsOf(now, formats), then: callsOf(before, formats) };
  return times >= RAREST
    ? i18n.t('trends.howNever', { ...words, times: formats.count(RAREST) })
    : i18n.t('trends.how', { ...words, times: formats.count(Math.max(1, times)) });
}

/**
 * The change of the fault rate in words.
 * @param before the period before, as part of a sentence: `the 7 days before`
 */
export function changeInWords(
  { faults, obstacle }: Pick<TrendReport, 'faults' | 'obstacle'>,
  before: string,
  formats: Formats,
): ChangeWords {
  const { now, change } = faults;
  if (obstacle !== undefined) {
    return { ...obstacleInWords(obstacle, faults, before, formats), direction: 'flat' };
  }
  const words = { before, rate: formats.percent(rateOf(faults.before)) };
  const how = howCompared(faults, formats);
  if (change.kind === 'same') return { says: i18n.t('trends.same', words), direction: 'flat', how };
  if (!isConclusive(change.kind)) {
    return { says: i18n.t('trends.open', words), direction: 'flat', how };
  }
  return rateOf(now) > rateOf(faults.before)
    ? { says: i18n.t('trends.up', words), direction: 'worse', how }
    : { says: i18n.t('trends.down', words), direction: 'better', how };
}

/** Why nothing is said about a change, and what whoever sees the call history can do about it. */
function obstacleInWords(
  obstacle: Obstacle,
  faults: TrendReport['faults'],
  before: string,
  formats: Formats,
): { readonly says: string; readonly then?: string } {
  const count = formats.count(FEWEST_CALLS);
  // Before there is anything to look at, what comes first is said first.
  const startAt = { says: i18n.t('trends.startAt', { count }) };
  const then = i18n.t('trends.pageBack');
  switch (obstacle) {
    case 'few':
      return faults.now.of < FEWEST_CALLS
        ? startAt
        : {
            says: i18n.t('trends.fewBefore', {
              some: calls(faults.before.of, formats),
              before,
              count,
            }),
            then,
          };
    case 'other-lists':
      return { says: i18n.t('trends.otherLists', { before }) };
    case 'little-seen':
      return { says: i18n.t('trends.littleSeen'), then: i18n.t('trends.pageOn') };
    case 'nothing-before':
      return faults.now.of < FEWEST_CALLS
        ? startAt
        : { says: i18n.t('trends.nothingBefore', { before }), then };
  }
}

/** What became of a group, as a word in a list; nothing where nothing can be said. */
export const KIND_WORDS: Readonly<Record<ChangeKind, string>> = {
  new: i18n.t('change.new'),
  rising: i18n.t('change.rising'),
  falling: i18n.t('change.falling'),
  gone: i18n.t('change.gone'),
  same: i18n.t('change.same'),
  unsettled: '',
};

/** The same as a sign, for those who see it. */
export const KIND_SIGNS: Readonly<Record<ChangeKind, string>> = {
  new: '●',
  rising: '▲',
  falling: '▼',
  gone: '○',
  same: '≈',
  unsettled: '',
};

/**
 * One line about a group: `3.8%, was 0.4% · 19 calls`; without a word of change where none is sure, and without a
 * share where too few calls were seen for one.
 */
export function groupInWords(
  { now, before, change }: Pick<Group, 'now' | 'before' | 'change'>,
  formats: Formats,
): string {
  if (now.of === 0) return i18n.t('trends.noCalls');
  const words = { rate: formats.percent(rateOf(now)), calls: calls(now.calls, formats) };
  if (isConclusive(change.kind)) {
    return i18n.t('change.was', { ...words, then: formats.percent(rateOf(before)) });
  }
  return now.of < FEWEST_CALLS ? callsOf(now, formats) : i18n.t('change.rate', words);
}

/**
 * When a reason was seen in a period, where that is news: `since Wed`, `Mon – Wed`, `last seen Wed`. What was there
 * before and still is needs no word.
 */
export function seenWhen(
  { series, before }: Pick<ReasonGroup, 'series' | 'before'>,
  starts: readonly number[],
  now: number,
  formats: Formats,
): string | undefined {
  const first = starts[series.findIndex((n) => n > 0)];
  const last = starts[series.findLastIndex((n) => n > 0)];
  if (first === undefined || last === undefined) return undefined;
  const [firstWord, lastWord] = [formats.recently(first, now), formats.recently(last, now)];
  const isNow = lastWord === formats.recently(now, now);
  // What was there before the period began before it.
  if (before.calls > 0) return isNow ? undefined : i18n.t('change.last', { when: lastWord });
  if (isNow) return i18n.t('change.since', { when: firstWord });
  return firstWord === lastWord
    ? i18n.t('change.only', { when: firstWord })
    : i18n.t('change.span', { first: firstWord, last: lastWord });
}

/** How a change is to be read: more of a fault is worse, more of an expected end is neither. */
export function toneOf(
  group: Pick<Group, 'now' | 'before' | 'change' | 'owner'>,
): 'worse' | 'better' | 'flat' {
  if (!isConclusive(group.change.kind) || group.owner === 'none') return 'flat';
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

/** How much of a period was looked at: `data from 61 of 168 hours, 503 of about 705 calls`. */
export function coverageInWords(
  { period, coverage, unknown }: Pick<TrendReport, 'period' | 'coverage' | 'unknown'>,
  formats: Formats,
): string {
  const { hours, ofHours, orgs, total } = coverage;
  if (hours === undefined) {
    const key = period.bucket === 'hour' ? 'trends.seenHours' : 'trends.seenDays';
    return i18n.t(key, coverage.of, [formats.count(coverage.seen), formats.count(coverage.of)]);
  }
  const words = { hours: formats.count(hours), all: formats.count(ofHours) };
  const seen = i18n.t(orgs > 1 ? 'trends.listedOfAll' : 'trends.listed', words);
  if (total === undefined || total <= unknown.of) return seen;
  const here = i18n.t('trends.listedCalls', {
    total: formats.count(total),
    here: formats.count(unknown.of),
  });
  return `${seen}, ${here}`;
}

/** What stands below a trend: cost, where it is known, and how much of the period was looked at. */
export function footnoteParts(report: TrendReport, formats: Formats): string[] {
  const cost = costInWords(report.faults.now, formats);
  const coverage = coverageInWords(report, formats);
  return cost === undefined
    ? [`${coverage.charAt(0).toUpperCase()}${coverage.slice(1)}`]
    : [cost, coverage];
}

/** What is in no rate, a sentence each. */
export function besideInWords(
  { basis, beside, unclear, faults }: TrendReport,
  formats: Formats,
): string[] {
  const sentence = (key: 'unfair' | 'untold' | 'undated' | 'unclear', n: number): string[] =>
    n === 0 ? [] : [i18n.t(`beside.${key}`, n, [formats.count(n)])];
  return [
    ...(basis === 'untold' && faults.now.of > 0 ? [i18n.t('beside.basis')] : []),
    ...sentence('unfair', beside.unfair),
    ...sentence('untold', beside.untold),
    ...sentence('undated', beside.undated),
    ...sentence('unclear', unclear),
  ];
}
