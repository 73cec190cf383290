import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closedText } from '../browsers/closed-roots.ts';
import { badges, badgesSettle, openHistoryView, type HistoryView } from '../browsers/readings.ts';
import type { Tab } from '../browsers/session.ts';
import { ENGINES, startWorld, type World } from '../browsers/world.ts';
import { ended } from './shown-pages.ts';

const SCRIPT = '<img src="x" onerror="document.documentElement.setAttribute(\'data-ran\', \'\')">';

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
    expect(world.takeProblems().filter((text) => !text.includes('Forged'))).toEqual([]);
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
    // Of a call that ended as it should, the card has no room for messages.
    await tab.hover('hang-tag[data-severity="failure"]');
    await tab.waitFor(isOpen);
    if ('page' in tab) {
      const { page } = tab as { page: Page };
      await expect
        .poll(() => closedText(page, 'hang-tag-card'))
        .toMatch(/Forged <img src="x" onerror=.{60}/);
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
          // Of all codes at once no rule can be; every one that is shown has an e.
          { match: '*e*', owner: 'you', note: script, runbook: 'https://runbook.example/' },
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
});
