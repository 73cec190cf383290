import type { Vendor } from '../vendors/vendor.ts';
import type { Hydration } from './hydration.ts';
import type { ReasonCellHandler } from './reason-cell.ts';

/** How to read a page. */
export interface ReaderOptions {
  readonly root: Document;
  readonly vendor: Vendor;
  /** Header texts that the user taught for this host. */
  readonly taught?: readonly string[];
  readonly handler: ReasonCellHandler;
  /** Tells when what came with the page may be touched; absent where it always may. */
  readonly hydration?: Pick<Hydration, 'isSettled' | 'isArriving'>;
  readonly signal: AbortSignal;
}
