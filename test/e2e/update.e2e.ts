import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { clickText } from '../browsers/click-text.ts';
import { badges, badgesSettle, openHistoryView } from '../browsers/readings.ts';
import type { Tab } from '../browsers/session.ts';
import { ENGINES, startWorld, type World } from '../browsers/world.ts';
import { ended } from './shown-pages.ts';

const LOG = 'https://dashboard.vapi.ai/calls';
const PENDING = 'hangtag-unsent:';

describe.each(ENGINES)('a page that is open while the extension is updated in %s', (engine) => {
  let world: World;
  let tab: Tab;

  beforeAll(async () => {
    world = await startWorld(engine, { dashboards: { seed: 21, count: 300 } });
    tab = await world.openTab();
  });
  afterEach(() => {
    expect(world.takeProblems()).toEqual([]);
  });
  afterAll(async () => {
    await world.close();
  });

  const endedOf = (from: number, to: number) =>
    ended(
      world.dashboards.calls.vapi
        .slice(from, to)
        .map(({ id, endedReason }) => ({ id, code: endedReason })),
    );
  const notices = (): Promise<number> =>
    tab.evaluate(() => document.querySelectorAll('hang-tag-notice').length);
  const refresh = 'button[aria-label="Refresh"]';

  it('says nothing while all is well', async () => {
    await tab.goto(LOG);
    await badgesSettle(tab, endedOf(0, 100).length);
    const history = await openHistoryView(world);
    await history.settles(endedOf(0, 100).length);
    await history.close();
    expect(await notices()).toBe(0);
  });

  it.runIf(engine === 'chromium')(
    'quietly asks for a reload, keeps what it saw since, and shows no badge that nobody keeps right',
    async () => {
      await world.session.reloadExtension();
      // The first change of the page after the update shows calls that nobody has seen yet.
      const running = world.dashboards.calls.vapi[0];
      if (running === undefined) throw new Error('No call is in progress.');
      running.endedReason = 'silence-timed-out';
      running.status = 'ended';
      await tab.click(refresh);
      await tab.waitFor(() => document.querySelector('hang-tag-notice:popover-open') !== null);
      expect(await tab.evaluate(() => document.querySelectorAll('hang-tag').length)).toBe(0);
      const kept = await tab.evaluate(
        (prefix) => Object.entries(localStorage).filter(([name]) => name.startsWith(prefix)),
        PENDING,
      );
      expect(JSON.stringify(kept)).toContain(running.id);

      // It stays one however the page goes on, and moves nothing: without it all is where it was.
      await tab.click(refresh);
      await tab.hover('tbody td');
      expect(await notices()).toBe(1);
      const [beside, without] = await tab.evaluate(() => {
        const boxes = (): string =>
          JSON.stringify(
            [...document.body.querySelectorAll('div,table,tr')].map((element) => {
              const { x, y, width, height } = element.getBoundingClientRect();
              return [x, y, width, height];
            }),
          );
        const with_ = boxes();
        document.querySelector('hang-tag-notice')?.remove();
        return [with_, boxes()];
      });
      expect(beside).toBe(without);
    },
  );

  it.runIf(engine === 'chromium')('goes on after the reload, with nothing lost', async () => {
    await tab.close();
    const shown = endedOf(0, 100).length;
    tab = await world.openTab();
    // Another page of the same dashboard: it does not show the call that was kept.
    world.dashboards.calls.vapi.push(...world.dashboards.calls.vapi.splice(0, 100));
    await tab.goto(LOG);
    await badgesSettle(tab, endedOf(0, 100).length);
    const history = await openHistoryView(world);
    await history.settles(shown + endedOf(0, 100).length);
    await history.close();
    expect(await notices()).toBe(0);
    const kept = await tab.evaluate(
      (prefix) => Object.keys(localStorage).filter((name) => name.startsWith(prefix)),
      PENDING,
    );
    expect(kept).toEqual([]);
  });

  it.runIf(engine === 'firefox')(
    'goes on at once where the browser brings the new script to it, one badge a call',
    async () => {
      const before = await badges(tab);
      await world.session.reloadExtension();
      const one = world.dashboards.calls.vapi[0];
      if (one === undefined) throw new Error('No call is in progress.');
      one.endedReason = 'silence-timed-out';
      one.status = 'ended';
      await tab.click(refresh);
      await badgesSettle(tab, endedOf(0, 100).length);
      // The new script marks by labels what it finds, and cut ones get their codes as soon as the records come.
      await expect
        .poll(() => badges(tab))
        .toEqual(
          expect.arrayContaining(
            before.map(({ callId, owner }) => expect.objectContaining({ callId, owner }) as object),
          ),
        );
      expect(await notices()).toBe(0);
      await tab.hover('hang-tag');
      await tab.waitFor(() => document.querySelector('hang-tag-card:popover-open') !== null);
      expect(await tab.evaluate(() => document.querySelectorAll('hang-tag-card').length)).toBe(1);
      const history = await openHistoryView(world);
      await history.settles(endedOf(0, 100).length);
      await history.close();
    },
  );

  it('brings no call back that was erased since it was kept', async () => {
    /** Keeps a call of now in the page's storage, as the script of an older version does. */
    const keep = (callId: string): Promise<void> =>
      tab.evaluate(
        ([name, id]) => {
          const seen = {
            vendor: 'vapi',
            host: location.host,
            source: 'page',
            callId: id,
            label: 'customer-busy',
            timeSource: 'seen',
            seenAt: Date.now(),
          };
          localStorage.setItem(name + id, JSON.stringify([seen]));
        },
        [PENDING, callId] as const,
      );
    const [erased, kept] = [
      'e7a5ed00-1c1c-4d4d-8e8e-000000000001',
      'e7a5ed00-1c1c-4d4d-8e8e-000000000002',
    ];
    await keep(erased);
    const own = await world.openTab();
    await own.goto(world.session.extensionUrl('history.html#view=files'));
    await clickText(own, '[aria-labelledby=erase-title] button', 'Erase the whole history');
    await clickText(own, 'dialog[open] button', 'Erase the whole history');
    const history = await openHistoryView(world);
    await history.settles(0);
    await own.close();
    await keep(kept);
    await tab.goto(LOG);
    const shown = endedOf(0, 100).length;
    await badgesSettle(tab, shown);
    const ids = (await history.settles(shown + 1)).map(({ callId }) => callId);
    expect(ids).toContain(kept);
    expect(ids).not.toContain(erased);
    await history.close();
  });
});
