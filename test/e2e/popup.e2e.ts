import { midnight } from '../../lib/calls/time.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { diagnose } from '../../lib/reasons/index.ts';
import { isFault } from '../../lib/reasons/is-fault.ts';
import { clickText } from '../browsers/click-text.ts';
import { clipboardText } from '../browsers/clipboard.ts';
import { holdHours } from '../browsers/held-hours.ts';
import { openPopupOf, openPopupOver, type PopupOver } from '../browsers/popup.ts';
import { badgesSettle, openHistoryView } from '../browsers/readings.ts';
import type { Tab } from '../browsers/session.ts';
import { ENGINES, startWorld, type World } from '../browsers/world.ts';

/** Calls of the page, with start and whether they are somebody's fault. */
function endedCalls(world: World): { start: number; faulty: boolean; owner: string }[] {
  return world.dashboards.calls.vapi.flatMap(({ endedReason, startedAt, createdAt }) => {
    if (endedReason === undefined) return [];
    const diagnosis = diagnose(endedReason, 'vapi');
    const start = Date.parse(startedAt ?? createdAt);
    return [{ start, faulty: isFault(diagnosis), owner: diagnosis.owner }];
  });
}

interface Headline {
  readonly percent: number;
  readonly text: string;
}

async function headline(tab: Tab): Promise<Headline> {
  await tab.waitFor(() => (document.querySelector('h1')?.textContent ?? '').includes('%'));
  const text = await tab.evaluate(() => document.querySelector('h1')?.textContent ?? '');
  return { percent: Number.parseFloat(text), text };
}

describe.each(ENGINES)('the popup in %s', (engine) => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld(engine, { dashboards: { seed: 5, count: 600, days: 20 } });
  });
  afterEach(() => {
    expect(world.takeProblems()).toEqual([]);
  });
  afterAll(async () => {
    await world.close();
  });

  const openPopup = (): Promise<Tab> => openPopupOf(world);
  const over = (url: string): Promise<PopupOver> => openPopupOver(world, url);

  it('says what to do while nothing is recorded', async () => {
    const tab = await openPopup();
    await tab.waitFor(() => document.querySelectorAll('a[href^="https://dashboard"]').length >= 2);
    expect(await tab.evaluate(() => document.querySelectorAll('svg rect').length)).toBeLessThan(4);
    await tab.close();
  });

  it('tells the share of faulty calls of the period, from what the pages showed', async () => {
    const calls = endedCalls(world);
    const page = await world.openTab();
    await page.goto('https://dashboard.vapi.ai/calls?limit=600');
    await badgesSettle(page, calls.length, 20_000);
    const history = await openHistoryView(world);
    await history.settles(calls.length);
    await history.close();

    const tab = await openPopup();
    const from = midnight(Date.now(), -6);
    const week = calls.filter(({ start }) => start >= from);
    const faulty = week.filter((call) => call.faulty);
    expect(faulty.length).toBeGreaterThan(5);
    const { percent, text } = await headline(tab);
    expect(text).toContain(`of ${week.length} calls`);
    expect(percent).toBeCloseTo((100 * faulty.length) / week.length, 0);

    await clickText(tab, 'button, label', '30');
    await tab.waitFor(
      (count) => document.querySelector('h1')?.textContent.includes(`of ${count} calls`),
      calls.length,
    );
    await tab.close();
  });

  it('draws the report before it knows of episodes, says so, and moves nothing when it does', async () => {
    /** Waits until the answers of a popup are kept: the first is of what it asks now. */
    const isKept = (popup: Tab): Promise<void> =>
      expect
        .poll(() =>
          popup.evaluate(async () => {
            const { storage } = globalThis.browser ?? globalThis.chrome ?? {};
            return JSON.stringify((await storage?.local.get('popupSummaries')) ?? {});
          }),
        )
        .toContain('"episodes":');
    /** Opens a popup as if none had ever asked, while nobody can read what episodes are found in. */
    const openWaiting = async () => {
      const own = await openPopup();
      // Answers that are still to come would be kept after all was removed.
      await own.waitFor(
        () =>
          document.querySelector('main[aria-busy="false"] h1') !== null &&
          document.querySelector('[aria-busy="true"]') === null,
      );
      await isKept(own);
      await own.evaluate(() =>
        (globalThis.browser ?? globalThis.chrome)?.storage.local.remove('popupSummaries'),
      );
      await own.close();
      const hours = await holdHours(world);
      // A test that fails here must not keep those after it waiting; one that is right has released them.
      onTestFinished(() => hours.release().catch(() => undefined));
      const tab = await openPopup();
      await headline(tab);
      return { hours, tab };
    };
    const hasNews = (popup: Tab): Promise<boolean> =>
      popup.evaluate(() => document.querySelector('.news') !== null);
    let { hours, tab } = await openWaiting();
    // The worker prepares popups by itself now and then, and may have done so just then.
    for (let tries = 0; tries < 3 && !(await hasNews(tab)); tries++) {
      await hours.release();
      await tab.close();
      ({ hours, tab } = await openWaiting());
    }
    const look = () =>
      tab.evaluate(() => ({
        isReportBusy: document.querySelector('main')?.getAttribute('aria-busy'),
        isNewsBusy: document.querySelector('.news')?.getAttribute('aria-busy'),
        news: document.querySelector('.news')?.textContent,
        top: document.querySelector('.headline')?.getBoundingClientRect().top,
        reasons: document.querySelectorAll('.reason-list li').length,
      }));
    const before = await look();
    expect(before).toMatchObject({
      isReportBusy: 'false',
      isNewsBusy: 'true',
      news: 'Looking for episodes …',
    });
    expect(before.reasons).toBeGreaterThan(0);

    await hours.release();
    await tab.waitFor(() => document.querySelector('.news[aria-busy="false"]') !== null);
    expect(await look()).toEqual({
      ...before,
      isNewsBusy: 'false',
      news: 'No episodes seen in the last 24 hours.',
    });
    await isKept(tab);
    await tab.close();

    // What is known from the first needs no room.
    const again = await openPopup();
    await headline(again);
    expect(await again.evaluate(() => document.querySelector('.news'))).toBeNull();
    await again.close();
  });

  it('steps through the faults of the page below it, and on through a list that draws some rows only', async () => {
    const isInView = (): boolean => {
      const box = document.querySelector('hang-tag[data-open]')?.getBoundingClientRect();
      return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
    };
    const says = (popup: Tab): Promise<string> =>
      popup.evaluate(
        () => document.querySelector('.fault-stepper [role=status]')?.textContent ?? '',
      );
    const step = async (popup: Tab, which: 'first' | 'last', then: RegExp): Promise<void> => {
      await clickText(popup, `.fault-stepper button:${which}-of-type`);
      await expect.poll(() => says(popup)).toMatch(then);
    };

    const faults = world.dashboards.calls.vapi
      .slice(0, 50)
      .filter(({ endedReason = '' }) => isFault(diagnose(endedReason, 'vapi')));
    const { page, popup } = await over('https://dashboard.vapi.ai/calls?limit=50');
    await expect.poll(() => says(popup)).toBe(`${faults.length} faults`);
    for (const [which, at] of [
      ['last', 1],
      ['last', 2],
      ['last', 3],
      ['first', 2],
    ] as const) {
      await step(popup, which, new RegExp(`^${at} of ${faults.length}$`));
      await page.waitFor(isInView);
      expect(
        await page.evaluate(
          () => document.querySelector('hang-tag[data-open]')?.getAttribute('data-code') ?? '',
        ),
      ).toBe(faults[at - 1]?.endedReason);
    }
    await popup.close();
    await page.close();

    const list = await over('https://dashboard.vapi.ai/layouts/virtual-absolute?rows=2000');
    const top = (): number => document.querySelector('[data-scroller]')?.scrollTop ?? 0;
    for (let i = 0; (await list.page.evaluate(top)) < 1500; i += 1) {
      expect(i).toBeLessThan(120);
      await list.page.evaluate(() =>
        document.querySelector('hang-tag[data-open]')?.setAttribute('data-seen', ''),
      );
      await step(list.popup, 'last', /^\d+ of \d+/);
      await list.page.waitFor(
        () => document.querySelector('hang-tag[data-open]:not([data-seen])') !== null,
      );
      await list.page.waitFor(isInView);
    }
    await list.popup.close();
    await list.page.close();

    // A grid that says how many rows it has: so does the popup.
    const grid = await over('https://dashboard.vapi.ai/layouts/ag-grid?rows=2000');
    await step(grid.popup, 'last', /^1 of \d+ loaded so far; the list has 2,000 rows$/);
    await grid.page.waitFor(isInView);
    await grid.popup.close();
    await grid.page.close();
  });

  it('goes to the next fault by the browser’s own command, and swallows no key of the page', async () => {
    const { page, popup } = await over('https://dashboard.vapi.ai/calls?limit=50');
    await popup.close();
    await page.evaluate(() => {
      addEventListener('keydown', ({ key, defaultPrevented }) => {
        const heard = document.body.getAttribute('data-heard') ?? '';
        document.body.setAttribute('data-heard', `${heard}${defaultPrevented ? '!' : ''}${key} `);
      });
    });
    for (const key of ['j', 'J', 'n', 'Escape']) await page.press(key);
    expect(await page.evaluate(() => document.body.getAttribute('data-heard'))).toBe(
      'j J n Escape ',
    );
    expect(await page.evaluate(() => document.querySelector('hang-tag[data-open]'))).toBeNull();
    const faults = world.dashboards.calls.vapi
      .slice(0, 50)
      .filter(({ endedReason = '' }) => isFault(diagnose(endedReason, 'vapi')));
    for (const { endedReason } of faults.slice(0, 2)) {
      await world.session.command('next-fault');
      await page.waitFor(
        (code) => document.querySelector('hang-tag[data-open]')?.getAttribute('data-code') === code,
        endedReason ?? '',
      );
    }
    await page.close();
  });

  it('highlights the rows that are worth retrying at once, and none that came in or that nobody knows', async () => {
    const { vapi } = world.dashboards.calls;
    const DIED = 'call.in-progress.error-vapifault-worker-died';
    for (const [i, change] of (
      [
        { endedReason: DIED, type: 'outboundPhoneCall' },
        { endedReason: DIED, type: 'inboundPhoneCall' },
        { endedReason: DIED, type: 'webCall' },
        { endedReason: 'call.in-progress.error-quantum-flux', type: 'outboundPhoneCall' },
      ] as const
    ).entries()) {
      const call = vapi[10 + i];
      if (call !== undefined) vapi[10 + i] = { ...call, ...change };
    }
    const shown = vapi.slice(0, 50).filter(({ endedReason }) => endedReason !== undefined);
    const again = shown.filter(
      ({ type, endedReason = '' }) =>
        type === 'outboundPhoneCall' && diagnose(endedReason, 'vapi').retry === 'now',
    );
    const { page, popup } = await over('https://dashboard.vapi.ai/calls?limit=50');
    // Which way a call went, its record tells; a popup that is opened before has no such chip yet.
    await popup.waitFor(
      (words) => document.querySelector('.retry-now')?.textContent === words,
      `Worth retrying: ${again.length}`,
    );
    const rows = (attribute: string): Promise<string[]> =>
      page.evaluate(
        (name) =>
          [...document.querySelectorAll(`tbody [${name}], tbody[${name}]`)].map(
            ({ textContent }) => /[0-9a-f]{8}-[0-9a-f]{3}/.exec(textContent)?.[0] ?? '',
          ),
        attribute,
      );
    await popup.click('.retry-now');
    const heads = again.map(({ id }) => id.slice(0, 12));
    await expect.poll(() => rows('data-hang-tag-lit')).toEqual(heads);
    expect(await rows('data-hang-tag-dim')).toHaveLength(shown.length - again.length);
    await popup.waitFor(
      () => document.querySelector('.retry-now')?.getAttribute('aria-pressed') === 'true',
    );
    await popup.click('.retry-now');
    await expect.poll(() => rows('data-hang-tag-lit')).toEqual([]);
    await expect.poll(() => rows('data-hang-tag-dim')).toEqual([]);
    await popup.close();
    await page.close();
  });

  it('shows the report of a problem before it is copied, and copies what it shows', async () => {
    const { page, popup } = await over('https://dashboard.vapi.ai/calls?limit=50');
    expect(await popup.evaluate(() => document.querySelector('.problem-report button'))).toBeNull();
    await popup.click('.problem-report summary');
    await popup.waitFor(() => document.querySelector('.problem-report pre') !== null);
    const shown = await popup.evaluate(
      () => document.querySelector('.problem-report pre')?.textContent ?? '',
    );
    expect(shown).toMatch(/^Hangtag \d+\.\d+\.\d+, (?:Chrome|Firefox) \d+\n/);
    expect(shown).toContain('Page: Vapi, own dashboard, /calls, reasons expected');
    await popup.click('.problem-report .button');
    await popup.waitFor(
      () => document.querySelector('.problem-report .says')?.textContent === 'Copied',
    );
    expect(await clipboardText(popup)).toBe(shown);
    await popup.close();
    await page.close();
  });

  it('fits a narrow window without scrolling sideways', async () => {
    const tab = await openPopup();
    await headline(tab);
    await tab.resize(320, 600);
    // The chart learns its new width from an observer, a frame later.
    await tab.waitFor(
      () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
    );
    const bottom = await tab.evaluate(
      () => document.querySelector('h1')?.getBoundingClientRect().bottom ?? 1e6,
    );
    expect(bottom).toBeLessThan(600);
    await tab.close();
  });
});
