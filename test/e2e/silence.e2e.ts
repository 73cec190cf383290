import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChromiumSession } from '../browsers/chromium.ts';
import { clickText } from '../browsers/click-text.ts';
import { badgesSettle } from '../browsers/readings.ts';
import type { Tab } from '../browsers/session.ts';
import { ENGINES, startWorld, type World } from '../browsers/world.ts';

/** What browsers ask for by themselves. */
const BROWSERS_OWN =
  /(?:^|[./ ])(?:google|googleapis|gstatic|gvt1|mozilla|firefox)\.(?:com|org|net)[:/]|^detectportal/;

/** No replica, and nobody's: whoever asks for it is noted by the proxy and refused. */
const OUTSIDE = 'https://outside.example/';

const isOpen = (): boolean => document.querySelector('hang-tag-card:popover-open') !== null;

/** Whether a page or worker of the extension gets anywhere at all. */
const tryToLeave = (address: string): Promise<string> =>
  fetch(address, { mode: 'no-cors' }).then(
    () => 'reached',
    () => 'refused',
  );

/** One call frame of a request's initiator, as the debugging protocol tells it. */
interface Stack {
  readonly callFrames: readonly { readonly url: string }[];
  readonly parent?: Stack;
}

/** Whether only scripts of an extension stand behind a request. The page's own pass through the watcher too. */
function isExtensions(stack: Stack | undefined): boolean {
  const frames: { readonly url: string }[] = [];
  for (let at = stack; at !== undefined; at = at.parent) frames.push(...at.callFrames);
  return frames.length > 0 && frames.every(({ url }) => url.startsWith('chrome-extension:'));
}

// Everything that the browser asks for goes through a proxy that knows the replicas and notes all else: pages,
// content scripts and the worker alike.
describe.each(ENGINES)('a whole session in %s', (engine) => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld(engine, { dashboards: { seed: 13, count: 120, days: 20 } });
  });
  afterAll(async () => {
    await world.close();
  });

  const outside = (): string[] =>
    world.proxy.refused.filter((target) => !BROWSERS_OWN.test(target));

  it('is one in which a request would be noticed, and the extension’s own pages cannot make one', async () => {
    const page = await world.openTab();
    await page.goto('https://dashboard.vapi.ai/calls');
    await page.evaluate(tryToLeave, OUTSIDE);
    expect(outside()).toEqual(['outside.example:443']);
    await page.close();

    const own = await world.openTab();
    await own.goto(world.session.extensionUrl('options.html'));
    expect(await own.evaluate(tryToLeave, OUTSIDE)).toBe('refused');
    await own.close();
    if (engine === 'chromium') {
      const [worker] = (world.session as ChromiumSession).context.serviceWorkers();
      expect(await worker?.evaluate(tryToLeave, OUTSIDE)).toBe('refused');
    }
    // Both were stopped before they came to the proxy.
    expect(outside()).toEqual(['outside.example:443']);
  });

  it('makes no request of its own: dashboards, card, popup, history, files, options, worker', async () => {
    const before = outside().length;
    const foreign: string[] = [];
    for (const url of [
      'https://dashboard.vapi.ai/calls',
      'https://dashboard.retellai.com/call-history',
    ]) {
      const tab = await world.openTab({ width: 1500, height: 900 });
      if ('page' in tab) await listenForOwn(tab.page as Page, foreign);
      await tab.goto(url);
      await tab.waitFor(() => document.querySelectorAll('hang-tag').length > 10);
      await tab.evaluate(() =>
        document.querySelector<HTMLElement>('hang-tag[data-severity="failure"]')?.focus(),
      );
      await tab.press('Enter');
      await tab.waitFor(isOpen);
      // Copies for support, which is where the focus is.
      await tab.press('Enter');
      await tab.press('Escape');
      await badgesSettle(
        tab,
        await tab.evaluate(() => document.querySelectorAll('hang-tag').length),
      );
      await tab.close();
    }

    const reached = world.proxy.reached.length;
    for (const path of ['popup.html', 'welcome.html', 'history.html#view=files', 'options.html']) {
      const tab = await world.openTab();
      const requests: string[] = [];
      if ('page' in tab) {
        (tab.page as Page).on('request', (request) => requests.push(request.url()));
      }
      await tab.goto(world.session.extensionUrl(path));
      await tab.waitFor(() => document.body.innerText.length > 100);
      if (path.includes('files')) await carryFiles(tab);
      await tab.evaluate(() => {
        for (const choice of document.querySelectorAll<HTMLElement>(
          '[type=radio], nav a[href^="#"]',
        )) {
          choice.click();
        }
      });
      expect(requests.filter((url) => !/^(?:chrome-extension|blob|data):/.test(url))).toEqual([]);
      expect(tab.problems).toEqual([]);
      await tab.close();
    }
    if (engine === 'chromium') await ringAlarm(world.session as ChromiumSession);
    // What is asked for late is asked for too.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(foreign).toEqual([]);
    expect(outside().slice(before)).toEqual([]);
    expect(world.proxy.reached.slice(reached)).toEqual([]);
  });
});

/** Notes the requests in a dashboard's page that only the extension's scripts stand behind. */
async function listenForOwn(page: Page, foreign: string[]): Promise<void> {
  const protocol = await page.context().newCDPSession(page);
  protocol.on('Network.requestWillBeSent', ({ request, initiator }) => {
    if (isExtensions(initiator.stack)) foreign.push(request.url);
  });
  await protocol.send('Network.enable');
}

/** Imports a file and saves an export, as a user does. */
async function carryFiles(tab: Tab): Promise<void> {
  await tab.waitFor(() => document.querySelector('input[type=file]'));
  await tab.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (input === null) return;
    const call = {
      id: '0197abcd-ef01-7abc-8def-0123456789ab',
      endedReason: 'voicemail',
      startedAt: new Date(Date.now() - 3_600_000).toISOString(),
    };
    const files = new DataTransfer();
    files.items.add(new File([JSON.stringify([call])], 'calls.json'));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await tab.waitFor(() => document.querySelector('.preview .button.main'));
  await tab.click('.preview .button.main');
  await tab.waitFor(() => document.querySelector('.result'));
  await clickText(tab, '[aria-labelledby=export-title] .button.main');
  await tab.waitFor(() => /\d calls? exported/.test(document.body.innerText));
}

/** Lets the hourly alarm ring at once. */
async function ringAlarm(session: ChromiumSession): Promise<void> {
  const [worker] = session.context.serviceWorkers();
  await worker?.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { alarms: { create(name: string, when: { when: number }): Promise<void> } };
    };
    await chrome.alarms.create('upkeep', { when: Date.now() + 50 });
  });
}
