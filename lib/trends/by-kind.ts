import { getOrAdd } from '../calls/get-or-add.ts';
import type { Kind } from './totals.ts';

type Level<T> = Map<string, T>;

function under<T>(level: Level<Level<T>>, key: string): Level<T> {
  return getOrAdd(level, key, () => new Map<string, T>());
}

/**
 * Finds something out once for each kind of calls: a busy season has hundreds of thousands of tallies of a
 * few thousand kinds.
 */
export class ByKind<T> {
  readonly #find: (kind: Kind) => T;
  readonly #known: Level<Level<Level<Level<T>>>> = new Map();

  constructor(find: (kind: Kind) => T) {
    this.#find = find;
  }

  of(kind: Kind): T {
    const { vendor, host, org = '', agent = '', code, label } = kind;
    // No code holds a line break, so a label is never taken for one.
    const why = code ?? `\n${label}`;
    const known = under(under(under(this.#known, vendor), `${host}\n${org}`), agent);
    return getOrAdd(known, why, () => this.#find(kind));
  }
}
