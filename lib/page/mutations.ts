import { isOwn } from './own-nodes.ts';

/** Attributes of `html` and `body` by which pages switch between light and dark. */
export const THEME = [
  'class',
  'style',
  'data-theme',
  'data-mode',
  'data-color-mode',
  'data-color-scheme',
];

/** What sorting mutations takes. */
export interface MutationSorting {
  /** Whether a text may name a reason. */
  readonly mayNameReason: (text: string) => boolean;
  /** The page may have switched between light and dark. */
  readonly onTheme: () => void;
  /** The page has another body. */
  readonly onBody: (body: Node) => void;
}

/** What mutations come down to. */
interface Sorted {
  /** Elements that changed, with whether a text in them may name the reason now. */
  readonly touched: ReadonlyMap<Element, boolean>;
  /** Elements that are new. */
  readonly added: Set<Element>;
}

/** Sorts what happened to a page, leaving out what happened to our own nodes. */
export function sortMutations(
  records: readonly MutationRecord[],
  { mayNameReason, onTheme, onBody }: MutationSorting,
): Sorted {
  const touched = new Map<Element, boolean>();
  const added = new Set<Element>();
  const isName = (node: Node): boolean =>
    node.nodeType === Node.TEXT_NODE && mayNameReason((node as Text).data);
  for (const { target, addedNodes, attributeName } of records) {
    if (attributeName !== null && THEME.includes(attributeName)) {
      onTheme();
      continue;
    }
    const isElement = target.nodeType === Node.ELEMENT_NODE;
    const element = isElement ? (target as Element) : target.parentElement;
    let isNamed = !isElement && isName(target);
    for (const node of addedNodes) {
      if (node.nodeName === 'BODY') onBody(node);
      if (node.nodeType !== Node.ELEMENT_NODE) isNamed ||= isName(node);
      else if (!isOwn(node)) added.add(node as Element);
    }
    if (element === null || isOwn(element)) continue;
    if (isNamed || !touched.has(element)) touched.set(element, isNamed);
  }
  return { touched, added };
}
