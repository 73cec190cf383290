import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PageSummary } from '../../lib/messaging/protocol.ts';
import { badgesSettle, openHistoryView, type HistoryView } from '../browsers/readings.ts';
import type { Tab } from '../browsers/session.ts';
import { startWorld, type World } from '../browsers/world.ts';
import { ended, SHOWN_PAGES } from './shown-pages.ts';

/** What of the extension's interfaces the test asks in one of its pages. */
interface Extension {
  readonly windows: {
    create(what: object): Promise<{ id: number }>;
    remove(id: number): Promise<void>;
  };
  readonly tabs: {
    query(what: object): Promise<{ id: number; incognito: boolean }[]>;
    sendMessage(id: number, message: object): Promise<{ value?: PageSummary } | undefined>;
  };
  readonly storage: { local: { get(keys: null): Promise<object> } };
}

// No test can let an unpacked extension into Chromium's private windows.
describe('a private window in Firefox', () => {
  let world: World;
  let own: Tab;
  let history: HistoryView;

  beforeAll(async () => {
    world = await startWorld('firefox', { dashboards: { seed: 5, count: 120 }, privateToo: true });
    own = await world.openTab();
    await own.goto(world.session.extensionUrl('options.html'));
    history = await openHistoryView(world);
  });
  afterEach(() => {
    expect(world.takeProblems()).toEqual([]);
  });
  afterAll(async () => {
    await world.close();
  });

  const pending = (): Promise<string[]> =>
    own.evaluate(async () => {
      const { browser } = globalThis as unknown as { browser: Extension };
      const keys = Object.keys(await browser.storage.local.get(null));
      return keys.filter((key) => key.startsWith('left-behind'));
    });

  it('has its badges, and nothing of it is ever kept', async () => {
    const page = SHOWN_PAGES.find(({ vendor }) => vendor === 'retell');
    if (page === undefined) throw new Error('There is no such dashboard.');
    const wanted = ended(page.shown(world.dashboards)).length;
    const window = await own.evaluate(async (url) => {
      const { browser } = globalThis as unknown as { browser: Extension };
      return (await browser.windows.create({ incognito: true, url })).id;
    }, page.url);
    const marked = (): Promise<number> =>
      own.evaluate(async () => {
        const { browser } = globalThis as unknown as { browser: Extension };
        const tab = (await browser.tabs.query({})).find(({ incognito }) => incognito);
        const summary = await browser.tabs
          .sendMessage(tab?.id ?? -1, { type: 'getPageSummary' })
          .catch(() => undefined);
        return Object.values(summary?.value?.byOwner ?? {}).reduce((sum, n) => sum + n, 0);
      });
    await expect.poll(marked).toBe(wanted);
    await history.settles(0);
    // What a page holds back when it goes away takes another road.
    await own.evaluate((id) => {
      const { browser } = globalThis as unknown as { browser: Extension };
      return browser.windows.remove(id);
    }, window);
    await history.settles(0);
    expect(await pending()).toEqual([]);

    const open = await world.openTab();
    await open.goto(page.url);
    await badgesSettle(open, wanted);
    await history.settles(wanted);
  });
});
