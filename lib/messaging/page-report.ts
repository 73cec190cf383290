import type { VendorId } from '../vendors/vendor.ts';

/** How a table is marked up. */
export type TableKind = 'table' | 'role' | 'cells' | 'rows';

/** What a table on a page looks like to Hangtag: no ID, no name, no value of any call. */
export interface TableReport {
  /** `table`: a table element · `role`: by its roles · `cells`: a flat grid of cells · `rows`: plain rows. */
  readonly kind: TableKind;
  /** Texts of its header cells. */
  readonly headers: readonly string[];
  /** Whether one of them is known to head the reasons. */
  readonly hasReasonColumn: boolean;
  readonly rows: number;
  /** Rows with a badge. */
  readonly marked: number;
  /** Labels in its column of reasons that nothing is known of, or that got no badge. */
  readonly unread: readonly string[];
}

/** What a page looks like to Hangtag, for a report of wrong or missing badges. */
export interface PageReport {
  readonly vendor: VendorId;
  /** Whether the host is one of the vendor's own. */
  readonly isVendors: boolean;
  /** The address without what is not a word of dashboards: `/calls/*`. */
  readonly path: string;
  /** Whether a page at this address should have reasons. */
  readonly expected: boolean;
  readonly tables: readonly TableReport[];
  /** Labeled reasons outside of tables, and labels of such that nothing is known of. */
  readonly labeled: number;
  readonly unread: readonly string[];
}
