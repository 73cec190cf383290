import { useSyncExternalStore } from 'react';

const CHANGED = 'replica:navigate';

/** Changes the address without a load, as single-page apps do; query entries of `undefined` are removed. */
export function navigate(path: string, query: Record<string, string | undefined> = {}): void {
  const next = new URL(path, location.href);
  next.search = location.search;
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) next.searchParams.delete(name);
    else next.searchParams.set(name, value);
  }
  history.pushState(null, '', next);
  dispatchEvent(new Event(CHANGED));
}

function subscribe(listener: () => void): () => void {
  addEventListener(CHANGED, listener);
  addEventListener('popstate', listener);
  return () => {
    removeEventListener(CHANGED, listener);
    removeEventListener('popstate', listener);
  };
}

/** The current address; components that use it render again when it changes. */
export function useAddress(): URL {
  return new URL(useSyncExternalStore(subscribe, () => location.href));
}
