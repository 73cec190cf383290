import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startPointing } from '../browsers/permissions.ts';
import { badges, badgesSettle } from '../browsers/readings.ts';
import type { Tab } from '../browsers/session.ts';
import { ENGINES, startWorld, type World } from '../browsers/world.ts';

const URL_OF = (layout: string, header = 'Outcome'): string =>
  `https://dashboard.vapi.ai/layouts/${layout}?header=${header}&rows=20`;

interface TellingWindow {
  readonly __truth: () => { readonly code: string }[];
}

const isPointing = (): boolean => document.querySelector('hang-tag-pointer') !== null;
const isOver = (): boolean => document.querySelector('hang-tag-pointer') === null;

describe.each(ENGINES)('pointing at a reason in %s', (engine) => {
  let world: World;
  let page: Tab;
  let options: Tab;

  beforeAll(async () => {
    world = await startWorld(engine, { dashboards: { count: 20 } });
    options = await world.openTab();
    await options.goto(world.session.extensionUrl('options.html'));
    await options.waitFor(() => document.querySelector('.add-host'));
    page = await world.openTab({ width: 1400, height: 1000 });
  });
  afterEach(() => {
    expect(world.takeProblems()).toEqual([]);
  });
  afterAll(async () => {
    await world.close();
  });

  /** Opens a layout and waits for the card's script, which comes last. */
  const open = async (url: string): Promise<number> => {
    await page.goto(url);
    await page.waitFor(() => {
      const { __truth: truth } = window as unknown as Partial<TellingWindow>;
      return truth !== undefined && truth().length > 0;
    });
    await page.evaluate(() => {
      const heard: string[] = [];
      (window as unknown as { heard: string[] }).heard = heard;
      for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click']) {
        document.addEventListener(type, () => heard.push(type), true);
      }
      document.addEventListener('keydown', ({ key }) => heard.push(key), true);
    });
    expect(await badges(page)).toEqual([]);
    await startPointing(options);
    await page.waitFor(isPointing);
    return page.evaluate(
      () => (window as unknown as TellingWindow).__truth().filter(({ code }) => code !== '').length,
    );
  };
  const heard = (): Promise<string[]> =>
    page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  const taught = (): Promise<string[]> =>
    options.evaluate(() =>
      [...document.querySelectorAll('.taught b')].map((element) => element.textContent),
    );
  const forgetAll = async (): Promise<void> => {
    await options.click('.taught .button');
    await options.waitFor(() => document.querySelector('.taught') === null);
  };

  it('leaves by Escape, and the page has its clicks again', async () => {
    await open(URL_OF('plain-table'));
    const before = await page.evaluate(() => new XMLSerializer().serializeToString(document.body));
    await page.move(300, 300);
    await page.press('Escape');
    await page.waitFor(isOver);
    expect(await page.evaluate(() => new XMLSerializer().serializeToString(document.body))).toBe(
      before,
    );
    await page.click('tbody tr:nth-child(6) td:nth-child(3)');
    expect(await heard()).toContain('click');
  });

  it('refuses a column of no reasons and asks again; the page hears of no click', async () => {
    await open(URL_OF('plain-table'));
    await page.click('tbody tr:nth-child(6) td:nth-child(2)');
    expect(await page.evaluate(isPointing)).toBe(true);
    expect(await heard()).toEqual([]);
    expect(await taught()).toEqual([]);
    await page.press('Escape');
    await page.waitFor(isOver);
  });

  it.each([
    ['plain-table', 'tbody tr:nth-child(6) td:nth-child(3)'],
    ['aria-grid', '[role="row"]:nth-child(6) [aria-colindex="3"]'],
  ])(
    'learns a column of %s by a click, shows it in the options, forgets it there',
    async (layout, cell) => {
      const wanted = await open(URL_OF(layout));
      await page.click(cell);
      await badgesSettle(page, wanted);
      expect(await heard()).toEqual([]);
      await options.waitFor(() => document.querySelector('.taught b'));
      expect(await taught()).toEqual(['Outcome']);
      await page.reload();
      await badgesSettle(page, wanted);
      await forgetAll();
      await badgesSettle(page, 0);
    },
  );

  it('learns unlabeled rows by the keyboard alone', async () => {
    const wanted = await open(URL_OF('div-flex', 'Result'));
    await page.press('ArrowDown');
    await page.press('Enter');
    await badgesSettle(page, wanted);
    await options.waitFor(() => document.querySelector('.taught b'));
    expect(await taught()).toEqual(['Result']);
    // “Undo”, then “Done”; from there on the page has its keys again.
    for (const key of ['Tab', 'Tab', 'Enter']) await page.press(key);
    await page.waitFor(isOver);
    expect(await taught()).toEqual(['Result']);
    await page.press('Escape');
    expect(await heard()).toContain('Escape');
    await forgetAll();
    await badgesSettle(page, 0);
  });
});
