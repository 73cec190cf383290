import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { VERSIONS } from '../../lib/history/database.ts';
import type { ChromiumSession } from '../browsers/chromium.ts';
import { clickText } from '../browsers/click-text.ts';
import { badgesSettle, openHistoryView, type HistoryView } from '../browsers/readings.ts';
import { savedFile } from '../browsers/saved-file.ts';
import type { Engine } from '../browsers/find.ts';
import type { Tab } from '../browsers/session.ts';
import { ENGINES, extensionFolder, startWorld, type World } from '../browsers/world.ts';
import { ended, SHOWN_PAGES } from './shown-pages.ts';

/** What Dexie makes of a version. */
const stepsOf = (version: number): number => version * 10;

/** A page of the extension, with a hold on its database as another version of Hangtag would have it. */
interface Holder {
  readonly held?: IDBDatabase;
}

/** Chromium lets a test lower the room that an extension has, unless it may have all there is. */
async function buildFor(engine: Engine): Promise<string> {
  if (engine === 'firefox') return extensionFolder(engine);
  const folder = await mkdtemp(join(tmpdir(), 'hangtag-database-'));
  await cp(extensionFolder(engine), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { permissions: string[] };
  manifest.permissions = manifest.permissions.filter((name) => name !== 'unlimitedStorage');
  await writeFile(path, JSON.stringify(manifest));
  return folder;
}

// One story in steps; the worker lives through all of it.
describe.each(ENGINES)('a history in trouble in %s', (engine) => {
  let world: World;
  let extension: string;
  let other: Tab;
  let view: HistoryView;
  let kept = 0;

  beforeAll(async () => {
    extension = await buildFor(engine);
    world = await startWorld(engine, { dashboards: { seed: 23, count: 120 }, extension });
    other = await world.openTab();
    await other.goto(world.session.extensionUrl('options.html'));
  });
  afterEach(() => {
    expect(world.takeProblems()).toEqual([]);
  });
  afterAll(async () => {
    await world.close();
    if (engine === 'chromium') await rm(extension, { recursive: true, force: true });
  });

  /** Chromium's own hand on the extension's storage. */
  const storage = async (): Promise<{ control: CDPSession; origin: string }> => {
    const { context, extensionId } = world.session as ChromiumSession;
    const page = context.pages().find((each) => each.url().includes('options.html'));
    if (page === undefined) throw new Error('The page is gone.');
    const control = await context.newCDPSession(page);
    return { control, origin: `chrome-extension://${extensionId}` };
  };
  /** Deletes the database, in Chromium as the browser itself does where it wants the room. */
  const deleteDatabase = async (): Promise<void> => {
    if (engine === 'chromium') {
      const { control, origin } = await storage();
      await control.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
      return;
    }
    await other.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase('hangtag');
          request.onsuccess = () => resolve();
          request.onerror = () => reject(new Error('The database stays.'));
        }),
    );
  };
  /** Opens a dashboard, as if for the first time; resolves with the number of its calls. */
  const show = async (vendor: 'vapi' | 'retell' | 'uponai'): Promise<number> => {
    const page = SHOWN_PAGES.find((each) => each.vendor === vendor);
    if (page === undefined) throw new Error('There is no such dashboard.');
    const { length } = ended(page.shown(world.dashboards));
    const tab = await world.openTab();
    await tab.goto(page.url);
    await badgesSettle(tab, length);
    return length;
  };
  /** Opens the popup and waits until it says so. */
  const popupSays = async (words: string): Promise<Tab> => {
    const popup = await world.openTab({ width: 360, height: 600 });
    await popup.goto(world.session.extensionUrl('popup.html'));
    await popup.waitFor(
      (wanted) => document.querySelector('main')?.textContent.includes(wanted),
      words,
      15_000,
    );
    return popup;
  };
  const press = (tab: Tab, words: string): Promise<void> => clickText(tab, 'button', words);
  /** Waits until an open popup shows the trend and nothing of trouble. */
  const isWell = (popup: Tab): Promise<void> =>
    popup.waitFor(
      () =>
        document.querySelector('.headline') !== null && document.querySelector('.notice') === null,
      undefined,
      40_000,
    );
  /**
   * Holds the database as a version of Hangtag would have it; afresh, nothing of another version can come
   * between deleting and opening, as the browser does both in the order in which they were asked for.
   */
  const hold = (
    version: number,
    stores: Readonly<Record<string, string>>,
    { afresh = false } = {},
  ): Promise<void> =>
    other.evaluate(
      ([wanted, names, deletes]) =>
        new Promise<void>((resolve, reject) => {
          if (deletes) indexedDB.deleteDatabase('hangtag');
          const request = indexedDB.open('hangtag', wanted);
          request.onupgradeneeded = () => {
            for (const [name, indexes] of Object.entries(names)) {
              if (request.result.objectStoreNames.contains(name)) continue;
              const [key = '', ...others] = indexes.split(', ');
              const store = request.result.createObjectStore(name, { keyPath: key.slice(1) });
              for (const index of others) {
                const path = index.startsWith('[') ? index.slice(1, -1).split('+') : index;
                store.createIndex(index, path);
              }
            }
          };
          request.onsuccess = () => {
            (globalThis as { held?: IDBDatabase }).held = request.result;
            resolve();
          };
          request.onerror = () => reject(new Error(`It does not open: ${request.error?.message}`));
        }),
      [version, stores, afresh] as const,
    );
  const letGo = (): Promise<void> => other.evaluate(() => (globalThis as Holder).held?.close());

  it.runIf(engine === 'chromium')('has no room: says so, and goes on once there is', async () => {
    const { control, origin } = await storage();
    await control.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    const shown = await show('retell');
    const popup = await popupSays('Storage is full');
    await control.send('Storage.overrideQuotaForOrigin', { origin });
    await isWell(popup);
    await popup.close();
    kept = shown;
  });

  it('is a newer Hangtag’s: it stays as it is, and calls wait until it is gone', async () => {
    view = await openHistoryView(world);
    if (kept === 0) kept = await show('retell');
    await view.settles(kept);
    await hold(stepsOf(VERSIONS.length + 1), {});
    const shown = await show('uponai');
    const popup = await popupSays('newer Hangtag has written');
    await view.settles(kept);
    await letGo();
    await deleteDatabase();
    await popup.waitFor(
      () => document.querySelector('.notice')?.textContent.includes('deleted the history'),
      undefined,
      40_000,
    );
    await view.settles(shown);
    await press(popup, 'Got it');
    await isWell(popup);
    await popup.close();
  });

  it('is deleted by the browser: says so until it is read, and goes on at once', async () => {
    await deleteDatabase();
    const shown = await show('vapi');
    await view.settles(shown);
    const popup = await popupSays('deleted the history');
    const page = await world.openTab();
    await page.goto(world.session.extensionUrl('history.html'));
    await page.waitFor(() => document.querySelector('.notice') !== null);
    await press(page, 'Got it');
    await page.waitFor(() => document.querySelector('.notice') === null);
    await isWell(popup);
    await popup.close();
    await page.close();
  });

  it('is an older Hangtag’s: waits until that lets go, and takes over what it has kept', async () => {
    await hold(stepsOf(1), VERSIONS[0] ?? {}, { afresh: true });
    await other.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const { held } = globalThis as Holder;
          const writing = held?.transaction('calls', 'readwrite');
          // Older ones took campaigns for calls.
          for (const label of ['customer-ended-call', 'campaign.ended.success']) {
            writing?.objectStore('calls').put({
              key: `vapi:${label}`,
              vendor: 'vapi',
              host: 'dashboard.vapi.ai',
              callId: label,
              label,
              startedAt: Date.now() - 3_600_000,
              seenAt: Date.now() - 3_600_000,
              timeSource: 'record',
            });
          }
          if (writing !== undefined) writing.oncomplete = () => resolve();
        }),
    );
    const shown = await show('retell');
    const popup = await popupSays('older version of Hangtag');
    const page = await world.openTab();
    await page.goto(world.session.extensionUrl('history.html'));
    await page.waitFor(() =>
      document.querySelector('main')?.textContent.includes('older version of Hangtag'),
    );
    await letGo();
    await popup.waitFor(
      () => document.querySelector('.notice')?.textContent.includes('weren’t calls were removed'),
      undefined,
      40_000,
    );
    await view.settles(shown + 1);
    await press(popup, 'Got it');
    await isWell(popup);
    await popup.goto(world.session.extensionUrl('popup.html'));
    await isWell(popup);
    await page.waitFor(() => document.querySelector('.headline') !== null);
    await popup.close();
    await page.close();
  });

  it('holds a row that is no call: tells of it, counts the others, and lets it be saved and deleted', async () => {
    await other.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open('hangtag');
          request.onerror = () => reject(new Error('The database does not open.'));
          request.onsuccess = () => {
            const writing = request.result.transaction('calls', 'readwrite');
            const at = Date.now() - 7_200_000;
            writing.objectStore('calls').put({
              key: 'vapi:odd',
              vendor: 'vapi',
              host: 7,
              label: 'what a disk made of it',
              startedAt: at,
              seenAt: at,
              timeSource: 'record',
            });
            writing.oncomplete = () => {
              request.result.close();
              resolve();
            };
          };
        }),
    );
    const calls = await view.calls();
    const page = await world.openTab();
    await page.goto(world.session.extensionUrl('history.html#view=calls&period=90d'));
    await page.waitFor(
      () => document.querySelector('.notice')?.textContent.includes('couldn’t be read'),
      undefined,
      20_000,
    );
    await page.waitFor(
      (shown) => document.querySelectorAll('.calls-table tbody tr').length === shown,
      Math.min(50, calls.length - 1),
    );
    await page.goto(world.session.extensionUrl('history.html?aside#view=files'));
    await page.waitFor(() => document.querySelector('#aside-title') !== null);
    const title = (): string | undefined => document.querySelector('#aside-title')?.textContent;
    expect(await page.evaluate(title)).toBe('1 row couldn’t be read');
    const { text } = await savedFile(page, () => press(page, 'Save as a file'));
    expect(text).toContain('what a disk made of it');
    await press(page, 'Delete them');
    await page.waitFor(() => document.querySelector('#aside-title') === null);
    await page.close();
  });
});
