/** What the browsers let content scripts see of closed shadow roots: Firefox by the element, Chrome by an interface. */
interface ClosedRoots {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}
interface ChromeWithRoots {
  readonly dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null };
}

/** The shadow root of an element, a closed one too where the browser lets an extension in. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  // Chrome takes HTML elements alone, and throws at others.
  if (element.shadowRoot !== null || !(element instanceof HTMLElement)) return element.shadowRoot;
  const { openOrClosedShadowRoot: root } = element as ClosedRoots;
  if (root !== undefined) return root;
  const { chrome } = globalThis as { readonly chrome?: ChromeWithRoots };
  return chrome?.dom?.openOrClosedShadowRoot(element) ?? null;
}
