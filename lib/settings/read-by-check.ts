import { isObject } from '../calls/checks.ts';
import type { CheckOf, EntriesCheck, ListCheck } from './check-page-settings.ts';
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

/** An element of a stored list, checked; its number is from 1. */
type Read<T> = Checked<T> & { readonly stored: unknown; readonly number: number };

/** Checks one element after the other. A second one of the same is left out without a word: it says nothing new. */
export function readList<T>(check: ListCheck<T>, stored: readonly unknown[]): Read<T>[] {
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

/** Checks one entry after the other. */
export function readEntries<T>(
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
export function readBy<N extends keyof Settings>(
  name: N,
  check: CheckOf<Settings[N]>,
  stored: unknown,
): ReadSetting<Settings[N]> {
  const read = (): ReadSetting<unknown> => {
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
