import { ELLIPSIS, isCutOff } from '../calls/ellipsis.ts';
import { labelNodes } from './values/cell-text.ts';
import { looksLikeDuration, looksLikeMoney, looksLikeTime } from './values/value-patterns.ts';
import type { HeaderKind } from '../vendors/vendor.ts';
import type { KnownHeaders } from './headers.ts';
import { isExcluded, looksLikeFilter } from './excluded.ts';
import { outermost, untranslatedText } from './translation.ts';
import { factsAround, valueBeside } from './value-beside.ts';

/** A reason that stands beside its caption: in a drawer, a card, a definition list. */
export interface LabeledValue {
  /** The element that shows the caption, `Ended Reason`, alone or with the value. */
  readonly caption: Element;
  /** The text that names the reason. */
  readonly text: Text;
  /** The element that the badge goes into. */
  readonly value: Element;
  /** The node before which the badge goes, where that is not the cell's first. */
  readonly before?: Node;
  /** What the value shows. */
  readonly label: string;
}

/** Whether the structure alone says that this is a caption and its value. */
function isSemantic(caption: Element, value: Element): boolean {
  return (
    (caption.localName === 'dt' && value.localName === 'dd') ||
    (caption.localName === 'th' && caption.getAttribute('scope') === 'row') ||
    (caption.localName === 'th' && value.localName === 'td')
  );
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

/** Whether other captions of a call's facts stand around: what a drawer or card of a call looks like. */
function hasCompany(caption: Element, headers: KnownHeaders): boolean {
  let around = caption.parentElement;
  for (let level = 0; level < 3 && around !== null; level += 1) {
    if (around.textContent.length > 5_000) return false;
    const texts = labelNodes(around);
    const kinds = texts.map((text) => headers.kindOf(untranslatedText(text)));
    if (kinds.some((kind) => kind !== undefined && OF_CALLS.has(kind))) return true;
    around = around.parentElement;
  }
  return false;
}

/** An ID, whole or cut. */
const ID = new RegExp(String.raw`^[\w-]*\d[\w-]*(?:(?:${ELLIPSIS.source})[\w-]*)?$`, 'u');

/** Whether a call's facts stand around with values that read like such: no list of filters and no chart has them. */
function isOfCall(caption: Element, headers: KnownHeaders): boolean {
  const facts = factsAround(caption, headers);
  const has = (kind: HeaderKind, looksRight: (text: string) => boolean): boolean =>
    looksRight(facts.get(kind) ?? '');
  return (
    has('callId', (id) => ID.test(id) && id.length >= 8) ||
    has('duration', looksLikeDuration) ||
    has('start', looksLikeTime) ||
    has('ended', looksLikeTime) ||
    has('cost', looksLikeMoney)
  );
}

/**
 * Reads the caption and value that a text node may begin. `isKnown` says whether a label stands for a
 * reason; an unknown one counts only where the markup or the company of other facts says that it is one.
 */
export function readLabeledValue(
  text: Text,
  headers: KnownHeaders,
  isKnown: (label: string) => boolean,
  isEmpty: (label: string) => boolean,
): LabeledValue | undefined {
  const element = outermost(text).parentElement;
  if (element === null || isExcluded(element)) return undefined;
  const isFilter = (caption: Element, cell: Element): boolean =>
    looksLikeFilter(caption, cell, () => isOfCall(caption, headers));

  const rest = headers.afterReasonColon(untranslatedText(text));
  if (rest !== undefined) {
    // The whole of a line, `Ended Reason: Customer busy`, and no part of a sentence.
    return element.childElementCount <= 1 && isKnown(rest) && !isFilter(element, element)
      ? { caption: element, text, value: element, label: rest }
      : undefined;
  }
  if (headers.kindOf(untranslatedText(text)) !== 'reason') return undefined;
  const found = valueBeside(text);
  if (found === undefined) return undefined;
  const { caption, value, before, text: label, isFirst } = found;
  if (isExcluded(value)) return undefined;
  if (before !== undefined) {
    return isKnown(label) && !isFilter(caption, caption)
      ? { caption, text, value, before: outermost(before), label }
      : undefined;
  }
  if (isFirst === true && (!isKnown(label) || !hasCompany(caption, headers))) return undefined;
  if (isFilter(caption, value)) return undefined;
  if (label === '' || isEmpty(label) || headers.kindOf(label) !== undefined) {
    return isSemantic(caption, value) || isEmpty(label)
      ? { caption, text, value, label: '' }
      : undefined;
  }
  if (isKnown(label)) return { caption, text, value, label };
  const isTrusted =
    isSemantic(caption, value) || hasCompany(caption, headers) || isOfCall(caption, headers);
  return isTrusted && !isCutOff(label) && !namesFacts(value, headers)
    ? { caption, text, value, label }
    : undefined;
}

/** Whether what follows a caption is no value but the next part, with captions of its own. */
function namesFacts(value: Element, headers: KnownHeaders): boolean {
  return labelNodes(value).some((text) => headers.kindOf(untranslatedText(text)) !== undefined);
}
