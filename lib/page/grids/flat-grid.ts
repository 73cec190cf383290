import { labelOf } from '../values/cell-text.ts';
import type { Grid } from './grid.ts';
import type { KnownHeaders } from '../headers.ts';
import type { HeaderKind } from '../../vendors/vendor.ts';
import { isExcluded } from '../excluded.ts';
import { isOwnNode } from '../own-nodes.ts';
import { contentOf, untranslatedText } from '../translation.ts';

const DEEPEST = 6;

/** Rows that are looked at for a proof that they are calls. */
const LOOKED_AT = 3;

/** Computed placements by the look of a cell: asking the browser for each cell would be dear. */
class Placements {
  readonly #known = new Map<string, number | undefined>();

  /** Columns that a child takes up, 0 where it takes no part, undefined where it is placed by hand. */
  of(cell: Element, width: number): number | undefined {
    const look = `${cell.localName}|${cell.getAttribute('class') ?? ''}|${cell.getAttribute('style') ?? ''}`;
    if (!this.#known.has(look)) {
      if (this.#known.size > 500) this.#known.clear();
      this.#known.set(look, spanOf(getComputedStyle(cell), width));
    }
    return this.#known.get(look);
  }
}

function spanOf(style: CSSStyleDeclaration, width: number): number | undefined {
  if (style.display === 'none' || /absolute|fixed/.test(style.position)) return 0;
  const { gridColumnStart: start, gridColumnEnd: end } = style;
  if (style.gridRowStart !== 'auto') return undefined;
  if (start === '1' && (end === '-1' || end === String(width + 1))) return width;
  const span = /^span (\d+)$/.exec(start === 'auto' ? end : start)?.[1];
  if (span !== undefined) return Number(span);
  return start === 'auto' && end === 'auto' ? 1 : undefined;
}

/** Children of a grid, those of elements without a box of their own among them. */
function* cellsOf(container: Element): Generator<Element> {
  for (const child of container.children) {
    if (isOwnNode(child)) continue;
    if (child.childElementCount > 0 && getComputedStyle(child).display === 'contents') {
      yield* cellsOf(child);
    } else yield child;
  }
}

/** Number of columns that a grid is laid out in; undefined where the element is no grid. */
function widthOf(container: Element): number | undefined {
  const { display, gridTemplateColumns } = getComputedStyle(container);
  if (!display.endsWith('grid')) return undefined;
  const tracks = gridTemplateColumns.replace(/\[[^\]]*\]/g, ' ').trim();
  return /^(?:none|subgrid)?$/.test(tracks) ? undefined : tracks.split(/\s+/).length;
}

/** The rows that the browser makes of the children; undefined where any of them is placed by hand. */
function rowsOf(
  container: Element,
  width: number,
  placements: Placements,
): Element[][] | undefined {
  const rows: Element[][] = [];
  let row: Element[] = [];
  let column = 0;
  for (const cell of cellsOf(container)) {
    const span = placements.of(cell, width);
    if (span === undefined) return undefined;
    if (span === 0) continue;
    if (column + span > width) {
      rows.push(row);
      [row, column] = [[], 0];
    }
    row.push(cell);
    column += span;
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

interface Found {
  readonly cell: Element;
  readonly container: Element;
  readonly width: number;
}

/** The grid around a text, and the child of it that the text is in. */
function gridAround(text: Text): Found | undefined {
  let cell = text.parentElement;
  for (let level = 0; level < DEEPEST && cell !== null; level += 1) {
    let container = cell.parentElement;
    while (container !== null && getComputedStyle(container).display === 'contents') {
      container = container.parentElement;
    }
    if (container === null || container.localName === 'body') return undefined;
    const width = widthOf(container);
    if (width !== undefined && width > 1) return { cell, container, width };
    cell = cell.parentElement;
  }
  return undefined;
}

/**
 * Reads a CSS grid without elements for its rows, to which a header text belongs: columns by the widths
 * of the grid, rows by counting. `header` where calls have not come yet; undefined where there is no such
 * grid, or where anything in it is placed by hand so that counting would be guessing.
 */
export function readFlatGrid(
  text: Text,
  headers: KnownHeaders,
  fits: (kind: HeaderKind, text: string) => boolean,
): Grid | 'header' | undefined {
  if (headers.kindOf(untranslatedText(text)) !== 'reason' || text.parentElement === null)
    return undefined;
  const found = gridAround(text);
  if (found === undefined || isExcluded(found.container)) return undefined;
  const { container, cell: reasonHeader, width } = found;
  const placements = new Placements();

  const columnsOf = (header: readonly Element[]): Map<HeaderKind, number> => {
    const columns = new Map<HeaderKind, number>();
    header.forEach((cell, column) => {
      const kind = headers.kindOf(contentOf(cell));
      if (kind !== undefined && !columns.has(kind)) columns.set(kind, column);
    });
    return columns;
  };
  const all = rowsOf(container, width, placements);
  const header = all?.find((row) => row.includes(reasonHeader));
  if (all === undefined || header?.length !== width) return undefined;
  const columns = columnsOf(header);
  const reason = columns.get('reason');
  // Names and values side by side are no header.
  const isListOfValues = [...columns].some(([kind, column]) =>
    fits(kind, labelOf(header[column + 1] ?? reasonHeader)),
  );
  if (reason === undefined || columns.size < 2 || isListOfValues) return undefined;
  const calls = all.slice(all.indexOf(header) + 1).filter((row) => row.length === width);
  const isProven = calls
    .slice(0, LOOKED_AT)
    .some((row) => [...columns].some(([kind, column]) => fits(kind, shownIn(row[column]))));
  if (!isProven) return 'header';

  /** Cell → the cells of its row; the reason's cell is taken for the row, which has no element. */
  let rowOfCell = new Map<Element, readonly Element[]>();
  const read = (rows: readonly Element[][]): void => {
    rowOfCell = new Map();
    for (const row of rows) for (const cell of row) rowOfCell.set(cell, row);
  };
  read(all);
  const look = (): string =>
    `${container.getAttribute('class') ?? ''}|${container.getAttribute('style') ?? ''}`;
  const lookAtFirst = look();
  const cellAround = (element: Element): Element | undefined => {
    for (let at: Element | null = element; at !== null && at !== container; at = at.parentElement) {
      if (rowOfCell.has(at)) return at;
    }
    return undefined;
  };
  const rowCell = (row: readonly Element[] | undefined): Element | undefined =>
    row?.length === width && !row.includes(reasonHeader) ? row[reason] : undefined;
  const rowCells = (): Set<Element> => {
    const found = new Set<Element>();
    let isBelow = false;
    for (const row of new Set(rowOfCell.values())) {
      const cell = rowCell(row);
      if (isBelow && cell !== undefined) found.add(cell);
      isBelow ||= row.includes(reasonHeader);
    }
    return found;
  };
  return {
    root: container,
    kinds: new Set(columns.keys()),
    isDeclared: false,
    lacksRowElements: true,
    reasonHeader,
    rowOf: (element) => {
      const cell = cellAround(element);
      return cell === undefined ? undefined : rowCell(rowOfCell.get(cell));
    },
    touchesHeader: (element) => {
      const cell = cellAround(element);
      return cell === undefined || rowOfCell.get(cell)?.includes(reasonHeader) === true;
    },
    cell: (row, kind) => {
      const column = columns.get(kind);
      return column === undefined ? undefined : rowOfCell.get(row)?.[column];
    },
    rowParts: (row) => rowOfCell.get(row) ?? [],
    rows: rowCells,
    rowsIn: (added) => {
      const cell = cellAround(added);
      const row = cell === undefined ? undefined : rowCell(rowOfCell.get(cell));
      return row === undefined ? [] : [row];
    },
    isCurrent: () => {
      if (!reasonHeader.isConnected) return false;
      if (look() !== lookAtFirst && widthOf(container) !== width) return false;
      const rows = rowsOf(container, width, placements);
      const now = rows?.find((row) => row.includes(reasonHeader));
      if (rows === undefined || now?.length !== width) return false;
      const kinds = columnsOf(now);
      read(rows);
      return (
        kinds.size === columns.size &&
        [...columns].every(([kind, column]) => kinds.get(kind) === column)
      );
    },
  };
}

function shownIn(cell: Element | undefined): string {
  return cell === undefined ? '' : labelOf(cell);
}
