import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { OWNERS } from '../../lib/catalog/terms.ts';
import { keepRootsOpen } from '../browsers/closed-roots.ts';
import { contrast } from '../browsers/contrast.ts';
import { contrastIn, pixelsIn, readPng, type Area, type Picture } from '../browsers/pixels.ts';
import { badgesSettle, openHistoryView } from '../browsers/readings.ts';
import type { Tab, TabOptions } from '../browsers/session.ts';
import { startWorld, type World } from '../browsers/world.ts';

type PageTab = Tab & { readonly page: Page };
type Scheme = 'light' | 'dark';

const SCHEMES: readonly Scheme[] = ['light', 'dark'];

/** Eyes that see fewer colors, as Chromium shows what they see. */
const EYES = ['none', 'protanopia', 'deuteranopia', 'tritanopia', 'achromatopsia'] as const;

/** Device pixels to a pixel of CSS in pictures of icons. */
const SCALE = 4;

const isOpen = (): boolean => document.querySelector('hang-tag-card:popover-open') !== null;

async function pictureOf(page: Page): Promise<Picture> {
  return readPng(await page.screenshot());
}

/** Every line of text in sight, in the card where one is open, with its place. What is disabled may be pale. */
function linesOf(tab: Tab): Promise<{ text: string; area: Area }[]> {
  return tab.evaluate(() => {
    const card = document.querySelector('hang-tag-card')?.shadowRoot;
    const root = card ?? document.body;
    const lines: { text: string; area: { x: number; y: number; width: number; height: number } }[] =
      [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.nodeValue?.trim() ?? '';
      if (text === '' || parent === null) continue;
      if (parent.closest('style, :disabled, .aside') !== null) continue;
      // What is folded in is laid out, too.
      if (!parent.checkVisibility({ visibilityProperty: true })) continue;
      const box = parent.closest('ul, .scroller, .body')?.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { x, y, width, height } of range.getClientRects()) {
        const hit = (card ?? document).elementFromPoint(x + width / 2, y + height / 2);
        const isScrolledAway = box !== undefined && (y < box.top || y + height > box.bottom + 1);
        // What lies under something else is not in sight either.
        const isUnder = hit === null || !(hit.contains(parent) || parent.contains(hit));
        if (width < 3 || isScrolledAway || isUnder) continue;
        lines.push({ text, area: { x, y, width, height } });
      }
    }
    return lines;
  });
}

/** Lines of text that cannot be read as they are drawn. */
async function lostLines(tab: PageTab): Promise<string[]> {
  let lines = await linesOf(tab);
  let picture = await pictureOf(tab.page);
  // What comes while the picture is taken moves the lines.
  for (let i = 0; i < 20; i += 1) {
    const now = await linesOf(tab);
    if (JSON.stringify(now) === JSON.stringify(lines)) break;
    lines = now;
    picture = await pictureOf(tab.page);
  }
  expect(lines.length).toBeGreaterThan(4);
  return lines.flatMap(({ text, area }) => {
    const found = contrastIn(picture, area);
    return found < 4.5 ? [`${found.toFixed(1)}: ${text}`] : [];
  });
}

/** Pixels that differ so clearly between two pictures that somebody sees it. */
function clearlyChanged(before: Picture, after: Picture): number {
  let changed = 0;
  for (let y = 0; y < before.height; y += 1) {
    for (let x = 0; x < before.width; x += 1) {
      const [one, other] = [before.at(x, y), after.at(x, y)];
      const isSame = one[0] === other[0] && one[1] === other[1] && one[2] === other[2];
      if (!isSame && contrast(one, other) >= 3) changed += 1;
    }
  }
  return changed;
}

/** Stops of the keyboard at which nothing shows where the focus is. */
async function unseenStops(tab: PageTab, count: number): Promise<string[]> {
  const unseen: string[] = [];
  let before = await pictureOf(tab.page);
  for (let i = 0; i < count; i += 1) {
    await tab.press('Tab');
    const after = await pictureOf(tab.page);
    // A ring of two pixels around the smallest control.
    if (clearlyChanged(before, after) < 60) {
      unseen.push(await tab.evaluate(() => document.activeElement?.textContent ?? ''));
    }
    before = after;
  }
  return unseen;
}

// Only this engine can be told what its user sees.
describe('colors in chromium', () => {
  let world: World;
  let ended: number;

  beforeAll(async () => {
    world = await startWorld('chromium', { dashboards: { seed: 5, count: 120, days: 12 } });
    ended = world.dashboards.calls.vapi.filter(({ endedReason }) => endedReason).length;
    const tab = await world.openTab();
    await tab.goto('https://dashboard.vapi.ai/calls?limit=120');
    await badgesSettle(tab, ended);
    const history = await openHistoryView(world);
    await history.settles(ended);
    await history.close();
    await tab.close();
  });
  afterEach(() => {
    expect(world.takeProblems()).toEqual([]);
  });
  afterAll(async () => {
    await world.close();
  });

  const open = async (options: TabOptions): Promise<PageTab> =>
    (await world.openTab(options)) as PageTab;

  it.each([
    ['Vapi', 'light', 'https://dashboard.vapi.ai/calls?variant=light'],
    ['Vapi', 'dark', 'https://dashboard.vapi.ai/calls?variant=dark'],
    ['Retell', 'light', 'https://dashboard.retellai.com/call-history?variant=light'],
    ['Retell', 'dark', 'https://dashboard.retellai.com/call-history?variant=dark'],
  ] as const)(
    'on %s, %s: owners differ in shape, and icons stand out, whatever colors the reader sees',
    async (_, scheme, url) => {
      const tab = await open({ scheme, width: 1200, height: 700 });
      await tab.goto(url);
      await tab.waitFor(() => document.querySelectorAll('hang-tag').length > 5);
      const { icons, clip } = await tab.evaluate((owners) => {
        const stage = document.createElement('div');
        stage.style.cssText = 'position:fixed;z-index:9999;top:0;left:0;padding:20px';
        stage.style.background = getComputedStyle(document.body).backgroundColor;
        document.body.append(stage);
        const icons = owners.map((owner) => {
          const badge = document.querySelector('hang-tag')?.cloneNode() as HTMLElement;
          badge.setAttribute('data-owner', owner);
          badge.setAttribute('data-fit', 'icon');
          stage.append(badge);
          const { x, y, width, height } = badge.getBoundingClientRect();
          return { x: x + width / 2 - 6, y: y + height / 2 - 6 };
        });
        const { width, height } = stage.getBoundingClientRect();
        return { icons, clip: { x: 0, y: 0, width: Math.ceil(width), height: Math.ceil(height) } };
      }, OWNERS);
      const protocol = await tab.page.context().newCDPSession(tab.page);
      for (const type of EYES) {
        await protocol.send('Emulation.setEmulatedVisionDeficiency', { type });
        const shapes: boolean[][] = [];
        // All icons in one picture: to take one costs far more than to look at it.
        const { data } = await protocol.send('Page.captureScreenshot', {
          clip: { ...clip, scale: SCALE },
        });
        const picture = readPng(Buffer.from(data, 'base64'));
        expect([picture.width, picture.height]).toEqual([clip.width * SCALE, clip.height * SCALE]);
        for (const [i, icon] of icons.entries()) {
          const [x, y] = [Math.round(icon.x * SCALE), Math.round(icon.y * SCALE)];
          const area = { x, y, width: 12 * SCALE, height: 12 * SCALE };
          expect(contrastIn(picture, area), `${OWNERS[i]}, ${type}`).toBeGreaterThanOrEqual(4.5);
          const pixels = pixelsIn(picture, area);
          expect(pixels.length).toBe(48 * 48);
          const corner = picture.at(x + 1, y + 1);
          shapes.push(pixels.map((pixel) => contrast(pixel, corner) > 2));
        }
        for (const [i, one] of shapes.entries()) {
          for (const [j, other] of shapes.slice(0, i).entries()) {
            const either = one.filter((is, at) => is || other[at] === true).length;
            const differs = one.filter((is, at) => is !== other[at]).length;
            expect(differs / either, `${OWNERS[i]} and ${OWNERS[j]}, ${type}`).toBeGreaterThan(0.4);
          }
        }
      }
      await tab.close();
    },
  );

  const pages = [
    'popup.html',
    'history.html#period=30d',
    'history.html#view=calls&period=30d',
    'history.html#view=files',
    'options.html',
    'welcome.html',
  ];
  it.each(pages.flatMap((page) => SCHEMES.map((scheme) => [page, scheme] as const)))(
    '%s with forced colors, %s: no text is lost, and the focus shows',
    async (path, scheme) => {
      const width = path === 'popup.html' ? 360 : 1000;
      const tab = await open({ scheme, width, height: 2600 });
      await tab.page.emulateMedia({ forcedColors: 'active', colorScheme: scheme });
      await tab.goto(world.session.extensionUrl(path));
      await tab.waitFor(() => document.querySelector('main:not([aria-busy="true"]) h2') !== null);
      await tab.waitFor(() => document.body.innerText.length > 200);
      expect(await lostLines(tab)).toEqual([]);
      await tab.resize(width, 700);
      if (scheme === 'dark') expect(await unseenStops(tab, 5)).toEqual([]);
      await tab.close();
    },
  );

  it.each(SCHEMES)(
    'badges and card with forced colors, %s: no text is lost, and the focus shows',
    async (scheme) => {
      const tab = await open({ scheme, width: 1600, height: 900 });
      await tab.page.emulateMedia({ forcedColors: 'active', colorScheme: scheme });
      // Here, badges with their words fit beside the labels.
      await tab.goto('https://dashboard.retellai.com/call-history');
      await tab.waitFor(() => document.querySelectorAll('hang-tag').length > 30);
      await keepRootsOpen(tab.page);
      const badges = await tab.evaluate(() =>
        [...document.querySelectorAll('hang-tag')].slice(0, 12).flatMap((badge) => {
          const { x, y, width, height } = badge.getBoundingClientRect();
          return y > innerHeight - 40
            ? []
            : [{ x: x + 3, y: y + 3, width: width - 6, height: height - 6 }];
        }),
      );
      const picture = await pictureOf(tab.page);
      expect(badges.length).toBeGreaterThan(5);
      for (const badge of badges) {
        expect(contrastIn(picture, badge)).toBeGreaterThanOrEqual(4.5);
      }
      await tab.evaluate(() =>
        document.querySelector<HTMLElement>('hang-tag[data-severity="failure"]')?.focus(),
      );
      await tab.press('Enter');
      await tab.waitFor(isOpen);
      await tab.waitFor(
        () => document.querySelector('hang-tag-card')?.getAnimations().length === 0,
      );
      expect(await lostLines(tab)).toEqual([]);
      expect(await unseenStops(tab, 2)).toEqual([]);
      await tab.close();
    },
  );

  /** What the badges of a page, and the card where one is open, take the ground to be. */
  const schemes = (tab: Tab): Promise<string[]> =>
    tab.evaluate(() => [
      ...new Set(
        [...document.querySelectorAll('hang-tag, hang-tag-card')].map(
          (ours) => `${ours.localName} ${ours.getAttribute('data-scheme')}`,
        ),
      ),
    ]);
  const both = (scheme: Scheme): string[] => [`hang-tag ${scheme}`, `hang-tag-card ${scheme}`];

  it.each([
    [
      "Vapi's own switch",
      'https://dashboard.vapi.ai/calls?variant=light',
      '',
      (root: HTMLElement, to: string): void => root.setAttribute('data-theme', to),
    ],
    [
      'a class on the root that fades in',
      'https://dashboard.vapi.ai/layouts/plain-table?rows=12',
      'body { background: #fff; transition: background 0.25s } .dark body { background: #111; color: #eee }',
      (root: HTMLElement, to: string): void => root.setAttribute('class', to),
    ],
    [
      'a style of the body',
      'https://dashboard.vapi.ai/layouts/div-grid?rows=12',
      '',
      (root: HTMLElement, to: string): void => {
        const body = root.querySelector('body');
        if (body !== null) body.style.background = to === 'dark' ? '#111' : '#fff';
      },
    ],
    [
      'what the system prefers',
      'https://dashboard.vapi.ai/layouts/aria-grid?rows=12',
      ':root { color-scheme: light dark } body, body * { background: none !important }',
      undefined,
    ],
  ] as const)('badges and an open card follow %s', async (_, url, css, change) => {
    const tab = await open({ scheme: 'light', width: 1400, height: 800 });
    await tab.goto(url);
    await tab.waitFor(() => document.querySelectorAll('hang-tag').length > 5);
    // Styles that come after the badges are followed as well.
    if (css !== '') await tab.page.addStyleTag({ content: css });
    await tab.hover('hang-tag');
    await tab.waitFor(isOpen);
    for (const scheme of ['light', 'dark', 'light'] as const) {
      await tab.page.emulateMedia({ colorScheme: change === undefined ? scheme : 'light' });
      if (change !== undefined) {
        await tab.page.evaluate(`(${String(change)})(document.documentElement, '${scheme}')`);
      }
      await expect.poll(() => schemes(tab)).toEqual(both(scheme));
    }
    await tab.close();
  });
});
