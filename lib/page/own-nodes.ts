/** Tag name of a badge, as `Element.localName` has it. */
export const BADGE = 'hang-tag';

/** Tag name of the card. */
export const CARD = 'hang-tag-card';

/** Whether a node is one of Hangtag's own. */
export function isOwnNode(node: Node): boolean {
  return node.nodeType === Node.ELEMENT_NODE && (node as Element).localName.startsWith(BADGE);
}

/** The page's own elements straight below an element, as if there were none of ours. */
export function pageChildren(parent: Element): Element[] {
  return [...parent.children].filter((child) => !isOwnNode(child));
}

/** The first badge straight below `parent`, or undefined. */
export function childBadge(parent: Element): Element | undefined {
  for (let child = parent.firstElementChild; child !== null; child = child.nextElementSibling) {
    if (child.localName === BADGE) return child;
  }
  return undefined;
}
