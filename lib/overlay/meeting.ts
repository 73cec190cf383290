import type { Marker } from './marker.ts';
import type { LearningContext } from '../page/learning/lesson.ts';
import type { CardCall } from './support-text.ts';
import type { ReasonSettings } from '../reasons/diagnosis.ts';

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

/** What the marking script tells the card's script. */
export interface MarkedPage {
  readonly marker: Pick<Marker, 'of' | 'peersOf' | 'makeTabStop'>;
  /** What is known of the call that a badge belongs to. */
  readonly describe: (badge: Element) => CardCall | undefined;
  /** The settings that reasons are judged by now. */
  readonly settings: () => ReasonSettings;
  /** Calls back after a round in which badges changed. */
  readonly onChange: (changed: () => void) => void;
  /** The page's vendor, and what reasons are there, for learning more columns. */
  readonly learning: () => LearningContext;
  readonly pointing?: Pointing;
  readonly signal: AbortSignal;
}

interface Meeting {
  page?: MarkedPage;
  readonly takers: ((page: MarkedPage) => void)[];
}

const KEY = Symbol.for('hangtag.meeting');

/**
 * The scripts of an extension share one global object on a page, which the page does not see. The marking
 * script is small and runs before the page; the card with its library and the remedies comes later, in
 * a script of its own.
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
