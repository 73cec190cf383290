/**
 * Whether a call was in a fair list, out of two sightings of it: one such list is enough. `undefined` (unknown) beats
 * `false`, since an unknown list may have been fair.
 */
export function fairer(one: boolean | undefined, other: boolean | undefined): boolean | undefined {
  if (one === true || other === true) return true;
  return one === false && other === false ? false : undefined;
}
