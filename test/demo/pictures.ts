import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { ensureBrowser } from '../browsers/find.ts';
import type { ChromiumSession } from '../browsers/chromium.ts';
import type { Tab } from '../browsers/session.ts';
import { startWorld, type World } from '../browsers/world.ts';
import { buildDashboards } from '../dashboards/server.ts';
import { fillHistory, openCard, openDashboard } from './tour.ts';

/**
 * `npm run pictures`: the pictures for the stores, in the sizes that they ask for, and those of the README,
 * all taken of the running extension.
 */
const root = resolve(import.meta.dirname, '../..');
const storeFolder = join(root, 'assets/store/pictures');
const readmeFolder = join(root, 'assets/readme');

/** The size of a screenshot in both stores. */
const SCREEN = { width: 1280, height: 800 };

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The wide pictures that stores put above or beside an extension. */
const TILES = [
  { name: 'promo-440x280', width: 440, height: 280 },
  { name: 'marquee-1400x560', width: 1400, height: 560 },
] as const;

interface Shot {
  /** Where it goes, without the ending. */
  readonly file: string;
  readonly scheme: 'light' | 'dark';
  readonly size?: Size;
  readonly visit: (tab: Tab, world: World) => Promise<unknown>;
}

const extensionPage =
  (page: string, drawn: string): Shot['visit'] =>
  async (tab, world) => {
    await tab.goto(world.session.extensionUrl(page));
    await tab.waitFor((selector) => document.querySelector(selector) !== null, drawn);
  };

/** Opens Retell's call history where the rows in sight have the most owners. */
async function openRetell(tab: Tab): Promise<void> {
  await openDashboard(tab, 'https://dashboard.retellai.com/call-history?limit=250');
  // No function has a name here: what runs in the page must not lean on a compiler's helpers.
  await tab.evaluate((rows) => {
    const badges = [...document.querySelectorAll('hang-tag')];
    const owners = badges.map((badge) => badge.getAttribute('data-owner'));
    let best = 0;
    let most = 0;
    for (let start = 0; start + rows <= owners.length; start += 1) {
      const { size } = new Set(owners.slice(start, start + rows));
      if (size > most) [best, most] = [start, size];
    }
    badges[best + rows / 2]?.scrollIntoView({ block: 'center' });
  }, 12);
}

const SHOTS: readonly Shot[] = [
  {
    file: join(storeFolder, '1-card'),
    scheme: 'dark',
    visit: async (tab) => {
      await openDashboard(tab, 'https://dashboard.vapi.ai/calls');
      await openCard(tab);
    },
  },
  {
    file: join(storeFolder, '2-retell'),
    scheme: 'light',
    visit: openRetell,
  },
  {
    file: join(storeFolder, '3-trends'),
    scheme: 'light',
    visit: extensionPage('history.html#period=30d', '.owner-bars svg rect'),
  },
  {
    file: join(storeFolder, '4-calls'),
    scheme: 'light',
    visit: extensionPage('history.html#view=calls&period=30d', '.calls-table tbody tr'),
  },
  {
    file: join(storeFolder, '5-options'),
    scheme: 'light',
    visit: extensionPage('options.html', '.own-keys li'),
  },
  {
    file: join(readmeFolder, 'vapi-card'),
    scheme: 'dark',
    size: { width: 1440, height: 960 },
    visit: async (tab) => {
      await openDashboard(tab, 'https://dashboard.vapi.ai/calls?variant=uncut');
      await openCard(tab);
    },
  },
  {
    file: join(readmeFolder, 'retell'),
    scheme: 'light',
    size: { width: 1280, height: 720 },
    visit: openRetell,
  },
  {
    file: join(readmeFolder, 'popup-light'),
    scheme: 'light',
    size: { width: 360, height: 600 },
    visit: extensionPage('popup.html', '.owner-bars svg rect'),
  },
];

/** Twice as sharp as a screenshot: a README is read on screens of all kinds. */
async function sharply(tab: Tab, world: World, { width, height }: Size): Promise<Buffer> {
  if (!('page' in tab)) throw new Error('Pictures are taken in Chromium.');
  const { context } = world.session as ChromiumSession;
  const protocol = await context.newCDPSession(tab.page as Page);
  const { cssVisualViewport } = await protocol.send('Page.getLayoutMetrics');
  const clip = { x: cssVisualViewport.pageX, y: cssVisualViewport.pageY, width, height, scale: 2 };
  const { data } = await protocol.send('Page.captureScreenshot', { clip });
  return Buffer.from(data, 'base64');
}

/** Icon, name and promise beside each other, as large as the tile allows. */
async function drawTile(tab: Tab, width: number): Promise<void> {
  const icon = readFileSync(join(root, 'assets/icon.svg')).toString('base64');
  await tab.goto('about:blank');
  await tab.evaluate(
    ({ source, size }) => {
      const { body } = document;
      body.style.cssText = `margin:0;height:100vh;display:flex;gap:${size * 0.3}px;align-items:center;justify-content:center;background:#17191d;color:#fff;font-family:system-ui,sans-serif`;
      const image = document.createElement('img');
      image.src = source;
      image.width = size;
      const words = document.createElement('div');
      const name = document.createElement('div');
      name.textContent = 'Hangtag';
      name.style.cssText = `font-size:${size * 0.5}px;font-weight:750;letter-spacing:-0.02em`;
      const says = document.createElement('div');
      says.textContent = 'Whose fault was that call?';
      says.style.cssText = `font-size:${size * 0.18}px;color:#b4bac4;margin-top:${size * 0.06}px`;
      words.append(name, says);
      body.replaceChildren(image, words);
      return image.decode();
    },
    { source: `data:image/svg+xml;base64,${icon}`, size: width * 0.18 },
  );
}

ensureBrowser('chromium');
await buildDashboards();
for (const folder of [storeFolder, readmeFolder]) mkdirSync(folder, { recursive: true });
const world = await startWorld('chromium', { dashboards: { count: 1000 } });
try {
  await fillHistory(world);
  for (const { file, scheme, size, visit } of SHOTS) {
    const tab = await world.openTab({ ...(size ?? SCREEN), scheme });
    await visit(tab, world);
    if (size === undefined) await tab.screenshot(`${file}.png`);
    else writeFileSync(`${file}.png`, await sharply(tab, world, size));
    await tab.close();
  }
  for (const { name, width, height } of TILES) {
    const tab = await world.openTab({ width, height });
    await drawTile(tab, width);
    await tab.screenshot(join(storeFolder, `${name}.png`));
    await tab.close();
  }
} finally {
  await world.close();
}
