import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DAY, WEEK } from '../../lib/calls/time.ts';
import type { Engine } from '../browsers/find.ts';
import type { Tab } from '../browsers/session.ts';
import { ENGINES, extensionFolder, startWorld, type World } from '../browsers/world.ts';

/** What of the extension's interfaces a test asks in one of its pages. */
interface Extension {
  readonly permissions: { contains(what: object): Promise<boolean> };
  readonly notifications?: {
    getAll(): Promise<Record<string, unknown>>;
    readonly onClosed: { addListener(listener: (id: string) => void): void };
  };
  readonly action: { getBadgeText(what: object): Promise<string> };
  readonly alarms: { create(name: string, info: object): Promise<void> };
}

/**
 * Firefox grants an optional permission without asking where a test wants it so. Chromium cannot be told
 * to: its copy of the build holds the permission from the start, and asking for it is answered at once.
 */
async function buildFor(engine: Engine): Promise<string> {
  if (engine === 'firefox') return extensionFolder(engine);
  const folder = await mkdtemp(join(tmpdir(), 'hangtag-alerts-'));
  await cp(extensionFolder(engine), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as {
    permissions: string[];
    optional_permissions?: string[];
  };
  expect(manifest.permissions).not.toContain('notifications');
  expect(manifest.optional_permissions).toContain('notifications');
  manifest.permissions.push('notifications');
  delete manifest.optional_permissions;
  await writeFile(path, JSON.stringify(manifest));
  return folder;
}

/** An export of calls: `faults` of `of` calls ended for that reason this week, and some before. */
function exportOf(name: string, code: string, now: [number, number], before: [number, number]) {
  const line = (i: number, isFault: boolean, startedAt: number): string =>
    JSON.stringify({
      key: 'vapi:x',
      vendor: 'vapi',
      host: 'dashboard.vapi.ai',
      callId: `${i.toString(16).padStart(8, '0')}-${name}-4000-8000-${startedAt.toString(16).padStart(12, '0').slice(-12)}`,
      code: isFault ? code : 'customer-ended-call',
      label: isFault ? code : 'customer-ended-call',
      startedAt,
      seenAt: startedAt,
      timeSource: 'record',
      fair: true,
    });
  const weekOf = ([faults, of]: [number, number], end: number): string[] =>
    Array.from({ length: of }, (_, i) => line(i, i < faults, end - DAY - i * 60_000));
  return [...weekOf(now, Date.now()), ...weekOf(before, Date.now() - WEEK)].join('\n');
}

describe.each(ENGINES)('alerts in %s', (engine) => {
  let world: World;
  let options: Tab;
  let files: Tab;
  let folder: string;
  let extension: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hangtag-rising-'));
    extension = await buildFor(engine);
    world = await startWorld(engine, { dashboards: { count: 10 }, extension });
    files = await world.openTab();
    await files.goto(world.session.extensionUrl('history.html#view=files'));
    options = await world.openTab();
    await options.goto(world.session.extensionUrl('options.html'));
    await options.waitFor(() => document.querySelectorAll('[role=switch]').length > 2);
  });
  afterEach(() => {
    expect(world.takeProblems()).toEqual([]);
  });
  afterAll(async () => {
    await world.close();
    await rm(folder, { recursive: true, force: true });
    if (engine === 'chromium') await rm(extension, { recursive: true, force: true });
  });

  const importCalls = async (name: string, text: string): Promise<void> => {
    const path = join(folder, `${name}.ndjson`);
    await writeFile(path, text);
    await files.waitFor(() => document.querySelector('.drop input[type=file]') !== null);
    await files.upload('.drop input[type=file]', path);
    await files.waitFor(() => document.querySelector('.preview .button.main') !== null);
    await files.click('.preview .button.main');
    await files.waitFor(
      (wanted) => document.querySelector('.result h3')?.textContent === wanted,
      `${name}.ndjson`,
    );
  };
  /** The hour's upkeep, now. */
  const upkeep = (): Promise<void> =>
    options.evaluate(() => {
      const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
      return (browser ?? chrome)?.alarms.create('upkeep', {
        when: Date.now() + 50,
        periodInMinutes: 60,
      });
    });
  const told = (): Promise<string[]> =>
    options.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
      const open = (await (browser ?? chrome)?.notifications?.getAll()) ?? {};
      // Without a display, Firefox closes each at once.
      const { closedAlerts = [] } = globalThis as { closedAlerts?: string[] };
      return [...Object.keys(open), ...closedAlerts].sort();
    });
  const mark = (): Promise<string | undefined> =>
    options.evaluate(() => {
      const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
      return (browser ?? chrome)?.action.getBadgeText({});
    });
  const toldBecomes = async (ids: readonly string[]): Promise<void> => {
    const end = Date.now() + 10_000;
    while ((await told()).length < ids.length && Date.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(await told()).toEqual(ids);
  };
  const FIRST = 'call.in-progress.error-vapifault-transport-never-connected';
  const SECOND = 'call.in-progress.error-providerfault-openai-503-server-overloaded-error';
  /** The address that a click on a notification opens: a party's calls of the week. */
  const riseOf = (owner: string, party: string): string =>
    new URLSearchParams({ view: 'calls', period: '7d', owner, party }).toString();

  it('is off, and says nothing, until it is switched on', async () => {
    await importCalls('first', exportOf('aaaa', FIRST, [60, 400], [2, 400]));
    expect(
      await options.evaluate(
        () =>
          [...document.querySelectorAll<HTMLInputElement>('[role=switch]')].find((each) =>
            each.closest('label')?.textContent.includes('episodes'),
          )?.checked,
      ),
    ).toBe(false);
    await upkeep();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await told()).toEqual([]);
    expect(await mark()).toBe('');
  });

  it('asks for its permission when it is switched on', async () => {
    const allowed = (): Promise<boolean | undefined> =>
      options.evaluate(() => {
        const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
        return (browser ?? chrome)?.permissions.contains({ permissions: ['notifications'] });
      });
    expect(await allowed()).toBe(engine === 'chromium');
    await options.evaluate(() => {
      for (const each of document.querySelectorAll('[role=switch]')) {
        if (each.closest('label')?.textContent.includes('episodes') === true) each.id = 'alerts';
      }
    });
    await options.click('label:has(#alerts)');
    await options.waitFor(() => document.querySelector<HTMLInputElement>('#alerts')?.checked);
    expect(await allowed()).toBe(true);
    // What a permission brings may be missing from a page that was open before.
    await options.goto(world.session.extensionUrl('options.html#again'));
    await options.waitFor(() => document.querySelectorAll('[role=switch]').length > 2);
    await options.evaluate(() => {
      const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
      const page = globalThis as { closedAlerts?: string[] };
      const closed: string[] = [];
      page.closedAlerts = closed;
      (browser ?? chrome)?.notifications?.onClosed.addListener((id) => closed.push(id));
    });
  });

  it('tells of each party that rises once, with a mark on the icon until the popup is opened', async () => {
    await upkeep();
    await toldBecomes([riseOf('platform', 'Vapi')]);
    expect(await mark()).toBe('▲');
    const popup = await world.openTab({ width: 360, height: 600 });
    await popup.goto(world.session.extensionUrl('popup.html'));
    await popup.waitFor(() => document.querySelector('h1')?.textContent.includes('%'));
    expect(await mark()).toBe('');
    await popup.close();

    // Another party joins: the next round tells of that one alone.
    await importCalls('second', exportOf('bbbb', SECOND, [70, 400], [1, 400]));
    await upkeep();
    await toldBecomes([riseOf('platform', 'Vapi'), riseOf('provider', 'OpenAI')].sort());
    expect(await mark()).toBe('▲');
  });

  it('leads to the calls of the party', async () => {
    // No browser lets a test click a notification; this is the address that the click opens.
    const tab = await world.openTab({ width: 1280, height: 800 });
    await tab.goto(world.session.extensionUrl(`history.html#${riseOf('platform', 'Vapi')}`));
    await tab.waitFor(() => document.querySelector('#calls-title')?.textContent === '60 calls');
    const codes = await tab.evaluate(() => [
      ...new Set(
        [...document.querySelectorAll('.calls-table .reason code')].map((code) => code.textContent),
      ),
    ]);
    expect(codes).toEqual([FIRST]);
  });

  it('tells nothing of calls that may have been picked by hand', async () => {
    const before = await told();
    const picked = exportOf('cccc', 'twilio-failed-to-connect-call', [80, 400], [1, 400]);
    await importCalls('third', picked.replaceAll('"fair":true', '"fair":false'));
    await upkeep();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await told()).toEqual(before);
  });
});
