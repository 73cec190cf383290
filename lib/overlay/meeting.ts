import type { Marker } from './marker.ts';
import type { CardCall } from './support-text.ts';
import type { ReasonSettings } from '../reasons/diagnosis.ts';

/** What the marking script tells the card's script. */
export interface MarkedPage {
  readonly marker: Pick<Marker, 'of' | 'peersOf' | 'makeTabStop'>;
  /** What is known of the call that a badge belongs to. */
  readonly describe: (badge: Element) => CardCall | undefined;
  /** The settings that reasons are judged by now. */
  readonly settings: () => ReasonSettings;
  /** Calls back after a round in which badges changed. */
  readonly onChange: (changed: () => void) => void;
  readonly signal: AbortSignal;
}

interface Meeting {
  page?: MarkedPage;
  readonly waiting: ((page: MarkedPage) => void)[];
}

const KEY = Symbol.for('hangtag.meeting');

/**
 * The scripts of an extension share one global object on a page, which the page does not see. The marking
 * script is small and runs before the page; the card with its library and the remedies comes later, in
 * a script of its own.
 */
function meeting(): Meeting {
  const world = globalThis as { [KEY]?: Meeting | undefined };
  const here = world[KEY] ?? { waiting: [] };
  world[KEY] = here;
  return here;
}

/** Called by the marking script as soon as it works. */
export function offerPage(page: MarkedPage): void {
  const here = meeting();
  here.page = page;
  for (const take of here.waiting.splice(0)) take(page);
}

/** Calls back once the marking script works, which may be now. */
export function takePage(take: (page: MarkedPage) => void): void {
  const here = meeting();
  if (here.page !== undefined) take(here.page);
  else here.waiting.push(take);
}
