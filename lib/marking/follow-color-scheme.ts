/** Attributes of `html` and `body` by which pages switch between light and dark. */
const THEME = ['class', 'style', 'data-theme', 'data-mode', 'data-color-mode', 'data-color-scheme'];

/** Attributes of a stylesheet that decide whether it holds. */
const SHEET = ['media', 'disabled', 'href', 'rel'];

/** Ms after which a page that fades from light to dark has done so. */
const FADED_MS = 350;

/**
 * Calls back when light may have become dark or the other way round, by the page's own switch, by styles that come
 * later than its content, or by the system's choice: before the next frame, and again when fading is over.
 */
export function followColorScheme(page: Document, changed: () => void, signal: AbortSignal): void {
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
  const observer = new MutationObserver((records) => {
    // Head and body come later than this script, and may come anew.
    if (records.some(({ target }) => target === page.documentElement)) followParts();
    notice();
  });
  const followParts = (): void => {
    const [head, body] = [page.head, page.body] as (Element | null)[];
    if (body) observer.observe(body, { attributeFilter: THEME });
    if (head) {
      const whole = { subtree: true, childList: true, characterData: true };
      observer.observe(head, { ...whole, attributeFilter: SHEET });
    }
  };
  observer.observe(page.documentElement, { attributeFilter: THEME, childList: true });
  followParts();
  // A stylesheet that is loaded holds from then on, wherever it stands.
  page.addEventListener(
    'load',
    ({ target }) => {
      if ((target as Element).localName === 'link') notice();
    },
    { capture: true, signal },
  );
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
