import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { everythingIsRead } from '../browsers/readings.ts';
import type { Tab } from '../browsers/session.ts';
import { ENGINES, startWorld, type World } from '../browsers/world.ts';
import { DIST } from '../dashboards/build.ts';
import { LAYOUTS, MARKED_LAYOUTS } from '../dashboards/layouts.ts';
import { LayoutTab, type LayoutPage } from './layout-tab.ts';
import { compare, comeRight } from './page-truth.ts';
import { translatePage } from './translators.ts';

const LABELS = ['raw', 'humanized', 'reworded', 'cut'];
const UPDATES = ['static', 'in-place', 'keyed', 'index-keyed', 'virtual', 'columns', 'rebuild'];
const CONTENTS = ['pill', 'text', 'dot', 'title'];

/** What a smoke test of the second engine looks at: every layout once, kinds of label in turn. */
const SMOKE_TICKS = 12;
const TICKS = 25;

describe.each(ENGINES)('every layout in %s', (engine) => {
  let world: World;
  let tab: Tab;
  let shown: LayoutTab;
  const openLayout = async (name: string, query: string): Promise<void> => {
    shown.leave();
    await tab.goto(`https://dashboard.vapi.ai/layouts/${name}?${query}`);
    await tab.waitFor(() => '__truth' in globalThis);
  };

  beforeAll(async () => {
    world = await startWorld(engine, { dashboards: { seed: 3, count: 60 } });
    shown = await LayoutTab.in(world);
    tab = shown.tab;
  });
  afterEach(({ task }) => {
    // What went wrong on a page has no part in the next try.
    if (task.result?.state === 'fail') shown.leave();
    expect(world.takeProblems()).toEqual([]);
  });
  afterAll(async () => {
    await world.close();
  });

  const labels = engine === 'chromium' ? LABELS : ['cut'];
  const updates = engine === 'chromium' ? UPDATES : ['in-place'];
  const ticks = engine === 'chromium' ? TICKS : SMOKE_TICKS;
  const cases = MARKED_LAYOUTS.flatMap(({ name }, i) =>
    updates.map((update, j) => ({
      name,
      update,
      // Every layout sees every way to update, and the kinds of label and content in turn.
      label: labels[(i + j) % labels.length] ?? 'raw',
      content: CONTENTS[(i + 3 * j) % CONTENTS.length] ?? 'pill',
    })),
  );

  it.each(cases)('$name, $update, $label labels as $content', async (wanted) => {
    const { name, update, label, content } = wanted;
    const query = `labels=${label}&update=${update}&content=${content}&rate=60&ticks=${ticks}`;
    // What a server rendered is there only when the page is loaded.
    if (name === 'ssr') await openLayout(name, query);
    else await shown.show(name, query, 0);
    await tab.waitFor(
      (count) => {
        const page = globalThis as unknown as { __ticks(): number; __truth(): unknown[] };
        return page.__ticks() >= count && page.__truth().length > 0;
      },
      update === 'static' ? 0 : ticks,
      30_000,
    );
    const { wrong, found } = await comeRight(tab);
    expect(wrong).toEqual([]);
    expect(found.cells.filter(({ badges }) => badges === 1).length).toBeGreaterThan(0);
  });

  it.each(MARKED_LAYOUTS.filter(({ isOwnPage }) => isOwnPage))(
    '$name, translated as this browser does it, and with new rows then',
    async ({ name }) => {
      await openLayout(name, 'labels=humanized');
      // A table may come late: what was translated before anybody read it is known to nobody.
      await tab.waitFor(
        () => (globalThis as unknown as { __truth(): unknown[] }).__truth().length > 0,
      );
      expect((await comeRight(tab)).wrong).toEqual([]);
      await tab.evaluate(translatePage, engine);
      const { wrong: then } = await comeRight(tab);
      expect(then).toEqual([]);
      await tab.evaluate(() => {
        (globalThis as unknown as LayoutPage).__operate({ kind: 'insert', at: 0, count: 3 });
      });
      const { wrong: fresh } = await comeRight(tab);
      expect(fresh).toEqual([]);
      await tab.evaluate(translatePage, engine);
      const { wrong, found } = await comeRight(tab);
      expect(wrong).toEqual([]);
      expect(found.cells.filter(({ badges }) => badges === 1).length).toBeGreaterThan(0);
    },
  );

  it.each(LAYOUTS.filter(({ hasReasons }) => !hasReasons))(
    '$name gets no badge',
    async (wanted) => {
      await openLayout(wanted.name, '');
      await everythingIsRead(tab);
      expect(await compare(tab)).toEqual({ cells: [], strays: 0 });
    },
  );

  it.each(LAYOUTS.filter(({ keepsBadges }) => !keepsBadges))(
    '$name is left alone, as it takes every badge out again',
    async ({ name }) => {
      await openLayout(name, '');
      const removed = (): Promise<number> =>
        tab.evaluate(() => Number(document.documentElement.getAttribute('data-removed')));
      await tab.waitFor(() => document.documentElement.hasAttribute('data-removed'));
      await everythingIsRead(tab);
      const before = await removed();
      await compare(tab, 30);
      expect(before).toBeGreaterThan(0);
      expect(await removed()).toBe(before);
    },
  );

  it.each([0, 400, 1_500])('hydrates what a server rendered, %i ms later', async (delay) => {
    await openLayout('ssr', `hydrate=${delay}`);
    const { wrong, found } = await comeRight(tab);
    expect(wrong).toEqual([]);
    expect(found.cells.filter(({ badges }) => badges === 1).length).toBeGreaterThan(0);
  });
});

describe('the replicas', () => {
  const isForDevelopment = (folder: string): boolean =>
    readdirSync(join(DIST, folder)).some((file) =>
      /react.stack.bottom.frame/.test(readFileSync(join(DIST, folder, file), 'utf8')),
    );

  it('show React as vendors ship it, and with its checks only where a page asks for them', () => {
    expect(isForDevelopment('production/assets')).toBe(false);
    expect(isForDevelopment('development/assets/development')).toBe(true);
  });
});
