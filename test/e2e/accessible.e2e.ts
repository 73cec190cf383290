import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badgesSettle, openHistoryView } from '../browsers/readings.ts';
import { startWorld, type World } from '../browsers/world.ts';

// One engine is enough: what is looked at is the same tree in both.
describe("the extension's own pages are accessible", () => {
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

  const pages = ['popup.html', 'history.html', 'history.html#view=calls', 'options.html'];
  it.each(pages.flatMap((page) => [[page, 'light'] as const, [page, 'dark'] as const]))(
    '%s, %s: axe finds nothing',
    async (page, scheme) => {
      const tab = await world.openTab({ scheme });
      await tab.goto(world.session.extensionUrl(page));
      await tab.waitFor(() => document.querySelector('h1, h2') !== null);
      await new Promise((resolve) => setTimeout(resolve, 500));
      if (!('page' in tab)) throw new Error('This needs Chromium.');
      const { violations } = await new AxeBuilder({ page: tab.page as Page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
      expect(tab.problems).toEqual([]);
      await tab.close();
    },
  );
});
