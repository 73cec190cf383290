import { isDeepStrictEqual } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, startWorld, type World } from '../browsers/world.ts';
import { MARKED_LAYOUTS } from '../dashboards/layouts.ts';
import type { Tab } from '../browsers/session.ts';
import { LayoutTab, type LayoutPage } from './layout-tab.ts';

/** Pages of the vendors whose table is laid out by its content, so that the reason column may have room for badges. */
const BY_CONTENT = [
  'https://dashboard.vapi.ai/calls',
  'https://dashboard.vapi.ai/logs',
  'https://dashboard.retellai.com/call-history',
];

/** Pages of the vendors whose columns have their widths, whatever is in them. */
const BY_WIDTH = [
  'https://dashboard.vapi.ai/calls?variant=narrow',
  'https://dashboard.retellai.com/call-history?variant=narrow',
  'https://app.uponai.com/call-history',
  'https://app.uponai.com/call-history?variant=narrow',
];

/** How every layout is shown. */
const QUERIES = [
  'content=pill',
  'content=text',
  'content=dot',
  'wrap=true&content=pill',
  'wrap=true&content=text',
  'wrap=true&content=text&labels=raw',
  'wrap=true&content=dot',
];

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
    const page = globalThis as unknown as LayoutPage;
    // Whatever is fitted before a frame has been fitted after two.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const root = page.testRoot();
    const whole = 'body' in root ? root.body : (root.firstElementChild as HTMLElement);
    const headers = [
      ...root.querySelectorAll('th, [role=columnheader], .div-head > *, .layout-head > *'),
    ];
    return {
      heights: page
        .testBadges()
        .map((badge) => badge.closest('tr, [role=row], .div-row, .layout-row, article'))
        .map((row) => row?.getBoundingClientRect().height ?? 0),
      widths: headers.map((header) => header.getBoundingClientRect().width),
      reasonColumn: headers.findIndex((header) =>
        /^(ended|end|disconnection) reason/i.test(header.textContent.trim()),
      ),
      pageHeight: document.documentElement.scrollHeight,
      innerText: whole.innerText,
      textContent: whole.textContent,
    };
  });
}

/** Takes every badge out of the layout, or lets it in again. */
function hideBadges(tab: Tab, isHidden: boolean): Promise<void> {
  return tab.evaluate((hidden) => {
    for (const badge of (globalThis as unknown as LayoutPage).testBadges()) {
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

/** Waits until badges have looked the same for some frames: those of a column that changes are fitted in turn. */
function rest(tab: Tab): Promise<void> {
  return tab.evaluate(async () => {
    const page = globalThis as unknown as LayoutPage;
    let before = '';
    for (let same = 0, frames = 0; same < 8 && frames < 300; frames += 1) {
      await new Promise((done) => requestAnimationFrame(done));
      const now = page
        .testBadges()
        .map((badge) => {
          const { x, y, width } = badge.getBoundingClientRect();
          return `${badge.getAttribute('data-fit') ?? ''} ${x} ${y} ${width}`;
        })
        .join('\n');
      same = now === before ? same + 1 : 0;
      before = now;
    }
  });
}

/**
 * Badges of which less than an icon can be seen: cut by what is around them, or outside their row.
 *
 * @param least narrowest that an icon may be, CSS px
 */
function hiddenBadges(tab: Tab, least: number): Promise<string[]> {
  return tab.evaluate(async (atLeast) => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return (globalThis as unknown as LayoutPage).testBadges().flatMap((badge) => {
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
      return width < atLeast ? [`${width}px wide`] : [];
    });
  }, least);
}

describe.each(ENGINES)('the layout of the page in %s', (engine) => {
  let world: World;
  let shown: LayoutTab;
  const some = <T>(all: readonly T[]): readonly T[] =>
    engine === 'chromium' ? all : all.filter((_, i) => i % 4 === 0);

  beforeAll(async () => {
    world = await startWorld(engine, {
      dashboards: { seed: 7, count: 120, until: Date.parse('2026-11-20T18:00:00Z') },
    });
    shown = await LayoutTab.in(world);
  });
  afterEach(() => {
    expect(world.takeProblems()).toEqual([]);
  });
  afterAll(async () => {
    await world.close();
  });

  /** What must be the same with badges and without. */
  const expectUndisturbed = async (columns: 'set' | 'content' | 'none'): Promise<void> => {
    const { marked, own } = await measureBoth(shown.tab);
    // Where a column has no room but its padding, an icon is as small as that.
    expect(await hiddenBadges(shown.tab, columns === 'set' ? 6 : 9)).toEqual([]);
    expect(marked.heights.length).toBeGreaterThan(9);
    expect(marked.innerText).toBe(own.innerText);
    expect(marked.textContent).toBe(own.textContent);
    // Values beside their labels have a full badge in any case, which may take them another line.
    const mayGrow = columns === 'none' ? marked.heights.length * 24 : 0;
    expect(marked.pageHeight).toBeGreaterThanOrEqual(own.pageHeight);
    expect(marked.pageHeight).toBeLessThanOrEqual(own.pageHeight + mayGrow);
    // No row is there without badges, so it is the page as a whole that tells of their heights.
    if (columns === 'set') expect(marked.widths).toEqual(own.widths);
    if (columns === 'content') {
      const { reasonColumn } = own;
      expect(reasonColumn).toBeGreaterThan(-1);
      expect(marked.widths[reasonColumn]).toBeLessThan((own.widths[reasonColumn] ?? 0) + 160);
    }
  };

  it.each(some([...BY_CONTENT, ...BY_WIDTH]))('%s: rows, columns and text', async (url) => {
    await shown.goto(url);
    await expectUndisturbed(BY_WIDTH.includes(url) ? 'set' : 'content');
  });

  const cases = MARKED_LAYOUTS.flatMap(({ name, columns }) =>
    QUERIES.map((query) => ({ name, columns, query })),
  );
  it.each(some(cases))('$name?$query: rows, columns and text', async ({ name, columns, query }) => {
    await shown.show(name, query);
    await expectUndisturbed(columns);
  });

  const resized = MARKED_LAYOUTS.filter(({ columns }) => columns === 'set');
  it.each(some(resized))(
    '$name: badges stay in sight in columns of any width',
    async ({ name }) => {
      await shown.show(name, '');
      for (const width of [300, 140, 90, 60, 45, 240]) {
        await shown.tab.evaluate(
          (px) =>
            (globalThis as unknown as LayoutPage).__operate({
              kind: 'resize',
              column: 'reason',
              width: px,
            }),
          width,
        );
        await rest(shown.tab);
        expect(await hiddenBadges(shown.tab, 9), `${width}px`).toEqual([]);
      }
    },
  );

  it.each(some(MARKED_LAYOUTS))(
    '$name is one stop of the keyboard, and arrow keys go on from there',
    async ({ name }) => {
      const { tab } = shown;
      await shown.show(name, '');
      const stops = (): Promise<number> =>
        tab.evaluate(
          () =>
            (globalThis as unknown as LayoutPage)
              .testBadges()
              .filter((badge) => badge.getAttribute('tabindex') === '0').length,
        );
      const count = await stops();
      await tab.evaluate(() =>
        (globalThis as unknown as LayoutPage)
          .testBadges()
          .find((badge) => badge.getAttribute('tabindex') === '0')
          ?.focus(),
      );
      const at = (): Promise<number> =>
        tab.evaluate(() => {
          const page = globalThis as unknown as LayoutPage;
          const focused = page.testRoot().activeElement;
          return focused?.localName === 'hang-tag'
            ? page.testBadges().indexOf(focused as HTMLElement)
            : -1;
        });
      expect(await at()).toBe(0);
      await tab.waitFor(() =>
        [document, (globalThis as unknown as LayoutPage).testRoot()].some(
          (root) => root.querySelector('hang-tag-card') !== null,
        ),
      );
      await tab.press('ArrowDown');
      await tab.press('ArrowDown');
      expect(await at()).toBe(2);
      await tab.press('ArrowUp');
      expect(await at()).toBe(1);
      expect(await stops()).toBe(count);
      expect(count).toBe(name === 'several-tables' ? 2 : 1);
    },
  );

  it('copies a row as the page has it', async () => {
    const { tab } = shown;
    await shown.show('plain-table', 'content=text');
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
