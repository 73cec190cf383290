import type { HeaderKind, Vendor } from '../../vendors/vendor.ts';
import { idIn } from '../values/call-ids.ts';
import { labelOf } from '../values/cell-text.ts';
import { divGrid, type HeaderRow } from './div-grid.ts';
import { readFlatGrid } from './flat-grid.ts';
import type { Grid } from './grid.ts';
import type { KnownHeaders } from '../headers.ts';
import { isExcluded } from '../excluded.ts';
import { isOwnNode, pageChildren } from '../own-nodes.ts';
import { contentOf, untranslatedText } from '../translation.ts';
import { looksLikeDuration, looksLikeMoney, looksLikeTime } from '../values/value-patterns.ts';

const DEEPEST = 6;
const MOST_PENDING = 20;

/** A header whose rows have not come. */
interface Pending {
  /** The table, once its rows are there. */
  readonly look: () => Grid | undefined;
  /** Whether a change at an element may be in one of its rows. */
  readonly concerns: (element: Element) => boolean;
}

/**
 * Finds tables made of unlabeled elements. A row of two known header texts is only a header if rows
 * with values of the right kinds follow it; chips with the same words have none.
 */
export class DivRowsFinder {
  readonly #headers: KnownHeaders;
  readonly #vendor: Vendor;
  readonly #isKnown: (label: string) => boolean;
  readonly #pending = new Map<Node, Pending>();

  constructor(headers: KnownHeaders, vendor: Vendor, isKnown: (label: string) => boolean) {
    this.#headers = headers;
    this.#vendor = vendor;
    this.#isKnown = isKnown;
  }

  /**
   * The table whose header a text node belongs to; `header` where its rows have not come yet (or never
   * will, as with filter chips); undefined where it belongs to no row of header texts.
   */
  find(text: Text): Grid | 'header' | undefined {
    const header = this.#headerRow(text);
    const grid = header === undefined ? undefined : this.#gridOf(header);
    if (grid !== undefined) return grid;
    const flat = this.#flatGrid(text);
    if (flat !== undefined && flat !== 'header') return flat;
    if (flat === 'header') {
      this.#wait(text, {
        look: () => {
          const found = this.#flatGrid(text);
          return found === 'header' ? undefined : found;
        },
        concerns: (element) => isTrueNearby(element, (above) => above.contains(text)),
      });
      return flat;
    }
    if (header === undefined) return undefined;
    const { row } = header;
    this.#wait(row, {
      // Its columns may have changed since: they are read anew.
      look: () => {
        const now = this.#readHeaderRow(row);
        return now === undefined ? undefined : this.#gridOf(now);
      },
      concerns: (element) =>
        isTrueNearby(element, (above) => above.childElementCount === row.childElementCount),
    });
    // One header text alone may just as well be the name of a value beside it.
    return header.columns.size > 1 ? 'header' : undefined;
  }

  /**
   * Tables of headers seen before, whose rows have come now.
   *
   * @param changed where texts changed, if nothing else did
   */
  retry(changed?: readonly Element[]): Grid[] {
    const found: Grid[] = [];
    for (const [header, { look, concerns }] of this.#pending) {
      if (changed?.some(concerns) === false) continue;
      const grid = header.isConnected ? look() : undefined;
      if (grid !== undefined) found.push(grid);
      if (grid !== undefined || !header.isConnected) this.#pending.delete(header);
    }
    return found;
  }

  #wait(header: Node, pending: Pending): void {
    if (this.#pending.size >= MOST_PENDING) {
      for (const old of this.#pending.keys()) if (!old.isConnected) this.#pending.delete(old);
    }
    if (this.#pending.size < MOST_PENDING) this.#pending.set(header, pending);
  }

  #flatGrid(text: Text): Grid | 'header' | undefined {
    return readFlatGrid(text, this.#headers, (kind, value) => this.#fits(kind, value));
  }

  #headerRow(text: Text): HeaderRow | undefined {
    if (this.#headers.kindOf(untranslatedText(text)) !== 'reason') return undefined;
    let cell: Element | null = text.parentElement;
    for (let level = 0; level < DEEPEST && cell !== null; level += 1) {
      const row: Element | null = cell.parentElement;
      if (row === null || isExcluded(row) || row.localName === 'body') return undefined;
      if (row.childElementCount >= 2) {
        const header = this.#readHeaderRow(row);
        if (header?.cells[header.columns.get('reason') ?? -1] === cell) {
          return header;
        }
      }
      cell = row;
    }
    return undefined;
  }

  #readHeaderRow(row: Element): HeaderRow | undefined {
    const cells = pageChildren(row);
    if (cells.length > 60) return undefined;
    const columns = new Map<HeaderKind, number>();
    cells.forEach((cell, column) => {
      // All of the text, not any of it: in a drawer, names and values share such an element.
      const kind = this.#headers.kindOf(contentOf(cell));
      if (kind !== undefined && !columns.has(kind)) columns.set(kind, column);
    });
    if (!columns.has('reason')) return undefined;
    const isListOfValues = [...columns].some(([kind, column]) => {
      const value = cells[column + 1];
      return kind !== 'reason' && value !== undefined && this.#fits(kind, labelOf(value));
    });
    return isListOfValues ? undefined : { row, cells, columns };
  }

  /** Looks for rows after the header, from its next siblings outwards. */
  #gridOf(header: HeaderRow): Grid | undefined {
    let branch = header.row;
    for (let level = 0; level < DEEPEST && branch.parentElement !== null; level += 1) {
      const scope: Element = branch.parentElement;
      let looked = 0;
      for (let next = branch.nextElementSibling; next !== null; next = next.nextElementSibling) {
        const row = this.#firstRow(next, header);
        const grid = row === undefined ? undefined : divGrid(header, scope, row, this.#headers);
        if (grid !== undefined && this.#isProven(grid, header)) return grid;
        looked += 1;
        if (looked > 8) break;
      }
      if (scope.localName === 'body') return undefined;
      branch = scope;
    }
    return undefined;
  }

  /**
   * Where the reason is the only header that is known, one value below it may be chance; two rows are
   * none.
   */
  #isProven(grid: Grid, header: HeaderRow): boolean {
    if (header.columns.size > 1) return true;
    let proofs = 0;
    for (const row of grid.rows()) {
      const cell = grid.cell(row, 'reason');
      if (cell !== undefined && this.#isKnown(labelOf(cell))) proofs += 1;
      if (proofs >= 2) return true;
    }
    return false;
  }

  #firstRow(element: Element, header: HeaderRow, depth = 0): Element | undefined {
    if (isOwnNode(element) || element.localName === 'table' || depth > DEEPEST) return undefined;
    // As many rows as there are columns look like one row, their texts like its values.
    const mayBeRow = this.#isRow(element, header);
    let inside: Element | undefined;
    let looked = 0;
    for (const child of element.children) {
      const row = this.#firstRow(child, header, depth + 1);
      if (row !== undefined && (!mayBeRow || inside !== undefined)) return inside ?? row;
      inside ??= row;
      looked += 1;
      if (looked > 4) break;
    }
    return mayBeRow ? element : undefined;
  }

  /** Whether an element has a cell for every column, and what it holds reads like a call. */
  #isRow(element: Element, header: HeaderRow): boolean {
    if (element.childElementCount < 2) return false;
    const cells = pageChildren(element);
    if (cells.length !== header.cells.length) return false;
    for (const [kind, column] of header.columns) {
      const cell = cells[column];
      if (cell !== undefined && this.#fits(kind, labelOf(cell))) return true;
    }
    return false;
  }

  #fits(kind: HeaderKind, text: string): boolean {
    switch (kind) {
      case 'reason':
        return this.#isKnown(text);
      case 'callId':
        return idIn(text, this.#vendor.callId) !== undefined;
      case 'start':
      case 'created':
      case 'ended':
        return looksLikeTime(text);
      case 'duration':
        return looksLikeDuration(text);
      case 'cost':
        return looksLikeMoney(text);
      default:
        return false;
    }
  }
}

/** Whether something is true of an element, or of one a few levels above. */
function isTrueNearby(element: Element, is: (above: Element) => boolean): boolean {
  let at: Element | null = element;
  for (let level = 0; level < DEEPEST && at !== null; level += 1) {
    if (is(at)) return true;
    at = at.parentElement;
  }
  return false;
}
