import type { BasisKind } from './report.ts';
import { noSum, type KindTotals, type Sum } from './totals.ts';

/** Calls of one period, by whether their lists were fair. */
interface ByFairness {
  fair: number;
  untold: number;
  unfair: number;
  undated: number;
}

const none = (): ByFairness => ({ fair: 0, untold: 0, unfair: 0, undated: 0 });

function classOf({ fair, undated }: Pick<KindTotals, 'fair' | 'undated'>): keyof ByFairness {
  if (undated === true) return 'undated';
  return fair === undefined ? 'untold' : fair ? 'fair' : 'unfair';
}

/** Decides which calls the rates of two periods are over, and counts those that are in none. */
export class RateBasis {
  readonly #now = none();
  readonly #before = none();

  /** @param kinds all that is looked at */
  constructor(kinds: readonly KindTotals[]) {
    for (const kind of kinds) {
      const part = classOf(kind);
      this.#now[part] += kind.now.calls;
      this.#before[part] += kind.before.calls;
    }
  }

  /** The basis of the period. */
  get now(): BasisKind {
    return this.#now.fair > 0 ? 'fair' : 'untold';
  }

  /** The basis of the period before. */
  get before(): BasisKind {
    return this.#before.fair > 0 ? 'fair' : 'untold';
  }

  /** Calls of the period that are in no rate. */
  get beside(): { readonly unfair: number; readonly untold: number; readonly undated: number } {
    const { fair, untold, unfair, undated } = this.#now;
    return { unfair, untold: fair > 0 ? untold : 0, undated };
  }

  /** The calls of a kind that are in the rates; undefined if none is. */
  inRates(kind: KindTotals): Pick<KindTotals, 'label' | 'now' | 'before' | 'series'> | undefined {
    const part = classOf(kind);
    const [isNow, isBefore] = [part === this.now, part === this.before];
    if (!isNow && !isBefore) return undefined;
    if (isNow && isBefore) return kind;
    return {
      label: kind.label,
      now: isNow ? kind.now : NOTHING,
      before: isBefore ? kind.before : NOTHING,
      series: isNow ? kind.series : [],
    };
  }
}

const NOTHING: Sum = Object.freeze(noSum());
