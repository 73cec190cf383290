import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../browsers/session.ts';
import { ENGINES, startWorld, type World } from '../browsers/world.ts';
import { compare, wrongs } from './page-truth.ts';

const LAYOUTS = [
  'plain-table',
  'semantic-table',
  'sticky-header',
  'aria-grid',
  'div-flex',
  'div-grid',
  'flat-grid',
  'cards',
  'shadow-root',
  'late-shadow',
  'iframe',
  'virtual-absolute',
  'virtual-recycled',
  'virtual-padding',
  'ag-grid',
  'mui-data-grid',
  'ant-table',
  'tanstack-columns',
  'radix-table',
  'several-tables',
  'concurrent',
  'own-root',
];
const LABELS = ['raw', 'humanised', 'reworded', 'cut'];
const UPDATES = ['static', 'in-place', 'keyed', 'index-keyed', 'virtual', 'columns', 'rebuild'];
const CONTENTS = ['pill', 'text', 'dot', 'title'];

/** What a smoke test of the second engine looks at: every layout once, kinds of label in turn. */
const SMOKE_TICKS = 12;
const TICKS = 25;

describe.each(ENGINES)('every layout in %s', (engine) => {
  let world: World;
  const open: Tab[] = [];
  const openLayout = async (name: string, query: string): Promise<Tab> => {
    const tab = await world.openTab({ width: 1500, height: 1000 });
    open.push(tab);
    await tab.goto(`https://dashboard.vapi.ai/layouts/${name}?${query}`);
    await tab.waitFor(() => '__truth' in globalThis);
    return tab;
  };
  /** Waits until the table has made its changes, and two frames more. */
  const finish = async (tab: Tab, ticks: number): Promise<void> => {
    await tab.waitFor(
      (wanted) => {
        const page = globalThis as unknown as { __ticks(): number; __truth(): unknown[] };
        return page.__ticks() >= wanted && page.__truth().length > 0;
      },
      ticks,
      20_000,
    );
    await tab.evaluate(
      () =>
        new Promise<void>((resolve) => {
          setTimeout(
            () => requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
            150,
          );
        }),
    );
  };

  beforeAll(async () => {
    world = await startWorld(engine, { dashboards: { seed: 3, count: 60 } });
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((tab) => tab.close()));
    expect(world.problems()).toEqual([]);
  });
  afterAll(async () => {
    await world.close();
  });

  const labels = engine === 'chromium' ? LABELS : ['cut'];
  const updates = engine === 'chromium' ? UPDATES : ['in-place'];
  const ticks = engine === 'chromium' ? TICKS : SMOKE_TICKS;
  const cases = LAYOUTS.flatMap((layout, i) =>
    updates.map((update, j) => ({
      layout,
      update,
      // Every layout sees every way to update, and the kinds of label and content in turn.
      label: labels[(i + j) % labels.length] ?? 'raw',
      content: CONTENTS[(i + 3 * j) % CONTENTS.length] ?? 'pill',
    })),
  );

  it.each(cases)('$layout, $update, $label labels as $content', async (wanted) => {
    const { layout, update, label, content } = wanted;
    const query = `labels=${label}&update=${update}&content=${content}&rate=60&ticks=${ticks}`;
    const tab = await openLayout(layout, query);
    await finish(tab, update === 'static' ? 0 : ticks);
    const found = await compare(tab);
    expect(wrongs(found)).toEqual([]);
    expect(found.cells.filter(({ badges }) => badges === 1).length).toBeGreaterThan(0);
  });

  it.each(['not-marked', 'no-table'])('%s gets no badge', async (layout) => {
    const tab = await openLayout(layout, '');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await compare(tab)).toEqual({ cells: [], strays: 0 });
  });

  it('leaves a page alone that takes every badge out again', async () => {
    const tab = await openLayout('fights-back', '');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const removed = await tab.evaluate(() =>
      Number(document.documentElement.getAttribute('data-removed')),
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    const later = await tab.evaluate(() =>
      Number(document.documentElement.getAttribute('data-removed')),
    );
    expect(removed).toBeGreaterThan(0);
    expect(later).toBe(removed);
  });

  it.each([0, 400, 1_500])('hydrates what a server rendered, %i ms later', async (delay) => {
    const tab = await openLayout('ssr', `hydrate=${delay}`);
    await tab.waitFor(() => document.querySelectorAll('hang-tag').length > 0, undefined, 20_000);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(wrongs(await compare(tab))).toEqual([]);
  });
});
