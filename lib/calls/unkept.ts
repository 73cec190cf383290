/** That none of the calls on a page can be kept, as nothing tells them apart. */
export interface Unkept {
  readonly calls: number;
  /** A header that is not known, and what seems to stand below it. */
  readonly column?: { readonly header: string; readonly holds: 'id' | 'time' };
}
