import { readAriaGrid } from '../grids/aria-grid.ts';
import { CELLS, type Grid } from '../grids/grid.ts';
import { normalizeHeader, type KnownHeaders } from '../headers.ts';
import { readNativeTable } from '../grids/native-table.ts';
import { isHeaderText, tidyHeader } from './header-text.ts';
import { headersWith, cellOf, checkColumn } from './check-column.ts';
import type { LearnResult, LearnContext } from './learned-column.ts';

const MOST_HEADERS = 80;

/** Learns a column of a `<table>` or an ARIA grid; undefined where no header is found for it. */
export function inTable(
  element: Element,
  table: Element,
  context: LearnContext,
): LearnResult | undefined {
  const read = (headers: KnownHeaders): Grid | undefined =>
    table.localName === 'table'
      ? readNativeTable(table as HTMLTableElement, headers)
      : readAriaGrid(table, headers);
  const cell = element.closest(CELLS);
  const outlined = cell !== null && table.contains(cell) ? cell : element;

  const before = read(headersWith(context));
  if (before !== undefined) {
    const own = cellOf(before, element);
    return own === undefined
      ? {
          ok: false,
          why: 'taken',
          cell: outlined,
          header: tidyHeader(before.reasonHeader.textContent),
        }
      : { ok: false, why: 'known', cell: own };
  }
  const headers = headersOf(table);
  const texts = headers.flatMap(headerTexts);
  for (const header of new Set(texts)) {
    const grid = read(headersWith(context, header));
    if (grid === undefined || cellOf(grid, element) === undefined) continue;
    return checkColumn(header, grid, element, context);
  }
  const isTwice = texts.length > new Set(texts.map(normalizeHeader)).size;
  return isTwice && headers.length > 1
    ? { ok: false, why: 'ambiguous', cell: outlined }
    : undefined;
}

/** Cells that may be headers of a table, also where they stand in a table of their own before it. */
function headersOf(table: Element): Element[] {
  const own = [...table.querySelectorAll('thead th,thead td,[role="columnheader"]')];
  if (own.length > 0) return own.slice(0, MOST_HEADERS);
  const first = table.querySelector('tr');
  const firstCells = first === null ? [] : [...first.children];
  let branch: Element = table;
  for (let level = 0; level < 6 && branch.parentElement !== null; level += 1) {
    for (let at = branch.previousElementSibling; at !== null; at = at.previousElementSibling) {
      const other = at.localName === 'table' ? at : at.querySelector('table');
      if (other !== null) {
        return [...firstCells, ...other.querySelectorAll('th,td')].slice(0, MOST_HEADERS);
      }
    }
    branch = branch.parentElement;
  }
  return firstCells.slice(0, MOST_HEADERS);
}

/** Texts by which a header cell can be known: all of it, or one of its parts. */
function headerTexts(header: Element): string[] {
  const parts: string[] = [];
  const walker = document.createTreeWalker(header, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    parts.push((node as Text).data);
  }
  return [...new Set([header.textContent, ...parts].map(tidyHeader))].filter(isHeaderText);
}
