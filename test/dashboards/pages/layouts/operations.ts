import { createRandom } from '../../calls/random.ts';
import type { ColumnId } from './columns.ts';
import type { Row } from './rows.ts';

/** What a layout shows at one moment. */
export interface LayoutState {
  /** Every row there is to show, shown or not. */
  readonly pool: readonly Row[];
  /** Index in the pool of the next row to be inserted. */
  readonly next: number;
  readonly rows: readonly Row[];
  /** Shown columns in order. */
  readonly columns: readonly ColumnId[];
  /** Widths in px of columns that were resized. */
  readonly widths: Readonly<Partial<Record<ColumnId, number>>>;
  /** Grows when the table is torn down and built anew. */
  readonly build: number;
  readonly mounted: boolean;
}

/** One thing that happens to the table. Indices beyond the end wrap around. */
export type Operation =
  | { readonly kind: 'insert'; readonly at: number; readonly count: number }
  | { readonly kind: 'delete'; readonly at: number; readonly count: number }
  /** The call at `at` gets the reason of the pool's row `from`; its ID stays. */
  | { readonly kind: 'text'; readonly at: number; readonly from: number }
  /** The call at `at` loses its reason. */
  | { readonly kind: 'empty'; readonly at: number }
  | { readonly kind: 'swap'; readonly at: number; readonly to: number }
  | { readonly kind: 'sort'; readonly by: 'code' | 'id' | 'cost'; readonly down: boolean }
  /** All rows are replaced by as many others. */
  | { readonly kind: 'page'; readonly from: number }
  | { readonly kind: 'hide'; readonly column: ColumnId }
  | { readonly kind: 'show'; readonly column: ColumnId; readonly at: number }
  | { readonly kind: 'move'; readonly column: ColumnId; readonly at: number }
  | { readonly kind: 'resize'; readonly column: ColumnId; readonly width: number }
  /** Same data in new objects. */
  | { readonly kind: 'rerender' }
  | { readonly kind: 'rebuild' }
  | { readonly kind: 'unmount' }
  | { readonly kind: 'mount' };

function wrap(at: number, length: number): number {
  return length === 0 ? 0 : at % length;
}

function taken(pool: readonly Row[], from: number, count: number): Row[] {
  return Array.from({ length: count }, (_, i) => pool[wrap(from + i, pool.length)]).filter(
    (row) => row !== undefined,
  );
}

function withRow(state: LayoutState, at: number, change: (row: Row) => Row): LayoutState {
  const index = wrap(at, state.rows.length);
  return { ...state, rows: state.rows.map((row, i) => (i === index ? change(row) : row)) };
}

/** The state after one operation. Pure: the same state and operation give the same state. */
export function operate(state: LayoutState, operation: Operation): LayoutState {
  const { rows, pool, columns } = state;
  switch (operation.kind) {
    case 'insert': {
      const shown = new Set(rows.map((row) => row.id));
      const fresh = taken(pool, state.next, operation.count).filter((row) => !shown.has(row.id));
      const at = wrap(operation.at, rows.length + 1);
      return {
        ...state,
        rows: [...rows.slice(0, at), ...fresh, ...rows.slice(at)],
        next: wrap(state.next + operation.count, pool.length),
      };
    }
    case 'delete': {
      const at = wrap(operation.at, rows.length);
      return { ...state, rows: rows.filter((_, i) => i < at || i >= at + operation.count) };
    }
    case 'text': {
      const code = pool[wrap(operation.from, pool.length)]?.code ?? '';
      return withRow(state, operation.at, (row) => ({ ...row, code }));
    }
    case 'empty':
      return withRow(state, operation.at, (row) => ({ ...row, code: '' }));
    case 'swap': {
      const at = wrap(operation.at, rows.length);
      const to = wrap(operation.to, rows.length);
      return {
        ...state,
        rows: rows.map((row, i) => (i === at ? rows[to] : i === to ? rows[at] : row) ?? row),
      };
    }
    case 'sort': {
      const { by, down } = operation;
      const sorted = [...rows].sort((one, other) => (one[by] < other[by] ? -1 : 1));
      return { ...state, rows: down ? sorted.reverse() : sorted };
    }
    case 'page':
      return { ...state, rows: taken(pool, operation.from, Math.min(rows.length, pool.length)) };
    case 'hide':
      // A list of reasons alone is no table of calls, and reads like any other list of words.
      return columns.length <= 2
        ? state
        : { ...state, columns: columns.filter((column) => column !== operation.column) };
    case 'show':
    case 'move': {
      const others = columns.filter((column) => column !== operation.column);
      const at = wrap(operation.at, others.length + 1);
      return {
        ...state,
        columns: [...others.slice(0, at), operation.column, ...others.slice(at)],
      };
    }
    case 'resize':
      return { ...state, widths: { ...state.widths, [operation.column]: operation.width } };
    case 'rerender':
      return { ...state, rows: rows.map((row) => ({ ...row })) };
    case 'rebuild':
      return { ...state, build: state.build + 1, mounted: true };
    case 'unmount':
      return { ...state, mounted: false };
    case 'mount':
      return { ...state, mounted: true };
  }
}

/** A random sequence of operations, the same for the same seed. `columns` are those that may be hidden. */
export function randomOperations(
  seed: number,
  count: number,
  columns: readonly ColumnId[],
): Operation[] {
  const random = createRandom(seed);
  const index = (): number => random.int(0, 9_999);
  const column = (): ColumnId => random.pick(columns);
  const makers: readonly (readonly [() => Operation, number])[] = [
    [() => ({ kind: 'insert', at: index(), count: random.int(1, 4) }), 18],
    [() => ({ kind: 'delete', at: index(), count: random.int(1, 4) }), 16],
    [() => ({ kind: 'text', at: index(), from: index() }), 24],
    [() => ({ kind: 'empty', at: index() }), 4],
    [() => ({ kind: 'swap', at: index(), to: index() }), 12],
    [
      () => ({ kind: 'sort', by: random.pick(['code', 'id', 'cost']), down: random.chance(0.5) }),
      4,
    ],
    [() => ({ kind: 'page', from: index() }), 6],
    [() => ({ kind: 'hide', column: column() }), 2],
    [() => ({ kind: 'show', column: column(), at: index() }), 4],
    [() => ({ kind: 'move', column: column(), at: index() }), 4],
    [() => ({ kind: 'resize', column: column(), width: random.int(40, 260) }), 2],
    [() => ({ kind: 'rerender' }), 6],
    [() => ({ kind: 'rebuild' }), 2],
    [() => ({ kind: 'unmount' }), 1],
    [() => ({ kind: 'mount' }), 4],
  ];
  return Array.from({ length: count }, () => random.weighted(makers)());
}
