import type { Implausible } from '../../calls/check-sighting.ts';

/**
 * Why a part of a file was not taken over. `noReason`: the call goes on or never began · `noCall`: no call of
 * a known API · `notOwn`: no call of an export · `badRecord`: ID or reason of a wrong form · `noStart`: a start
 * that cannot be read · `longLine`, `noJson`: a line that cannot be read · `tooOld`: older than calls are kept ·
 * `nameless`: nothing tells it from others. Words for it are the interface's.
 */
export type Refusal =
  | Implausible
  | 'noReason'
  | 'noCall'
  | 'notOwn'
  | 'badRecord'
  | 'noStart'
  | 'longLine'
  | 'noJson'
  | 'tooOld'
  | 'nameless';

/** What something in a file claims to be a sighting of, or why it cannot be one. */
export type Claim = { readonly claim: unknown } | { readonly why: Refusal };

/** One thing in a file that may be a call. */
export interface Entry {
  /** Where it is: the line, or for JSON the number of the item; from 1. */
  readonly place: number;
  /** What it is; absent where it could not be read. */
  readonly value?: unknown;
  /** Why it could not be read. */
  readonly why?: Refusal;
}

/**
 * Why a file cannot be read, or not to its end. `empty`: nothing in it · `noCalls`, `noList`: JSON, but of
 * something else · `noTable`: neither JSON nor a table · `brokenJson`: no JSON from somewhere on · `cutOff`: it
 * ends in the middle.
 */
export type Break = 'empty' | 'noCalls' | 'noList' | 'noTable' | 'brokenJson' | 'cutOff';

/** A file cannot be read on: what was read before holds. */
export class BrokenFile extends Error {
  override readonly name = 'BrokenFile';
  readonly why: Break;
  /** Items that were read before. */
  readonly after: number;

  constructor(why: Break, after = 0) {
    super(why);
    this.why = why;
    this.after = after;
  }
}
