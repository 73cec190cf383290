import type { KnownHeaders } from '../headers.ts';
import type { HeaderKind } from '../../vendors/vendor.ts';
import { startsExcluded } from '../excluded.ts';
import { isOwnNode } from '../own-nodes.ts';
import { contentOf, untranslatedText } from '../translation.ts';

/** Elements that say themselves that they are tables. */
export const GRIDS = 'table,[role="grid"],[role="table"],[role="treegrid"]';
/** Elements that say themselves that they are cells of a table. */
export const CELLS = 'td,th,[role="gridcell"],[role="cell"],[role="rowheader"]';

/** A table of calls, however it is marked up. Columns are known by header text, never by position. */
export interface Grid {
  /** The element that holds every row; a mutation below it concerns this grid. */
  readonly root: Element;
  /** What its columns tell, as far as their headers are known. */
  readonly kinds: ReadonlySet<HeaderKind>;
  /** Whether the page says itself that this is a table: then an unknown label is a reason all the same. */
  readonly isDeclared: boolean;
  /** The body row around an element, or undefined (header, caption, or outside). */
  rowOf(element: Element): Element | undefined;
  /** Whether a change at this element may have changed the columns. */
  touchesHeader(element: Element): boolean;
  /** The cell of a row in the column of a kind, or undefined. */
  cell(row: Element, kind: HeaderKind): Element | undefined;
  /** Every body row there is now. */
  rows(): Iterable<Element>;
  /** The rows inside an element that was just added below the root. */
  rowsIn(added: Element): Iterable<Element>;
  /** Every element of a row, where the row itself is none or is split over several. */
  readonly rowParts?: (row: Element) => readonly Element[];
  /** Whether rows are cells that the browser counts off: then any of them may belong to another row later. */
  readonly lacksRowElements?: true;
  /** The header cell of the reason column. */
  readonly reasonHeader: Element;
  /** Whether the columns are still where they were; a grid that is not is read anew. */
  isCurrent(): boolean;
}

/** Which kind a header cell names: by any one text in it, or by all of its text. */
export function headerKind(cell: Element, headers: KnownHeaders): HeaderKind | undefined {
  const text = contentOf(cell);
  if (text.length > 400) return undefined;
  const whole = headers.kindOf(text);
  if (whole !== undefined) return whole;
  const walker = document.createTreeWalker(
    cell,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) =>
      node.nodeType === Node.ELEMENT_NODE
        ? isOwnNode(node) || startsExcluded(node as Element)
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_SKIP
        : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const kind = headers.kindOf(untranslatedText(node as Text));
    if (kind !== undefined) return kind;
  }
  return undefined;
}
