/** Properties by which React and Vue mark an element that they have rendered or taken over. */
const MARKS =
  /^(?:__reactFiber\$|__reactProps\$|__reactInternalInstance\$|__reactContainer\$|__vue_app__$|__vnode$|__vueParentComponent$)/;

/** Whether a framework has taken an element over: seen only from the page's own world. */
export function isFrameworkOwned(element: Element): boolean {
  for (const name of Object.getOwnPropertyNames(element)) if (MARKS.test(name)) return true;
  return false;
}
