import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addCall,
  addSums,
  readRow,
  type PackedRow,
  type SlotSums,
} from '../../lib/history/counts.ts';
import { launchChromium, type ChromiumSession } from '../browsers/chromium.ts';
import { startHostProxy, type HostProxy } from '../browsers/proxy.ts';
import { badgesSettle, openHistoryView } from '../browsers/readings.ts';
import type { Tab } from '../browsers/session.ts';
import { extensionFolder } from '../browsers/world.ts';
import { createRandom } from '../dashboards/calls/random.ts';
import { startDashboards, type Dashboards } from '../dashboards/server.ts';

const PAGE = 100;
const COUNT = 5_000;

/** A row of counts after it has passed as JSON. */
interface PassedRow extends Omit<PackedRow, 'packed'> {
  readonly packed: Readonly<Record<number, number>>;
}

/** Sums by slot over all days. */
function countsOf(rows: readonly PassedRow[]): SlotSums {
  const sums: SlotSums = new Map();
  for (const row of rows) {
    const day = readRow({ ...row, packed: Uint8Array.from(Object.values(row.packed)) });
    for (const [slot, more] of day) addSums(sums, slot, more);
  }
  return sums;
}

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
    });
  });
  afterAll(async () => {
    await session.close();
    await proxy.close();
    await dashboards.close();
  });

  it('loses nothing and counts nothing twice, whatever is stopped, reloaded or closed', async () => {
    const seed = Number(process.env['HANGTAG_SEED'] ?? Date.now() % 1_000_000);
    console.log(`Torture with HANGTAG_SEED=${seed}`);
    const random = createRandom(seed);
    const view = await openHistoryView({
      session,
      openTab: (options) => session.openTab(options),
    });
    const control = await session.context.newCDPSession(
      await session.context.newPage().then(async (page) => {
        await page.goto(session.extensionUrl('popup.html'));
        return page;
      }),
    );
    await control.send('ServiceWorker.enable');

    const calls = dashboards.calls.retell;
    let tab: Tab | undefined;
    for (let page = 0; page * PAGE < COUNT; page += 1) {
      // The newest calls move on, as on a busy day: each visit shows the next hundred.
      const shown = calls.slice(0, PAGE).filter((call) => call.disconnection_reason !== undefined);
      tab ??= await session.openTab();
      await tab.goto(`https://dashboard.retellai.com/call-history?limit=${PAGE}`);
      await badgesSettle(tab, shown.length);
      const fate = random.next();
      if (fate < 0.3) await control.send('ServiceWorker.stopAllWorkers');
      if (fate > 0.2 && fate < 0.5) await tab.reload();
      if (fate > 0.4 && fate < 0.8) {
        await tab.close();
        tab = undefined;
      }
      calls.push(...calls.splice(0, PAGE));
    }

    const ended = calls.filter((call) => call.disconnection_reason !== undefined);
    const stored = await view.settles(ended.length, 40_000);
    const codes = new Map(stored.map((call) => [call.callId, call.code]));
    for (const call of ended) expect(codes.get(call.call_id)).toBe(call.disconnection_reason);

    const days = (await view.rows('days')) as Parameters<typeof countsOf>[0];
    const expected: SlotSums = new Map();
    for (const call of stored) addCall(expected, call, 1);
    expect([...countsOf(days)].sort()).toEqual([...expected].sort());
  }, 300_000);
});
