import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepRootsOpen } from '../browsers/closed-roots.ts';
import { contrastOn, parseColor } from '../browsers/contrast.ts';
import { badgesSettle, openHistoryView } from '../browsers/readings.ts';
import type { Tab } from '../browsers/session.ts';
import { addressOfReport } from '../dashboards/from-report.ts';
import { startWorld, type World } from '../browsers/world.ts';

function pageOf(tab: Tab): Page {
  if (!('page' in tab)) throw new Error('This needs Chromium.');
  return tab.page as Page;
}

/** What axe finds, on the whole page or within what is named: its rule, and the elements. */
async function findings(page: Page, within: readonly string[] = []): Promise<[string, string[]][]> {
  // Elements with nothing wrong are not collected: on long pages that takes most of the time. What axe finds in
  // one frame after the other is put together in a tab of its own, all elements included; these pages have no
  // frame of another origin, so that it can run where it is.
  const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  for (const selector of within) builder.include(selector);
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => [
    id,
    nodes.map(({ html, target }) => `${JSON.stringify(target)} ${html}`),
  ]);
}

/** Pages of the replicas with reasons, in both of their themes. */
const MARKED = [
  ['Vapi 2025', 'https://dashboard.vapi.ai/calls'],
  ['Vapi 2026', 'https://dashboard.vapi.ai/logs'],
  ['Retell', 'https://dashboard.retellai.com/call-history'],
  ['UponAI', 'https://app.uponai.com/call-history'],
].flatMap(([name = '', url = '']) =>
  (['light', 'dark'] as const).map(
    (scheme) => [name, scheme, `${url}?limit=40&variant=${scheme}`] as const,
  ),
);

// One engine is enough: what is looked at is the same tree in both.
describe('everything visible is accessible', () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld('chromium', { dashboards: { seed: 5, count: 200, days: 20 } });
    const tab = await world.openTab();
    const count = world.dashboards.calls.vapi.filter((c) => c.endedReason !== undefined).length;
    await tab.goto('https://dashboard.vapi.ai/calls?limit=200');
    await badgesSettle(tab, count);
    const history = await openHistoryView(world);
    await history.settles(count);
    await history.close();
  });
  afterAll(async () => {
    await world.close();
  });

  // Each with what stands in it once all of it is there.
  const pages = [
    ['popup.html', '.headline'],
    ['history.html', '.headline'],
    ['history.html#view=calls', '.calls tbody tr'],
    ['history.html#view=report', 'article section h2'],
    ['options.html', 'section h2'],
    ['welcome.html', '.card-example .remedy-card'],
  ] as const;
  it.each(
    pages.flatMap(([page, content]) =>
      (['light', 'dark'] as const).map((scheme) => [page, scheme, content] as const),
    ),
  )('%s, %s: axe finds nothing', async (page, scheme, content) => {
    const tab = await world.openTab({ scheme });
    await tab.goto(world.session.extensionUrl(page));
    await tab.waitFor(
      (selector) =>
        document.querySelector(selector) !== null &&
        document.querySelector('[aria-busy="true"]') === null,
      content,
    );
    // The report of a problem shows what is in it once it is asked for.
    const isReported = await tab.evaluate(() => {
      const summary = document.querySelector<HTMLElement>('.problem-report summary');
      summary?.click();
      return summary !== null;
    });
    if (isReported) await tab.waitFor(() => document.querySelector('.problem-report pre') !== null);
    // What fades in has another contrast until it is there.
    await tab.waitFor(() => document.getAnimations().length === 0);
    expect(await findings(pageOf(tab))).toEqual([]);
    expect(tab.problems).toEqual([]);
    await tab.close();
  });

  it.each(MARKED)('%s, %s: axe finds nothing in badges and card', async (_, scheme, url) => {
    const tab = await world.openTab({ scheme, width: 1600, height: 1000 });
    const page = pageOf(tab);
    await tab.goto(url.replace('limit=40', 'limit=12'));
    await tab.waitFor(() => document.querySelectorAll('hang-tag').length > 5);
    await keepRootsOpen(page);
    expect(await findings(page, ['hang-tag'])).toEqual([]);
    await tab.evaluate(() => document.querySelector<HTMLElement>('hang-tag')?.focus());
    await tab.press('Enter');
    await tab.waitFor(() =>
      document.querySelector('hang-tag-card')?.shadowRoot?.querySelector('h2'),
    );
    await tab.waitFor(() => document.querySelector('hang-tag-card')?.getAnimations().length === 0);
    await tab.waitFor(() => {
      const card = document.querySelector('hang-tag-card')?.shadowRoot;
      const folded = card?.querySelector<HTMLElement>('[aria-expanded="false"]');
      folded?.click();
      return folded instanceof HTMLElement;
    });
    await tab.waitFor(() =>
      document.querySelector('hang-tag-card')?.shadowRoot?.querySelector('[aria-expanded="true"]'),
    );
    expect(await findings(page, ['hang-tag', 'hang-tag-card'])).toEqual([]);
    expect(tab.problems).toEqual([]);
    await tab.close();
  });

  it.each(['light', 'dark'] as const)(
    'what an unknown label means, %s: axe finds nothing in the form on its card',
    async (scheme) => {
      const tab = await world.openTab({ scheme, width: 1600, height: 1000 });
      const page = pageOf(tab);
      await tab.goto(
        addressOfReport(
          'Page: Vapi, own dashboard, /calls, reasons expected\n' +
            'Table 1: table element, 2 rows, 1 marked, column of reasons found\n' +
            '  Headers: "Call ID", "Ended Reason"\n  Labels not read: "Line dropped by us"',
        ),
      );
      await tab.waitFor(() => document.querySelector('hang-tag') !== null);
      await keepRootsOpen(page);
      await tab.evaluate(() => document.querySelector<HTMLElement>('hang-tag')?.focus());
      await tab.press('Enter');
      await tab.waitFor(() =>
        document.querySelector('hang-tag-card')?.shadowRoot?.querySelector('h2'),
      );
      await tab.press('Tab');
      await tab.press('Enter');
      for (const key of 'busy') await tab.press(key);
      await tab.waitFor(
        () =>
          document.querySelector('hang-tag-card')?.shadowRoot?.querySelector('.teach-label li') !==
          null,
      );
      const found = (await findings(page)).flatMap(([rule, nodes]) =>
        nodes.filter((node) => node.includes('hang-tag')).map((node) => `${rule}: ${node}`),
      );
      expect(found).toEqual([]);
      expect(tab.problems).toEqual([]);
      await tab.close();
    },
  );

  it.each(MARKED)(
    '%s, %s: every badge reads well, its row at rest and under the pointer',
    async (_, scheme, url) => {
      const tab = await world.openTab({ scheme, width: 2200, height: 1000 });
      await tab.goto(url);
      await tab.waitFor(() => document.querySelectorAll('hang-tag').length > 10);
      const owners = await tab.evaluate(() => [
        ...new Set(
          [...document.querySelectorAll('hang-tag')].map((b) => b.getAttribute('data-owner') ?? ''),
        ),
      ]);
      expect(owners.length).toBeGreaterThan(2);
      for (const owner of owners) {
        const selector = `hang-tag[data-owner="${owner}"]`;
        for (const isHovered of [false, true]) {
          if (isHovered) await tab.hover(`:has(> ${selector}), :has(> * > ${selector})`);
          // Colors of the badge and of all that lies behind it, nearest first.
          const colors = await tab.evaluate((which) => {
            const found: string[] = [];
            let at = document.querySelector(which);
            if (at !== null) found.push(getComputedStyle(at, '::before').backgroundColor);
            for (; at !== null; at = at.parentElement) {
              found.push(getComputedStyle(at).backgroundColor);
            }
            return found;
          }, selector);
          const [ink = '', ...grounds] = colors;
          const found = contrastOn(parseColor(ink), grounds.map(parseColor), scheme);
          expect(found, `${owner}${isHovered ? ' under the pointer' : ''}`).toBeGreaterThanOrEqual(
            4.5,
          );
        }
      }
      await tab.close();
    },
  );
});
