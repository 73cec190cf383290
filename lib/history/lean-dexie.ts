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
const HOOKS: readonly string[] = [
  '        this.use(hooksMiddleware);\n',
  '                creating: [hookCreatingChain, nop],\n',
  '                updating: [hookUpdatingChain, nop],\n',
  '                deleting: [hookDeletingChain, nop],\n',
];

/** What deletes the documents of Yjs with their rows. */
const DOCUMENTS: readonly RegExp[] = ['[key]', 'null', 'keys'].map(
  (keys) =>
    new RegExp(
      `\\n +\\.then\\(\\(res\\) => builtInDeletionTrigger\\(this, ${keys.replace('[', '\\[')}, res\\)\\)`,
    ),
);

/** How a query may name fields and values in an object, where a text names the index. */
const QUERIES_BY_OBJECT: readonly RegExp[] = [
  /\n        const keyPaths = keys\(indexOrCrit\);[^]*?(?=\n    \}\n    filter\()/,
];

/** What does as well for the history. */
const SIMPLER: readonly (readonly [was: string, is: string])[] = [
  // Nobody asks an index of two fields for the first alone.
  ['        this.use(virtualIndexMiddleware);\n', '        this._middlewares.dbcore = [];\n'],
  // All that is taken from the copy is its key.
  ['                obj = deepClone(obj);\n', '                obj = { ...obj };\n'],
];

/** What helps those who write addons. */
const HELPERS: readonly RegExp[] = [
  /    derive: derive,\n    extend: extend,\n(?=    props)/,
  /    getByKeyPath: [^]*?(?=    cmp,\n)/,
];

/** Methods that nothing in the history calls, by the line that begins where they are. */
const UNUSED: Readonly<Record<string, readonly string[]>> = {
  'class Table {': [
    'offset',
    'mapToClass',
    'defineClass',
    'add',
    'upsert',
    'update',
    'bulkAdd',
    'bulkUpdate',
  ],
  'class Collection {': [
    'raw',
    'sortBy',
    'offset',
    'until',
    'or',
    'desc',
    'eachKey',
    'eachUniqueKey',
    'eachPrimaryKey',
    'keys',
    'uniqueKeys',
    'firstKey',
    'lastKey',
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
  'class Transaction {': ['waitFor'],
  'props(Dexie, {': ['exists', 'getDatabaseNames', 'defineClass', 'async', 'spawn', 'waitFor'],
};

/** Dexie's build for browsers of today, as it was before it was minified. */
const SOURCE = 'dexie/dist/modern/dexie.mjs';

function replaced(source: string, part: string | RegExp, by: string): string {
  const [before, after, ...more] = source.split(part);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`Dexie has changed: this is not in it just once: ${String(part)}`);
  }
  return before + by + after;
}

function without(source: string, part: string | RegExp): string {
  return replaced(source, part, '');
}

function withoutMethods(source: string, begin: string, names: readonly string[]): string {
  const from = source.indexOf(`\n${begin}\n`);
  const to = source.indexOf('\n}', from);
  if (from === -1) throw new Error(`Dexie has changed: there is no ${begin}`);
  const left = names.reduce(
    (text, name) =>
      without(text, new RegExp(`\\n    ${name}(?:: function )?\\s?\\([^]*?\\n    \\},?(?=\\n|$)`)),
    source.slice(from, to),
  );
  return source.slice(0, from) + left + source.slice(to);
}

/**
 * Takes out of Dexie's source a third of what it weighs: what the history does not use. Throws where
 * Dexie has changed so that what is to go cannot be found.
 */
export function leanSource(source: string): string {
  const gone = [
    ...LIVE_QUERIES,
    ...HOOKS,
    ...DOCUMENTS,
    ...QUERIES_BY_OBJECT,
    ...HELPERS,
  ].reduce<string>(without, source);
  const simpler = SIMPLER.reduce((text, [was, is]) => replaced(text, was, is), gone);
  return Object.entries(UNUSED).reduce(
    (text, [begin, names]) => withoutMethods(text, begin, names),
    simpler,
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
