import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

/** Names that a file exports and defines itself: what it only hands on is defined elsewhere. */
function definedIn(name: string, text: string): string[] {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest);
  const names = file.statements.flatMap((statement) => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (isExported !== true) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map((each) => each.name.getText(file));
    }
    const { name: own } = statement as ts.Statement & { readonly name?: ts.Identifier };
    return own === undefined ? [] : [own.text];
  });
  // The signatures of one function, or a type and a value of one name, are one thing.
  return [...new Set(names)];
}

/** Names with several definitions, each with its files. */
function ambiguous(texts: ReadonlyMap<string, string>): string[] {
  const files = new Map<string, string[]>();
  for (const [file, text] of texts) {
    for (const name of definedIn(file, text)) {
      files.set(name, [...(files.get(name) ?? []), file]);
    }
  }
  return [...files]
    .filter(([, where]) => where.length > 1)
    .map(([name, where]) => `${name}: ${where.join(', ')}`);
}

describe('one name, one thing', () => {
  it('no exported name of lib has two definitions', () => {
    const texts = readdirSync(join(root, 'lib'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(root, path), readFileSync(path, 'utf8')] as const);
    expect(texts.length).toBeGreaterThan(100);
    expect(ambiguous(new Map(texts))).toEqual([]);
  });

  it('a second definition is seen, a re-export is none', () => {
    const texts = new Map([
      ['a.ts', 'export interface Told {}\nexport function f(a: 1): 1;\nexport function f(): 2 {}'],
      ['b.ts', "export type { Told } from './a.ts';\nconst f = 1;"],
      ['c.ts', 'export const Told = 1, other = 2;'],
      ['d.ts', 'export async function* other() {}'],
    ]);
    expect(ambiguous(texts)).toEqual(['Told: a.ts, c.ts', 'other: c.ts, d.ts']);
  });
});
