/** Ms after which a page that fades from light to dark has done so. */
const FADED_MS = 350;

/**
 * Calls back when light may have become dark or the other way round: at once, and again when fading is
 * over. Returns what the page's own switch has to call.
 */
export function followTheme(changed: () => void, signal: AbortSignal): () => void {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const notice = (): void => {
    if (signal.aborted) return;
    if (frame === 0) {
      frame = requestAnimationFrame(() => {
        frame = 0;
        changed();
      });
    }
    clearTimeout(timer);
    timer = setTimeout(changed, FADED_MS);
  };
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', notice, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return notice;
}
