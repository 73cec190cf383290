import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '../../..');

/** Where texts of the interface are shown. */
const ROOMS = ['components', 'entrypoints', 'lib/marking', 'lib/card', 'lib/wording', 'lib/worker'];

/** Every source file that shows texts of the interface, read as a syntax tree. */
export function shownSources(): ts.SourceFile[] {
  return ROOMS.flatMap((room) =>
    readdirSync(resolve(root, room), { recursive: true, encoding: 'utf8' }).map((path) =>
      join(room, path),
    ),
  )
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .map((path) =>
      ts.createSourceFile(
        path,
        readFileSync(resolve(root, path), 'utf8'),
        ts.ScriptTarget.Latest,
        true,
      ),
    );
}

/** Calls back for a node and everything below it, until the callback says not to go deeper. */
export function walk(node: ts.Node, visit: (node: ts.Node) => boolean | undefined): void {
  if (visit(node) === false) return;
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** `components/x.tsx:12` */
export function placeOf(node: ts.Node): string {
  const source = node.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  return `${source.fileName}:${line + 1}`;
}

/** Whether a node is a call of `i18n.t`. */
export function isText(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && node.expression.getText() === 'i18n.t';
}
