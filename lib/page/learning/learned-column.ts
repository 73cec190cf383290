import type { Vendor } from '../../vendors/vendor.ts';
import type { TaughtHeader } from '../headers.ts';
import type { ShadowRootOf } from '../late-shadow-roots.ts';

/** What is known when a cell is to be learned. */
export interface LearnContext {
  readonly vendor: Vendor;
  /** Header texts that were taught for this host already. */
  readonly taught: readonly TaughtHeader[];
  /** Whether a label stands for a reason. */
  readonly isKnown: (label: string) => boolean;
  readonly shadowRootOf: ShadowRootOf;
}

/** A column, or a labeled value, that can be found again by what its header or label says. */
export interface LearnedColumn {
  /** The header's or label's text, as it is to be kept. */
  readonly header: string;
  /** The cell or value that was pointed at. */
  readonly cell: Element;
  /** Every cell of the column that is on the page now; the value alone where it is none. */
  readonly cells: readonly Element[];
  /** Different texts in those cells, and how many of them are reasons. */
  readonly texts: number;
  readonly reasons: number;
}

/** Why something cannot be learned. */
export type WhyNotLearned =
  /** There is no text, or it stands in a control, a list or an editor. */
  | 'no-cell'
  /** It has its badge already, or would have one if it showed a reason. */
  | 'known'
  /** Its table has a column of reasons already. */
  | 'taken'
  /** No text above or beside it by which it could be found again. */
  | 'no-header'
  /** Several columns are called the same. */
  | 'ambiguous'
  /** What stands there does not read like end reasons. */
  | 'not-reasons';

/** What came of looking at a cell. */
export type LearnResult =
  | { readonly ok: true; readonly column: LearnedColumn }
  | {
      readonly ok: false;
      readonly why: WhyNotLearned;
      /** What to outline. */
      readonly cell: Element;
      /** The header that it has, or the one that stands in its way. */
      readonly header?: string;
      /** A text that reads like no reason. */
      readonly example?: string;
    };
