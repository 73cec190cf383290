import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { isText, placeOf, shownSources, walk } from './sources.ts';

/** Goes to the vendor's support or to Hangtag's developers, who read English, or names what is in an address. */
const ENGLISH_ON_PURPOSE = [
  'lib/card/path-pattern.ts',
  'lib/wording/problem-report.ts',
  'lib/wording/support-text.ts',
  'lib/wording/support-list.ts',
  'lib/worker/check-message.ts',
];

/** Attributes and properties whose text a user reads or hears. */
const READ = new Set(
  'aria-label aria-description aria-roledescription title placeholder alt label says text action summary word what then message'.split(
    ' ',
  ),
);

/** Names that are the same in every language, and what only our own scripts hear. */
const NAMES = ['NDJSON', 'CSV', 'Vapi', 'https://', 'Is this a dashboard?'];

/** Calls whose texts are selectors, or for whoever reads a log. */
const NOT_SHOWN = /^console\.|\.(?:querySelector(?:All)?|closest|matches)$/;

const letters = /\p{L}/u;
const prose = /\p{L}{2,}[,.]? \p{L}{2,}/u;

function literalText(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) {
    return node.text;
  }
  return undefined;
}

/** The name of the attribute or property that a node is the value of, at once or by a choice of two. */
function fieldOf(node: ts.Node): string | undefined {
  let at: ts.Node = node.parent;
  while (
    ts.isConditionalExpression(at) ||
    ts.isParenthesizedExpression(at) ||
    ts.isTemplateSpan(at) ||
    ts.isTemplateExpression(at) ||
    ts.isAsExpression(at) ||
    ts.isJsxExpression(at)
  ) {
    at = at.parent;
  }
  return ts.isJsxAttribute(at) || ts.isPropertyAssignment(at)
    ? at.name.getText().replace(/^'|'$/g, '')
    : undefined;
}

/** Whether a text stands between tags, and not in an attribute of one. */
function isShown(node: ts.Node): boolean {
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isJsxAttribute(at) || ts.isCallExpression(at) || ts.isFunctionLike(at)) return false;
    if (ts.isElementAccessExpression(at)) return false;
    if (ts.isBinaryExpression(at) && /^([!=]==|in)$/.test(at.operatorToken.getText())) return false;
    if (ts.isConditionalExpression(at) && isWithin(node, at.condition)) return false;
    if (ts.isJsxExpression(at) && !ts.isJsxAttribute(at.parent)) return true;
  }
  return false;
}

function isWithin(node: ts.Node, outer: ts.Node): boolean {
  return node.pos >= outer.pos && node.end <= outer.end;
}

/** Texts of a file that a user would read in English whatever the language. */
function englishIn(source: ts.SourceFile): string[] {
  const found: string[] = [];
  walk(source, (node) => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || isText(node)) return false;
    // For whoever reads a log, not for the user.
    if (ts.isNewExpression(node) && node.expression.getText() === 'Error') return false;
    if (ts.isCallExpression(node) && NOT_SHOWN.test(node.expression.getText())) return false;
    if (ts.isJsxText(node) && letters.test(node.text)) {
      found.push(`${placeOf(node)} ${node.text.trim()}`);
    }
    const text = literalText(node);
    if (text === undefined || !letters.test(text) || NAMES.includes(text)) return undefined;
    if (ts.isPropertyAssignment(node.parent) && node.parent.name === node) return undefined;
    const field = fieldOf(node);
    if (field === 'class' || field === 'd' || field === 'sandbox' || field === 'rel')
      return undefined;
    const read = (field !== undefined && READ.has(field)) || isShown(node);
    if (read || prose.test(text)) found.push(`${placeOf(node)} ${text}`);
    return undefined;
  });
  return found;
}

/** The same for a text that stands alone, to show that the search finds what it is for. */
function englishInText(text: string): number {
  return englishIn(
    ts.createSourceFile('example.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX),
  ).length;
}

describe('texts of the interface', () => {
  it('all come from the language files', () => {
    const found = shownSources()
      .filter(({ fileName }) => !ENGLISH_ON_PURPOSE.includes(fileName))
      .flatMap(englishIn);
    expect(found).toEqual([]);
  });

  it.each([
    ['<p>Hello</p>', 1],
    ['<p>{n} calls</p>', 1],
    ["<p>{n === 1 ? 'call' : 'calls'}</p>", 2],
    ['<b aria-label="Close" />', 1],
    ['<b title={on ? `Show ${x}` : y} />', 1],
    ["const CHOICES = [{ value: 'a', text: 'Full' }];", 1],
    ['const says = `No calls were seen in ${before}.`;', 1],
    ["<p class=\"big red\">{i18n.t('a.b')} · {kind === 'csv' && x} ↗</p>", 0],
    ["throw new Error('Nobody but a developer reads this.');", 0],
    ["root.querySelectorAll('button, summary, input');", 0],
    ["alert('Nothing was found here.');", 1],
  ])('%s holds %i of them', (text, count) => {
    expect(englishInText(text)).toBe(count);
  });
});
