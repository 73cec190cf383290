/** Dispatched on the document by the overlay; `detail` is `on` or `off`. */
export const ASK_EVENT = 'hangtag-ask';

/** Dispatched on the document by the watcher; `detail` is a text of packed records, see `pack.ts`. */
export const RECORDS_EVENT = 'hangtag-records';

/**
 * Dispatched by the overlay on an element, cancelable: the watcher cancels it where a framework has taken
 * the element over (`detail` `whole`: with all that is in it). Only the page's own world can see that.
 */
export const OWNED_EVENT = 'hangtag-owned';

/** Most calls that are taken out of one answer: ten times what either vendor's API lists at once. */
export const MOST_CALLS = 10_000;

/** Most characters of packed records, of one answer and of all that wait until the overlay asks. */
export const MOST_CHARACTERS = 4_000_000;
