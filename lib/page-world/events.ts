/**
 * Dispatched on the document; `detail` is `on`, from the script that reads the records, or `off`, from the script that
 * marks, which is there even where the other never came.
 */
export const ASK_EVENT = 'hangtag-ask';

/**
 * Dispatched on the document by the watcher; `detail` is a text of packed answers, each with its request, how many calls
 * there are in all, and the records: see `packAnswer`.
 */
export const RECORDS_EVENT = 'hangtag-records';

/**
 * Dispatched by the script that marks on an element, cancelable: the watcher cancels it where a framework has taken
 * the element over (`detail` `whole`: with all that is in it). Only the page's own world can see that.
 */
export const OWNED_EVENT = 'hangtag-owned';
