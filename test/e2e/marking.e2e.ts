import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { diagnose } from '../../lib/reasons/index.ts';
import { clickText } from '../browsers/click-text.ts';
import { badges, badgesSettle, everythingIsRead, type BadgeReading } from '../browsers/readings.ts';
import type { Tab } from '../browsers/session.ts';
import type { VendorId } from '../../lib/vendors/vendor.ts';
import { ENGINES, startWorld, type World } from '../browsers/world.ts';
import { ended, SHOWN_PAGES } from './shown-pages.ts';

/** Each badge tells the truth of the call in its row; two calls may show the same start of an ID. */
function expectTruth(
  found: readonly BadgeReading[],
  wanted: readonly { id: string; code: string }[],
  vendor: VendorId,
): void {
  for (const badge of found) {
    expect(badge.callId).not.toBe('');
    const truths = wanted
      .filter(({ id }) => id.startsWith(badge.callId))
      .map(({ code }) => diagnose(code, vendor));
    expect(truths.map(({ code, owner, party }) => [code, owner, party ?? null])).toContainEqual([
      badge.code,
      badge.owner,
      badge.party,
    ]);
  }
  expect(found.map(({ code }) => code).sort()).toEqual(wanted.map(({ code }) => code).sort());
}

describe.each(ENGINES)('marking in %s', (engine) => {
  let world: World;
  // One for all tests, each of which loads its page anew: a new tab begins with a process and compilers that are cold.
  let tab: Tab;

  beforeAll(async () => {
    world = await startWorld(engine, {
      dashboards: { seed: 7, count: 400, until: Date.parse('2026-11-20T18:00:00Z') },
    });
    tab = await world.openTab({ width: 1600, height: 1000 });
  });
  afterEach(() => {
    expect(world.takeProblems()).toEqual([]);
  });
  afterAll(async () => {
    await world.close();
  });

  it.each(SHOWN_PAGES)(
    '$name: one badge a reason, with its owner',
    async ({ url, vendor, shown }) => {
      const wanted = ended(shown(world.dashboards));
      await tab.goto(url);
      await badgesSettle(tab, wanted.length);
      const found = await badges(tab);
      expectTruth(found, wanted, vendor);
      expect(new Set(found.map((badge) => badge.vendor))).toEqual(new Set([vendor]));
      expect(new Set(found.map(({ certainty }) => certainty))).toEqual(new Set(['exact']));
      for (const badge of found) expect(badge.says.length).toBeGreaterThan(10);
      // Every badge stands in the column whose header says so.
      const strays = await tab.evaluate(
        () =>
          [...document.querySelectorAll('td:has(hang-tag)')].filter((cell) => {
            const at = [...(cell.parentElement?.children ?? [])].indexOf(cell);
            const header = cell.closest('table')?.querySelectorAll('thead tr:last-child > *')[at];
            return !/ended reason|end reason/i.test(header?.textContent ?? '');
          }).length,
      );
      expect(strays).toBe(0);
    },
  );

  it('marks the flyout of 2026 as well as its row', async () => {
    const call = ended(SHOWN_PAGES[1]?.shown(world.dashboards) ?? [])[2];
    await tab.goto(`https://dashboard.vapi.ai/logs?callId=${call?.id ?? ''}`);
    await tab.waitFor(() => document.querySelectorAll('.vapi-flyout hang-tag').length === 1);
    expect(
      await tab.evaluate(() =>
        document.querySelector('.vapi-flyout hang-tag')?.getAttribute('data-code'),
      ),
    ).toBe(call?.code);
  });

  it("marks the drawer of Retell's call history as well as its row", async () => {
    const call = ended(SHOWN_PAGES[3]?.shown(world.dashboards) ?? [])[3];
    await tab.goto(`https://dashboard.retellai.com/call-history?history=${call?.id ?? ''}`);
    await tab.waitFor(() => document.querySelectorAll('.drawer hang-tag').length === 1);
    expect(
      await tab.evaluate(() =>
        document.querySelector('.drawer hang-tag')?.getAttribute('data-code'),
      ),
    ).toBe(call?.code);
  });

  it('follows paging, and rows keyed by index', async () => {
    await tab.goto('https://dashboard.retellai.com/call-history?variant=index-keys');
    await badgesSettle(tab, ended(SHOWN_PAGES[3]?.shown(world.dashboards) ?? []).length);
    await tab.click('button[aria-label="Next page"]');
    await badgesSettle(tab, 50);
    const second = world.dashboards.calls.retell
      .slice(50, 100)
      .map(({ disconnection_reason }) => disconnection_reason);
    await tab.waitFor(
      (codes) =>
        [...document.querySelectorAll('hang-tag')].every(
          (badge, i) => badge.getAttribute('data-code') === codes[i],
        ),
      second,
    );
    expect((await badges(tab)).map(({ code }) => code)).toEqual(second);
  });

  it('follows navigation inside the single-page app', async () => {
    await tab.goto('https://dashboard.retellai.com/analytics');
    expect((await badges(tab)).length).toBe(0);
    await clickText(tab, 'a, button', 'Call History');
    await badgesSettle(tab, ended(SHOWN_PAGES[3]?.shown(world.dashboards) ?? []).length);
  });

  it('stays right under constant re-rendering', async () => {
    const wanted = ended(SHOWN_PAGES[0]?.shown(world.dashboards) ?? []);
    await tab.goto('https://dashboard.vapi.ai/calls?variant=rerender,index-keys&rate=60');
    await badgesSettle(tab, wanted.length);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expectTruth(await badges(tab), wanted, 'vapi');
  });

  it.each([
    ['metrics with a chart legend', 'https://dashboard.vapi.ai/metrics', '.vapi-legend li'],
    ["Retell's donut with its legend", 'https://dashboard.retellai.com/analytics', '.legend > div'],
    [
      'a table without a reason column',
      'https://dashboard.vapi.ai/logs?variant=no-column',
      'tbody tr',
    ],
    ['cells that are empty', 'https://dashboard.vapi.ai/calls?variant=empty-cells', 'tbody tr'],
    [
      "Retell's cells that are empty",
      'https://dashboard.retellai.com/call-history?variant=empty-cells',
      'tbody tr',
    ],
  ])('leaves alone: %s', async (_name, url, content) => {
    await tab.goto(url);
    await tab.waitFor((shown) => document.querySelectorAll(shown).length > 3, content);
    await everythingIsRead(tab);
    expect(await badges(tab)).toEqual([]);
  });

  it('leaves filter lists and quotations alone', async () => {
    const call = ended(SHOWN_PAGES[0]?.shown(world.dashboards) ?? [])[0];
    await tab.goto(`https://dashboard.vapi.ai/calls?callId=${call?.id ?? ''}`);
    const count = ended(SHOWN_PAGES[0]?.shown(world.dashboards) ?? []).length;
    await badgesSettle(tab, count);
    for (const name of ['Messages', 'Logs', 'Analysis', 'Transcripts']) {
      await tab.evaluate((wanted) => {
        const target = [...document.querySelectorAll('[role=tab]')].find((t) =>
          t.textContent.includes(wanted),
        );
        if (target === undefined) throw new Error(`There is no tab ${wanted}.`);
        for (const type of ['mousedown', 'click']) {
          target.dispatchEvent(new MouseEvent(type, { bubbles: true, button: 0 }));
        }
      }, name);
      await new Promise((resolve) => setTimeout(resolve, 250));
      expect((await badges(tab)).length, name).toBe(count);
    }
    await tab.evaluate(() => {
      const chip = [...document.querySelectorAll('button')].find(
        (button) => button.textContent.trim() === 'Ended Reason' && !button.closest('th'),
      );
      if (chip === undefined) throw new Error('There is no filter by reasons.');
      chip.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0 }));
      chip.click();
    });
    await tab.waitFor(
      () =>
        document.querySelectorAll('[role=menu] *, [role=listbox] *, [role=dialog] label').length,
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await badges(tab)).length).toBe(count);
  });

  it('survives hostile labels without a wrong badge', async () => {
    await tab.goto('https://dashboard.vapi.ai/calls?variant=hostile,uncut');
    await tab.waitFor(() => document.querySelectorAll('hang-tag').length > 20);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const odd = (await badges(tab)).filter(({ certainty }) => certainty !== 'exact');
    for (const badge of odd) expect([badge.certainty, badge.owner]).toEqual(['unknown', 'unknown']);
    expect(await tab.evaluate(() => document.title)).not.toBe('1');
    expect(await tab.evaluate(() => document.querySelectorAll('hang-tag *').length)).toBe(0);
  });
});
