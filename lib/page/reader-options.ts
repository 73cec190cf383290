import type { Vendor } from '../vendors/vendor.ts';
import type { TaughtHeader } from './headers.ts';
import type { Hydration } from './hydration.ts';
import type { ReasonCellHandler } from './reason-cell.ts';
import type { ShadowRootOf } from './late-shadow-roots.ts';

/** How to read a page. */
export interface ReaderOptions {
  readonly root: Document;
  readonly vendor: Vendor;
  /** Header texts that the user taught for this host. */
  readonly taught?: readonly TaughtHeader[];
  readonly handler: ReasonCellHandler;
  /** The shadow root of an element, closed ones too where the browser lets in. */
  readonly shadowRootOf: ShadowRootOf;
  /** Tells when what came with the page may be touched; absent where it always may. */
  readonly hydration?: Pick<Hydration, 'isHydrated' | 'isArriving'>;
  readonly signal: AbortSignal;
}
