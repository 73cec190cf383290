import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../browsers/session.ts';
import { ENGINES, startWorld, type World } from '../browsers/world.ts';
import { layoutNames } from '../dashboards/layout-names.ts';
import { costOf, measureLetters, type Cutting } from './visible-letters.ts';

/** Layouts without reason cells, with cells in pages of their own, or whose badges are taken out again. */
const OTHERS = new Set(['no-table', 'not-marked', 'iframe', 'iframe-page', 'fights-back']);
const WIDTHS = [90, 110, 150, 200, 260, 320];
const CUTTINGS: readonly Cutting[] = ['as it is', 'ellipsis', 'clip', 'wrap', 'fixed row'];
const CONTENTS = ['pill', 'text', 'dot'];

describe.each(ENGINES)('badges and labels in %s', (engine) => {
  let world: World;
  const open: Tab[] = [];

  beforeAll(async () => {
    world = await startWorld(engine, {
      dashboards: { seed: 7, count: 60, until: Date.parse('2026-11-20T18:00:00Z') },
    });
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((tab) => tab.close()));
    expect(world.problems()).toEqual([]);
  });
  afterAll(async () => {
    await world.close();
  });

  const names = layoutNames().filter((name) => !OTHERS.has(name));
  const cases = names.flatMap((name, i) =>
    engine === 'chromium'
      ? CONTENTS.map((content) => [name, content] as const)
      : [[name, CONTENTS[i % CONTENTS.length] ?? 'pill'] as const],
  );
  it.each(cases)(
    '%s with %s: no label loses a letter that an icon would not take',
    async (name, content) => {
      const tab = await world.openTab({ width: 1500, height: 900 });
      open.push(tab);
      const faults: string[] = [];
      const fits = new Set<string>();
      await tab.goto(
        `https://dashboard.vapi.ai/layouts/${name}?content=${content}&labels=reworded&rows=30`,
      );
      await tab.waitFor(() => {
        const page = globalThis as unknown as { __truth?(): { cell: Element }[] };
        const cells = page.__truth?.() ?? [];
        const marked = cells.filter(({ cell }) => cell.querySelector('hang-tag') !== null);
        return marked.length > 8 && document.fonts.status === 'loaded';
      });
      // Values beside their labels stand in no column.
      const cuttings = name === 'cards' ? CUTTINGS.slice(0, 1) : CUTTINGS;
      for (const cutting of cuttings) {
        for (const width of WIDTHS) {
          const cells = await tab.evaluate(measureLetters, { width, cutting });
          expect(cells.length).toBeGreaterThan(5);
          for (const cell of cells) {
            fits.add(cell.fit);
            const cost = costOf(cell, name === 'cards');
            if (cost !== undefined) faults.push(`${cutting}, ${width}px: ${cost}`);
          }
        }
      }
      expect([...new Set(faults)]).toEqual([]);
      if (name !== 'cards') expect(fits.size).toBeGreaterThan(1);
    },
    120_000,
  );
});
