import { LONGEST_LABEL } from '../../calls/limits.ts';
import { tidy } from '../../calls/plain-text.ts';
import { isEditable } from '../excluded.ts';
import { BADGE } from '../own-nodes.ts';
import { untranslatedText } from '../translation.ts';

/** Parts of a cell that are not its label: buttons, icons, what is written in, and what screen readers skip too. */
const OUTSIDE_LABEL = new Set([
  'button',
  'svg',
  'img',
  'script',
  'style',
  'template',
  'input',
  'select',
  'textarea',
]);

function isOutsideLabel(element: Element): boolean {
  const name = element.localName;
  if (OUTSIDE_LABEL.has(name) || name === BADGE) return true;
  if (!element.hasAttributes()) return false;
  const role = element.getAttribute('role');
  return (
    role === 'button' ||
    role === 'tooltip' ||
    role === 'img' ||
    role === 'textbox' ||
    element.getAttribute('aria-hidden') === 'true' ||
    (element.hasAttribute('contenteditable') && isEditable(element)) ||
    element.hasAttribute('hidden')
  );
}

/** Text nodes that make up the label of an element, in order, as far as the limit allows. */
export function labelNodes(element: Element): Text[] {
  const found: Text[] = [];
  let length = 0;
  const visit = (parent: Node): void => {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (length > LONGEST_LABEL) return;
      if (node.nodeType === Node.TEXT_NODE) {
        const text = node as Text;
        length += text.length;
        if (text.length > LONGEST_LABEL || text.data.trim() !== '') found.push(text);
      } else if (node.nodeType === Node.ELEMENT_NODE && !isOutsideLabel(node as Element)) {
        visit(node);
      }
    }
  };
  visit(element);
  return found;
}

/** The only text node below an element, going down single children and past our badge, or undefined. */
function onlyText(element: Element): Text | undefined {
  let at: Element = element;
  for (;;) {
    let only: ChildNode | null = null;
    for (let node = at.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === Node.COMMENT_NODE) continue;
      if (node.nodeType === Node.ELEMENT_NODE && (node as Element).localName === BADGE) continue;
      if (only !== null) return undefined;
      only = node;
    }
    if (only === null) return undefined;
    if (only.nodeType === Node.TEXT_NODE) return only as Text;
    if (only.nodeType !== Node.ELEMENT_NODE || isOutsideLabel(only as Element)) return undefined;
    at = only as Element;
  }
}

/**
 * The label that a cell shows: its text without badge, buttons and icons, spaces collapsed. `''` where
 * there is none or where it is longer than any reason.
 */
export function labelOf(element: Element): string {
  const single = onlyText(element);
  if (single !== undefined) {
    return single.length > LONGEST_LABEL * 2 ? '' : within(untranslatedText(single));
  }
  let text = '';
  let before: Text | undefined;
  for (const node of labelNodes(element)) {
    if (node.length > LONGEST_LABEL * 2) return '';
    text +=
      before === undefined || before.parentNode === node.parentNode
        ? untranslatedText(node)
        : ` ${untranslatedText(node)}`;
    before = node;
  }
  return within(text);
}

function within(text: string): string {
  const label = tidy(text);
  return label.length > LONGEST_LABEL ? '' : label;
}

/** Longer texts that a cell carries beside its label: `title` and `aria-label`, its own and its parts'. */
export function fullerTexts(cell: Element): string[] {
  const found: string[] = [];
  const add = (element: Element): void => {
    if (element.localName === BADGE) return;
    for (const name of ['title', 'aria-label', 'data-title', 'data-tooltip']) {
      const text = element.getAttribute(name)?.trim();
      if (text !== undefined && text !== '' && text.length <= LONGEST_LABEL) found.push(text);
    }
  };
  add(cell);
  for (const part of cell.querySelectorAll('[title],[aria-label],[data-title],[data-tooltip]')) {
    add(part);
    if (found.length > 8) break;
  }
  return found;
}

/**
 * Whether an unknown label could at all be a reason that Hangtag has not learned yet: short, made of the
 * letters that codes and their labels are made of, and no phone number or address.
 */
export function isPlausibleReason(label: string): boolean {
  return (
    label.length >= 3 &&
    label.length <= LONGEST_LABEL &&
    /^[\p{L}][\p{L}\p{N} ._\-/,'’…⋯]*$/u.test(label) &&
    !/\d[\d\s().-]{5,}\d/.test(label)
  );
}
