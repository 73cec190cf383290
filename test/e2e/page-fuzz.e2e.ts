import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../browsers/session.ts';
import { startWorld, type World } from '../browsers/world.ts';
import { MARKED_LAYOUTS } from '../dashboards/layouts.ts';
import { SEED } from '../fixed.ts';
import type { LayoutPage } from './layout-tab.ts';
import { comeRight } from './page-truth.ts';

/** Operations in all, and between two comparisons. */
const OPERATIONS = 10_000;
const STEP = 25;

const LABELS = ['reworded', 'cut', 'raw', 'humanized'];
const CONTENTS = ['text', 'pill', 'dot', 'title'];

// A layout whose table is a page in a frame is that other layout, which is among them.
const CASES = MARKED_LAYOUTS.filter(({ isOwnPage }) => isOwnPage).map(({ name }, i) => ({
  name,
  query: [
    `labels=${LABELS[i % LABELS.length] ?? ''}`,
    `content=${CONTENTS[Math.floor(i / LABELS.length + i) % CONTENTS.length] ?? ''}`,
    i % 3 === 0 ? 'update=index-keyed' : 'update=static',
  ].join('&'),
  seed: SEED + i,
}));

/** Operations on each layout. */
const COUNT = Math.ceil(OPERATIONS / CASES.length / STEP) * STEP;

/** Runs a part of a sequence; some of it at once, some with the browser given its turn in between. */
async function operate(tab: Tab, seed: number, from: number, to: number): Promise<void> {
  await tab.evaluate(
    async ([seed, from, to, all]) => {
      const page = globalThis as unknown as LayoutPage & {
        testSequence?: ReturnType<LayoutPage['__operations']>;
      };
      page.testSequence ??= page.__operations(seed, all);
      for (let i = from; i < to; i += 1) {
        const operation = page.testSequence[i];
        if (operation === undefined) continue;
        page.__operate(operation, i % 7 === 0 ? 'transition' : i % 5 === 0 ? 'default' : 'sync');
        if (i % 3 === 0) await new Promise((resolve) => setTimeout(resolve, 0));
      }
    },
    [seed, from, to, COUNT] as const,
  );
}

describe('random React operations', () => {
  let world: World;
  let tab: Tab;
  beforeAll(async () => {
    world = await startWorld('chromium', { dashboards: { seed: 3, count: 60 } });
    tab = await world.openTab({ width: 1500, height: 500 });
  });
  afterEach(() => {
    expect(world.takeProblems()).toEqual([]);
  });
  afterAll(async () => {
    await world.close();
  });

  it.each(CASES)(
    '$name with $query, seed $seed',
    async ({ name, query, seed }) => {
      await tab.goto(`https://dashboard.vapi.ai/layouts/${name}?rows=30&${query}`);
      await tab.waitFor(() => '__operate' in globalThis && '__truth' in globalThis);
      for (let done = 0; done < COUNT; done += STEP) {
        await operate(tab, seed, done, done + STEP);
        const { wrong } = await comeRight(tab);
        if (wrong.length > 0) {
          throw new Error(
            `HANGTAG_SEED=${SEED}, ${name}, operation ${done + STEP}: ${wrong[0] ?? ''}`,
          );
        }
      }
    },
    180_000,
  );
});
