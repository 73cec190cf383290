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
 * What of a span lies after a moment: one span or none. How many calls there are is known of a whole span only.
 *
 * @param moment ms since 1970
 */
export function spanAfter(span: Span, moment: number): readonly Span[] {
  if (span.from > moment) return [span];
  return span.to > moment ? [defined<Span>({ ...span, from: moment + 1, total: undefined })] : [];
}
