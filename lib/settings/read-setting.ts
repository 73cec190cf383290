import { isObject } from '../calls/checks.ts';
import { getOrAdd } from '../calls/get-or-add.ts';
import { CHECKS, type EntriesCheck, type ListCheck } from './check-settings.ts';
import { refuse, type Checked, type Problem } from './problem.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

/** A stored part of a setting that this version does not use. It is left as it is. */
export interface UnusedPart {
  readonly setting: keyof Settings;
  /** Its number in a list, from 1, or its name; absent where it is the whole setting. */
  readonly part?: number | string;
  readonly problem: Problem;
  /** As it is stored. */
  readonly stored: unknown;
}

/** A setting, and what of it is not used. */
export interface ReadSetting<T> {
  readonly value: T;
  readonly unused: readonly UnusedPart[];
}

type Read<T> = Checked<T> & { readonly stored: unknown; readonly number: number };

/** Checks one element after the other. A second one of the same is left out without a word: it says nothing new. */
function readList<T>(check: ListCheck<T>, stored: readonly unknown[]): Read<T>[] {
  const { checkElement, most, keyOf, withoutPrivate } = check;
  const keys = new Set<string>();
  let count = 0;
  return stored.flatMap((element, i): Read<T>[] => {
    let checked = checkElement(element);
    if (!checked.ok && checked.problem.kind === 'private' && withoutPrivate !== undefined) {
      checked = checkElement(withoutPrivate(element));
    }
    if (checked.ok) {
      const key = keyOf?.(checked.value);
      if (key !== undefined && keys.has(key)) return [];
      if (key !== undefined) keys.add(key);
      count += 1;
      if (count > most) checked = refuse('many', { limit: most });
    }
    return [{ ...checked, stored: element, number: i + 1 }];
  });
}

function readEntries<T>(
  { checkEntry, most }: EntriesCheck<T>,
  stored: Readonly<Record<string, unknown>>,
): (Checked<T> & { readonly stored: unknown; readonly name: string })[] {
  let count = 0;
  return Object.entries(stored).map(([name, value]) => {
    let checked = checkEntry(name, value);
    if (checked.ok && (count += 1) > most) checked = refuse('many', { limit: most });
    return { ...checked, name, stored: value };
  });
}

/**
 * A setting in a stored value, whatever that may be: what is right is used part by part, and what is not is told.
 * A host that was added and is built in by now is no problem: it is there.
 */
export function readSetting<N extends keyof Settings>(
  name: N,
  stored: unknown,
): ReadSetting<Settings[N]> {
  const read = (): ReadSetting<unknown> => {
    const check = CHECKS[name];
    const usual = { value: DEFAULT_SETTINGS[name], unused: [] };
    if (stored === undefined) return usual;
    const unusable = (problem: Problem): ReadSetting<unknown> => ({
      ...usual,
      unused: [{ setting: name, problem, stored }],
    });
    if ('checkElement' in check) {
      if (!Array.isArray(stored)) return unusable({ kind: 'no-list' });
      const elements = readList(check, stored);
      return {
        value: elements.flatMap((each) => (each.ok ? [each.value] : [])),
        unused: elements.flatMap((each) =>
          each.ok || each.problem.kind === 'built-in'
            ? []
            : [{ setting: name, part: each.number, problem: each.problem, stored: each.stored }],
        ),
      };
    }
    if ('checkEntry' in check) {
      if (!isObject(stored)) return unusable({ kind: 'form' });
      const entries = readEntries(check, stored);
      return {
        value: Object.fromEntries(
          entries.flatMap((each) => (each.ok ? [[each.name, each.value]] : [])),
        ),
        unused: entries.flatMap((each) =>
          each.ok
            ? []
            : [{ setting: name, part: each.name, problem: each.problem, stored: each.stored }],
        ),
      };
    }
    const checked = check.check(stored);
    return checked.ok ? { ...usual, value: checked.value } : unusable(checked.problem);
  };
  // Each check gives what its own setting is.
  return read() as ReadSetting<Settings[N]>;
}

/**
 * What to store so that a setting reads as `value` and nothing is lost that this version does not use. Such an
 * element of a list stays before the one that it stood before: of rules, the first that fits wins.
 *
 * @param stored what is there now
 * @param value right in all its parts
 */
export function storedWith<N extends keyof Settings>(
  name: N,
  stored: unknown,
  value: Settings[N],
): unknown {
  const check = CHECKS[name];
  if ('checkElement' in check) {
    return withUnusedElements(check, stored, value as readonly unknown[]);
  }
  if (!('checkEntry' in check) || stored === undefined) return value;
  // What is no object at all is kept as an entry that cannot be right.
  if (!isObject(stored)) return { ...(value as object), unused: { stored } };
  const unused = readEntries(check, stored).filter((each) => !each.ok);
  return Object.fromEntries([
    ...unused.map((each) => [each.name, each.stored]),
    ...Object.entries(value),
  ]);
}

function withUnusedElements<T>(
  check: ListCheck<T>,
  stored: unknown,
  value: readonly T[],
): unknown[] {
  if (stored === undefined) return [...value];
  // What is no list at all is kept as an element that cannot be right.
  const elements = readList(check, Array.isArray(stored) ? stored : [{ stored }]);
  const texts = value.map((element) => JSON.stringify(element));
  const before = new Map<number, unknown[]>();
  let place = value.length;
  for (const element of elements.reverse()) {
    const at = texts.indexOf(JSON.stringify(element.ok ? element.value : element.stored));
    if (at !== -1) place = at;
    else if (!element.ok) getOrAdd(before, place, () => []).unshift(element.stored);
  }
  return [...value, undefined].flatMap((element, i) => [
    ...(before.get(i) ?? []),
    ...(i < value.length ? [element] : []),
  ]);
}
