/** Name of the channel between the extension's pages and its background. */
const CHANNEL = 'hangtag-history';
/** Changes that come in quick succession are one call back. */
const PAUSE_MS = 150;

/** Tells every open page of the extension that the history has changed. */
export function announceChange(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
}

/**
 * Calls back after the history has changed, whichever page or worker of the extension changed it, until
 * the signal aborts.
 */
export function watchHistory(changed: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      changed();
    }, PAUSE_MS);
  };
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      channel.close();
    },
    { once: true },
  );
}
