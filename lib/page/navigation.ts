interface NavigationApi extends EventTarget {
  readonly currentEntry: unknown;
}

/**
 * Calls back whenever a single-page app has changed its address: by the Navigation API where there is
 * one, else by history events and clicks, after which the address is compared.
 */
export function followAddress(changed: () => void, signal: AbortSignal): void {
  const { navigation } = globalThis as { navigation?: NavigationApi };
  if (navigation !== undefined) {
    navigation.addEventListener('navigatesuccess', changed, { signal });
    return;
  }
  let address = location.href;
  const compare = (): void => {
    if (location.href === address) return;
    address = location.href;
    changed();
  };
  // Firefox before 147: a route changes on a click or a key, or through the browser's own buttons.
  const compareSoon = (): void => void setTimeout(compare, 0);
  addEventListener('popstate', compareSoon, { signal });
  addEventListener('hashchange', compareSoon, { signal });
  document.addEventListener('click', compareSoon, { signal, capture: true });
  document.addEventListener('keyup', compareSoon, { signal, capture: true });
}
