/** Attributes of `html` and `body` by which pages switch between light and dark. */
const THEME = ['class', 'style', 'data-theme', 'data-mode', 'data-color-mode', 'data-color-scheme'];

/** Ms after which a page that fades from light to dark has done so. */
const FADED_MS = 350;

/**
 * Calls back when light may have become dark or the other way round, by the page's own switch or by the
 * system's: before the next frame, and again when fading is over.
 */
export function followColourScheme(page: Document, changed: () => void, signal: AbortSignal): void {
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
  const follow = (element: Element | null): void => {
    if (element === null) return;
    observer.observe(element, {
      attributes: true,
      attributeFilter: THEME,
      // The body comes later than this script, and may come anew.
      childList: element === page.documentElement,
    });
  };
  const observer = new MutationObserver((records) => {
    const isThemed = records.some(({ type }) => type === 'attributes');
    if (!isThemed) follow(page.body);
    if (isThemed || records.some(({ addedNodes }) => addedNodes.length > 0)) notice();
  });
  follow(page.documentElement);
  follow(page.body);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', notice, { signal });
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      observer.disconnect();
    },
    { once: true },
  );
}
