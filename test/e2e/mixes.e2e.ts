import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Call } from '../../lib/calls/sighting.ts';
import { DAY, HOUR, MINUTE } from '../../lib/calls/time.ts';
import type { ChromiumSession } from '../browsers/chromium.ts';
import { openHistoryView, type HistoryView } from '../browsers/readings.ts';
import type { Tab } from '../browsers/session.ts';
import { startWorld, type World } from '../browsers/world.ts';
import { createRandom } from '../dashboards/calls/random.ts';
import { SEED } from '../fixed.ts';
import {
  callAt,
  fairnessOf,
  listed,
  NOW,
  queryOf,
  SHAPES,
  truthsBefore,
  visits,
  type Truth,
  type Visit,
} from '../unit/recording/mixes.ts';
import { mixPage, styleOf, type Style } from './mix-page.ts';

/** Mixes of one run. Each has days of its own, and so has a second attempt: all fit into what a history keeps. */
const MIXES = 7;
const DAYS = 12;

/** The newest moment that calls are of: the same hour every day, and long over for whatever zone. */
const NEWEST = NOW + Math.floor((Date.now() - NOW) / DAY) * DAY - 36 * HOUR;

/** What is true of a call's lists, as far as they were shown. */
interface Lists {
  /** It was in a fair one whose answer was seen. */
  isFairTold: boolean;
  /** It was in a fair one. */
  isFair: boolean;
  /** The answer of every list was seen, and before its rows. */
  isAllTold: boolean;
}

/** Calls with visits to pages that show them; of every other mix, each answer is seen. */
function mixesOf(seed: number, attempt: number): (readonly [calls: Truth[], all: Visit[]])[] {
  return Array.from({ length: MIXES }, (_, n) => {
    const isTold = n % 2 === 0 ? fc.constant(true) : fc.boolean();
    const mix = fc.tuple(truthsBefore(NEWEST - (attempt * MIXES + n) * DAYS * DAY), visits(isTold));
    const some = fc.sample(mix, { seed: seed + n, numRuns: 100 });
    return some.find(([calls, all]) => calls.length >= 8 && all.length >= 4) ?? [[], []];
  });
}

function noteList(lists: Map<string, Lists>, id: string, visit: Visit, { rowsFirst }: Style): void {
  const known = lists.get(id) ?? { isFairTold: false, isFair: false, isAllTold: true };
  const isFair = fairnessOf({ ...visit, isTold: true }) === true;
  lists.set(id, {
    isFairTold: known.isFairTold || (isFair && visit.isTold),
    isFair: known.isFair || isFair,
    isAllTold: known.isAllTold && visit.isTold && !rowsFirst,
  });
}

/** What may be said of a call's fairness: nothing that is not so, and all that its answers told. */
function fairnessesOf({ isFairTold, isFair, isAllTold }: Lists): readonly (boolean | undefined)[] {
  if (isFairTold) return [true];
  if (isFair) return [undefined];
  return isAllTold ? [false] : [false, undefined];
}

function check(
  call: Call,
  calls: readonly Truth[],
  lists: ReadonlyMap<string, Lists>,
  what: string,
): void {
  // Of a call whose answers were not seen, a page may show too little to say which it is.
  const truth = calls.find(({ id }) => id === call.callId);
  const known = truth && lists.get(truth.id);
  if (truth === undefined || known === undefined) return;
  expect(fairnessesOf(known), `${call.key}: ${what}`).toContain(call.fair);
  if (call.timeSource !== 'record') return;
  expect([call.code, call.startedAt], what).toEqual([truth.code, truth.startedAt]);
}

// Only Chromium lets a test stop the worker from outside.
describe('random mixes of lists, drawers, tabs and stops', () => {
  const random = createRandom(SEED);
  let world: World;
  let view: HistoryView;
  let control: { send(method: 'ServiceWorker.stopAllWorkers'): Promise<unknown> };
  const tabs = new Map<number, ShownTab>();
  let stored = 0;
  let attempts = 0;

  interface ShownTab {
    readonly tab: Tab;
    shows?: ReturnType<typeof mixPage>;
    /** Reasons on it. */
    count?: number;
  }

  const openTab = async (): Promise<ShownTab> => {
    const tab = (await world.openTab()) as Tab & { readonly page: Page };
    const shown: ShownTab = { tab };
    await tab.page.route('https://dashboard.vapi.ai/**', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: shown.shows?.html ?? '' }),
    );
    await tab.page.route('https://api.vapi.ai/**', (route) =>
      route.fulfill({
        contentType: 'application/json',
        headers: { 'access-control-allow-origin': '*' },
        body: shown.shows?.answer ?? '[]',
      }),
    );
    return shown;
  };

  beforeAll(async () => {
    world = await startWorld('chromium', { dashboards: { seed: 5, count: 10 } });
    view = await openHistoryView(world);
    const page = await (world.session as ChromiumSession).context.newPage();
    await page.goto(world.session.extensionUrl('options.html'));
    const session = await (world.session as ChromiumSession).context.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    control = session;
  });
  afterAll(async () => {
    await world.close();
  });

  /** Waits until every reason has its badge, and the page has its answer: the next visit has another. */
  const isShown = ({ tab, count = 0 }: ShownTab): Promise<void> =>
    tab.waitFor(
      (wanted) =>
        document.querySelectorAll('hang-tag').length === wanted &&
        document.documentElement.hasAttribute('data-done'),
      count,
    );

  /** Shows a visit in one of the tabs; resolves once every reason has its badge. */
  const visitIn = async (
    place: number,
    calls: readonly Truth[],
    visit: Visit,
    style: Style,
  ): Promise<void> => {
    const shown = listed(calls, visit);
    if (shown.length === 0) return;
    const at = tabs.get(place) ?? (await openTab());
    tabs.set(place, at);
    at.shows = mixPage(shown, visit, style, queryOf(visit), calls.length);
    await at.tab.goto('https://dashboard.vapi.ai/calls');
    at.count = shown.length;
    await isShown(at);
  };

  /** What happens between two visits. */
  const happen = async (place: number): Promise<void> => {
    const fate = random.next();
    if (fate < 0.25) await control.send('ServiceWorker.stopAllWorkers');
    if (fate > 0.85) {
      const gone = tabs.get(place);
      tabs.delete(place);
      await gone?.tab.close();
    } else if (fate > 0.75) {
      const shown = tabs.get(place);
      await shown?.tab.reload();
      if (shown !== undefined) await isShown(shown);
    }
  };

  const goThrough = async (
    calls: readonly Truth[],
    all: readonly Visit[],
    style: Style,
    lists: Map<string, Lists>,
  ): Promise<void> => {
    for (const visit of all) {
      for (const { id } of listed(calls, visit)) noteList(lists, id, visit, style);
      const place = random.int(0, 1);
      const isBoth = random.chance(0.25);
      await Promise.all([
        visitIn(place, calls, visit, style),
        ...(isBoth ? [visitIn(1 - place, calls, visit, style)] : []),
      ]);
      for (let again = 1; again < visit.repeats; again += 1) {
        await visitIn(place, calls, visit, style);
      }
      await happen(place);
    }
  };

  it(`keep each of their calls once, and none is wrongly fair, seed ${SEED}`, async () => {
    stored = (await view.calls()).length;
    for (const [n, [calls, all]] of mixesOf(SEED, attempts++).entries()) {
      const style = styleOf(random);
      const lists = new Map<string, Lists>();
      const what = `HANGTAG_SEED=${SEED}, mix ${n}: ${JSON.stringify({ style, all })}`;
      await goThrough(calls, all, style, lists);
      const before = stored;
      stored += lists.size;
      const found = await view.settles(stored).catch(async () => {
        const there = await view.calls();
        const oldest = Math.min(...calls.map(({ createdAt }) => createdAt)) - DAY;
        const own = there.filter(({ startedAt }) => startedAt > oldest).map(({ key }) => key);
        throw new Error(
          `${there.length - before} calls, not ${lists.size}: ${own.join(' ')}. ${what}`,
        );
      });
      for (const call of found) check(call, calls, lists, what);
    }
    expect(world.problems()).toEqual([]);
  }, 200_000);

  /** Ways in which the calls of a burst differ, and whether their answers are seen. */
  const BURSTS = [
    { name: 'whose answer is seen', differ: false, isTold: true },
    { name: 'that other fields tell apart', differ: true, isTold: false },
    { name: 'that nothing tells apart', differ: false, isTold: false },
  ];
  const BURST = 50;

  it.each(BURSTS)(
    `a burst of ${BURST} calls $name is as many, seed ${SEED}`,
    async ({ name, differ, isTold }) => {
      const all = BURSTS.findIndex((burst) => burst.name === name);
      stored = (await view.calls()).length;
      const newest = NEWEST + (2 + 4 * all) * HOUR + attempts++ * 10 * MINUTE;
      const same = { code: 'customer-busy', durationSec: 20, costUsd: 0.1, agent: 'Ava' };
      const calls = Array.from({ length: BURST }, (_, n) =>
        callAt(newest - n * 20, n, differ ? { code: same.code } : same),
      );
      const look = {
        shape: random.pick(SHAPES.filter((shape) => typeof shape === 'number' || shape === '4…4')),
        zone: 'local',
        moment: random.pick<Visit['look']['moment']>(['start', 'creation']),
        ringing: 0,
        labels: 'whole',
      } as const;
      const visit: Visit = { by: 'whole', look, isTold, page: 0, repeats: 2, batch: 0 };
      const style = styleOf(random);
      const part: Visit = { ...visit, by: 'page', isTold: false };
      const lists = new Map<string, Lists>();
      // A part of it, all of it, and the part again: where nothing tells them apart, the longest list counts.
      await goThrough(calls, [part, visit, part], style, lists);
      stored += BURST;
      const what = `HANGTAG_SEED=${SEED}, ${name}: ${JSON.stringify({ style, look })}`;
      await view.settles(stored).catch((error: unknown) => {
        throw new Error(`${String(error)} ${what}`);
      });
      expect(world.problems()).toEqual([]);
    },
    60_000,
  );
});
