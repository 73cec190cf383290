import type { LearnContext } from '../page/learning/learned-column.ts';
import type { Settings } from '../settings/settings.ts';
import type { Vendor } from '../vendors/vendor.ts';
import type { Completion, Marker } from './marker.ts';

/** How the user can point at a reason on a page that has no column that is known. */
export interface Pointing {
  /** Calls back when the user wants to; in every frame of the page. */
  readonly onStart: (start: () => void) => void;
  /** Calls back when it is over in any frame. */
  readonly onOver: (end: () => void) => void;
  /** Tells every frame that it is over. */
  readonly over: () => void;
  /** Keeps a header text for the host of the page; false where it could not be kept. */
  readonly teach: (header: string) => Promise<boolean>;
  /** Takes a header text back. */
  readonly forget: (header: string) => Promise<void>;
}

/** What the marking script tells the second script, which has everything that badges can wait for. */
export interface MarkedPage {
  readonly vendor: Vendor;
  /** Host name of the dashboard; a frame without an address of its own belongs to that of its page. */
  readonly host: string;
  readonly marker: Pick<
    Marker,
    'of' | 'peersOf' | 'makeTabStop' | 'takeSeen' | 'owners' | 'highlighted' | 'highlight'
  >;
  /** Whether a reason column or a labelled reason is on the page. */
  readonly found: () => boolean;
  /** What the user has set, as it is now. */
  readonly settings: () => Settings;
  /** Calls back after a round in which badges changed. */
  readonly onChange: (changed: () => void) => void;
  /** Calls back after the settings have changed. */
  readonly onSettings: (changed: () => void) => void;
  /** Has every place judged anew. */
  readonly revisit: () => void;
  /** The page's vendor, and what reasons are there, for learning more columns. */
  readonly learning: () => LearnContext;
  /** Brings the marking script what it could do without so far. */
  readonly complete: (completion: Completion) => void;
  /** False once the extension was updated or removed under the page. */
  readonly isAlive: () => boolean;
  readonly signal: AbortSignal;
}

interface Meeting {
  page?: MarkedPage;
  allow?: (isAllowed: boolean) => void;
  readonly takers: ((page: MarkedPage) => void)[];
}

const KEY = Symbol.for('hangtag.meeting');

/**
 * The scripts of an extension share one global object on a page, which the page does not see. The marking
 * script is small and runs before the page; the card with its library and the remedies, the history and
 * what the popup asks come later, in a script of their own.
 */
function meeting(): Meeting {
  const world = globalThis as { [KEY]?: Meeting | undefined };
  const here = world[KEY] ?? { takers: [] };
  world[KEY] = here;
  return here;
}

/** Called by the marking script whenever it begins to work. */
export function offerPage(page: MarkedPage): void {
  const here = meeting();
  here.page = page;
  for (const take of here.takers) take(page);
}

/** Calls back whenever the marking script begins to work, which may be now. */
export function takePage(take: (page: MarkedPage) => void): void {
  const here = meeting();
  here.takers.push(take);
  if (here.page?.signal.aborted === false) take(here.page);
}

/** Called by the marking script: how it is told whether it may mark the page (still, or again). */
export function offerSwitch(allow: (isAllowed: boolean) => void): void {
  meeting().allow = allow;
}

/** Tells the marking script whether it may mark the page. */
export function allowPage(isAllowed: boolean): void {
  meeting().allow?.(isAllowed);
}
