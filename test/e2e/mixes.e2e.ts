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
  BYS,
  callAt,
  fairnesses,
  fairnessOf,
  HOSTS,
  LAST_VISIT,
  NOW,
  SHAPES,
  truthsBefore,
  visits,
  type Mixed,
  type Truth,
  type Visit,
} from '../unit/recording/mixes.ts';
import {
  MIX_PAGE,
  SHOWN_PATH,
  shownBy,
  shownScript,
  styleOf,
  type Shown,
  type Style,
} from './mix-page.ts';

/** Mixes of one run. Each has days of its own, and so has a second attempt: all fit into what a history keeps. */
const MIXES = 7;
const DAYS = 12;

/** The newest moment that calls are of: the same hour every day, and long over for whatever zone. */
const NEWEST = NOW + Math.floor((Date.now() - NOW) / DAY) * DAY - 36 * HOUR;

const PAGES: Readonly<Record<Mixed, string>> = { vapi: 'calls', retell: 'call-history' };

interface Mix {
  readonly vendor: Mixed;
  readonly calls: readonly Truth[];
  readonly all: readonly Visit[];
}

/** Calls with visits to pages that show them, of either vendor; of every other mix, each answer is seen. */
function mixesOf(seed: number, attempt: number): Mix[] {
  return Array.from({ length: MIXES }, (_, n) => {
    const isTold = n % 2 === 0 ? fc.constant(true) : fc.boolean();
    const vendor = n % 3 === 2 || n === 4 ? 'retell' : 'vapi';
    const newest = NEWEST - (attempt * MIXES + n) * DAYS * DAY;
    const mix = fc.tuple(truthsBefore(newest, vendor), visits(isTold, BYS));
    const some = fc.sample(mix, { seed: seed + n, numRuns: 200 });
    const good = some.find(
      ([calls, all]) =>
        calls.length >= 8 && all.length >= 4 && all.some(({ isLoaded }) => !isLoaded),
    );
    const [calls, all] = good ?? [[], []];
    return { vendor, calls, all };
  });
}

/** What may be said of a list's fairness where nothing that is not so is said, and all that its answer tells. */
function mayBeFair(visit: Visit, { rowsFirst }: Style): readonly (boolean | undefined)[] {
  const told = fairnessOf(visit);
  if (visit.isTold) return told.includes(false) && rowsFirst ? [false, undefined] : told;
  // Rows that are in no order of time say that they are not fair.
  return fairnessOf({ ...visit, isTold: true }).includes(false) ? [false, undefined] : told;
}

function check(
  call: Call,
  { vendor, calls }: Mix,
  fair: ReadonlyMap<string, readonly (boolean | undefined)[]>,
  what: string,
): void {
  // Of a call whose answers were not seen, a page may show too little to say which it is.
  const truth = calls.find(({ id }) => id === call.callId);
  const may = truth && fair.get(truth.id);
  if (truth === undefined || may === undefined) return;
  expect(may, `${call.key}: ${what}`).toContain(call.fair);
  if (call.timeSource !== 'record') return;
  const dated = truth.startedAt ?? (vendor === 'retell' ? truth.endedAt : truth.createdAt);
  expect([call.code, call.startedAt], what).toEqual([truth.code, dated]);
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
    shows?: Shown;
    /** Whose page it is. */
    vendor?: Mixed;
  }

  const openTab = async (): Promise<ShownTab> => {
    const tab = (await world.openTab()) as Tab & { readonly page: Page };
    const shown: ShownTab = { tab };
    await tab.page.route(/^https:\/\/dashboard\./, (route) =>
      route.fulfill(
        route.request().url().endsWith(SHOWN_PATH)
          ? { contentType: 'text/javascript; charset=utf-8', body: shownScript(shown.shows) }
          : { contentType: 'text/html; charset=utf-8', body: MIX_PAGE },
      ),
    );
    await tab.page.route(/^https:\/\/api\./, (route) =>
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
  const isShown = ({ tab, shows }: ShownTab): Promise<void> =>
    tab.waitFor(
      (wanted) =>
        document.querySelectorAll('hang-tag').length === wanted &&
        document.documentElement.hasAttribute('data-done'),
      shows?.count ?? 0,
    );

  /** Shows a visit in one of the tabs, on a page of its own or on that which is there; resolves once it is marked. */
  const visitIn = async (nth: number, mix: Mix, visit: Visit, style: Style): Promise<void> => {
    const shows = shownBy(mix.calls, visit, style);
    if (shows.count === 0) return;
    const open = tabs.get(nth);
    const at = open ?? (await openTab());
    tabs.set(nth, at);
    // Rows that are replaced at once are read by nobody, where no answer told of them.
    const isLive = !visit.isLoaded && open?.vendor === mix.vendor && open.shows?.isTold === true;
    at.shows = shows;
    at.vendor = mix.vendor;
    if (isLive) {
      await at.tab.evaluate((what) => {
        (window as unknown as { showCalls: (shown: unknown) => void }).showCalls(what);
      }, shows);
    } else await at.tab.goto(`https://${HOSTS[mix.vendor]}/${PAGES[mix.vendor]}`);
    await isShown(at);
  };

  /** What happens between two visits. */
  const happen = async (nth: number): Promise<void> => {
    const fate = random.next();
    if (fate < 0.25) await control.send('ServiceWorker.stopAllWorkers');
    if (fate > 0.85) {
      const gone = tabs.get(nth);
      tabs.delete(nth);
      await gone?.tab.close();
    } else if (fate > 0.75) {
      const shown = tabs.get(nth);
      await shown?.tab.reload();
      if (shown !== undefined) await isShown(shown);
    }
  };

  const goThrough = async (mix: Mix, style: Style): Promise<void> => {
    for (const visit of mix.all) {
      const isBoth = random.chance(0.25);
      await Promise.all([
        visitIn(visit.tab, mix, visit, style),
        ...(isBoth ? [visitIn(1 - visit.tab, mix, { ...visit, isLoaded: true }, style)] : []),
      ]);
      for (let again = 1; again < visit.repeats; again += 1) {
        await visitIn(visit.tab, mix, visit, style);
      }
      await happen(visit.tab);
    }
  };

  it(`keep each of their calls once, and none is wrongly fair, seed ${SEED}`, async () => {
    stored = (await view.calls()).length;
    for (const [n, mix] of mixesOf(SEED, attempts++).entries()) {
      const { calls, all } = mix;
      const style = styleOf(random);
      const fair = fairnesses(calls, all, (visit) => mayBeFair(visit, style));
      const what = `HANGTAG_SEED=${SEED}, mix ${n}: ${JSON.stringify({ style, all })}`;
      await goThrough(mix, style);
      const before = stored;
      stored += fair.size;
      const found = await view.settles(stored).catch(async () => {
        const there = await view.calls();
        const oldest = Math.min(...calls.map(({ createdAt }) => createdAt)) - DAY;
        const own = there.filter(({ startedAt }) => startedAt > oldest).map(({ key }) => key);
        throw new Error(
          `${there.length - before} calls, not ${fair.size}: ${own.join(' ')}. ${what}`,
        );
      });
      for (const call of found) check(call, mix, fair, what);
    }
    expect(world.takeProblems()).toEqual([]);
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
      const visit: Visit = {
        by: 'whole',
        look,
        isTold,
        page: 0,
        repeats: 2,
        batch: 0,
        ...LAST_VISIT,
        tab: random.pick([0, 1]),
      };
      const style = styleOf(random);
      const part: Visit = { ...visit, by: 'page', isTold: false };
      // A part of it, all of it, and the part again: where nothing tells them apart, the longest list counts.
      await goThrough({ vendor: 'vapi', calls, all: [part, visit, part] }, style);
      stored += BURST;
      const what = `HANGTAG_SEED=${SEED}, ${name}: ${JSON.stringify({ style, look })}`;
      await view.settles(stored).catch(async (error: unknown) => {
        const less = (await view.calls()).map(({ key }) => key).filter((key) => /[~?]/.test(key));
        throw new Error(`${String(error)} Not known in full: ${less.join(' ')}. ${what}`);
      });
      expect(world.takeProblems()).toEqual([]);
    },
    90_000,
  );
});
