import type { Page } from 'playwright-core';
import type { Host } from './host.ts';
import { median, ms, ratio, section, whole } from './markdown.ts';

/**
 * Notes when a page has drawn anything of a history, what was kept of the last time included, when it has drawn the
 * report that it read (`main` is no longer busy, and what is asked for is there), and when nothing in it is busy any
 * more: episodes and heat map come after the report. A text, since a compiled function would name helpers that the page
 * has not.
 */
const watch = (selector: string): string => `(() => {
  const look = () => {
    const main = document.querySelector('main');
    if (main?.querySelector(${JSON.stringify(selector)})) {
      if (globalThis.firstAt === undefined) {
        globalThis.firstAt = 0;
        requestAnimationFrame(() => { globalThis.firstAt = performance.now(); });
      }
      if (globalThis.drawnAt === undefined && main.getAttribute('aria-busy') === 'false') {
        globalThis.drawnAt = 0;
        requestAnimationFrame(() => { globalThis.drawnAt = performance.now(); });
      }
      if (globalThis.drawnAt > 0 && document.querySelector('[aria-busy="true"]') === null) {
        requestAnimationFrame(() => { globalThis.doneAt = performance.now(); });
        return;
      }
    }
    requestAnimationFrame(look);
  };
  look();
})()`;

/** What the worker does and knows when a popup is opened. */
type Worker =
  | 'awake'
  /** Asleep, the history being as the last popup showed it. */
  | 'asleep'
  /** Asleep, and calls were recorded since the last popup. */
  | 'asleep, calls since'
  /** Asleep, and no popup ever asked this. */
  | 'asleep, first time';

interface Opening {
  readonly name: string;
  readonly address: string;
  /** What is in the page once it is drawn. */
  readonly shows: string;
  readonly width: number;
  /** Kept by the popup as its last choice. */
  readonly period?: string;
  readonly worker: Worker;
}

const POPUP = { address: 'popup.html', shows: 'section,h1,h2', width: 400 } as const;
const WORKERS: readonly Worker[] = ['awake', 'asleep', 'asleep, calls since', 'asleep, first time'];

const OPENINGS: readonly Opening[] = [
  ...(['7d', '90d'] as const).flatMap((period) =>
    WORKERS.map((worker) => ({
      ...POPUP,
      name: `popup, ${period === '7d' ? '7 days' : '90 days'}`,
      period,
      worker,
    })),
  ),
  {
    name: 'history page, 30 days',
    address: 'history.html#period=30d',
    shows: 'section,h1,h2',
    width: 1280,
    worker: 'awake',
  },
  {
    name: 'history page, calls of 90 days',
    address: 'history.html#period=90d&view=calls',
    shows: '.calls-table tr, .blank',
    width: 1280,
    worker: 'awake',
  },
];

interface Drawn {
  /** Ms from the start of the page to anything of the history. */
  readonly first: number;
  /** Ms to the report that was read. */
  readonly whole: number;
  /** Ms to the last part, such as the episodes. */
  readonly last: number;
}

/** Brings the worker of a browser into a state. */
async function prepare({ session, page }: Host, worker: Worker): Promise<void> {
  if (worker === 'awake') return;
  if (worker === 'asleep, calls since') {
    await page.evaluate('chrome.storage.local.set({ historyChangedAt: Date.now() })');
  }
  if (worker === 'asleep, first time') {
    await page.evaluate('chrome.storage.local.remove("popupSummaries")');
  }
  const control = await session.context.newCDPSession(page);
  await control.send('ServiceWorker.enable');
  await control.send('ServiceWorker.stopAllWorkers');
  await control.detach();
}

/** Opens a page of the extension, and closes it once it is drawn. */
async function open(host: Host, opening: Opening): Promise<Drawn> {
  const { session } = host;
  await prepare(host, opening.worker);
  const { page } = await session.openTab({ width: opening.width, height: 700 });
  await page.addInitScript(watch(opening.shows));
  if (opening.period !== undefined) await keep(page, opening.period);
  await page.goto(session.extensionUrl(opening.address));
  // The page's own policy forbids the waiting that the browser driver would do in it.
  let drawn: Partial<Drawn> = {};
  for (const until = Date.now() + 60_000; drawn.last === undefined;) {
    if (Date.now() > until) throw new Error(`${opening.name} draws nothing.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    drawn = await page.evaluate(
      '({ first: globalThis.firstAt, whole: globalThis.drawnAt, last: globalThis.doneAt })',
    );
  }
  await page.close();
  return { first: drawn.first ?? NaN, whole: drawn.whole ?? NaN, last: drawn.last };
}

async function keep(page: Page, period: string): Promise<void> {
  await page.addInitScript(
    `localStorage.setItem('hangtag:popup', ${JSON.stringify(JSON.stringify({ period }))})`,
  );
}

const ROUNDS = 11;

/**
 * Opens popup and history page with histories of all sizes, in turns.
 *
 * @param named only those whose names hold this
 */
export async function openings(hosts: ReadonlyMap<number, Host>, named = ''): Promise<string[]> {
  const rows: string[][] = [];
  for (const opening of OPENINGS.filter(({ name }) => name.includes(named))) {
    const times = new Map([...hosts.keys()].map((size): [number, Drawn[]] => [size, []]));
    for (let round = -2; round < ROUNDS; round++) {
      for (const [size, host] of hosts) {
        const took = await open(host, opening);
        // The first rounds are those of a browser that never opened the page.
        if (round >= 0) times.get(size)?.push(took);
      }
    }
    const of = (size: number, which: keyof Drawn): number =>
      median((times.get(size) ?? []).map((each) => each[which]));
    for (const size of times.keys()) {
      rows.push([
        opening.name,
        opening.worker,
        whole(size),
        ms(of(size, 'first')),
        ratio(of(size, 'first') / of(0, 'first')),
        ms(of(size, 'whole')),
        ratio(of(size, 'whole') / of(0, 'whole')),
        ms(of(size, 'last')),
      ]);
    }
  }
  return section(
    'Popup and history page',
    `From the start of the page to the first drawing of the history, which for a popup may be what it showed last; to the drawing of the report that was read, with its headline, bars and lists; and to the last part, episodes and heat map, which a page reads after it. Medians of ${ROUNDS}, all sizes in turns.`,
    [
      'page',
      'worker',
      'calls',
      'drawn first',
      'against empty',
      'report drawn',
      'against empty',
      'nothing busy',
    ],
    rows,
  );
}
