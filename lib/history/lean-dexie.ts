/**
 * What wakes live queries: every write is taken down, sent to all pages and weighed against a cache.
 * `watch.ts` tells of changes instead.
 */
const LIVE_QUERIES: readonly (string | RegExp)[] = [
  '        this.use(cacheExistingValuesMiddleware);\n',
  '        this.use(cacheMiddleware);\n',
  '        this.use(observabilityMiddleware);\n',
  '    liveQuery,\n    extendObservabilitySet,\n',
  '    cache,\n',
  /\nif \(typeof dispatchEvent !== 'undefined' &&[^]*?(?=\nfunction add\(value\))/,
];

/** What calls back for every row that is read or written. */
const HOOKS: readonly string[] = ['        this.use(hooksMiddleware);\n'];

/** Methods that nothing in the history calls, by the line that begins their class. */
const UNUSED: Readonly<Record<string, readonly string[]>> = {
  'class Table {': [
    'mapToClass',
    'defineClass',
    'add',
    'upsert',
    'update',
    'bulkAdd',
    'bulkUpdate',
  ],
  'class Collection {': [
    'sortBy',
    'offset',
    'or',
    'eachUniqueKey',
    'uniqueKeys',
    'distinct',
    'modify',
  ],
  'class WhereClause {': [
    'startsWithIgnoreCase',
    'equalsIgnoreCase',
    'anyOfIgnoreCase',
    'startsWithAnyOfIgnoreCase',
    'anyOf',
    'notEqual',
    'noneOf',
    'inAnyRange',
    'startsWithAnyOf',
  ],
};

/** Dexie's build for browsers of today, as it was before it was minified. */
const SOURCE = 'dexie/dist/modern/dexie.mjs';

function without(source: string, part: string | RegExp): string {
  const [before = '', after, ...more] = source.split(part);
  if (after === undefined || more.length > 0) {
    throw new Error(`Dexie has changed: this is not in it just once: ${String(part)}`);
  }
  return before + after;
}

function withoutMethods(source: string, begin: string, names: readonly string[]): string {
  const from = source.indexOf(`\n${begin}\n`);
  const to = source.indexOf('\n}\n', from);
  if (from === -1) throw new Error(`Dexie has changed: there is no ${begin}`);
  const left = names.reduce(
    (text, name) => without(text, new RegExp(`\\n    ${name}\\([^]*?\\n    \\}(?=\\n|$)`)),
    source.slice(from, to),
  );
  return source.slice(0, from) + left + source.slice(to);
}

/**
 * Takes out of Dexie's source a quarter of what it weighs: what the history does not use. Throws where
 * Dexie has changed so that what is to go cannot be found.
 */
export function leanSource(source: string): string {
  const still = [...LIVE_QUERIES, ...HOOKS].reduce<string>(without, source);
  return Object.entries(UNUSED).reduce(
    (text, [begin, names]) => withoutMethods(text, begin, names),
    still,
  );
}

/** A plugin of the bundler, for the build and whatever runs the history in tests and benchmarks. */
export const LEAN_DEXIE = {
  name: 'lean-dexie',
  config: () => ({ resolve: { alias: { dexie: SOURCE } } }),
  transform: (source: string, id: string) =>
    id.split('?')[0]?.endsWith(`/${SOURCE}`) === true
      ? { code: leanSource(source), map: null }
      : undefined,
};
