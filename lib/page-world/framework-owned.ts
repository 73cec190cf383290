/** Properties by which React and Vue mark an element that they have rendered or taken over. */
const MARKS = /^__(?:react(?:Fiber|Container)\$|v(?:ue_app__|node)$)/;

interface Fiber {
  readonly return?: Fiber | null;
  readonly stateNode?: {
    readonly current?: { readonly memoizedState?: { readonly isDehydrated?: boolean } | null };
  } | null;
}

/** Whether the tree that a React fiber belongs to is still being taken over from what a server rendered. */
function isBeingHydrated(fiber: Fiber): boolean {
  let top = fiber;
  while (top.return) top = top.return;
  return top.stateNode?.current?.memoizedState?.isDehydrated === true;
}

function isMarked(element: Element): boolean {
  for (const name of Object.getOwnPropertyNames(element)) {
    if (!MARKS.test(name)) continue;
    // What React keeps there is nobody's interface: where it is not as known, the mark alone counts.
    const fiber = (element as unknown as Record<string, Fiber | null>)[name];
    return typeof fiber !== 'object' || fiber === null || !isBeingHydrated(fiber);
  }
  return false;
}

/** Whether a framework has taken over an element and all that is in it: seen only from the page's own world. */
export function isFrameworkOwned(element: Element): boolean {
  if (!isMarked(element)) return false;
  for (const inner of element.getElementsByTagName('*')) if (!isMarked(inner)) return false;
  return true;
}

/** Whether an element is marked as a framework's, whatever may be in it. */
export { isMarked as isFrameworkMarked };
