/** One thing in a file that may be a call. */
export interface Entry {
  /** Where it is: the line, or for JSON the number of the item; from 1. */
  readonly place: number;
  /** What it is; absent where it could not be read. */
  readonly value?: unknown;
  /** Why it could not be read. */
  readonly why?: string;
}

/** A file cannot be read on: what was read before holds. The message is a sentence for the reader. */
export class BrokenFile extends Error {
  override readonly name = 'BrokenFile';
}
