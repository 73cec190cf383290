import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, startWorld, type World } from '../browsers/world.ts';
import { MARKED_LAYOUTS } from '../dashboards/layouts.ts';
import { LayoutTab } from './layout-tab.ts';
import { costOf, measureLetters, type Cutting } from './visible-letters.ts';

const WIDTHS = [90, 110, 150, 200, 260, 320];
const CUTTINGS: readonly Cutting[] = ['as it is', 'ellipsis', 'clip', 'wrap', 'fixed row'];
const CONTENTS = ['pill', 'text', 'dot'];

/** Known fault: in so narrow a column whose rows do not grow, an icon that stands aside of a dot is cut off itself. */
const isKnown = (name: string, content: string, cutting: Cutting, width: number): boolean =>
  name === 'mui-data-grid' &&
  content === 'dot' &&
  (cutting === 'fixed row' || cutting === 'wrap') &&
  width <= 110;

describe.each(ENGINES)('badges and labels in %s', (engine) => {
  let world: World;
  let shown: LayoutTab;

  beforeAll(async () => {
    world = await startWorld(engine, {
      dashboards: { seed: 7, count: 60, until: Date.parse('2026-11-20T18:00:00Z') },
    });
    shown = await LayoutTab.in(world);
  });
  afterEach(() => {
    expect(world.takeProblems()).toEqual([]);
  });
  afterAll(async () => {
    await world.close();
  });

  // Cells in a page of its own are that layout's.
  const cases = MARKED_LAYOUTS.filter(({ isOwnPage }) => isOwnPage);
  it.each(cases.map((layout, at) => ({ ...layout, at })))(
    '$name: no label loses a letter that an icon would not take',
    async ({ name, columns, at }) => {
      const faults: string[] = [];
      const fits = new Set<string>();
      // Values beside their labels stand in no column.
      const cuttings = columns === 'none' ? CUTTINGS.slice(0, 3).fill('as it is') : CUTTINGS;
      for (const [i, cutting] of cuttings.entries()) {
        if (engine === 'firefox' && i !== at % CUTTINGS.length && columns !== 'none') continue;
        // Every layout sees every way of cutting, and the kinds of content in turn.
        const content = CONTENTS[(i + at) % CONTENTS.length] ?? 'pill';
        await shown.show(name, `content=${content}&labels=reworded&rows=30`);
        // Of one layout every other width, of the next the others.
        for (const width of WIDTHS.filter((_, k) => (k + i + at) % 2 === 0)) {
          const cells = await shown.tab.evaluate(measureLetters, { width, cutting });
          expect(cells.length).toBeGreaterThan(5);
          for (const cell of cells) {
            fits.add(cell.fit);
            const cost = costOf(cell, columns === 'none');
            if (cost !== undefined && !isKnown(name, content, cutting, width))
              faults.push(`${content}, ${cutting}, ${width}px: ${cost}`);
          }
        }
      }
      expect([...new Set(faults)]).toEqual([]);
      // In Firefox one way of cutting is looked at, which may leave room for all.
      if (columns !== 'none' && engine === 'chromium') expect(fits.size).toBeGreaterThan(1);
    },
    180_000,
  );
});
