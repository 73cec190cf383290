import { labelNodes, labelOf } from '../values/cell-text.ts';
import { DivRowsFinder } from '../grids/div-rows.ts';
import type { Grid } from '../grids/grid.ts';
import type { KnownHeaders } from '../headers.ts';
import { isOwnNode, pageChildren } from '../own-nodes.ts';
import { isHeaderText, isValue, tidyHeader } from './header-text.ts';
import { headersWith, cellOf, checkColumn } from './check-column.ts';
import type { LearnResult, LearnContext } from './learned-column.ts';

const DEEPEST = 8;

/** Learns a column of a table made of unlabeled elements; undefined where none is found. */
export function inDivRows(element: Element, context: LearnContext): LearnResult | undefined {
  let cell = element;
  for (let level = 0; level < DEEPEST && cell.parentElement !== null; level += 1) {
    const row = cell.parentElement;
    if (row.localName === 'body') return undefined;
    const cells = pageChildren(row);
    if (cells.length >= 2) {
      const found = belowHeader(element, row, cells.length, cells.indexOf(cell), context);
      if (found !== undefined) return found;
    }
    cell = row;
  }
  return undefined;
}

/** Looks before a row, outwards, for one of as many header texts. */
function belowHeader(
  element: Element,
  row: Element,
  width: number,
  column: number,
  context: LearnContext,
): LearnResult | undefined {
  let branch = row;
  for (let level = 0; level < 6 && branch.parentElement !== null; level += 1) {
    const scope: Element = branch.parentElement;
    let looked = 0;
    for (const child of scope.children) {
      if (child === branch || looked > 8) break;
      looked += 1;
      const header = headerRowIn(child, width, context);
      const text = header && pageChildren(header)[column];
      const found = text && byHeaderCell(element, text, context);
      if (found !== undefined) return found;
    }
    if (scope.localName === 'body') return undefined;
    branch = scope;
  }
  return undefined;
}

function byHeaderCell(
  element: Element,
  headerCell: Element,
  context: LearnContext,
): LearnResult | undefined {
  const header = tidyHeader(headerCell.textContent);
  const [text] = labelNodes(headerCell);
  if (text === undefined || !isHeaderText(header) || context.isKnown(header)) return undefined;
  const known = divGrid(text, headersWith(context), context);
  if (known !== undefined && cellOf(known, element) !== undefined) {
    return { ok: false, why: 'known', cell: element };
  }
  const grid = divGrid(text, headersWith(context, header), context);
  if (grid === undefined || cellOf(grid, element) === undefined) return undefined;
  return checkColumn(header, grid, element, context);
}

function divGrid(text: Text, headers: KnownHeaders, context: LearnContext): Grid | undefined {
  const found = new DivRowsFinder(headers, context.vendor, context.isKnown).find(text);
  return found === 'header' ? undefined : found;
}

/** A row of as many texts of which none is the value of a call. */
function headerRowIn(
  element: Element,
  width: number,
  context: LearnContext,
  depth = 0,
): Element | undefined {
  if (isOwnNode(element) || depth > 6) return undefined;
  const cells = pageChildren(element);
  if (cells.length === width && !cells.some((cell) => isValue(labelOf(cell), context))) {
    return element;
  }
  for (const child of cells.slice(0, 5)) {
    const row = headerRowIn(child, width, context, depth + 1);
    if (row !== undefined) return row;
  }
  return undefined;
}
