import { defined } from './defined.ts';
import { MOST_SPANS } from './limits.ts';
import type { Dashboard } from '../vendors/vendor.ts';

/**
 * A time of which a fair list told every call: of one organization where that is known, and of one assistant where
 * the list was of that assistant.
 */
export interface Span extends Dashboard {
  readonly org?: string;
  readonly agent?: string;
  /** ms since 1970, both inclusive. */
  readonly from: number;
  readonly to: number;
  /** Calls between `from` and `to`, where the answer states how many there are. */
  readonly total?: number;
  /** ms since 1970 of the answer. */
  readonly listedAt: number;
}

/** Spans as messages carry them: an answer with calls of many assistants has more than fit in one. */
export function* spanMessages(spans: readonly Span[]): Generator<readonly Span[], void, undefined> {
  for (let from = 0; from < spans.length; from += MOST_SPANS) {
    yield spans.slice(from, from + MOST_SPANS);
  }
}

/**
 * What of a span lies outside of a time: none, one or two. How many calls there are is known of a whole span only.
 *
 * @param from ms since 1970; `to` exclusive
 */
export function spanWithout(span: Span, from: number, to: number): readonly Span[] {
  if (span.to < from || span.from >= to) return [span];
  const part = (ends: Partial<Span>): Span => defined<Span>({ ...span, ...ends, total: undefined });
  return [
    ...(span.from < from ? [part({ to: from - 1 })] : []),
    ...(span.to >= to ? [part({ from: to })] : []),
  ];
}
