import { isDeepStrictEqual } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../browsers/session.ts';
import { ENGINES, startWorld, type World } from '../browsers/world.ts';

const LAYOUT = 'https://dashboard.vapi.ai/layouts/';

/** Pages whose table is laid out by its content, so that the reason column may have room for the badges. */
const BY_CONTENT = [
  'https://dashboard.vapi.ai/calls',
  'https://dashboard.vapi.ai/logs',
  'https://dashboard.retellai.com/call-history',
  `${LAYOUT}plain-table`,
  `${LAYOUT}radix-table?content=text`,
];

/** Pages whose columns have their widths, whatever is in them. */
const BY_WIDTH = [
  'https://dashboard.vapi.ai/calls?variant=narrow',
  'https://dashboard.retellai.com/call-history?variant=narrow',
  'https://app.uponai.com/call-history',
  'https://app.uponai.com/call-history?variant=narrow',
  `${LAYOUT}ag-grid`,
  `${LAYOUT}mui-data-grid?content=text`,
  `${LAYOUT}ant-table?content=dot`,
  `${LAYOUT}ant-table?wrap=true`,
  `${LAYOUT}ant-table?wrap=true&content=text&labels=raw`,
  `${LAYOUT}tanstack-columns`,
  `${LAYOUT}tanstack-columns?wrap=true&content=text`,
  `${LAYOUT}div-flex?wrap=true`,
  `${LAYOUT}div-grid?content=dot`,
  `${LAYOUT}aria-grid?content=text`,
  `${LAYOUT}virtual-absolute`,
  `${LAYOUT}sticky-header`,
];

/** Layouts whose columns a user can make as narrow as he likes. */
const RESIZED = ['ag-grid', 'mui-data-grid', 'tanstack-columns', 'div-flex', 'aria-grid'];

interface Geometry {
  /** Heights of the rows with badges. */
  readonly heights: number[];
  /** Widths of the header cells. */
  readonly widths: number[];
  readonly reasonColumn: number;
  readonly pageHeight: number;
  /** The page's text as a user who selects all gets it, and as an export of the nodes' text has it. */
  readonly innerText: string;
  readonly textContent: string;
}

/** What the page looks like now. Badges are told from the page's own by nothing but their name. */
function measure(tab: Tab): Promise<Geometry> {
  return tab.evaluate(async () => {
    // Whatever is fitted before a frame has been fitted after two.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const rows = [...document.querySelectorAll('hang-tag')].map((badge) =>
      badge.closest('tr, [role=row], .div-row, .layout-row, article'),
    );
    const headers = [
      ...document.querySelectorAll('th, [role=columnheader], .div-head > *, .layout-head > *'),
    ];
    return {
      heights: rows.map((row) => row?.getBoundingClientRect().height ?? 0),
      widths: headers.map((header) => header.getBoundingClientRect().width),
      reasonColumn: headers.findIndex((header) =>
        /^(ended|end|disconnection) reason/i.test(header.textContent.trim()),
      ),
      pageHeight: document.documentElement.scrollHeight,
      innerText: document.body.innerText,
      textContent: document.body.textContent,
    };
  });
}

/** Takes every badge out of the layout, or lets it in again. */
function hideBadges(tab: Tab, isHidden: boolean): Promise<void> {
  return tab.evaluate((hidden) => {
    for (const badge of document.querySelectorAll<HTMLElement>('hang-tag')) {
      if (hidden) badge.style.setProperty('display', 'none', 'important');
      else badge.style.removeProperty('display');
    }
  }, isHidden);
}

/**
 * What the page looks like with badges and without. A table's library may still be fitting its columns, frames
 * after its rows are there: the two are compared once the page looks the same before and after.
 */
async function measureBoth(tab: Tab): Promise<{ marked: Geometry; own: Geometry }> {
  let marked = await measure(tab);
  for (let round = 0; round < 20; round += 1) {
    await hideBadges(tab, true);
    const own = await measure(tab);
    await hideBadges(tab, false);
    const again = await measure(tab);
    if (isDeepStrictEqual(marked, again)) return { marked, own };
    marked = again;
  }
  throw new Error('The page never comes to rest.');
}

/** Badges of which less than an icon can be seen: cut by what is around them, or outside their row. */
function hiddenBadges(tab: Tab): Promise<string[]> {
  return tab.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return [...document.querySelectorAll('hang-tag')].flatMap((badge) => {
      const { left, right, top, bottom, width } = badge.getBoundingClientRect();
      const end = Math.min(right, left + 16);
      for (
        let at = badge.parentElement;
        at !== null && !at.matches('tr, [role=row], .div-row, .layout-row');
        at = at.parentElement
      ) {
        const style = getComputedStyle(at);
        if (style.overflowX === 'visible' || style.display === 'contents') continue;
        const around = at.getBoundingClientRect();
        const isCut =
          left < around.left - 1 ||
          end > around.right + 1 ||
          top < around.top - 2 ||
          bottom > around.bottom + 2;
        if (isCut) return [`${badge.getAttribute('data-says') ?? ''} in ${around.width}px`];
      }
      return width < 9 ? [`${width}px wide`] : [];
    });
  });
}

describe.each(ENGINES)('the layout of the page in %s', (engine) => {
  let world: World;
  const open: Tab[] = [];
  const openPage = async (url: string): Promise<Tab> => {
    const tab = await world.openTab({ width: 1500, height: 1000 });
    open.push(tab);
    await tab.goto(url);
    await tab.waitFor(() => document.querySelectorAll('hang-tag').length >= 10);
    return tab;
  };
  const some = <T>(all: readonly T[]): readonly T[] =>
    engine === 'chromium' ? all : all.filter((_, i) => i % 4 === 0);

  beforeAll(async () => {
    world = await startWorld(engine, {
      dashboards: { seed: 7, count: 120, until: Date.parse('2026-11-20T18:00:00Z') },
    });
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((tab) => tab.close()));
    expect(world.problems()).toEqual([]);
  });
  afterAll(async () => {
    await world.close();
  });

  it.each(some([...BY_CONTENT, ...BY_WIDTH]))('%s: rows, columns and text', async (url) => {
    const tab = await openPage(url);
    const { marked, own } = await measureBoth(tab);
    expect(await hiddenBadges(tab)).toEqual([]);
    expect(marked.heights.length).toBeGreaterThan(9);
    expect(marked.innerText).toBe(own.innerText);
    expect(marked.textContent).toBe(own.textContent);
    expect(marked.pageHeight).toBe(own.pageHeight);
    // No row is there without badges, so it is the page as a whole that tells of their heights.
    if (BY_WIDTH.includes(url)) expect(marked.widths).toEqual(own.widths);
    else {
      const { reasonColumn } = own;
      expect(reasonColumn).toBeGreaterThan(-1);
      expect(marked.widths[reasonColumn]).toBeLessThan((own.widths[reasonColumn] ?? 0) + 160);
    }
  });

  it.each(some(RESIZED))('%s: badges stay in sight in columns of any width', async (layout) => {
    const tab = await openPage(`${LAYOUT}${layout}`);
    for (const width of [300, 140, 90, 60, 45, 240]) {
      await tab.evaluate((px) => {
        const page = globalThis as unknown as { __operate(operation: unknown): void };
        page.__operate({ kind: 'resize', column: 'reason', width: px });
      }, width);
      await tab.evaluate(() => new Promise((done) => setTimeout(done, 120)));
      expect(await hiddenBadges(tab), `${width}px`).toEqual([]);
    }
  });

  it.each(some(['plain-table', 'ag-grid', 'div-flex', 'cards', 'ant-table']))(
    '%s is one stop of the keyboard, and arrow keys go on from there',
    async (layout) => {
      const tab = await openPage(`${LAYOUT}${layout}`);
      expect(
        await tab.evaluate(() => document.querySelectorAll('hang-tag[tabindex="0"]').length),
      ).toBe(1);
      await tab.evaluate(() =>
        document.querySelector<HTMLElement>('hang-tag[tabindex="0"]')?.focus(),
      );
      const at = (): Promise<number> =>
        tab.evaluate(() => {
          const focused = document.activeElement;
          return focused?.localName === 'hang-tag'
            ? [...document.querySelectorAll('hang-tag')].indexOf(focused)
            : -1;
        });
      expect(await at()).toBe(0);
      await tab.waitFor(() => document.querySelector('hang-tag-card') !== null);
      await tab.press('ArrowDown');
      await tab.press('ArrowDown');
      expect(await at()).toBe(2);
      await tab.press('ArrowUp');
      expect(await at()).toBe(1);
      expect(
        await tab.evaluate(() => document.querySelectorAll('hang-tag[tabindex="0"]').length),
      ).toBe(1);
    },
  );

  it('copies a row as the page has it', async () => {
    const tab = await openPage(`${LAYOUT}plain-table?content=text`);
    const selected = (): Promise<string> =>
      tab.evaluate(() => {
        const row = document.querySelectorAll('tbody tr')[3];
        const selection = getSelection();
        if (row === undefined || selection === null) throw new Error('There is nothing to select.');
        selection.selectAllChildren(row);
        return selection.toString();
      });
    const marked = await selected();
    expect(
      await tab.evaluate(() => document.querySelector('tr:nth-child(4) hang-tag') !== null),
    ).toBe(true);
    await hideBadges(tab, true);
    expect(marked).toBe(await selected());
    expect(marked.split('\t').length).toBe(6);
  });
});
