import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureBrowser } from '../browsers/find.ts';
import type { Tab } from '../browsers/session.ts';
import { startWorld, type World } from '../browsers/world.ts';
import { buildDashboards } from '../dashboards/server.ts';
import { fillHistory, openCard, openDashboard } from './tour.ts';

/**
 * `npm run pictures`: the pictures for the stores, taken of the running extension in the sizes that the
 * stores ask for.
 */
const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'assets/store/pictures');

/** The size of a screenshot in both stores. */
const SCREEN = { width: 1280, height: 800 };

/** The wide pictures that stores put above or beside an extension. */
const TILES = [
  { name: 'promo-440x280', width: 440, height: 280 },
  { name: 'marquee-1400x560', width: 1400, height: 560 },
] as const;

interface Shot {
  readonly name: string;
  readonly scheme: 'light' | 'dark';
  readonly visit: (tab: Tab, world: World) => Promise<unknown>;
}

const extensionPage =
  (page: string, drawn: string): Shot['visit'] =>
  async (tab, world) => {
    await tab.goto(world.session.extensionUrl(page));
    await tab.waitFor((selector) => document.querySelector(selector) !== null, drawn);
  };

const SHOTS: readonly Shot[] = [
  {
    name: '1-card',
    scheme: 'dark',
    visit: async (tab) => {
      await openDashboard(tab, 'https://dashboard.vapi.ai/calls');
      await openCard(tab);
    },
  },
  {
    name: '2-retell',
    scheme: 'light',
    visit: (tab) => openDashboard(tab, 'https://dashboard.retellai.com/call-history'),
  },
  {
    name: '3-trends',
    scheme: 'light',
    visit: extensionPage('history.html#period=30d', '.owner-bars svg rect'),
  },
  {
    name: '4-calls',
    scheme: 'light',
    visit: extensionPage('history.html#view=calls&period=30d', '.calls-table tbody tr'),
  },
  { name: '5-options', scheme: 'light', visit: extensionPage('options.html', '.own-keys li') },
];

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
mkdirSync(folder, { recursive: true });
const world = await startWorld('chromium', { dashboards: { count: 1000 } });
try {
  await fillHistory(world);
  for (const { name, scheme, visit } of SHOTS) {
    const tab = await world.openTab({ ...SCREEN, scheme });
    await visit(tab, world);
    await tab.screenshot(join(folder, `${name}.png`));
    await tab.close();
  }
  for (const { name, width, height } of TILES) {
    const tab = await world.openTab({ width, height });
    await drawTile(tab, width);
    await tab.screenshot(join(folder, `${name}.png`));
    await tab.close();
  }
} finally {
  await world.close();
}
