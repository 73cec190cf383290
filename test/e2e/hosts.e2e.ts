import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { answerYes, registeredFor, takeBack } from '../browsers/permissions.ts';
import { badges, badgesSettle, openHistoryView } from '../browsers/readings.ts';
import type { Tab } from '../browsers/session.ts';
import { ENGINES, startWorld, type World } from '../browsers/world.ts';
import { addressOfReport } from '../dashboards/from-report.ts';
import { ended } from './shown-pages.ts';

const HOST = 'calls.reseller.example';

describe.each(ENGINES)('a host that the user adds, in %s', (engine) => {
  let world: World;
  let page: Tab;
  let options: Tab;
  let wanted: number;

  beforeAll(async () => {
    world = await startWorld(engine, { dashboards: { seed: 7, count: 120 } });
    wanted = ended(
      world.dashboards.calls.retell
        .slice(0, 50)
        .map((call) => ({ id: call.call_id, code: call.disconnection_reason })),
    ).length;
    page = await world.openTab({ width: 1600, height: 1000 });
    await page.goto(`https://${HOST}/call-history`);
    await page.waitFor(() => document.querySelectorAll('tbody tr').length > 40);
    options = await world.openTab();
    await options.goto(world.session.extensionUrl('options.html'));
    await options.waitFor(() => document.querySelector('.add-host'));
    await answerYes(world.session, HOST);
  });
  afterEach(() => {
    expect(world.takeProblems()).toEqual([]);
  });
  afterAll(async () => {
    await world.close();
  });

  const type = (text: string, vendor: string): Promise<void> =>
    options.evaluate(
      ([host, id]) => {
        const input = document.querySelector<HTMLInputElement>('.add-host input');
        const select = document.querySelector<HTMLSelectElement>('.add-host select');
        if (input === null || select === null) throw new Error('There is no form.');
        input.value = host ?? '';
        input.dispatchEvent(new Event('input', { bubbles: true }));
        select.value = id ?? '';
        select.dispatchEvent(new Event('change', { bubbles: true }));
      },
      [text, vendor],
    );
  const isLost = (host: string): boolean =>
    document.querySelector(`[data-host="${host}"] .refused`) !== null;

  it('is not touched before, and a text that is no host is refused', async () => {
    expect(await badges(page)).toEqual([]);
    expect(await registeredFor(options)).toEqual([]);
    await type('http://calls.reseller.example', 'retell');
    await options.click('.add-host button');
    await options.waitFor(() => document.querySelector('.add-host p')?.textContent !== '');
    expect(
      await options.evaluate((host) => document.querySelector(`[data-host="${host}"]`), HOST),
    ).toBe(null);
  });

  it('is marked and recorded at once, on the page that is open and after a reload', async () => {
    await type(`https://${HOST}/call-history?x=1`, 'retell');
    await options.click('.add-host button');
    await badgesSettle(page, wanted);
    expect(new Set((await badges(page)).map(({ vendor }) => vendor))).toEqual(new Set(['retell']));
    await page.reload();
    await badgesSettle(page, wanted);
    // The scripts came with the page this time, the one in its own world too.
    expect(new Set((await badges(page)).map(({ certainty }) => certainty))).toEqual(
      new Set(['exact']),
    );
    const history = await openHistoryView(world);
    await expect
      .poll(async () => (await history.calls()).filter(({ host }) => host === HOST).length)
      .toBeGreaterThanOrEqual(wanted);
    await history.close();
    expect(await registeredFor(options)).toEqual([`https://${HOST}/*`]);
  });

  it('has calls that the history opens there', async () => {
    const history = await world.openTab();
    await history.goto(world.session.extensionUrl('history.html#view=calls'));
    await history.waitFor(
      (host) => document.querySelector(`a[href^="https://${host}/call-history?history=call_"]`),
      HOST,
    );
    await history.close();
  });

  it('takes what a label of its own means, also one that is written like a code: on the card, and in a whole list', async () => {
    const own = await world.openTab({ width: 1600, height: 1000 });
    await own.goto(
      addressOfReport(
        `Page: Retell, another site, /call-history, reasons expected
Table 1: table element, 5 rows, 4 marked, column of reasons found
  Headers: "Call ID", "Time", "Agent", "Disconnection Reason", "Duration"
  Labels not read: "line_dropped_by_us", "Nobody there", "robot_hung_up"`,
      ),
    );
    /** Waits until the badges mean these codes, in order; of what is not known an empty one. */
    const mean = (...codes: string[]): Promise<void> =>
      own.waitFor(
        (wanted) =>
          [...document.querySelectorAll('hang-tag')]
            .map((badge) =>
              badge.getAttribute('data-owner') === 'unknown' ? '' : badge.getAttribute('data-code'),
            )
            .join() === wanted,
        codes.join(),
      );
    const known = 'user_hangup';
    await mean('', '', '', known);
    await own.evaluate(() => document.querySelector<HTMLElement>('hang-tag')?.focus());
    await own.press('Enter');
    await own.waitFor(() => document.querySelector('hang-tag-card:popover-open') !== null);
    // From "Copy support details" to "This means …", whose field has the focus at once.
    await own.press('Tab');
    await own.press('Enter');
    for (const key of 'dial busy') await own.press(key);
    await own.press('ArrowDown');
    await own.press('Enter');
    await mean('dial_busy', '', '', known);
    await own.press('Escape');

    await options.goto(world.session.extensionUrl('options.html?again'));
    await options.waitFor(() => document.querySelector('.entries.labels li') !== null);
    expect(
      await options.evaluate(() => document.querySelector('.entries.labels li')?.textContent),
    ).toContain(`line_dropped_by_us → dial_busy${HOST}`);
    await options.evaluate((text) => {
      document.querySelector('.paste-labels')?.setAttribute('open', '');
      const field = document.querySelector<HTMLTextAreaElement>('.paste-labels textarea');
      if (field === null) throw new Error('There is no field.');
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, 'Label\tCode\nNobody there\tdial_no_answer\nrobot_hung_up\tagent_hangup\nOdd\tno_such_code');
    await options.waitFor(
      () =>
        document.querySelector('.paste-labels .problems li')?.textContent.includes('4') === true,
    );
    await options.click('.paste-labels .button.main');
    await mean('dial_busy', 'dial_no_answer', 'agent_hangup', known);
    // What the history keeps of them are labels, which are looked up whenever it is read.
    const history = await openHistoryView(world);
    await expect
      .poll(
        async () =>
          (await history.calls()).filter(({ label }) =>
            ['line_dropped_by_us', 'Nobody there', 'robot_hung_up'].includes(label),
          ).length,
      )
      .toBe(3);
    for (const { label, code } of await history.calls())
      if (label === 'line_dropped_by_us' || label === 'robot_hung_up') expect(code).toBeUndefined();
    await history.close();
    await own.close();
  });

  it('is left as soon as its permission is taken back, and marked again when it is given', async () => {
    await takeBack(options, HOST);
    await badgesSettle(page, 0);
    await options.waitFor(isLost, HOST);
    await expect.poll(() => registeredFor(options)).toEqual([]);
    await options.click(`[data-host="${HOST}"] .button.main`);
    await badgesSettle(page, wanted);
    await expect.poll(() => registeredFor(options)).toEqual([`https://${HOST}/*`]);
  });

  it('loses badges, scripts and permission when it is removed', async () => {
    await options.click(`[data-host="${HOST}"] .button`);
    await badgesSettle(page, 0);
    await expect.poll(() => registeredFor(options)).toEqual([]);
    await expect
      .poll(() =>
        options.evaluate(
          async () => (await (globalThis.browser ?? chrome)?.permissions.getAll())?.origins ?? [],
        ),
      )
      .not.toContain(`https://${HOST}/*`);
    await page.reload();
    await page.waitFor(() => document.querySelectorAll('tbody tr').length > 40);
    expect(await badges(page)).toEqual([]);
  });
});
