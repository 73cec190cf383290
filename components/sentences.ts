import type { ChangeKind, Group, Share, TrendReport } from '../lib/trends/report.ts';
import { FEWEST_CALLS } from '../lib/trends/change.ts';
import type { Formats } from './formats.ts';

/** `1 call`, `19 calls`. */
export function calls(n: number, formats: Formats): string {
  return `${formats.count(n)} ${n === 1 ? 'call' : 'calls'}`;
}

/** `19 of 500 calls`; `none of 500 calls`. */
function callsOf(share: Share, formats: Formats): string {
  const some = share.calls === 0 ? 'none' : formats.count(share.calls);
  return `${some} of ${calls(share.of, formats)}`;
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

const SETTLED: readonly ChangeKind[] = ['new', 'rising', 'falling', 'gone'];

/** Whether a change is more than chance would make. */
export function isSettled(kind: ChangeKind): boolean {
  return SETTLED.includes(kind);
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
      rest: `No calls were seen in ${before}, so there is nothing to compare with.`,
      direction: 'flat',
    };
  }
  if (Math.min(now.of, faults.before.of) < FEWEST_CALLS) {
    return {
      change: '',
      rest: `Too few calls to compare with ${before} (${callsOf(faults.before, formats)} then).`,
      direction: 'flat',
    };
  }
  const size = formats.points(difference);
  if (size === formats.points(0)) {
    return { change: '', rest: `The same share as in ${before}.`, direction: 'flat' };
  }
  const more = `${size} ${size === formats.points(0.01) ? 'point' : 'points'} ${
    difference > 0 ? 'more' : 'less'
  }`;
  if (!isSettled(change.kind)) {
    return { change: more, rest: `than ${before}, within chance`, direction: 'flat' };
  }
  return {
    change: more,
    rest: `than ${before}, beyond chance`,
    direction: difference > 0 ? 'worse' : 'better',
  };
}

/** What became of a group, as a word in a list. */
export const KIND_WORDS: Readonly<Record<ChangeKind, string>> = {
  new: 'new',
  rising: 'rising',
  falling: 'falling',
  gone: 'gone',
  same: 'same',
  'too-few': 'too few',
};

/** One line about a group: `19 of 500 calls, up from 2 of 480`. */
export function groupInWords(group: Group, formats: Formats): string {
  const { now, before } = group;
  const today = callsOf(now, formats);
  const then = `${before.calls === 0 ? 'none' : formats.count(before.calls)} of ${formats.count(before.of)}`;
  if (before.of === 0) return `${today}, nothing seen before`;
  if (!isSettled(group.change.kind)) return `${today}, ${then} before`;
  return `${today}, ${rateOf(now) > rateOf(before) ? 'up' : 'down'} from ${then}`;
}

/** How a change is to be read: more of a fault is worse, more of an expected end is neither. */
export function toneOf(group: Group): 'worse' | 'better' | 'flat' {
  if (!isSettled(group.change.kind) || group.owner === 'none') return 'flat';
  return rateOf(group.now) > rateOf(group.before) ? 'worse' : 'better';
}

/** What faulty calls cost, with how many of them say so; undefined where none does. */
export function costInWords(share: Share, formats: Formats): string | undefined {
  if (share.calls === 0 || share.callsWithCost === 0) return undefined;
  const cost = `Faults cost ${formats.money(share.costUsd)}`;
  return share.callsWithCost === share.calls
    ? cost
    : `${cost} (known for ${formats.count(share.callsWithCost)} of ${formats.count(share.calls)})`;
}

/** How much of a period was looked at: `seen on 6 of 7 days`. */
export function coverageInWords(
  { period, coverage }: Pick<TrendReport, 'period' | 'coverage'>,
  formats: Formats,
): string {
  const [link, unit] = period.bucket === 'hour' ? ['in', 'hour'] : ['on', 'day'];
  const plural = coverage.of === 1 ? unit : `${unit}s`;
  return `seen ${link} ${formats.count(coverage.seen)} of ${formats.count(coverage.of)} ${plural}`;
}

/** What stands below a trend: cost, where it is known, and how much of the period was looked at. */
export function footnoteParts(report: TrendReport, formats: Formats): string[] {
  const cost = costInWords(report.faults.now, formats);
  const coverage = coverageInWords(report, formats);
  return cost === undefined
    ? [`${coverage.charAt(0).toUpperCase()}${coverage.slice(1)}`]
    : [`${cost} · `, coverage];
}
