import type { Implausible } from '../../calls/check-sighting.ts';
import type { VendorId } from '../../vendors/vendor.ts';

/**
 * Why something that may be a call was not taken over. `notOwn`: no call of an export · `badRecord`: ID or reason
 * of a wrong form · `noStart`: a time that cannot be read · `noClock`: a day without a time of day · `rounded`: a
 * time that a spreadsheet rounded · `noZone`: a time zone whose name stands for none or for several · `longLine`,
 * `noJson`: what cannot be read · `tooOld`: older than calls are kept · `nameless`: nothing tells it
 * from others.
 * Words for it are the interface's.
 */
export type Refusal =
  | Implausible
  | TimeTrouble
  | 'notOwn'
  | 'badRecord'
  | 'longLine'
  | 'noJson'
  | 'tooOld'
  | 'nameless';

/** Why a time in a table cannot be used. */
export type TimeTrouble = 'noStart' | 'noClock' | 'rounded' | 'noZone';

/**
 * What a file holds beside calls. `noReason`: calls that have none (yet) · `chat`: chats and sessions · `campaign`:
 * campaigns and their contacts · `test`: evals and simulations · `note`: titles, sums and repeated headers.
 */
export type Ignored = 'noReason' | 'chat' | 'campaign' | 'test' | 'note';

/** A call that has not got a reason yet. */
export interface Unfinished {
  readonly vendor: VendorId;
  readonly id: string;
  /** ms since 1970 since when it waits or goes on; absent where its status says that it is over, or nothing says when it began. */
  readonly since?: number | undefined;
}

/** What something in a file claims to be a sighting of, or why it cannot be one. */
export type Claim =
  | { readonly claim: object }
  | { readonly why: Refusal }
  | { readonly ignored: Ignored; readonly unfinished?: Unfinished | undefined };

/** One thing in a file that may be a call. */
export interface Entry {
  /** The line, or for JSON the number of the item; from 1. */
  readonly entryNumber: number;
  /** What it is; absent where it could not be read. */
  readonly value?: unknown;
  /** Why it could not be read. */
  readonly why?: Refusal;
}
