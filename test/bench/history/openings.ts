import type { Page } from 'playwright-core';
import type { Host } from './host.ts';
import { median, ms, ratio, section, whole } from './markdown.ts';

/**
 * Notes when a page has drawn what it read: `main` is no longer busy, and what is asked for is there. A
 * text, since a compiled function would name helpers that the page has not.
 */
const watch = (selector: string): string => `(() => {
  const look = () => {
    const main = document.querySelector('main');
    if (main?.getAttribute('aria-busy') === 'false' && main.querySelector(${JSON.stringify(selector)}) !== null) {
      requestAnimationFrame(() => { globalThis.drawnAt = performance.now(); });
    } else requestAnimationFrame(look);
  };
  look();
})()`;

interface Opening {
  readonly name: string;
  readonly address: string;
  /** What is in the page once it is drawn. */
  readonly shows: string;
  readonly width: number;
  /** Kept by the popup as its last choice. */
  readonly period?: string;
}

const OPENINGS: readonly Opening[] = [
  { name: 'popup, 7 days', address: 'popup.html', shows: '*', width: 400, period: '7d' },
  { name: 'popup, 90 days', address: 'popup.html', shows: '*', width: 400, period: '90d' },
  { name: 'history page, 30 days', address: 'history.html#period=30d', shows: '*', width: 1280 },
  {
    name: 'history page, calls of 90 days',
    address: 'history.html#period=90d&view=calls',
    shows: '.calls-table tr, .blank',
    width: 1280,
  },
];

/** Ms from the start of a page to its drawn answer. */
async function open({ session }: Host, opening: Opening): Promise<number> {
  const { page } = await session.openTab({ width: opening.width, height: 700 });
  await page.addInitScript(watch(opening.shows));
  if (opening.period !== undefined) await keep(page, opening.period);
  await page.goto(session.extensionUrl(opening.address));
  // The page's own policy forbids the waiting that the browser driver would do in it.
  let drawnAt: unknown;
  for (const until = Date.now() + 60_000; typeof drawnAt !== 'number';) {
    if (Date.now() > until) throw new Error(`${opening.name} draws nothing.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    drawnAt = await page.evaluate('globalThis.drawnAt');
  }
  await page.close();
  return drawnAt;
}

async function keep(page: Page, period: string): Promise<void> {
  await page.addInitScript(
    `localStorage.setItem('hangtag:popup', ${JSON.stringify(JSON.stringify({ period }))})`,
  );
}

const ROUNDS = 11;

/** Opens popup and history page with histories of all sizes, in turns. */
export async function openings(hosts: ReadonlyMap<number, Host>): Promise<string[]> {
  const rows: string[][] = [];
  for (const opening of OPENINGS) {
    const times = new Map([...hosts.keys()].map((size): [number, number[]] => [size, []]));
    for (let round = -2; round < ROUNDS; round++) {
      for (const [size, host] of hosts) {
        const took = await open(host, opening);
        // The first rounds are those of a browser that never opened the page.
        if (round >= 0) times.get(size)?.push(took);
      }
    }
    const empty = median(times.get(0) ?? []);
    for (const [size, list] of times) {
      rows.push([opening.name, whole(size), ms(median(list)), ratio(median(list) / empty)]);
    }
  }
  return section(
    'Popup and history page',
    `From the start of the page to its drawn answer, with the background awake; medians of ${ROUNDS}.`,
    ['page', 'calls', 'drawn after', 'against empty'],
    rows,
  );
}
