import { isCut, labelNodes, labelOf } from './values/cell-text.ts';
import type { HeaderKind } from '../vendors/vendor.ts';
import type { KnownHeaders } from './headers.ts';
import { isExcluded, looksLikeFilter } from './excluded.ts';
import { isOwn } from './own-nodes.ts';

/** A reason that stands beside its label: in a drawer, a card, a definition list. */
export interface LabelledValue {
  /** The element that shows the label text, `Ended Reason`. */
  readonly name: Element;
  /** The element that the badge goes into. */
  readonly value: Element;
  /** The node before which the badge goes, where that is not the cell's first. */
  readonly before?: Node;
  /** What the value shows. */
  readonly label: string;
}

/** Whether the structure alone says that this is a name and its value. */
function isSemantic(name: Element, value: Element): boolean {
  return (
    (name.localName === 'dt' && value.localName === 'dd') ||
    (name.localName === 'th' && name.getAttribute('scope') === 'row') ||
    (name.localName === 'th' && value.localName === 'td')
  );
}

/** The name element, going up while it is all that its parent holds. */
function outermostName(element: Element): Element {
  let name = element;
  for (let level = 0; level < 4; level += 1) {
    const parent = name.parentElement;
    if (parent === null || name.nextElementSibling !== null || name.localName === 'dt') break;
    if (parent.textContent.trim() !== name.textContent.trim()) break;
    if (parent.localName === 'body' || parent.localName === 'tr') break;
    name = parent;
  }
  return name;
}

function nextElement(element: Element): Element | undefined {
  let next = element.nextElementSibling;
  while (next !== null && isOwn(next)) next = next.nextElementSibling;
  return next ?? undefined;
}

/** Facts that only a call has; `Type` and `Version` are said of anything. */
const OF_CALLS: ReadonlySet<HeaderKind> = new Set([
  'callId',
  'start',
  'ended',
  'duration',
  'cost',
  'agent',
]);

/** Whether other names of a call's facts stand around: what a drawer or card of a call looks like. */
function hasCompany(name: Element, headers: KnownHeaders): boolean {
  let around = name.parentElement;
  for (let level = 0; level < 3 && around !== null; level += 1) {
    if (around.textContent.length > 5_000) return false;
    const texts = labelNodes(around);
    const kinds = texts.map((text) => headers.kindOf(text.data));
    if (kinds.some((kind) => kind !== undefined && OF_CALLS.has(kind))) return true;
    around = around.parentElement;
  }
  return false;
}

/**
 * Reads the name and value that a text node may begin. `isKnown` says whether a label stands for a
 * reason; an unknown one counts only where the markup or the company of other facts says that it is one.
 */
export function readLabelledValue(
  text: Text,
  headers: KnownHeaders,
  isKnown: (label: string) => boolean,
  isEmpty: (label: string) => boolean,
): LabelledValue | undefined {
  const element = text.parentElement;
  if (element === null || isExcluded(element)) return undefined;

  const rest = headers.afterReasonColon(text.data);
  if (rest !== undefined) {
    // The whole of a line, `Ended Reason: Customer busy`, and no part of a sentence.
    return element.childElementCount <= 1 && !looksLikeFilter(element, element) && isKnown(rest)
      ? { name: element, value: element, label: rest }
      : undefined;
  }
  if (headers.kindOf(text.data) !== 'reason') return undefined;

  const after = textAfter(element);
  if (after !== undefined && !looksLikeFilter(element, element)) {
    const label = after.data.replace(/^[\s:：]+/, '').trim();
    const cell = after.parentElement;
    if (cell !== null && isKnown(label))
      return { name: element, value: cell, before: after, label };
  }

  const name = outermostName(element);
  const cell = nextElement(name);
  if (cell === undefined || looksLikeFilter(name, cell) || isExcluded(cell)) return undefined;
  const label = labelOf(cell);
  if (label === '' || isEmpty(label) || headers.kindOf(label) !== undefined) {
    return isSemantic(name, cell) || isEmpty(label) ? { name, value: cell, label: '' } : undefined;
  }
  if (isKnown(label)) return { name, value: cell, label };
  const isTrusted = isSemantic(name, cell) || hasCompany(name, headers);
  return isTrusted && !isCut(label) ? { name, value: cell, label } : undefined;
}

/** A value that follows its name as bare text in the same parent. */
function textAfter(name: Element): Text | undefined {
  for (let node = name.nextSibling; node !== null; node = node.nextSibling) {
    if (node.nodeType === Node.TEXT_NODE) {
      if ((node as Text).data.replace(/[\s:：]/g, '') !== '') return node as Text;
    } else if (node.nodeType === Node.ELEMENT_NODE && !isOwn(node)) {
      return undefined;
    }
  }
  return undefined;
}
