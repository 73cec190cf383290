import { chanceOf, correctForMany } from './chance.ts';
import type { Change, ChangeKind, Share } from './report.ts';

/**
 * A change is spoken of where chance would make no more than one in twenty of those spoken of; a little less is
 * allowed, since a mid-p may err to either side.
 */
const CERTAIN = 0.045;
/**
 * Below as many calls in either period, nothing is said at all. With 20 calls, a reason that was not there before has
 * to be a quarter of them to be more than chance; with fewer, there is hardly a change that could be told.
 */
export const FEWEST_CALLS = 20;
/** Below as many calls of a group in both periods together, it is too rare to say anything of. */
const FEWEST_HITS = 5;

/** "About the same" rules out that a share has doubled or halved; where it cannot, nothing is said. */
const SAME_WITHIN = Math.log(2);
/** Standard errors to either side that hold 95 % of what chance does. */
const SPREAD = 1.96;

const CONCLUSIVE: readonly ChangeKind[] = ['new', 'rising', 'falling', 'gone'];

/** Whether a change is more than chance would make. */
export function isConclusive(kind: ChangeKind): boolean {
  return CONCLUSIVE.includes(kind);
}

/** Of a change of which nothing can be said. */
export const INCONCLUSIVE: Change = { kind: 'unsettled', p: 1 };

/** What is compared: a group's calls of all calls, now and before. */
export interface Pair {
  readonly now: Share;
  readonly before: Share;
}

/**
 * What each change amounts to, corrected for looking at all of them at once. Groups that are too rare to
 * tell are left out of the correction: no look was taken at them.
 *
 * @param comparable false where the periods themselves cannot be compared: then nothing is said of any
 */
export function changesOf(pairs: readonly Pair[], comparable = true): Change[] {
  const enough = pairs.map((pair) => comparable && isEnough(pair));
  const told = pairs.filter((_, i) => enough[i]);
  const corrected = correctForMany(
    told.map(({ now, before }) => chanceOf(now.calls, now.of, before.calls, before.of)),
  );
  let next = 0;
  return pairs.map((pair, i) => {
    if (enough[i] !== true) return INCONCLUSIVE;
    const p = corrected[next++] ?? 1;
    return { kind: kindOf(pair, p), p };
  });
}

function isEnough({ now, before }: Pair): boolean {
  return (
    now.of >= FEWEST_CALLS && before.of >= FEWEST_CALLS && now.calls + before.calls >= FEWEST_HITS
  );
}

/**
 * Whether the shares are close enough, and known well enough, to be called the same: the interval of
 * their ratio's logarithm, half a call added to each count so that none is zero.
 */
function isSame({ now, before }: Pair): boolean {
  const ratio =
    Math.log((now.calls + 0.5) / (now.of + 1)) - Math.log((before.calls + 0.5) / (before.of + 1));
  const error = Math.sqrt(
    1 / (now.calls + 0.5) - 1 / (now.of + 1) + 1 / (before.calls + 0.5) - 1 / (before.of + 1),
  );
  return Math.abs(ratio) + SPREAD * error < SAME_WITHIN;
}

function kindOf(pair: Pair, p: number): Change['kind'] {
  const { now, before } = pair;
  if (p > CERTAIN) return isSame(pair) ? 'same' : 'unsettled';
  if (before.calls === 0) return 'new';
  if (now.calls === 0) return 'gone';
  return now.calls / now.of > before.calls / before.of ? 'rising' : 'falling';
}
