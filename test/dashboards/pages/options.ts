const query = new URLSearchParams(location.search);

/** Edge cases that a replica can be asked for with `?variant=`, several divided by commas. */
export type Variant =
  | 'no-column'
  | 'empty-cells'
  | 'hostile'
  | 'index-keys'
  | 'rerender'
  | 'cut'
  | 'uncut'
  | 'light'
  | 'dark'
  | 'narrow'
  | 'older-columns';

const variants = new Set((query.get('variant') ?? '').split(','));

/** Whether the page was opened with this variant. Fixed at load, as the address changes later. */
export function hasVariant(variant: Variant): boolean {
  return variants.has(variant);
}

const VIAS = ['fetch', 'text', 'clone', 'stream', 'xhr', 'xhr-text'] as const;

/**
 * How calls are requested and parsed (`?via=`): fetch and `json()`, fetch and `text()`, a clone of the
 * response, its stream, XHR that parses, or XHR whose text the page parses.
 */
export const via = VIAS.find((name) => name === query.get('via')) ?? 'fetch';

/** Shape of the API's list: `?api=array` or `?api=paged`; undefined for what the page has by default. */
export const apiShape = query.get('api') ?? undefined;

/** Ms between two requests for fresh calls (`?poll=`), or 0 for none. */
export const pollEvery = Number(query.get('poll') ?? 0);

/** Updates per second of the variant `rerender` (`?rate=`). */
export const rerenderRate = Number(query.get('rate') ?? 20);

/** Calls that one request asks for (`?limit=`), or undefined for what the page has by default. */
export const limit = query.has('limit') ? Number(query.get('limit')) : undefined;

/** The variant that the API is asked for, so that page and API tell the same story. */
export function apiVariant(): string {
  if (hasVariant('hostile')) return 'variant=hostile';
  return hasVariant('empty-cells') ? 'variant=empty-cells' : '';
}
