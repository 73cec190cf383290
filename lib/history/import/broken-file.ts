/** Files that are no text, by what has to be done with them. */
export type ForeignFile =
  'archive' | 'workbook' | 'pdf' | 'picture' | 'webPage' | 'recording' | 'database' | 'binary';

/**
 * Why a file cannot be read, or not to its end. `empty`: nothing in it · `noCalls`: JSON, but of something else ·
 * `byColumns`: JSON with a list a column · `noTable`: neither JSON nor a table · `brokenJson`: no JSON from somewhere on · `cutOff`: it ends in the middle ·
 * a `ForeignFile`: what it is instead.
 */
export type Break =
  'empty' | 'noCalls' | 'byColumns' | 'noTable' | 'brokenJson' | 'cutOff' | ForeignFile;

/** A file cannot be read on: what was read before holds. */
export class BrokenFile extends Error {
  override readonly name = 'BrokenFile';
  readonly why: Break;

  constructor(why: Break) {
    super(why);
    this.why = why;
  }
}
