import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closedText } from '../browsers/closed-roots.ts';
import type { ChromiumSession } from '../browsers/chromium.ts';
import { badges, badgesSettle, openHistoryView, type HistoryView } from '../browsers/readings.ts';
import type { Tab } from '../browsers/session.ts';
import { ENGINES, startWorld, type World } from '../browsers/world.ts';
import { ended } from './places.ts';

const SCRIPT = '<img src="x" onerror="document.documentElement.setAttribute(\'data-ran\', \'\')">';
/** What browsers ask for by themselves. */
const BROWSERS_OWN =
  /(?:^|[./ ])(?:google|googleapis|gstatic|gvt1|mozilla|firefox)\.(?:com|org|net)[:/]|^detectportal/;

const isOpen = (): boolean => document.querySelector('hang-tag-card:popover-open') !== null;
const ran = (): boolean =>
  document.documentElement.hasAttribute('data-ran') ||
  document.querySelector('img[src="x"]') !== null;

describe.each(ENGINES)('safety in %s', (engine) => {
  let world: World;
  let history: HistoryView;

  beforeAll(async () => {
    world = await startWorld(engine, {
      dashboards: { seed: 13, count: 120, until: Date.now() - 3_600_000, days: 20 },
    });
    history = await openHistoryView(world);
  });
  afterEach(() => {
    expect(world.problems().filter((text) => !text.includes('Forged'))).toEqual([]);
  });
  afterAll(async () => {
    await world.close();
  });

  const openPage = async (path: string): Promise<Tab> => {
    const tab = await world.openTab({ width: 1600, height: 1000 });
    await tab.goto(world.session.extensionUrl(path));
    return tab;
  };
  const shown = (): { id: string; code: string }[] =>
    ended(
      world.dashboards.calls.vapi
        .slice(0, 100)
        .map(({ id, endedReason }) => ({ id, code: endedReason })),
    );

  it('forged events of a page change no badge that its label contradicts, and break nothing', async () => {
    const tab = await world.openTab({ width: 1600, height: 1000 });
    await tab.goto('https://dashboard.vapi.ai/calls?variant=uncut');
    await badgesSettle(tab, shown().length);
    const before = await badges(tab);
    await history.settles(shown().length);
    await tab.evaluate(
      ({ ids, script }) => {
        const send = (type: string, detail: unknown): void => {
          document.dispatchEvent(new CustomEvent(type, { detail }));
        };
        const pack = (...texts: string[]): string =>
          texts.map((text) => `${text.length}:${text}`).join('');
        // Other codes for the calls that are shown: their labels say otherwise.
        const records = ids.map((id) =>
          pack(id, 'pipeline-no-available-llm-model', '', '', '', '', ''),
        );
        send('hangtag-records', records.join(''));
        for (const detail of [
          pack(script, script, script, script, script, script, script),
          pack('__proto__', 'constructor', '', '', '', '', ''),
          '9:'.repeat(2_000_000),
          '[{"id":"x"}]',
          null,
          7,
          { length: 5, toString: null },
          [records],
          document.body,
        ]) {
          send('hangtag-records', detail);
          send('hangtag-owned', detail);
        }
        for (const element of document.querySelectorAll('hang-tag, td')) {
          element.dispatchEvent(
            new CustomEvent('hangtag-owned', { bubbles: true, detail: 'whole' }),
          );
        }
      },
      { ids: shown().map(({ id }) => id), script: SCRIPT },
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await badges(tab)).map(({ code, owner }) => [code, owner])).toEqual(
      before.map(({ code, owner }) => [code, owner]),
    );
    expect(await tab.evaluate(ran)).toBe(false);
    for (const call of await history.calls()) {
      expect(call.key).not.toMatch(/proto|constructor|[<>]/);
    }
    // A page that switches the watching off or on harms itself alone.
    await tab.evaluate(() => {
      for (const detail of ['off', 'on', 'on', 'off', {}]) {
        document.dispatchEvent(new CustomEvent('hangtag-ask', { detail }));
      }
      JSON.parse('[{"id":"0197abcd-ef01-7000-8000-000000000001","endedReason":"voicemail"}]');
    });
    await tab.close();
  });

  it('script in every text of an answer is shown as text in the card', async () => {
    for (const call of world.dashboards.calls.vapi) {
      Object.assign(call, { endedMessage: `Forged ${SCRIPT}`, assistant: { name: SCRIPT } });
    }
    const tab = await world.openTab({ width: 1600, height: 1000 });
    await tab.goto('https://dashboard.vapi.ai/calls?variant=uncut');
    await badgesSettle(tab, shown().length);
    await tab.hover('hang-tag');
    await tab.waitFor(isOpen);
    if ('page' in tab) {
      const { page } = tab as { page: Page };
      await expect
        .poll(async () => (await closedText(page, 'hang-tag-card')).length)
        .toBeGreaterThan(100);
    }
    expect(
      await tab.evaluate(() => document.querySelectorAll('hang-tag script, hang-tag img').length),
    ).toBe(0);
    await tab.press('Escape');
    await tab.close();
  });

  it('script in every field of the history and the settings is shown as text, and not run', async () => {
    const tab = await openPage('popup.html');
    await tab.evaluate(async (script) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('hangtag');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('Not open.'));
      });
      // As if it had come past every check, by a fault or by another program.
      const write = database.transaction('calls', 'readwrite');
      for (let i = 0; i < 5; i += 1) {
        write.objectStore('calls').put({
          key: `vapi:forged-${i}`,
          vendor: 'vapi',
          host: script,
          callId: `${script}${i}`,
          code: script,
          label: script,
          agent: script,
          startedAt: Date.now() - 60_000 * i,
          seenAt: Date.now(),
          timeSource: 'record',
        });
      }
      await new Promise((resolve) => {
        write.oncomplete = resolve;
      });
      database.close();
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { set(items: object): Promise<void> } } };
      };
      await chrome.storage.local.set({
        overrides: [
          { match: '*', owner: 'you', note: script, runbook: 'https://runbook.example/' },
        ],
      });
    }, SCRIPT);
    await tab.close();
    for (const path of ['popup.html', 'history.html', 'options.html']) {
      const page = await openPage(path);
      await page.waitFor(() => (document.querySelector('h1, h2')?.textContent ?? '') !== '');
      await page.waitFor(() => document.body.innerText.length > 100);
      expect(await page.evaluate(ran), path).toBe(false);
      await page.close();
    }
    const page = await world.openTab({ width: 1600, height: 1000 });
    await page.goto('https://dashboard.vapi.ai/calls?variant=uncut');
    await badgesSettle(page, shown().length);
    await page.hover('hang-tag');
    await page.waitFor(isOpen);
    if ('page' in page) {
      await expect.poll(() => closedText(page.page as Page, 'hang-tag-card')).toContain('onerror=');
    }
    expect(await page.evaluate(ran)).toBe(false);
    await page.close();
  });

  it('a whole session makes no request of its own', async () => {
    const pages = ['popup.html', 'history.html', 'options.html'];
    const requests: string[] = [];
    const listen = (tab: Tab): void => {
      if (!('page' in tab)) return;
      (tab.page as Page).on('request', (request) => requests.push(request.url()));
    };
    const before = world.proxy.reached.length;
    for (const path of pages) {
      const tab = await world.openTab();
      listen(tab);
      await tab.goto(world.session.extensionUrl(path));
      await tab.waitFor(() => document.body.innerText.length > 100);
      await tab.evaluate(() => {
        for (const button of document.querySelectorAll<HTMLElement>('[role=tab], [role=radio]')) {
          button.click();
        }
      });
      if (path === 'history.html') await carryFiles(tab);
      await tab.evaluate(async () => {
        // The policy of the page is what forbids it, whoever tried.
        const tried = await fetch('https://api.vapi.ai/call').then(
          () => 'reached',
          () => 'refused',
        );
        if (tried !== 'refused') throw new Error('A page of the extension can reach the network.');
      });
      tab.problems.length = 0;
      await tab.close();
    }
    if (engine === 'chromium') await wakeWorker(world.session as ChromiumSession);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(requests.filter((url) => !/^(?:chrome-extension|blob|data):/.test(url))).toEqual(
      requests.filter((url) => url === 'https://api.vapi.ai/call'),
    );
    // Whatever the background or a page of the extension would have asked for came through here.
    expect(world.proxy.reached.slice(before)).toEqual([]);
    expect(world.proxy.refused.filter((target) => !BROWSERS_OWN.test(target))).toEqual([]);
  });

  /** Imports a file and saves an export, as a user does. */
  async function carryFiles(tab: Tab): Promise<void> {
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
    await new Promise((resolve) => setTimeout(resolve, 500));
    await tab.evaluate(() => {
      for (const button of document.querySelectorAll<HTMLElement>('button')) {
        if (/import|export|save/i.test(button.textContent)) button.click();
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
});

/** Lets the hourly alarm ring, and asks the background for what it can be asked for. */
async function wakeWorker(session: ChromiumSession): Promise<void> {
  const [worker] = session.context.serviceWorkers();
  await worker?.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { alarms: { create(name: string, when: { when: number }): Promise<void> } };
    };
    await chrome.alarms.create('upkeep', { when: Date.now() + 50 });
  });
}
