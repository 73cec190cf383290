import type { MarkedPage } from './marked-page.ts';

interface Bridge {
  page?: MarkedPage;
  setAllowed?: (isAllowed: boolean) => void;
  readonly takers: ((page: MarkedPage) => void)[];
}

const KEY = Symbol.for('hangtag.bridge');

/**
 * The content scripts of an extension share one global object on a page, which the page does not see. The
 * marking script is small and runs before the page; the card with its library and the remedies, the history
 * and what the popup asks come later, in a script of their own.
 */
function bridge(): Bridge {
  const world = globalThis as { [KEY]?: Bridge | undefined };
  const here = world[KEY] ?? { takers: [] };
  world[KEY] = here;
  return here;
}

/** Called by the marking script whenever it begins to mark the page. */
export function offerPage(page: MarkedPage): void {
  const here = bridge();
  here.page = page;
  for (const take of here.takers) take(page);
}

/** Calls the card script back whenever the marking script begins to mark the page, which may be now. */
export function takePage(take: (page: MarkedPage) => void): void {
  const here = bridge();
  here.takers.push(take);
  if (here.page?.signal.aborted === false) take(here.page);
}

/** Called by the marking script: how it is told whether it may mark the page (still, or again). */
export function onAllowed(setAllowed: (isAllowed: boolean) => void): void {
  bridge().setAllowed = setAllowed;
}

/** Tells the marking script whether it may mark the page. */
export function setAllowed(isAllowed: boolean): void {
  bridge().setAllowed?.(isAllowed);
}
