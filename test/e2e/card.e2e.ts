import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closedText } from '../browsers/closed-roots.ts';
import { badgesSettle } from '../browsers/readings.ts';
import type { Tab } from '../browsers/session.ts';
import { ENGINES, startWorld, type World } from '../browsers/world.ts';
import { ended, PLACES } from './places.ts';

/** Centre of the n-th badge, CSS pixels. */
function spotOf(tab: Tab, index: number): Promise<[number, number]> {
  return tab.evaluate((at) => {
    const box = document.querySelectorAll('hang-tag')[at]?.getBoundingClientRect();
    if (box === undefined) throw new Error('There is no such badge.');
    return [box.x + box.width / 2, box.y + box.height / 2] as [number, number];
  }, index);
}

const isOpen = (): boolean => document.querySelector('hang-tag-card:popover-open') !== null;
const isClosed = (): boolean => document.querySelector('hang-tag-card:popover-open') === null;
/** The card's text where the engine lets a test see into a closed root. */
function cardText(tab: Tab): Promise<string> | undefined {
  return 'page' in tab ? closedText(tab.page as Page, 'hang-tag-card') : undefined;
}

describe.each(ENGINES)('the card in %s', (engine) => {
  let world: World;
  let tab: Tab;

  beforeAll(async () => {
    world = await startWorld(engine, {
      dashboards: { seed: 7, count: 120, until: Date.parse('2026-11-20T18:00:00Z') },
    });
    tab = await world.openTab({ width: 1600, height: 1000 });
    await tab.goto('https://dashboard.vapi.ai/calls');
    await badgesSettle(tab, ended(PLACES[0]?.shown(world.dashboards) ?? []).length);
  });
  afterEach(async () => {
    await tab.press('Escape');
    await tab.move(5, 5);
    await tab.waitFor(isClosed);
    expect(world.problems()).toEqual([]);
  });
  afterAll(async () => {
    await world.close();
  });

  it('opens on hover, is reachable by the pointer, and closes when the pointer leaves', async () => {
    await tab.move(...(await spotOf(tab, 3)));
    await tab.waitFor(isOpen);
    const open = await tab.evaluate(() => {
      const badge = document.querySelectorAll('hang-tag')[3];
      return { code: badge?.getAttribute('data-code'), marked: badge?.hasAttribute('data-open') };
    });
    expect(open.marked).toBe(true);
    const text = await cardText(tab);
    if (text !== undefined) expect(text).toContain(open.code);
    const card = await tab.evaluate(() => {
      const box = document.querySelector('hang-tag-card')?.getBoundingClientRect();
      return box === undefined ? [] : [box.x + box.width / 2, box.y + box.height / 2];
    });
    await tab.move(card[0] ?? 0, card[1] ?? 0);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await tab.evaluate(isOpen)).toBe(true);
    await tab.move(5, 5);
    await tab.waitFor(isClosed);
  });

  it('does not cover the cell that it belongs to', async () => {
    const spot = await spotOf(tab, 5);
    await tab.move(...spot);
    await tab.waitFor(isOpen);
    const hit = await tab.evaluate(([x, y]) => document.elementFromPoint(x, y)?.localName, spot);
    expect(hit).toBe('hang-tag');
  });

  it('opens on keyboard focus, and Escape closes it and leaves the focus where it was', async () => {
    await tab.evaluate(() => document.querySelectorAll<HTMLElement>('hang-tag')[0]?.focus());
    await tab.press('ArrowDown');
    await tab.waitFor(isOpen);
    const focused = (): number =>
      [...document.querySelectorAll('hang-tag')].findIndex((b) => b === document.activeElement);
    expect(await tab.evaluate(focused)).toBe(1);
    await tab.press('Escape');
    await tab.waitFor(isClosed);
    expect(await tab.evaluate(focused)).toBe(1);
  });

  it('is one tab stop a table', async () => {
    const stops = await tab.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>('hang-tag')].filter((b) => b.tabIndex === 0)
          .length,
    );
    expect(stops).toBe(1);
  });

  it('exists once, and opens for one badge after the other', async () => {
    for (const index of [2, 6, 8]) {
      // An open card lies over the rows beside it: leave it first.
      await tab.move(5, 5);
      await tab.waitFor(isClosed);
      await tab.move(...(await spotOf(tab, index)));
      await tab.waitFor(
        (at) => document.querySelectorAll('hang-tag')[at]?.hasAttribute('data-open') === true,
        index,
      );
      const code = await tab.evaluate(
        (at) => document.querySelectorAll('hang-tag')[at]?.getAttribute('data-code'),
        index,
      );
      const text = await cardText(tab);
      if (text !== undefined) expect(text).toContain(code);
    }
    expect(await tab.evaluate(() => document.querySelectorAll('hang-tag[data-open]').length)).toBe(
      1,
    );
    expect(await tab.evaluate(() => document.querySelectorAll('hang-tag-card').length)).toBe(1);
  });
});
