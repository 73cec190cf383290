import { browser } from 'wxt/browser';

/** Calls back with what `read` gives whenever one of some settings changes, until the signal aborts. */
export function watchStored<T>(
  names: readonly string[],
  read: () => Promise<T>,
  changed: (settings: T) => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  const { onChanged } = browser.storage.local;
  const notice = (changes: object): void => {
    if (!names.some((name) => Object.hasOwn(changes, name))) return;
    void read().then((settings) => {
      if (!signal.aborted) changed(settings);
    });
  };
  onChanged.addListener(notice);
  signal.addEventListener('abort', () => onChanged.removeListener(notice), { once: true });
}
