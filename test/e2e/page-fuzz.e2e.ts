import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../browsers/session.ts';
import { startWorld, type World } from '../browsers/world.ts';
import { SEED } from '../fixed.ts';
import { compare, wrongs } from './page-truth.ts';

/** Operations in all, and between two comparisons. */
const OPERATIONS = 12_000;
const STEP = 25;

const PAGES = [
  ['own-root', 'labels=reworded&content=text&update=index-keyed'],
  ['own-root', 'labels=cut&content=pill'],
  ['concurrent', 'labels=raw&content=dot'],
  ['div-flex', 'labels=humanised&content=title'],
  ['aria-grid', 'labels=reworded&content=text'],
  ['sticky-header', 'labels=raw&content=pill'],
] as const;

interface LayoutPage {
  __operations(seed: number, count: number): unknown[];
  __operate(operation: unknown, how?: 'sync' | 'default' | 'transition'): void;
}

/** Runs a part of a sequence; some of it at once, some with the browser given its turn in between. */
async function operate(tab: Tab, seed: number, from: number, to: number): Promise<void> {
  await tab.evaluate(
    async ([seed, from, to, all]) => {
      const page = globalThis as unknown as LayoutPage & { __sequence?: unknown[] };
      page.__sequence ??= page.__operations(seed, all);
      for (let i = from; i < to; i += 1) {
        page.__operate(
          page.__sequence[i],
          i % 7 === 0 ? 'transition' : i % 5 === 0 ? 'default' : 'sync',
        );
        if (i % 3 === 0) await new Promise((resolve) => setTimeout(resolve, 0));
      }
      await new Promise<void>((resolve) => {
        setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve())), 30);
      });
    },
    [seed, from, to, OPERATIONS / PAGES.length] as const,
  );
}

describe('random React operations', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('chromium', { dashboards: { seed: 3, count: 60 } });
  });
  afterEach(() => {
    expect(world.problems()).toEqual([]);
  });
  afterAll(async () => {
    await world.close();
  });

  it.each(PAGES.map(([layout, query], i) => ({ layout, query, seed: SEED + i })))(
    '$layout with $query, seed $seed',
    async ({ layout, query, seed }) => {
      const tab = await world.openTab({ width: 1500, height: 1000 });
      await tab.goto(`https://dashboard.vapi.ai/layouts/${layout}?rows=30&${query}`);
      await tab.waitFor(() => '__operate' in globalThis && '__truth' in globalThis);
      const count = OPERATIONS / PAGES.length;
      for (let done = 0; done < count; done += STEP) {
        await operate(tab, seed, done, done + STEP);
        const wrong = wrongs(await compare(tab));
        if (wrong.length > 0) {
          throw new Error(
            `HANGTAG_SEED=${SEED}, ${layout}, operation ${done + STEP}: ${wrong[0] ?? ''}`,
          );
        }
      }
      await tab.close();
    },
    180_000,
  );
});
