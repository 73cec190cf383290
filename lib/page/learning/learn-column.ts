import { LONGEST_LABEL } from '../../calls/limits.ts';
import { labelOf } from '../values/cell-text.ts';
import { CELLS, GRIDS } from '../grids/grid.ts';
import { besideLabel } from './beside-label.ts';
import { inDivRows } from './in-div-rows.ts';
import { inTable } from './in-table.ts';
import type { LearnResult, LearnContext, LearnedColumn } from './learned-column.ts';
import { isExcluded } from '../excluded.ts';
import { isOwnNode } from '../own-nodes.ts';

/** Characters beyond which an element is no single cell or value. */
const LONGEST_CELL = 500;
/** Texts that are tried while looking for columns to suggest. */
const MOST_TRIES = 400;

/**
 * Looks for a way to find what the user points at again. Nothing is guessed: a header text counts only
 * where the very code that reads pages finds this cell by it, and only where reasons stand below it.
 */
export function learnColumn(target: Element, context: LearnContext): LearnResult {
  const element = target.closest('svg')?.parentElement ?? target;
  if (isOwnNode(element)) return { ok: false, why: 'known', cell: element };
  const isEmpty = labelOf(element) === '' && element.closest(CELLS) === null;
  if (isExcluded(element) || isEmpty || element.textContent.length > LONGEST_CELL) {
    return { ok: false, why: 'no-cell', cell: element };
  }
  const table = element.closest(GRIDS);
  const inColumn = table === null ? undefined : inTable(element, table, context);
  const found = inColumn ?? inDivRows(element, context) ?? besideLabel(element, context);
  return found ?? { ok: false, why: 'no-header', cell: element };
}

/** Every column on the page that could be learned and is not known yet, in the order of the page. */
export function suggestColumns(
  root: Document | ShadowRoot,
  context: LearnContext,
): LearnedColumn[] {
  const columns: LearnedColumn[] = [];
  const covered = new Set<Element>();
  let tries = 0;
  const walker = document.createTreeWalker(
    root,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) => {
      if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
      const element = node as Element;
      if (isOwnNode(element) || covered.has(element)) return NodeFilter.FILTER_REJECT;
      const shadow = context.shadowRootOf(element);
      if (shadow !== null) columns.push(...suggestColumns(shadow, context));
      return NodeFilter.FILTER_SKIP;
    },
  );
  for (
    let node = walker.nextNode();
    node !== null && tries < MOST_TRIES;
    node = walker.nextNode()
  ) {
    const text = (node as Text).data.trim();
    const cell = node.parentElement;
    if (cell === null || text.length < 3 || text.length > LONGEST_LABEL || !context.isKnown(text))
      continue;
    tries += 1;
    const learning = learnColumn(cell, context);
    if (!learning.ok) continue;
    columns.push(learning.column);
    for (const other of learning.column.cells) covered.add(other);
  }
  return columns;
}
