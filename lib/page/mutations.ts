import { isOwnNode } from './own-nodes.ts';
import { untranslatedText } from './translation.ts';

/** What mutations come down to. */
interface Sorted {
  /** Elements that changed, with whether a text in them may name the reason now. */
  readonly touched: ReadonlyMap<Element, boolean>;
  /** Elements that are new. */
  readonly added: Set<Element>;
}

/**
 * Sorts what happened to a page, leaving out what happened to our own nodes.
 *
 * @param mayNameReason whether a text may name a reason
 */
export function sortMutations(
  records: readonly MutationRecord[],
  mayNameReason: (text: string) => boolean,
): Sorted {
  const touched = new Map<Element, boolean>();
  const added = new Set<Element>();
  const isName = (node: Node): boolean =>
    node.nodeType === Node.TEXT_NODE && mayNameReason(untranslatedText(node as Text));
  for (const { target, addedNodes } of records) {
    const isElement = target.nodeType === Node.ELEMENT_NODE;
    const element = isElement ? (target as Element) : target.parentElement;
    let isNamed = !isElement && isName(target);
    for (const node of addedNodes) {
      if (node.nodeType !== Node.ELEMENT_NODE) isNamed ||= isName(node);
      else if (!isOwnNode(node)) added.add(node as Element);
    }
    if (element === null || isOwnNode(element)) continue;
    if (isNamed || !touched.has(element)) touched.set(element, isNamed);
  }
  return { touched, added };
}
