import type { VendorId } from '../vendors/vendor.ts';
import type { HistoryDb } from './database.ts';

/**
 * A time of which a fair list told every call: of one organisation where that is known, and of one assistant where
 * the list was of that assistant.
 */
export interface Span {
  readonly vendor: VendorId;
  readonly host: string;
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

/** A span as it is stored. */
export interface SpanRow extends Span {
  readonly key: string;
}

/** Spans that overlap a time, oldest first. */
export async function readSpans(db: HistoryDb, from: number, to: number): Promise<SpanRow[]> {
  const rows = await db.spans.where('to').aboveOrEqual(from).toArray();
  return rows.filter((span) => span.from <= to).sort((one, other) => one.from - other.from);
}
