import { tidy } from '../calls/plain-text.ts';
import { getOrAdd } from '../calls/get-or-add.ts';
import { redact } from '../calls/private-text.ts';
import type { MarkedPage, MarkedReason } from '../marking/marked-page.ts';
import type { PageReport, TableKind, TableReport } from '../messaging/page-report.ts';
import { GRIDS } from '../page/grids/grid.ts';
import { knownHeaders, type KnownHeaders } from '../page/headers.ts';
import { isOwnNode } from '../page/own-nodes.ts';
import { taughtOn } from '../settings/taught-on.ts';
import { isEmptyValue } from '../page/values/is-empty-value.ts';
import { expectsReasons, vendorOfHost } from '../vendors/index.ts';
import type { Vendor } from '../vendors/vendor.ts';
import { pathPattern } from './path-pattern.ts';

const MOST_TABLES = 6;
const MOST_HEADERS = 40;
const MOST_LABELS = 12;
const LONGEST = 80;
/** Elements that are looked at in search of rows that no markup calls rows. */
const MOST_ELEMENTS = 20_000;
/** Known headers in a row of texts that make it the header of a table. */
const FEWEST_KNOWN = 2;

/** A text as a report has it: short, and without what is private. */
function shown(text: string): string {
  return redact(tidy(text).slice(0, LONGEST));
}

function textOf(element: Element): string {
  return tidy(element.textContent);
}

/** A page and every shadow root in it. */
function* rootsOf(
  root: Document | ShadowRoot,
  marked: MarkedPage,
): Generator<Document | ShadowRoot> {
  yield root;
  for (const element of root.querySelectorAll('*')) {
    const shadow = isOwnNode(element) ? null : marked.shadowRootOf(element);
    if (shadow !== null) yield* rootsOf(shadow, marked);
  }
}

/** Whether an element is a row of texts that heads rows without markup. */
function isHeaderRow(element: Element, headers: KnownHeaders): boolean {
  const { children } = element;
  if (children.length < 3 || children.length > MOST_HEADERS) return false;
  let known = 0;
  for (const child of children) {
    const text = textOf(child);
    if (text.length > 2 * LONGEST) return false;
    if (headers.kindOf(text) !== undefined) known += 1;
  }
  return known >= FEWEST_KNOWN;
}

/** Rows of texts, no cell of a table, that name at least two things that calls have. */
function looseHeaders(page: Document, marked: MarkedPage, headers: KnownHeaders): Element[] {
  const found: Element[] = [];
  let left = MOST_ELEMENTS;
  for (const root of rootsOf(page, marked)) {
    for (const element of root.querySelectorAll('div,ul,li,section,header')) {
      if ((left -= 1) < 0) return found;
      if (element.closest(GRIDS) === null && isHeaderRow(element, headers)) found.push(element);
    }
  }
  // The innermost: what is around a header may look like one.
  return found.filter((one) => !found.some((other) => other !== one && one.contains(other)));
}

interface TableParts {
  readonly kind: TableKind;
  readonly headers: readonly Element[];
  readonly rows: readonly Element[];
}

function partsOfGrid(root: Element): TableParts {
  if (root instanceof HTMLTableElement) {
    const rows = [...root.rows];
    // Of several rows of headers, the last has one for each column.
    const head =
      root.tHead?.rows[root.tHead.rows.length - 1] ??
      rows.find((row) => row.querySelector('th') !== null) ??
      rows[0];
    const isBody = (row: HTMLTableRowElement): boolean =>
      row !== head && row.parentElement !== root.tHead && row.cells.length > 1;
    return { kind: 'table', headers: [...(head?.cells ?? [])], rows: rows.filter(isBody) };
  }
  return {
    kind: 'role',
    headers: [...root.querySelectorAll('[role="columnheader"]')],
    rows: [...root.querySelectorAll('[role="row"]')].filter(
      (row) => row.querySelector('[role="columnheader"]') === null,
    ),
  };
}

/** What follows a header row, or the element that it stands in: plain rows, or the cells of a flat grid. */
function partsOfLoose(head: Element): TableParts {
  const headers = [...head.children];
  let body = head;
  while (body.nextElementSibling === null && body.parentElement !== null) body = body.parentElement;
  const after: Element[] = [];
  for (let at = body.nextElementSibling; at !== null; at = at.nextElementSibling) after.push(at);
  const [only] = after;
  const rows = after.length === 1 && only !== undefined ? [...only.children] : after;
  return { kind: 'rows', headers, rows: rows.filter((row) => !isOwnNode(row)) };
}

function partsOfMarked(reasons: readonly MarkedReason[], root: Element): TableParts {
  if (root.matches(GRIDS)) {
    const parts = partsOfGrid(root);
    if (parts.headers.length > 1) return parts;
    // The header may be a table of its own.
    const head = reasons[0]?.cell.header?.closest('tr,[role="row"]');
    return head === null || head === undefined ? parts : { ...parts, headers: [...head.children] };
  }
  const [first] = reasons;
  const header = first?.cell.header;
  let head = header?.parentElement ?? undefined;
  while (head !== undefined && head.children.length < 3) head = head.parentElement ?? undefined;
  const rows = new Set(reasons.flatMap(({ cell }) => cell.row ?? []));
  const row = first?.cell.row;
  const isFlat =
    row?.contains(first?.cell.element ?? null) === false || row === first?.cell.element;
  const isCells = isFlat && header?.parentElement === root;
  const headers = isCells
    ? [...root.children].slice(0, first?.cell.rowParts?.(first.cell.row ?? root).length ?? 1)
    : [...(head?.children ?? [])];
  const all = row?.parentElement;
  return {
    kind: isFlat ? 'cells' : 'rows',
    headers,
    rows:
      isFlat || all === null || all === undefined || all.children.length < rows.size
        ? [...rows]
        : [...all.children].filter((each) => each !== head && !each.contains(head ?? null)),
  };
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.map(shown).filter((text) => text !== ''))].slice(0, MOST_LABELS);
}

/** Labels of reasons that nothing is known of. */
function unknownOf(reasons: readonly MarkedReason[]): string[] {
  return reasons.flatMap(({ diagnosis, cell }) =>
    diagnosis.owner === 'unknown' ? cell.label : [],
  );
}

function tableOf(
  { kind, headers, rows }: TableParts,
  reasons: readonly MarkedReason[],
  known: KnownHeaders,
  vendor: Vendor,
): TableReport {
  const texts = headers.slice(0, MOST_HEADERS).map(textOf);
  const at = texts.findIndex((text) => known.kindOf(text) === 'reason');
  const marked = new Set(reasons.map(({ cell }) => cell.row));
  const missed = rows.flatMap((row) => {
    const cell = at === -1 || marked.has(row) ? undefined : row.children[at];
    if (cell === undefined || row.children.length !== headers.length) return [];
    const text = textOf(cell);
    return isEmptyValue(text, vendor) ? [] : text;
  });
  return {
    kind,
    headers: texts.map(shown),
    hasReasonColumn: at !== -1 || reasons.length > 0,
    rows: rows.length,
    marked: reasons.length,
    unread: distinct([...unknownOf(reasons), ...missed]),
  };
}

/**
 * What a page looks like to Hangtag: its tables with their headers, how many rows are marked, and labels that could
 * not be read. Of calls it holds nothing else.
 */
export function reportPage(page: Document, marked: MarkedPage): PageReport {
  const { vendor, host, settings } = marked;
  const known = knownHeaders(vendor, taughtOn(host, settings.taught));
  const groups = new Map<Element, MarkedReason[]>();
  const labeled: MarkedReason[] = [];
  for (const reason of marked.reasons()) {
    if (reason.cell.row === undefined) labeled.push(reason);
    else getOrAdd(groups, reason.cell.group, () => []).push(reason);
  }
  const tables = [...groups].map(([root, reasons]) =>
    tableOf(partsOfMarked(reasons, root), reasons, known, vendor),
  );
  const isTold = (element: Element): boolean =>
    [...groups.keys()].some((root) => root.contains(element) || element.contains(root));
  for (const root of rootsOf(page, marked)) {
    for (const grid of root.querySelectorAll(GRIDS)) {
      if (isTold(grid)) continue;
      const parts = partsOfGrid(grid);
      if (parts.headers.length > 1) tables.push(tableOf(parts, [], known, vendor));
    }
  }
  for (const head of looseHeaders(page, marked, known)) {
    const parts = partsOfLoose(head);
    // A list of filters has the same words in a row, and something below it.
    if (!isTold(head) && parts.rows.length > 1) tables.push(tableOf(parts, [], known, vendor));
  }
  const { pathname } = page.location;
  return {
    vendor: vendor.id,
    isVendors: vendorOfHost(host) !== undefined,
    path: pathPattern(pathname),
    expected: expectsReasons(vendor, host, pathname),
    tables: tables.slice(0, MOST_TABLES),
    labeled: labeled.length,
    unread: distinct(unknownOf(labeled)),
  };
}
