import Dexie from 'dexie';
import { DATABASE_NAME } from './database.ts';

/**
 * Calls back after the history has changed, whichever page or worker of the extension changed it, until
 * the signal aborts. Changes that come in quick succession are one call back.
 */
export function watchHistory(changed: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const notice = (parts: Readonly<Record<string, unknown>>): void => {
    if (!Object.keys(parts).some((part) => part.startsWith(`idb://${DATABASE_NAME}/`))) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      changed();
    }, 100);
  };
  Dexie.on('storagemutated', notice as never);
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      Dexie.on.storagemutated.unsubscribe(notice as never);
    },
    { once: true },
  );
}
