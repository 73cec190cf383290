import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { clickText } from '../browsers/click-text.ts';
import { closedText } from '../browsers/closed-roots.ts';
import { badgesSettle, openHistoryView } from '../browsers/readings.ts';
import type { Tab } from '../browsers/session.ts';
import { ENGINES, startWorld, type World } from '../browsers/world.ts';
import { addressOfReport } from '../dashboards/from-report.ts';
import { savedFile } from '../browsers/saved-file.ts';
import { ended, SHOWN_PAGES } from './shown-pages.ts';

/** Center of the n-th badge, CSS pixels. */
function spotOf(tab: Tab, index: number): Promise<[number, number]> {
  return tab.evaluate((at) => {
    const box = document.querySelectorAll('hang-tag')[at]?.getBoundingClientRect();
    if (box === undefined) throw new Error('There is no such badge.');
    return [box.x + box.width / 2, box.y + box.height / 2] as [number, number];
  }, index);
}

/** What a page notes of a pointer that passes its badges. */
interface Passing {
  /** Ms that the pointer stayed on one badge; -1 before it left any. */
  longest: number;
  wasOpen: boolean;
}
/** A pointer that stays no longer than this, in ms, is on its way: a card waits for 150. */
const QUICK_MS = 120;

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
    await badgesSettle(tab, ended(SHOWN_PAGES[0]?.shown(world.dashboards) ?? []).length);
  });
  afterEach(async () => {
    await tab.press('Escape');
    await tab.move(5, 5);
    await tab.waitFor(isClosed);
    expect(world.takeProblems()).toEqual([]);
  });
  afterAll(async () => {
    await world.close();
  });

  it('opens on hover, is reachable by the pointer, and closes when the pointer leaves', async () => {
    await tab.move(...(await spotOf(tab, 3)));
    await tab.waitFor(isOpen);
    const open = await tab.evaluate(() => {
      const badge = document.querySelectorAll('hang-tag')[3];
      return { says: badge?.ariaLabel, marked: badge?.hasAttribute('data-open') };
    });
    expect(open.marked).toBe(true);
    const text = await cardText(tab);
    if (text !== undefined) expect(text).toContain(open.says?.replace(/^[^:]*: /, ''));
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
      const says = await tab.evaluate(
        (at) => document.querySelectorAll('hang-tag')[at]?.ariaLabel,
        index,
      );
      const text = await cardText(tab);
      if (text !== undefined) expect(text).toContain(says?.replace(/^[^:]*: /, ''));
    }
    expect(await tab.evaluate(() => document.querySelectorAll('hang-tag[data-open]').length)).toBe(
      1,
    );
    expect(await tab.evaluate(() => document.querySelectorAll('hang-tag-card').length)).toBe(1);
  });

  it('does not open for a pointer that only passes', async () => {
    const [x, y] = await spotOf(tab, 2);
    await tab.evaluate(() => {
      const page = globalThis as unknown as Passing;
      let since = 0;
      document.addEventListener('pointerover', () => (since = performance.now()), true);
      const left = ({ target }: Event): void => {
        if (!(target instanceof Element) || target.localName !== 'hang-tag') return;
        page.longest = Math.max(page.longest, performance.now() - since);
      };
      document.addEventListener('pointerout', left, true);
      const seen = new MutationObserver(() => (page.wasOpen = true));
      for (const badge of document.querySelectorAll('hang-tag')) {
        seen.observe(badge, { attributeFilter: ['data-open'] });
      }
    });
    // On a busy machine the pointer may come to rest on its way: only a quick pass tells anything.
    let pass: Passing;
    let tries = 0;
    do {
      await tab.move(x + 400, y);
      await tab.waitFor(isClosed);
      await tab.evaluate(() => Object.assign(globalThis, { longest: -1, wasOpen: false }));
      await tab.move(x, y);
      await tab.move(x + 400, y);
      await tab.move(x, y + 1);
      await tab.move(x + 400, y);
      await new Promise((resolve) => setTimeout(resolve, 500));
      pass = await tab.evaluate(() => {
        const { longest, wasOpen } = globalThis as unknown as Passing;
        return { longest, wasOpen };
      });
      tries += 1;
    } while (pass.longest > QUICK_MS && tries < 30);
    expect(pass.longest).toBeLessThanOrEqual(QUICK_MS);
    expect(pass.longest).toBeGreaterThanOrEqual(0);
    expect(pass.wasOpen).toBe(false);
  });

  it('flips to where there is room, stays in view and off its cell, and is never taller than the view', async () => {
    for (const [height, index] of [
      [1000, 0],
      [1000, 9],
      [420, 2],
    ] as const) {
      await tab.resize(1600, height);
      await tab.evaluate((at) => {
        const badge = document.querySelectorAll<HTMLElement>('hang-tag')[at];
        badge?.scrollIntoView({ block: at === 9 ? 'end' : 'center' });
        badge?.focus();
      }, index);
      await tab.press('ArrowDown');
      await tab.waitFor(isOpen);
      // How widespread the reason is arrives later, and makes the card taller.
      await new Promise((resolve) => setTimeout(resolve, 400));
      const [card, cell] = await tab.evaluate(() => {
        const badge = document.querySelector('hang-tag[data-open]');
        return [document.querySelector('hang-tag-card'), badge?.closest('td,[role="cell"]')].map(
          (element) => element?.getBoundingClientRect().toJSON() as DOMRect | undefined,
        );
      });
      if (card === undefined || cell === undefined) throw new Error('No card is open.');
      expect(card.top).toBeGreaterThanOrEqual(0);
      expect(card.bottom).toBeLessThanOrEqual(height);
      const isApart =
        card.top >= cell.bottom ||
        card.bottom <= cell.top ||
        card.left >= cell.right ||
        card.right <= cell.left;
      expect(isApart).toBe(true);
      await tab.press('Escape');
    }
    await tab.resize(1600, 1000);
  });

  it('is left by Escape and by Tab, which lead back to its badge', async () => {
    const where = (): string =>
      document.activeElement?.localName === 'hang-tag-card'
        ? 'card'
        : document.activeElement?.matches('hang-tag') === true
          ? 'badge'
          : 'elsewhere';
    await tab.evaluate(() => document.querySelectorAll<HTMLElement>('hang-tag')[4]?.focus());
    await tab.press('Enter');
    await tab.waitFor(isOpen);
    expect(await tab.evaluate(where)).toBe('card');
    await tab.press('Escape');
    await tab.waitFor(isClosed);
    expect(await tab.evaluate(where)).toBe('badge');
    await tab.press('Enter');
    await tab.waitFor(isOpen);
    for (let i = 0; i < 12 && (await tab.evaluate(where)) === 'card'; i += 1)
      await tab.press('Tab');
    expect(await tab.evaluate(where)).toBe('badge');
    await tab.waitFor(isClosed);
  });

  it('keeps what is typed in it from the page', async () => {
    await tab.evaluate(() => {
      document.addEventListener('keydown', () => document.body.setAttribute('data-heard', ''));
      document.querySelectorAll<HTMLElement>('hang-tag')[4]?.focus();
    });
    await tab.press('Enter');
    await tab.waitFor(isOpen);
    await tab.press('k');
    expect(await tab.evaluate(() => document.body.hasAttribute('data-heard'))).toBe(false);
  });

  it('takes a rule of the team, which holds on the page at once, stands in the options, and can be undone', async () => {
    const ownersAre = (owner: string): Promise<void> =>
      tab.waitFor(
        ([wanted, its]) =>
          [...document.querySelectorAll('hang-tag')]
            .filter((badge) => badge.getAttribute('data-code') === wanted)
            .every((badge) => badge.getAttribute('data-owner') === its),
        [code, owner],
      );
    const code = await tab.evaluate(() => {
      const badge = document.querySelector<HTMLElement>('hang-tag[data-owner="none"][data-code]');
      badge?.focus();
      return badge?.getAttribute('data-code') ?? '';
    });
    await tab.press('Enter');
    await tab.waitFor(isOpen);
    // Of a call that ended as it should, two lines, and the rest behind the one button.
    expect(await tab.evaluate(cardHeight)).toBeLessThan(80);
    await tab.press('Enter');
    await toFormButton(tab);
    await tab.press('Enter');
    // From "Expected" two on: "You". Enter in a radio button submits.
    await tab.press('ArrowRight');
    await tab.press('ArrowRight');
    await tab.press('Enter');
    await ownersAre('you');

    const options = await world.openTab();
    await options.goto(world.session.extensionUrl('options.html'));
    await options.waitFor(
      (wanted) => document.querySelector('textarea')?.value.includes(wanted) === true,
      code,
    );
    await options.close();

    await tab.press('Escape');
    await tab.waitFor(isClosed);
    await tab.press('Enter');
    await tab.waitFor(isOpen);
    // Beside the first button now: a rule that names the owner is to be seen.
    await tab.press('Tab');
    await tab.press('Enter');
    // The last button of the form takes the rule away; before it are the fields, "Save" and "Cancel".
    for (let i = 0; i < 5; i += 1) await tab.press('Tab');
    await tab.press('Enter');
    await ownersAre('none');
  });

  it('is told what an unknown label means, by keyboard; the label stands in the options, and is forgotten there', async () => {
    /** Waits until the badge of the label, which comes first, means a code; an empty one where it is unknown. */
    const means = (code: string): Promise<void> =>
      tab.waitFor((wanted) => {
        const [badge] = document.querySelectorAll('hang-tag');
        return badge !== undefined && (badge.getAttribute('data-code') ?? '') === wanted;
      }, code);
    await tab.goto(REPORTED);
    await badgesSettle(tab, 3);
    await means('');
    await tab.evaluate(() => document.querySelector<HTMLElement>('hang-tag')?.focus());
    await tab.press('Enter');
    await tab.waitFor(isOpen);
    await cardRests(tab);
    // From "Copy support details" to "This means …", whose field has the focus at once.
    await tab.press('Tab');
    await tab.press('Enter');
    for (const key of 'customer busy') await tab.press(key);
    await tab.press('ArrowDown');
    await tab.press('Enter');
    await means('customer-busy');
    expect(await tab.evaluate(isOpen)).toBe(true);
    expect(await tab.evaluate(() => document.activeElement?.localName)).toBe('hang-tag-card');
    await tab.press('Escape');
    await tab.waitFor(isClosed);
    // What is taught is taught for good.
    await tab.reload();
    await means('customer-busy');

    const options = await world.openTab({ width: 900, height: 1200 });
    await options.goto(world.session.extensionUrl('options.html'));
    await options.waitFor(() => document.querySelector('.entries.labels li') !== null);
    expect(
      await options.evaluate(() => document.querySelector('.entries.labels li')?.textContent),
    ).toContain(`${UNKNOWN} → customer-busy`);
    for (const name of ['hangtag-team.json', 'hangtag-settings.json']) {
      const saved = await savedFile(options, () =>
        clickText(
          options,
          'button',
          name === 'hangtag-team.json' ? 'Save team file' : 'Export settings',
        ),
      );
      expect(saved.name).toBe(name);
      expect((JSON.parse(saved.text) as { labels: unknown }).labels).toEqual([
        { host: 'dashboard.vapi.ai', label: UNKNOWN, code: 'customer-busy' },
      ]);
    }
    await options.click('.entries.labels li button');
    await means('');
    await options.close();
  });
});

/** A page with a label that nobody has listed, as its user reports it. */
const UNKNOWN = 'Line dropped by us';
const REPORTED = addressOfReport(
  `Page: Vapi, own dashboard, /calls, reasons expected
Table 1: table element, 4 rows, 3 marked, column of reasons found
  Headers: "Call ID", "Assistant", "Ended Reason", "Duration"
  Labels not read: "${UNKNOWN}"`,
);

const cardHeight = (): number =>
  document.querySelector('hang-tag-card')?.getBoundingClientRect().height ?? NaN;

/** Waits until the history has answered: a card that grew so long that it scrolls has one stop more. */
async function cardRests(tab: Tab): Promise<void> {
  await tab.waitFor(() => {
    const page = globalThis as { cardLooked?: [height: number, times: number] };
    const height = document.querySelector('hang-tag-card')?.getBoundingClientRect().height ?? 0;
    const [before, times] = page.cardLooked ?? [0, 0];
    page.cardLooked = [height, height === before ? times + 1 : 0];
    return page.cardLooked[1] >= 10 && Reflect.deleteProperty(page, 'cardLooked');
  });
}

/** Moves from the button that unfolds a card to the last but one, where the form opens; the last leads to a document. */
async function toFormButton(tab: Tab): Promise<void> {
  await cardRests(tab);
  const isInCard = (): boolean => document.activeElement?.localName === 'hang-tag-card';
  let steps = 0;
  for (; steps < 30 && (await tab.evaluate(isInCard)); steps += 1) await tab.press('Tab');
  await tab.press('Enter');
  await tab.waitFor(isOpen);
  await tab.press('Enter');
  await cardRests(tab);
  for (let i = 0; i < steps - 2; i += 1) await tab.press('Tab');
}

/** Touch, and what a user has asked the browser for: only one engine can be told these. */
describe('the card in chromium, by touch and with less motion', () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld('chromium', { dashboards: { seed: 7, count: 60 } });
  });
  afterAll(async () => {
    await world.close();
  });

  it('opens and closes by touch, and does not move where less motion is wanted', async () => {
    const history = await openHistoryView(world);
    const tab = await world.openTab({ width: 1600, height: 1000 });
    if (!('page' in tab)) throw new Error('This needs Chromium.');
    const page = tab.page as Page;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await tab.goto('https://dashboard.retellai.com/call-history');
    await tab.waitFor(() => document.querySelectorAll('hang-tag').length > 10);
    // The card counts what is in the history when it opens.
    await expect.poll(async () => (await history.calls()).length).toBeGreaterThan(10);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    const tap = async (x: number, y: number): Promise<void> => {
      await session.send('Input.dispatchTouchEvent', {
        type: 'touchStart',
        touchPoints: [{ x, y }],
      });
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    const expected = await tab.evaluate(() =>
      [...document.querySelectorAll('hang-tag')].findIndex(
        (badge, i) => i > 1 && badge.getAttribute('data-owner') === 'none',
      ),
    );
    await tap(...(await spotOf(tab, expected)));
    await tab.waitFor(isOpen);
    expect(
      await tab.evaluate(() => document.querySelector('hang-tag-card')?.getAnimations().length),
    ).toBe(0);
    // The row below would have opened its drawer.
    expect(await tab.evaluate(() => location.search)).toBe('');
    // The one button of a call that ended as it should unfolds the rest.
    const [right, middle] = await tab.evaluate(() => {
      const box = document.querySelector('hang-tag-card')?.getBoundingClientRect();
      return [box?.right ?? 0, ((box?.top ?? 0) + (box?.bottom ?? 0)) / 2] as const;
    });
    await tap(right - 36, middle);
    await expect.poll(() => closedText(page, 'hang-tag-card')).toMatch(/\d+ of \d+ calls?/);
    await tap(5, 5);
    await tab.waitFor(isClosed);
    expect(tab.problems).toEqual([]);
  });
});
