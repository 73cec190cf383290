import { isOwnNode } from './own-nodes.ts';

/*
 * Browsers translate pages on their users' wish. Chrome puts `<font><font>…</font></font>` where a text was and sets
 * `translated-ltr` on the root; Firefox rewrites the texts where they stand. What a text said before is remembered
 * here, so that columns stay known and reasons are read from what the page said itself.
 */

/** What Chrome put in → the page's text that it stands for. */
const replaced = new WeakMap<Element, Text>();

interface Rewritten {
  readonly before: string;
  readonly after: string;
}

/** A text that was rewritten where it stands → what it said. */
const rewritten = new WeakMap<Text, Rewritten>();

/** Header texts that must be rewritten before that is taken for a translation: a page may rename one of them. */
const FEWEST_HEADERS = 2;

/** Whether any text was replaced. */
let isReplacing = false;
/** Whether texts are rewritten by a translator, as far as that can be told. */
let isRewriting = false;
let headersRewritten = 0;
/** The page's language when a table of calls was first found on it. */
let language: string | undefined;

/** Whether a node is one of those elements that Chrome puts in for a translated text. */
export const isFont = (node: Node | null | undefined): node is Element => node?.nodeName === 'FONT';
const isText = (node: Node): node is Text => node.nodeName === '#text';

/** Notes the page's language, as long as what it says is known. */
export function noteLanguage(root: Document): void {
  language ??= root.documentElement.lang;
}

/** The outermost node that stands for a text: itself, or what Chrome has put in for it. */
export function outermost(text: Text): Text | Element {
  let [found, at]: [Text | Element, Element | null] = [text, text.parentElement];
  while (isReplacing && isFont(at)) {
    if (replaced.has(at)) found = at;
    at = at.parentElement;
  }
  return found;
}

/** What a text said before it was translated: what it says, where it was not. */
export function untranslatedText(text: Text): string {
  if (isRewriting) {
    const was = rewritten.get(text);
    if (was?.after === text.data) return was.before;
  }
  if (!isReplacing) return text.data;
  const node = outermost(text);
  if (node === text) return text.data;
  // One text may have become several: the first of them stands for all.
  let first: Node = node;
  while (first.firstChild !== null) first = first.firstChild;
  return first === text ? (replaced.get(node as Element)?.data ?? '') : '';
}

/** All of an element's text before it was translated. */
export function contentOf(element: Element): string {
  if (!isReplacing && !isRewriting) return element.textContent;
  let content = '';
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    content += untranslatedText(node as Text);
  }
  return content;
}

/** Whether what an element shows may be a translation of a text that nobody here has read. */
export function mayBeTranslated(element: Element): boolean {
  if (isRewriting) return true;
  if (!isReplacing && !/\btranslated-/.test(document.documentElement.className)) return false;
  return [...element.querySelectorAll('*')].some(
    (font) => isFont(font) && !isFont(font.parentElement) && !replaced.has(font),
  );
}

/** What remembering translations takes. */
interface TranslationOptions {
  /** Whether a text names a column, and whether it is a reason. */
  readonly isHeader: (text: string) => boolean;
  readonly isReason: (text: string) => boolean;
  /** What one call's facts stand in around an element: a row. */
  readonly rowOf: (element: Element) => Element | undefined;
}

/**
 * Notes which of the changes to a page are translations.
 *
 * @returns whether it has just turned out that texts are rewritten: what was read since has to be read anew
 */
export function noteTranslations(
  records: readonly MutationRecord[],
  options: TranslationOptions,
): boolean {
  const { isHeader, isReason, rowOf } = options;
  for (const record of records) {
    const { target, oldValue } = record;
    if (record.type === 'childList') noteReplaced(record);
    else if (record.type === 'characterData' && oldValue !== null) {
      const text = target as Text;
      if (text.data === oldValue) continue;
      const was = rewritten.get(text);
      const before = was?.after === oldValue ? was.before : oldValue;
      const named = isHeader(before);
      const isLost = (named && !isHeader(text.data)) || (isReason(before) && !isReason(text.data));
      if (!isLost) continue;
      if (!named && isOfAnother(text, records, rowOf)) {
        rewritten.delete(text);
        continue;
      }
      rewritten.set(text, { before, after: text.data });
      if (named && was === undefined) headersRewritten += 1;
    }
  }
  if (isRewriting || headersRewritten === 0) return false;
  const isNewLanguage = language !== undefined && language !== document.documentElement.lang;
  isRewriting = isNewLanguage || headersRewritten >= FEWEST_HEADERS;
  return isRewriting;
}

function noteReplaced({ addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord) {
  const texts = [...removedNodes].filter(isText);
  if (texts.length === 0) return;
  const fonts = [...addedNodes].filter(isFont);
  // In one go, or the new one first and then the old one taken out beside it.
  if (fonts.length === 0) {
    for (const near of [previousSibling, nextSibling]) if (isFont(near)) fonts.push(near);
  }
  for (const font of fonts) {
    const text = replaced.has(font) ? undefined : texts.shift();
    if (text === undefined) continue;
    replaced.set(font, text);
    isReplacing = true;
  }
}

const figuresOf = (text: string): string => text.replace(/\D+/g, ' ').trim();

/** Whether a row came to show another call: what has figures in it changed along with a text of it. */
function isOfAnother(
  text: Text,
  records: readonly MutationRecord[],
  rowOf: TranslationOptions['rowOf'],
): boolean {
  const own = text.parentElement;
  const row = (own && rowOf(own)) ?? own?.parentElement?.parentElement ?? own;
  if (row === null) return true;
  return records.some(({ type, target, oldValue, addedNodes }) => {
    if (target === text || !row.contains(target)) return false;
    return type === 'childList'
      ? [...addedNodes].some((node) => !isFont(node) && !isOwnNode(node))
      : type === 'characterData' && figuresOf(oldValue ?? '') !== figuresOf((target as Text).data);
  });
}
