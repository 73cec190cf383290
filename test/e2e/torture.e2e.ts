import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCall, type SlotSums } from '../../lib/history/slots.ts';
import { launchChromium, type ChromiumSession } from '../browsers/chromium.ts';
import { startHostProxy, type HostProxy } from '../browsers/proxy.ts';
import { badgesSettle, countsOf, openHistoryView, type DayRow } from '../browsers/readings.ts';
import type { Tab } from '../browsers/session.ts';
import { extensionFolder } from '../browsers/world.ts';
import { createRandom } from '../dashboards/calls/random.ts';
import { startDashboards, type Dashboards } from '../dashboards/server.ts';
import { SEED } from '../fixed.ts';

const PAGE = 100;
const COUNT = 5_000;

// Only Chromium lets a test stop the worker from outside.
describe('a history under torture', () => {
  let dashboards: Dashboards;
  let proxy: HostProxy;
  let session: ChromiumSession;

  beforeAll(async () => {
    dashboards = await startDashboards({ seed: 3, count: COUNT });
    proxy = await startHostProxy(dashboards.hosts, dashboards.port);
    session = await launchChromium({
      extension: extensionFolder('chromium'),
      proxyPort: proxy.port,
      sparing: true,
    });
  });
  afterAll(async () => {
    await session.close();
    await proxy.close();
    await dashboards.close();
  });

  it('loses nothing and counts nothing twice, whatever is stopped, reloaded, closed or updated', async () => {
    const random = createRandom(SEED);
    /** One of the extension's own pages, with a way to its worker. An update closes it. */
    const openControl = async (): Promise<{ page: Page; stopWorker: () => Promise<void> }> => {
      const page = await session.context.newPage();
      await page.goto(session.extensionUrl('options.html'));
      const control = await session.context.newCDPSession(page);
      await control.send('ServiceWorker.enable');
      return {
        page,
        stopWorker: async () => {
          await control.send('ServiceWorker.stopAllWorkers');
        },
      };
    };
    let control = await openControl();
    let updates = 0;

    const calls = dashboards.calls.retell;
    let tab: Tab | undefined;
    for (let page = 0; page * PAGE < COUNT; page += 1) {
      // The newest calls move on, as on a busy day: each visit shows the next hundred.
      const shown = calls.slice(0, PAGE).filter((call) => call.disconnection_reason !== undefined);
      tab ??= await session.openTab();
      await tab.goto(`https://dashboard.retellai.com/call-history?limit=${PAGE}`);
      await badgesSettle(tab, shown.length);
      const fate = random.next();
      if (fate < 0.3) await control.stopWorker();
      if (fate > 0.85 || page === 7) {
        // The page has just shown its rows: they are on their way.
        await session.reloadExtension(control.page);
        control = await openControl();
        updates += 1;
      }
      if (fate > 0.2 && fate < 0.5) await tab.reload();
      if ((fate > 0.4 && fate < 0.8) || fate > 0.93) {
        await tab.close();
        tab = undefined;
      }
      calls.push(...calls.splice(0, PAGE));
    }

    expect(updates).toBeGreaterThan(0);
    // What an update caught waits in the dashboard's own storage for the next visit.
    tab ??= await session.openTab();
    await tab.goto('https://dashboard.retellai.com/call-history?limit=10');

    const view = await openHistoryView({
      session,
      openTab: (options) => session.openTab(options),
    });
    const ended = calls.filter((call) => call.disconnection_reason !== undefined);
    const stored = await view.settles(ended.length, 40_000);
    const codes = new Map(stored.map((call) => [call.callId, call.code]));
    for (const call of ended) expect(codes.get(call.call_id)).toBe(call.disconnection_reason);

    const days = (await view.rows('days')) as DayRow[];
    const expected: SlotSums = new Map();
    for (const call of stored) addCall(expected, call, 1);
    expect([...countsOf(days)].sort()).toEqual([...expected].sort());
  }, 600_000);
});
