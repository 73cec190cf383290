import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser, type Engine } from '../browsers/find.ts';
import type { Tab, TabOptions } from '../browsers/session.ts';
import { startWorld, type World } from '../browsers/world.ts';
import { openCardOf } from './one-call.ts';
import { makeSheet } from './sheet.ts';
import { fillHistory, openDashboard } from './tour.ts';

/**
 * `npm run pictures:glance -- --browser firefox --scheme dark --language es`: every screen as somebody meets it, light and dark,
 * wide, at 900 px, at 1280 px magnified to 150 %, and narrow; those of one screen on one sheet in `out/glance`.
 * Names of screens choose some.
 */
type Scheme = 'light' | 'dark';

interface Screen {
  readonly name: string;
  /** Sizes it is looked at in; the first one in both schemes. */
  readonly sizes: readonly TabOptions[];
  /** Whether it is looked at before anything was recorded. */
  readonly isFirst?: true;
  readonly visit: (tab: Tab, world: World, scheme: Scheme) => Promise<unknown>;
}

const WIDE = { width: 1440, height: 900 };
const MIDDLE = { width: 900, height: 500 };
/** What is left of 1280 by 800 at 150 %. */
const MAGNIFIED = { width: 853, height: 533 };
const NARROW = { width: 400, height: 800 };
const CARD_SIZES = [MIDDLE, MAGNIFIED, NARROW];
const PAGE_SIZES = [
  { width: 1440, height: 1400 },
  { width: 853, height: 1400 },
  { width: 400, height: 1400 },
];
const POPUP_SIZES = [{ width: 360, height: 600 }];

const card =
  (label: string): Screen['visit'] =>
  async (tab, _world, scheme) =>
    openCardOf(tab, { vendor: 'vapi', label, type: 'outbound', durationSec: 42 }, scheme);

const page =
  (path: string, drawn: string): Screen['visit'] =>
  async (tab, world) => {
    await tab.goto(world.session.extensionUrl(path));
    await tab.waitFor((selector) => document.querySelector(selector) !== null, drawn);
  };

/** Sets the rules of the team, as the options do. */
async function setRules(world: World, rules: readonly object[]): Promise<void> {
  const tab = await world.openTab();
  await tab.goto(world.session.extensionUrl('options.html'));
  await tab.evaluate((overrides) => {
    return (globalThis.browser ?? globalThis.chrome)?.storage.local.set({ overrides });
  }, rules);
  await tab.close();
}

const SETTLED = 'main[aria-busy="false"]';

const SCREENS: readonly Screen[] = [
  { name: 'welcome', sizes: PAGE_SIZES, isFirst: true, visit: page('welcome.html', 'main h1') },
  {
    name: 'popup-first-day',
    sizes: POPUP_SIZES,
    isFirst: true,
    visit: page('popup.html', SETTLED),
  },
  {
    name: 'history-first-day',
    sizes: PAGE_SIZES,
    isFirst: true,
    visit: page('history.html', SETTLED),
  },
  { name: 'card-expected', sizes: CARD_SIZES, visit: card('customer-ended-call') },
  {
    name: 'card-provider',
    sizes: CARD_SIZES,
    visit: card('call.in-progress.error-providerfault-deepgram-returning-502-network-error'),
  },
  {
    name: 'card-key-question',
    sizes: CARD_SIZES,
    visit: card('pipeline-error-openai-429-exceeded-quota'),
  },
  {
    name: 'card-unknown-code',
    sizes: CARD_SIZES,
    visit: card('call.in-progress.error-quantum-flux'),
  },
  { name: 'card-cut-off', sizes: CARD_SIZES, visit: card('Call.in progress.error p...') },
  {
    name: 'card-team-rule',
    sizes: CARD_SIZES,
    visit: async (tab, world, scheme) => {
      const code = 'call.in-progress.error-vapifault-worker-died';
      await setRules(world, [
        {
          vendor: 'vapi',
          match: code,
          owner: 'provider',
          note: 'Known incident of November; ask the platform team first.',
        },
      ]);
      await card(code)(tab, world, scheme);
    },
  },
  {
    name: 'narrow-columns',
    sizes: [WIDE, NARROW],
    visit: (tab) => openDashboard(tab, 'https://dashboard.vapi.ai/layouts/ag-grid'),
  },
  {
    name: 'details',
    sizes: [MIDDLE, NARROW],
    visit: async (tab) => {
      await tab.goto('https://dashboard.vapi.ai/layouts/details');
      await tab.waitFor(() => document.querySelector('hang-tag') !== null);
    },
  },
  {
    name: 'badges',
    sizes: [WIDE, MIDDLE, MAGNIFIED, NARROW],
    visit: async (tab, _world, scheme) =>
      openDashboard(tab, `https://dashboard.vapi.ai/calls?variant=${scheme}`),
  },
  { name: 'popup', sizes: POPUP_SIZES, visit: page('popup.html', SETTLED) },
  { name: 'history', sizes: PAGE_SIZES, visit: page('history.html#period=30d', SETTLED) },
  {
    name: 'calls',
    sizes: PAGE_SIZES,
    visit: page('history.html#view=calls&period=30d', '.calls-table tbody tr'),
  },
  {
    name: 'delete-question',
    sizes: PAGE_SIZES,
    visit: async (tab, world) => {
      await page('history.html#view=calls&period=30d&search=deepgram', '.calls-table td')(
        tab,
        world,
        'light',
      );
      await tab.waitFor(() => document.querySelector('.calls-table tbody input') !== null);
      await tab.evaluate(() => {
        document.querySelector<HTMLElement>('.calls-table thead input')?.click();
      });
      await tab.waitFor(() => document.querySelector('.selection-bar .delete') !== null);
      await tab.evaluate(() => {
        document.querySelector<HTMLElement>('.selection-bar .delete')?.click();
      });
      await tab.waitFor(() => document.querySelector('dialog[open]') !== null);
    },
  },
  { name: 'options', sizes: PAGE_SIZES, visit: page('options.html', '.own-keys li') },
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: 'string', default: 'chromium' },
    language: { type: 'string', default: 'en' },
    /** For Firefox, whose tabs all have the scheme of the browser. */
    scheme: { type: 'string', default: 'light' },
  },
});
const engine: Engine = values.browser === 'firefox' ? 'firefox' : 'chromium';
const isDark = values.scheme === 'dark';
const folder = resolve(
  import.meta.dirname,
  `../../out/glance/${engine}-${values.language}${isDark ? '-dark' : ''}`,
);

/** In Chromium a tab has a scheme of its own. */
function schemesAt(at: number): readonly Scheme[] {
  if (engine === 'firefox' || isDark) return [isDark ? 'dark' : 'light'];
  return at === 0 ? ['light', 'dark'] : ['light'];
}

async function take(world: World, folder: string, screen: Screen): Promise<void> {
  const files: string[] = [];
  for (const [at, size] of screen.sizes.entries()) {
    for (const scheme of schemesAt(at)) {
      const tab = await world.openTab({ ...size, scheme });
      await screen.visit(tab, world, scheme);
      // Cards fade in, and the heat map comes after the rest.
      await new Promise((done) => setTimeout(done, 600));
      const file = `${screen.name}-${size.width}-${scheme}.png`;
      await tab.screenshot(join(folder, file));
      files.push(file);
      await tab.close();
    }
  }
  const width = screen.sizes.reduce(
    (sum, size) => sum + (size.width ?? 0),
    screen.sizes[0]?.width ?? 0,
  );
  await makeSheet(world, folder, files, screen.name, Math.min(width, 3200));
}

ensureBrowser(engine);
mkdirSync(folder, { recursive: true });
const world = await startWorld(engine, {
  dashboards: { count: 600, days: 20 },
  scheme: isDark ? 'dark' : 'light',
  ...(values.language !== 'en' && { language: values.language }),
});
try {
  const wanted = SCREENS.filter(
    ({ name }) => positionals.length === 0 || positionals.includes(name),
  );
  for (const screen of wanted) if (screen.isFirst) await take(world, folder, screen);
  if (wanted.some(({ isFirst }) => !isFirst)) await fillHistory(world);
  for (const screen of wanted) if (!screen.isFirst) await take(world, folder, screen);
  console.log(`${wanted.length} screens in ${folder}`);
} finally {
  await world.close();
}
