import { LONGEST_HEADER } from '../calls/limits.ts';
import { tidy } from '../calls/plain-text.ts';
import { labelNodes, labelOf } from './values/cell-text.ts';
import type { HeaderKind } from '../vendors/vendor.ts';
import type { KnownHeaders } from './headers.ts';
import { isOwnNode } from './own-nodes.ts';
import { isFont, outermost, untranslatedText } from './translation.ts';

/** A caption and what stands beside it, whatever either means. */
export interface ValueBeside {
  /** The element that holds the caption: nothing else, or a line with both. */
  readonly caption: Element;
  /** The element that holds the value. */
  readonly value: Element;
  /** Where the value is bare text in an element that holds more: that text. */
  readonly before?: Text;
  /** What the value shows; may be empty. */
  readonly text: string;
  /** Whether the value stands before its caption, as in a card of figures. */
  readonly isFirst?: true;
}

/** Levels that a caption may be wrapped in. */
const DEEPEST = 5;

/** What may stand between a caption and its value: colons, bars, arrows. */
const MARKS = /^[\s:：|·•→>–—-]+/;

/** Beyond these an element is no wrapper of a caption. */
const WHOLES = new Set(['body', 'tr', 'tbody', 'dl']);

const isMark = (text: string): boolean => /^[\s:：|·•→>]*$/.test(text);

/** What comes next after, or before, a node in its parent, past what shows no text of its own. */
function beside(node: Node, way: 'nextSibling' | 'previousSibling'): Text | Element | undefined {
  for (let at = node[way]; at !== null; at = at[way]) {
    if (at.nodeType === Node.TEXT_NODE) {
      if (!isMark(untranslatedText(at as Text))) return at as Text;
    } else if (
      at.nodeType === Node.ELEMENT_NODE &&
      !isOwnNode(at) &&
      !isDecoration(at as Element)
    ) {
      return at as Element;
    }
  }
  return undefined;
}

/** An icon, a line break, a button with nothing but an icon, or a mark in an element of its own. */
function isDecoration(element: Element): boolean {
  if (/^(?:svg|img|br|hr|wbr|sup|template|script|style)$/.test(element.localName)) return true;
  if (element.matches('button,[role="button"]')) return !/\p{L}/u.test(element.textContent);
  return element.localName !== 'dd' && element.localName !== 'td' && isNothing(element);
}

function isNothing(element: Element): boolean {
  const text = element.textContent;
  return /[:：|·•→>]/.test(text) ? isMark(text) : text === '' && isHidden(element);
}

/** An icon made by styles alone. */
function isHidden(element: Element): boolean {
  return element.localName === 'i' || element.getAttribute('aria-hidden') === 'true';
}

const withoutMarks = (text: string): string => text.replace(/[^\p{L}\p{N}]+$/u, '');

/** Whether a text is all that an element shows besides marks behind it. */
function isAllOf(element: Element, text: string): boolean {
  return withoutMarks(labelOf(element)) === withoutMarks(tidy(text));
}

/** Whether a node is an element of the page's, and not one that a translator put in. */
const isPagesElement = (node: Node): boolean =>
  node.nodeType === Node.ELEMENT_NODE && !isFont(node);

/**
 * The value beside a caption: after it, in the same line or in what follows; else before it, where the two are all
 * that their surroundings show. Undefined where there is none.
 */
export function valueBeside(text: Text): ValueBeside | undefined {
  const captionText = untranslatedText(text);
  let node: Node = outermost(text);
  for (let level = 0; level < DEEPEST; level += 1) {
    const parent = node.parentElement;
    if (parent === null) return undefined;
    const next = beside(node, 'nextSibling');
    const own = isPagesElement(node);
    const holder = own ? (node as Element) : parent;
    if (next !== undefined) {
      // Chrome puts an element in the place of a bare text.
      if (isPagesElement(next)) {
        return { caption: holder, value: next as Element, text: labelOf(next as Element) };
      }
      const bare = (next.nodeType === Node.TEXT_NODE ? next : labelNodes(next as Element)[0]) as
        Text | undefined;
      if (bare === undefined) return undefined;
      const shown = tidy(untranslatedText(bare).replace(MARKS, ''));
      return { caption: holder, value: parent, before: bare, text: shown };
    }
    if (WHOLES.has(parent.localName)) return undefined;
    if (!isAllOf(parent, captionText)) {
      const first = beside(node, 'previousSibling');
      return first?.nodeType === Node.ELEMENT_NODE && holdsTwoItems(parent)
        ? {
            caption: holder,
            value: first as Element,
            text: labelOf(first as Element),
            isFirst: true,
          }
        : undefined;
    }
    if (holder.localName === 'dt' && own) return undefined;
    node = parent;
  }
  return undefined;
}

/** Whether an element shows two things and no more. */
function holdsTwoItems(element: Element): boolean {
  let shown = 0;
  for (const child of element.children) if (!isOwnNode(child) && !isDecoration(child)) shown += 1;
  return shown === 2;
}

/** Levels of surroundings that belong to one call, and texts that are looked at. */
const WIDEST = 6;
const MOST_TEXTS = 400;

/**
 * What stands beside other captions around the caption of a reason, the nearest first. The surroundings end where a
 * reason is named again, or another fact for the second time: there another call begins.
 */
export function factsAround(caption: Element, headers: KnownHeaders): ReadonlyMap<string, string> {
  const facts = new Map<string, string>();
  let looked = 0;
  let branch = caption;
  for (let level = 0; level < WIDEST; level += 1) {
    const around = branch.parentElement;
    if (around === null || around.localName === 'html') break;
    const found = new Map<string, string>();
    const inside = branch;
    const walker = document.createTreeWalker(
      around,
      NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
      (node) =>
        node === inside || isOwnNode(node)
          ? NodeFilter.FILTER_REJECT
          : node.nodeType === Node.TEXT_NODE
            ? NodeFilter.FILTER_ACCEPT
            : NodeFilter.FILTER_SKIP,
    );
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      looked += 1;
      if (looked > MOST_TEXTS) return facts;
      const fact = factOf(node as Text, headers);
      if (fact === undefined) continue;
      const { kind, value } = fact;
      if (kind === 'reason' || facts.has(kind)) return facts;
      if (value !== '' && !found.has(kind)) found.set(kind, value);
    }
    for (const [kind, value] of found) facts.set(kind, value);
    branch = around;
  }
  return facts;
}

/** A header, a colon and a value in one text. */
const COLON = new RegExp(`^\\s*([^:：]{2,${LONGEST_HEADER}})[:：]\\s*(\\S.*)$`, 's');

/** The kind that a text names and what stands beside it, in the same text or elsewhere. */
function factOf(
  text: Text,
  headers: KnownHeaders,
): { readonly kind: HeaderKind; readonly value: string } | undefined {
  const shown = untranslatedText(text);
  const kind = headers.kindOf(shown);
  if (kind !== undefined) return { kind, value: valueBeside(text)?.text ?? '' };
  const colon = COLON.exec(shown);
  if (colon === null) return undefined;
  const [, before = '', after = ''] = colon;
  const named = headers.kindOf(before);
  return named && { kind: named, value: after.trim() };
}
