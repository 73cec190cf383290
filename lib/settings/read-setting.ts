import { isObject } from '../calls/checks.ts';
import { getOrAdd } from '../calls/get-or-add.ts';
import { redact } from '../calls/private-text.ts';
import type { ListCheck } from './check-page-settings.ts';
import { CHECKS } from './check-settings.ts';
import { readBy, readEntries, readList, type ReadSetting } from './read-by-check.ts';
import type { Settings } from './settings.ts';

/** A setting in a stored value, whatever that may be: see `readBy`. */
export function readSetting<N extends keyof Settings>(
  name: N,
  stored: unknown,
): ReadSetting<Settings[N]> {
  return readBy<N>(name, CHECKS[name], stored);
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
  let index = value.length;
  for (const element of elements.reverse()) {
    const at = texts.indexOf(JSON.stringify(element.ok ? element.value : element.stored));
    if (at !== -1) index = at;
    else if (!element.ok) getOrAdd(before, index, () => []).unshift(element.stored);
  }
  return [...value, undefined].flatMap((element, i) => [
    ...(before.get(i) ?? []),
    ...(i < value.length ? [element] : []),
  ]);
}

/** How the elements of a setting are checked that is a list. */
function listCheckOf(name: keyof Settings): ListCheck<unknown> | undefined {
  const check = CHECKS[name];
  return 'checkElement' in check ? (check as ListCheck<unknown>) : undefined;
}

/** Private fields that one element can have. */
const MOST_PRIVATE = 5;

/**
 * A stored setting whose list elements keep nothing private that an older version or a back-up has kept: scripts on
 * pages, which do not look for such, would go by it. What this version does not know stays as it is.
 */
export function withoutPrivateParts(name: keyof Settings, stored: unknown): unknown {
  const check = listCheckOf(name);
  if (check === undefined || !Array.isArray(stored)) return stored;
  return stored.map((element: unknown) => {
    let clean = element;
    for (let times = 0; times < MOST_PRIVATE; times += 1) {
      const checked = check.checkElement(clean);
      if (checked.ok || checked.problem.kind !== 'private' || !isObject(clean)) break;
      const { field = '' } = checked.problem;
      clean = { ...clean, [field]: redact(String(clean[field])) };
    }
    return clean;
  });
}

/** What is stored of a setting, without what cannot be used. A host that is built in by now is there. */
export function withoutUnused(name: keyof Settings, stored: unknown): unknown {
  const check = listCheckOf(name);
  if (check === undefined || !Array.isArray(stored)) return readSetting(name, stored).value;
  return readList(check, stored).flatMap((each) => {
    if (each.ok) return [each.value];
    return each.problem.kind === 'built-in' ? [each.stored] : [];
  });
}
