import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badgesSettle, openHistoryView } from '../browsers/readings.ts';
import { Listener } from '../browsers/listener.ts';
import { startWorld, type World } from '../browsers/world.ts';

const FAILURE = 'call.in-progress.error-providerfault-deepgram-returning-502-network-error';

/** What is said does not depend on the day of the run; numbers, changes and the order of reasons do. */
const unnumbered = (line: string): string =>
  line
    .replace(/\b[0-9a-f]{8}-[0-9a-f-]{27}\b/, '(the call’s ID)')
    .replace(/\$?\d[\d,.]*%?/g, '#')
    .replace(/none of/g, '# of')
    .replace(/#, was # · (?=#)/, '# · ')
    .replace(/# call(?=[" ])|\bthe call(?=")/, '# calls')
    // When they came: since a day, on one only, from one to another.
    .replace(/(?<=# · # calls?) [^"]+(?=")/, '')
    .replace(/\b(?:new|rising|falling|gone|same|too few):? (?=#)/, '')
    .replace(/"[^"]+: [^"]+ (?=# · # calls?")/, '"(owner): (reason) ');

const CARD = [
  'dialog "Whose fault, and what to do"',
  'heading "Deepgram failed, not you"',
  'Deepgram lost the connection (#).',
  'This call: #',
  '#s',
  'outbound call',
  'Add a transcriber of another provider under Assistant › Advanced › Fallbacks, or have Vapi choose one (PATCH /assistant with its ID; send the rest of the transcriber along): it takes over while the call goes on.',
  'link "Assistants at Vapi"',
  'button "Copy JSON"',
  'Call again in a few minutes.',
  'button "Copy support details"',
  'link "Docs"',
  'button "More" expanded: false',
];

const POPUP = [
  'radio "# days" checked: true',
  'button "(owner): (reason) # · # calls" expanded: false',
  'button "(owner): (reason) # · # calls" expanded: true',
  'link "Show # calls"',
  'link "History"',
  'link "Options"',
];

// One engine is enough: the tree is made from the same roles and names in both.
describe('all of it by keyboard alone, as it is read out', () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld('chromium', { dashboards: { seed: 5, count: 200, days: 20 } });
    // At any time of the day, one of the incident's failures is among the first rows.
    const { vapi } = world.dashboards.calls;
    const at = vapi.findIndex(({ endedReason }) => endedReason === 'customer-ended-call');
    const call = vapi[at];
    if (call === undefined) throw new Error('Nobody hung up.');
    vapi[at] = { ...call, endedReason: FAILURE, endedMessage: `The call ended with ${FAILURE}.` };
    const tab = await world.openTab();
    await tab.goto('https://dashboard.vapi.ai/calls?limit=200');
    const count = world.dashboards.calls.vapi.filter((c) => c.endedReason !== undefined).length;
    await badgesSettle(tab, count);
    const history = await openHistoryView(world);
    await history.settles(count);
    await history.close();
    await tab.close();
  });
  afterAll(async () => {
    await world.close();
  });

  /** A tab with its listener, and keys that answer with what has the focus then. */
  async function open(url: string): Promise<{
    page: Page;
    listener: Listener;
    press: (...keys: string[]) => Promise<string>;
    pressUntil: (key: string, wanted: RegExp) => Promise<string>;
  }> {
    const tab = await world.openTab({ width: 1280, height: 1000 });
    await tab.goto(url);
    if (!('page' in tab)) throw new Error('This needs Chromium.');
    const page = tab.page as Page;
    const listener = await Listener.of(page);
    const press = async (...keys: string[]): Promise<string> => {
      for (const key of keys) await page.keyboard.press(key);
      return listener.focused();
    };
    const pressUntil = async (key: string, wanted: RegExp): Promise<string> => {
      const heard: string[] = [];
      for (let i = 0; i < 60; i += 1) {
        const now = await press(key);
        if (wanted.test(now)) return now;
        heard.push(now);
      }
      throw new Error(`${key} never came to ${String(wanted)}, but to ${heard.join(' · ')}`);
    };
    return { page, listener, press, pressUntil };
  }

  it('from the page to a badge, its card, a copy and back', async () => {
    const { page, listener, press, pressUntil } = await open('https://dashboard.vapi.ai/logs');
    await page.waitForFunction(() => document.querySelectorAll('hang-tag').length > 10);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const first = await pressUntil('Tab', /^button ".*: .*" expanded: true$/);
    expect(first).toMatch(/fault|setup|Customer|end: |not clear which: /);
    // Down to the failure that the replica's incident is made of.
    const failing = await pressUntil('ArrowDown', /^button "Deepgram’s fault: /);
    expect(failing).toBe(
      'button "Deepgram’s fault: Deepgram lost the connection (502)." expanded: true',
    );
    await expect.poll(async () => (await listener.read('dialog')).map(unnumbered)).toEqual(CARD);

    expect(await press('Enter')).toBe('button "Copy support details"');
    await press('Enter');
    await expect.poll(() => listener.focused()).toBe('button "Copied"');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n').map((line) => line.replace(/: .*/, ''))).toEqual([
      'Vendor',
      'Call ID',
      'Started',
      'Reason',
      'Message',
      'Meaning',
    ]);
    expect(await press('Escape')).toMatch(/^button "Deepgram’s fault: /);
    expect(await listener.read('dialog')).toEqual([]);

    await press('Enter');
    await pressUntil('Tab', /^button "More"/);
    await press('Enter');
    await expect
      .poll(async () => (await listener.read('dialog')).map(unnumbered).join('\n'))
      .toContain('# · # calls');
  });

  it('from the popup to a reason, its calls, the history and the options', async () => {
    const { page, press, pressUntil } = await open(world.session.extensionUrl('popup.html'));
    await page.waitForFunction(() => document.querySelector('.reason-list button') !== null);
    const heard = [
      await pressUntil('Tab', /radio|button "7/),
      await pressUntil('Tab', /^button ".*expanded: false$/),
      await press('Enter'),
      await pressUntil('Tab', /^link "Show .*call/),
      await pressUntil('Tab', /^link "History/),
      await press('Tab'),
    ];
    expect(heard.map(unnumbered)).toEqual(POPUP);
    const opened = page.context().waitForEvent('page');
    await page.keyboard.press('Enter');
    const options = await opened;
    await options.waitForURL(/options\.html/);
    expect(world.takeProblems()).toEqual([]);
  });
});
