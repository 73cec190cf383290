import { isObject } from '../../calls/checks.ts';
import { namesReason } from './column-names.ts';

/** Deepest that the fields of an object become columns: `call_cost.combined_cost`. */
const DEEPEST = 3;
/** Most fields of one object that become columns. */
const MOST = 300;

/** An object as cells by the names of its fields, those within it with a point: a row of a team's own table. */
function flattened(value: unknown): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  const add = (prefix: string, object: object, depth: number): void => {
    for (const [name, inner] of Object.entries(object) as [string, unknown][]) {
      if (cells.size >= MOST) return;
      const path = prefix === '' ? name : `${prefix}.${name}`;
      if (typeof inner === 'string') cells.set(path, inner);
      else if (typeof inner === 'number' || typeof inner === 'boolean')
        cells.set(path, String(inner));
      else if (
        typeof inner === 'object' &&
        inner !== null &&
        !Array.isArray(inner) &&
        depth < DEEPEST
      ) {
        add(path, inner, depth + 1);
      }
    }
  };
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) add('', value, 1);
  return cells;
}

/** The names of the fields of some objects, in the order in which they come. */
export function headerOfObjects(values: readonly unknown[]): string[] {
  return [...new Set(values.flatMap((value) => [...flattened(value).keys()]))];
}

/** An object as a row below a header of names. */
export function rowOfObject(value: unknown, header: readonly string[]): string[] {
  const cells = flattened(value);
  return header.map((name) => cells.get(name) ?? '');
}

/**
 * Whether an object holds one list per column instead of one object per row, as pandas writes it by default
 * (pandas.DataFrame.to_json, version 1.4: `orient` is `columns` by default; read 2026-11):
 * `{"id": {"0": …}, "endedReason": {"0": …}}`, `{"columns": […], "data": [[…]]}`.
 */
export function isByColumns(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { columns, data } = value;
  if (Array.isArray(columns) && Array.isArray(data)) return namesReason(columns.map(String));
  const isColumn = (column: unknown): boolean =>
    typeof column === 'object' &&
    column !== null &&
    Object.keys(column).every((key) => /^\d+$/.test(key));
  const names = Object.entries(value).filter(([, column]) => isColumn(column));
  return namesReason(names.map(([name]) => name));
}
