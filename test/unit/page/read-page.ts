import type { ReasonCell } from '../../../lib/page/reason-cell.ts';
import { PageReader } from '../../../lib/page/reader.ts';
import { resolve } from '../../../lib/reasons/index.ts';
import { vapi } from '../../../lib/vendors/vapi.ts';

/**
 * Reads the document as a page of Vapi's, and goes on until the signal aborts.
 *
 * @returns the cells that are marked, by their elements, as they come and go
 */
export function readPage(signal: AbortSignal): Map<Element, ReasonCell> {
  const marked = new Map<Element, ReasonCell>();
  new PageReader({
    root: document,
    vendor: vapi,
    shadowRootOf: (element) => element.shadowRoot,
    signal,
    handler: {
      mark: (cell) => marked.set(cell.element, cell),
      clear: (cell) => marked.delete(cell),
      isKnown: (label) => resolve(label, 'vapi').kind !== 'unknown',
      cellsIn: (group) => [...marked.values()].filter((cell) => cell.group === group),
      batchDone: () => undefined,
    },
  }).start();
  return marked;
}

/** The one element that is written there, for the document. */
export function element(html: string): Element {
  const parsed = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
  if (parsed === null) throw new Error('Nothing to show.');
  return document.importNode(parsed, true);
}
