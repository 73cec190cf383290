import type { Vendor } from '../vendors/vendor.ts';
import type { ReadFlatGrid } from './grids/flat-grid.ts';
import type { Hydration } from './hydration.ts';
import type { PairFollower, PairFollowerOptions } from './pair-follower.ts';
import type { PlaceHandler } from './places.ts';

/** What reads rarer layouts than tables and rows; not needed before the first table. */
export interface LaterParts {
  /** Makes what follows labelled reasons outside tables. */
  readonly makePairs: (following: PairFollowerOptions) => PairFollower;
  readonly readFlatGrid: ReadFlatGrid;
}

/** How to read a page. */
export interface ReaderOptions {
  readonly root: Document;
  readonly vendor: Vendor;
  /** Header texts that the user taught for this host. */
  readonly taught?: readonly string[];
  readonly handler: PlaceHandler;
  /** Tells when what came with the page may be touched; absent where it always may. */
  readonly hydration?: Pick<Hydration, 'isSettled' | 'isArriving'>;
  /** Absent where it comes later. */
  readonly later?: LaterParts | undefined;
  readonly signal: AbortSignal;
}
