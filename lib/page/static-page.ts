/** Types of `script` elements that run; everything else holds data. */
const RUNS = /^(?:|module|importmap|(?:text|application)\/(?:java|ecma|x-java)script)$/i;

/** What an inline script must not hold if nothing may come after it. */
const LOADS_MORE = /import|createElement|document\.write|\bsrc\b|Worker|eval|Function|hydrat/i;

/** An inline script longer than this, in characters, may be anything, a framework included. */
const SHORT = 4_000;

/**
 * Whether nothing on a loaded page can hydrate it: all the code there is stands in short inline scripts
 * that load no more. A script with an address may be a framework, or fetch one as late as it likes.
 */
export function isStaticPage(page: Document): boolean {
  if (page.querySelector('link[rel="modulepreload"],link[as="script"]') !== null) return false;
  return [...page.scripts].every(
    (script) =>
      !RUNS.test(script.type) ||
      (!/^(?:module|importmap)$/i.test(script.type) &&
        !script.hasAttribute('src') &&
        script.text.length <= SHORT &&
        !LOADS_MORE.test(script.text)),
  );
}

/** Where servers write what a framework is to start from. */
const STATE =
  'script[type="application/json"],script[type="importmap"],[data-page],[data-props],[data-reactroot],[data-react-class],[data-react-props],[data-server-rendered],[data-hk],[ng-version],astro-island';

/**
 * Whether a page with scripts is most likely not to be hydrated: all of them ran before it had loaded
 * (none is a module, deferred or loaded by another), and the server left no state to start from.
 */
export function isUnlikelyToHydrate(page: Document): boolean {
  if (page.querySelector(`link[rel="modulepreload"],link[as="script"],${STATE}`) !== null)
    return false;
  return [...page.scripts].every(
    (script) =>
      script.type !== 'module' &&
      // Scripts that others put in say so by the property alone.
      !script.async &&
      !script.hasAttribute('async') &&
      !script.defer &&
      script.text.length <= SHORT &&
      !/import\(|hydrat|__[A-Z_]+__|_(?:STATE|DATA|PROPS)\b/.test(script.text),
  );
}
