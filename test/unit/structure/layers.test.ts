import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

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

/** Everything that a file reaches through its imports, packages included. */
function reach(file: string, seen = new Set<string>()): Set<string> {
  for (const imported of importsOf(file)) {
    if (seen.has(imported)) continue;
    seen.add(imported);
    if (/^(lib|components|entrypoints)\//.test(imported) && /\.tsx?$/.test(imported)) {
      reach(imported, seen);
    }
  }
  return seen;
}

const EXTENSION_API =
  /^(wxt(\/|$)|webextension-polyfill|@wxt-dev\/|@webext-core\/|#imports|#i18n|chrome$)/;
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

describe('the layers stay apart', () => {
  const pure = ['lib/reasons', 'lib/trends', 'lib/page', 'lib/vendors'].flatMap(sources);

  it('finds the pure layers', () => {
    expect(pure.length).toBeGreaterThan(10);
  });

  it.each(pure)('%s reaches neither the extension API nor the database', (file) => {
    const reached = [...reach(file)];
    expect(reached.filter((name) => EXTENSION_API.test(name))).toEqual([]);
    expect(reached.filter((name) => STORAGE.test(name))).toEqual([]);
    expect(usesExtensionGlobals(file)).toBe(false);
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
