import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

/** The folders of `lib`: where code runs, and what it is about. */
const ROOMS = [
  'vendors',
  'catalog',
  'reasons',
  'page',
  'calls',
  'page-world',
  'marking',
  'card',
  'recording',
  'worker',
  'history',
  'trends',
  'wording',
  'settings',
  'messaging',
] as const;

/** Every TypeScript file below a folder of the project. */
function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

/** What a file imports: packages by name, own files by their path from the project's root. */
function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true);
  return importedFiles.map(({ fileName }) =>
    fileName.startsWith('.')
      ? relative(root, resolve(root, dirname(file), fileName))
      : fileName.replace(/^[#@~]\//, ''),
  );
}

/** What a file imports but for types, which are gone once it runs. */
function valuesOf(file: string): string[] {
  const types = readFileSync(join(root, file), 'utf8').matchAll(
    /^import type [^;]*? from '([^']+)';$/gm,
  );
  const typesOnly = new Set([...types].map(([, from = '']) => resolve(root, dirname(file), from)));
  return importsOf(file).filter((imported) => !typesOnly.has(resolve(root, imported)));
}

/** Everything that a file reaches through its imports, packages included. */
function reach(
  file: string,
  imports: (file: string) => string[] = importsOf,
  seen = new Set<string>(),
): Set<string> {
  for (const imported of imports(file)) {
    if (seen.has(imported)) continue;
    seen.add(imported);
    if (/^(lib|components|entrypoints)\//.test(imported) && /\.tsx?$/.test(imported)) {
      reach(imported, imports, seen);
    }
  }
  return seen;
}

const EXTENSION_API =
  /^(wxt(\/|$)|webextension-polyfill|@wxt-dev\/|@webext-core\/|#imports|#i18n|chrome$)/;
const TEXTS = /^(@wxt-dev\/i18n|#i18n)$/;
const STORAGE = /^(dexie|fake-indexeddb)/;

/** Names that a file uses without declaring them, as far as they could be the extension API. */
function usesExtensionGlobals(file: string): boolean {
  const text = readFileSync(join(root, file), 'utf8');
  const code = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  let found = false;
  const visit = (node: ts.Node): void => {
    if (
      ts.isPropertyAccessExpression(node) &&
      ts.isIdentifier(node.expression) &&
      ['browser', 'chrome'].includes(node.expression.text)
    ) {
      found = true;
    }
    ts.forEachChild(node, visit);
  };
  visit(code);
  return found;
}

/** The room of a file: a folder of `lib`, `components`, or an entrypoint. */
function roomOf(file: string): string {
  const [top = '', next = ''] = file.split('/');
  return top === 'components' ? top : `${top}/${next}`;
}

/** Which rooms a room uses, types included, and by which files. */
function uses(files: readonly string[]): Map<string, Map<string, string[]>> {
  const used = new Map<string, Map<string, string[]>>();
  for (const file of files) {
    for (const imported of importsOf(file)) {
      if (!/^(lib|components|entrypoints)\//.test(imported)) continue;
      const [from, to] = [roomOf(file), roomOf(imported)];
      if (from === to) continue;
      const of = used.get(from) ?? new Map<string, string[]>();
      used.set(from, of.set(to, [...(of.get(to) ?? []), `${file} uses ${imported}`]));
    }
  }
  return used;
}

/** Every import between two rooms that use each other, directly or through others. */
function knots(used: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>): string[] {
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    [...(used.get(from)?.keys() ?? [])].some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, to, seen);
    });
  return [...used].flatMap(([from, of]) =>
    [...of].flatMap(([to, imports]) => (reaches(to, from) ? imports : [])),
  );
}

describe('rooms', () => {
  const shipped = ['lib', 'components', 'entrypoints'].flatMap(sources);

  it('lib holds the rooms of the design, and no others', () => {
    const rooms = new Set(sources('lib').map(roomOf));
    expect([...rooms].sort()).toEqual(ROOMS.map((room) => `lib/${room}`).sort());
  });

  it('no room uses one that uses it, types included', () => {
    expect(knots(uses(shipped))).toEqual([]);
  });

  it('a knot of three rooms is seen', () => {
    const used = new Map([
      ['a', new Map([['b', ['a uses b']]])],
      ['b', new Map([['c', ['b uses c']]])],
      ['c', new Map([['a', ['c uses a']]])],
      ['d', new Map([['a', ['d uses a']]])],
    ]);
    expect(knots(used)).toEqual(['a uses b', 'b uses c', 'c uses a']);
  });
});

describe('the layers stay apart', () => {
  const pure = [
    'lib/catalog',
    'lib/reasons',
    'lib/trends',
    'lib/page',
    'lib/vendors',
    'lib/calls',
    'lib/recording',
  ].flatMap(sources);

  it('finds the pure layers', () => {
    expect(pure.length).toBeGreaterThan(10);
  });

  it.each(pure)('%s reaches neither the extension API nor the database', (file) => {
    const reached = [...reach(file)];
    expect(reached.filter((name) => EXTENSION_API.test(name))).toEqual([]);
    expect(reached.filter((name) => STORAGE.test(name))).toEqual([]);
    expect(usesExtensionGlobals(file)).toBe(false);
  });

  it('few rooms use the extension API themselves, and the wording only for texts', () => {
    const using = ['lib', 'components'].flatMap(sources).flatMap((file) => {
      const imported = importsOf(file).filter((name) => EXTENSION_API.test(name));
      const how = imported.every((name) => TEXTS.test(name)) ? 'texts' : 'all';
      const isUsing = imported.length > 0 || usesExtensionGlobals(file);
      return isUsing ? [`${roomOf(file)}: ${usesExtensionGlobals(file) ? 'all' : how}`] : [];
    });
    expect([...new Set(using)].sort()).toEqual([
      'lib/messaging: all',
      'lib/settings: all',
      'lib/wording: texts',
      'lib/worker: all',
    ]);
  });

  it.each(sources('components'))('%s asks neither the background nor the database', (file) => {
    const reached = [...reach(file, valuesOf)];
    expect(reached.filter((name) => /^lib\/(messaging|worker)\//.test(name))).toEqual([]);
    expect(reached.filter((name) => STORAGE.test(name))).toEqual([]);
    const api = reached.filter((name) => EXTENSION_API.test(name) && !TEXTS.test(name));
    expect(api).toEqual([]);
  });

  it('nothing in lib or components reaches into entrypoints', () => {
    const upward = ['lib', 'components']
      .flatMap(sources)
      .filter((file) => importsOf(file).some((name) => name.startsWith('entrypoints/')));
    expect(upward).toEqual([]);
  });

  it('nothing shipped reaches into the tests', () => {
    const shipped = ['lib', 'components', 'entrypoints'].flatMap(sources);
    const leaking = shipped.filter((file) =>
      importsOf(file).some((name) => name.startsWith('test/')),
    );
    expect(leaking).toEqual([]);
  });
});
