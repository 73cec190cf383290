import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badges, badgesSettle, openHistoryView } from '../browsers/readings.ts';
import { ENGINES, startWorld, type World } from '../browsers/world.ts';
import { probe, type Probe } from './page-probe.ts';

const API = 'https://api.vapi.ai/call?limit=5';
/** A page of the replicas where Hangtag does not run, and one where it does. */
const WITHOUT = 'https://calls.reseller.example/analytics';
const WITH = 'https://dashboard.retellai.com/analytics';

describe.each(ENGINES)('the call-record watcher in %s', (engine) => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld(engine, {
      dashboards: { seed: 7, count: 3_000, until: Date.parse('2026-11-20T18:00:00Z') },
    });
  });
  afterAll(async () => {
    await world.close();
  });

  it('hands on every call of a long answer', async () => {
    const tab = await world.openTab();
    const history = await openHistoryView(world);
    await tab.goto('https://dashboard.vapi.ai/calls?limit=3000');
    const ended = world.dashboards.calls.vapi.filter((call) => call.endedReason !== undefined);
    expect(ended.length).toBeGreaterThan(2_500);
    await badgesSettle(tab, ended.length, 60_000);
    expect(new Set((await badges(tab)).map(({ certainty }) => certainty))).toEqual(
      new Set(['exact']),
    );
    await history.settles(ended.length, 150_000);
    expect(tab.problems).toEqual([]);
  }, 240_000);

  it('is not to be noticed by the page: same looks, results, errors, order and globals', async () => {
    const seen: Probe[] = [];
    const problems: string[][] = [];
    for (const url of [WITHOUT, WITH]) {
      const tab = await world.openTab();
      await tab.goto(url);
      if (url === WITH) {
        // The watcher is there, and works.
        await tab.evaluate(() => {
          document.addEventListener('hangtag-records', () => {
            document.documentElement.setAttribute('data-test-seen', '');
          });
        });
        await tab.evaluate(() => {
          JSON.parse('[{"id":"0197abcd-ef01-7000-8000-000000000001","endedReason":"voicemail"}]');
        });
        await tab.waitFor(() => document.documentElement.hasAttribute('data-test-seen'));
      }
      seen.push(await tab.evaluate(probe, API));
      // Firefox tells here of failures that nobody handles, which the probe makes on purpose.
      problems.push(tab.problems.map((one) => one.split('\n', 1).join('')).sort());
      await tab.close();
    }
    expect(problems[1]).toEqual(problems[0]);
    const [without, withIt] = seen;
    expect(Object.keys(without ?? {}).length).toBeGreaterThan(20);
    for (const name of Object.keys(without ?? {})) {
      expect(withIt?.[name], name).toEqual(without?.[name]);
    }
  });
});
