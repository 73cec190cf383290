import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addCall, type SlotSums } from '../../lib/history/counts.ts';
import type { Call } from '../../lib/calls/sighting.ts';
import { diagnose, listCodes } from '../../lib/reasons/index.ts';
import { isFault } from '../../lib/reasons/is-fault.ts';
import { countsOf, openHistoryView, type DayRow, type HistoryView } from '../browsers/readings.ts';
import type { Tab } from '../browsers/session.ts';
import { ENGINES, startWorld, type World } from '../browsers/world.ts';

describe.each(ENGINES)('the history page in %s', (engine) => {
  let world: World;
  let tab: Tab;
  let history: HistoryView;

  /** Loads the page anew, so that nothing of the view before is taken for the one that is wanted. */
  let loads = 0;
  const show = (hash: string): Promise<void> =>
    tab.goto(world.session.extensionUrl(`history.html?${loads++}#${hash}`));
  const hash = (): Promise<Record<string, string>> =>
    tab.evaluate(() => Object.fromEntries(new URLSearchParams(location.hash.slice(1))));
  const rows = (): Promise<{ code: string; href: string | null }[]> =>
    tab.evaluate(() =>
      [...document.querySelectorAll('.calls-table tbody tr')].map((row) => ({
        code: row.querySelector('.reason code')?.textContent ?? '',
        href: row.querySelector('.call-id a')?.getAttribute('href') ?? null,
      })),
    );
  /** Waits until the page says that so many calls are meant, and shows them. */
  const counts = (n: number): Promise<void> =>
    tab.waitFor(
      ([words, shown]) =>
        document.querySelector('#calls-title')?.textContent === words &&
        document.querySelectorAll('.calls-table tbody tr').length === shown,
      [n === 1 ? '1 call' : `${n} calls`, Math.min(n, 50)] as const,
    );
  /** Presses a button by what is on it, once it is there. */
  const press = async (within: string, words: string): Promise<void> => {
    const where = [within, words] as const;
    await tab.waitFor(
      ([part, text]) =>
        [...document.querySelectorAll<HTMLButtonElement>(`${part} button`)].some(
          (each) => !each.disabled && each.textContent.trim().startsWith(text),
        ),
      where,
    );
    await tab.evaluate(([part, text]) => {
      [...document.querySelectorAll<HTMLElement>(`${part} button`)]
        .find((each) => each.textContent.trim().startsWith(text))
        ?.click();
    }, where);
  };
  /** The calls on disk, once it is sure that the counts on disk are theirs. */
  const soundCalls = async (): Promise<Call[]> => {
    const calls = await history.calls();
    const expected: SlotSums = new Map();
    for (const call of calls) addCall(expected, call, 1);
    const stored = countsOf((await history.rows('days')) as DayRow[]);
    expect([...stored].sort()).toEqual([...expected].sort());
    return calls;
  };

  beforeAll(async () => {
    world = await startWorld(engine, { dashboards: { seed: 41, count: 400, days: 20 } });
    history = await openHistoryView(world);
    tab = await world.openTab({ width: 1280, height: 900 });
    await show('view=files');
    const folder = await mkdtemp(join(tmpdir(), 'hangtag-history-'));
    for (const vendor of ['vapi', 'retell'] as const) {
      const path = join(folder, `${vendor}.json`);
      await writeFile(path, JSON.stringify(world.dashboards.calls[vendor]));
      await tab.waitFor(() => document.querySelector('.drop input[type=file]') !== null);
      await tab.upload('.drop input[type=file]', path);
      await press('.preview', 'Import');
      await tab.waitFor(
        (name) => document.querySelector('.result h3')?.textContent === name,
        `${vendor}.json`,
      );
    }
    await rm(folder, { recursive: true });
  });
  afterEach(() => {
    expect(world.problems()).toEqual([]);
  });
  afterAll(async () => {
    await world.close();
  });

  it('shows what its address says, newest first, a page at a time', async () => {
    const calls = await history.calls();
    const newest = calls
      .filter(({ vendor }) => vendor === 'retell')
      .sort((a, b) => b.startedAt - a.startedAt || (a.key < b.key ? 1 : -1))
      .map(({ code }) => code);
    await show('view=calls&period=90d&vendor=retell');
    await counts(newest.length);
    expect((await rows()).map(({ code }) => code)).toEqual(newest.slice(0, 50));
    await press('.pager', 'Older');
    await tab.waitFor(() => document.querySelector('.pager span')?.textContent === 'Page 2');
    await tab.waitFor(
      (wanted) => {
        const codes = [...document.querySelectorAll('.calls-table .reason code')];
        return JSON.stringify(codes.map((code) => code.textContent)) === wanted;
      },
      JSON.stringify(newest.slice(50, 100)),
    );
  });

  it('leads from any mark to its calls, and back by the browser’s own way', async () => {
    await show('period=90d');
    await tab.waitFor(() => document.querySelector('.owner-legend a b') !== null);
    const n = await tab.evaluate(() =>
      Number(document.querySelector('.owner-legend a b')?.textContent),
    );
    await tab.click('.owner-legend a');
    await counts(n);
    const { owner } = await hash();
    for (const { code } of await rows()) {
      const owners = (['vapi', 'retell'] as const).map((vendor) => diagnose(code, vendor).owner);
      expect(owners).toContain(owner);
    }
    await tab.evaluate(() => {
      globalThis.history.back();
    });
    // The map is there before its numbers, and may be drawn anew: the cell is taken as soon as there is one.
    const cells = [1, 2, 3, 4].map((degree) => `.heat-map a[data-heat="${degree}"]`).join();
    let label = '';
    const take = async (): Promise<string> => {
      label = await tab.evaluate((selector) => {
        const one = document.querySelector<HTMLElement>(selector);
        one?.click();
        return one?.getAttribute('aria-label') ?? '';
      }, cells);
      return label;
    };
    await expect.poll(take).not.toBe('');
    const of = Number(/of (\d+) calls/.exec(label)?.[1]);
    expect(of).toBeGreaterThan(0);
    await counts(of);
    expect(Object.keys(await hash())).toEqual(expect.arrayContaining(['weekday', 'hour']));
  });

  it('finds calls by words and by the start of an ID, and links to their dashboard', async () => {
    const calls = await history.calls();
    await show('view=calls&period=90d');
    await tab.waitFor(() => document.querySelector('input[type=search]') !== null);
    const silent = calls.filter(({ code }) => code === 'silence-timed-out');
    expect(silent.length).toBeGreaterThan(2);
    await tab.click('input[type=search]');
    for (const letter of 'silence') await tab.press(letter);
    await counts(silent.length);
    expect((await hash())['search']).toBe('silence');
    // Typing goes on, and is one step back, however many pauses there were.
    for (const letter of ' timed') await tab.press(letter);
    await tab.waitFor(() => location.hash.includes('timed'));
    expect(await tab.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    await tab.evaluate(() => {
      globalThis.history.back();
    });
    await tab.waitFor(
      () => document.querySelector<HTMLInputElement>('input[type=search]')?.value === '',
    );
    expect((await hash())['search']).toBeUndefined();

    const one = calls.find(({ vendor }) => vendor === 'vapi');
    await show(`view=calls&period=90d&search=${one?.callId?.slice(0, 23) ?? ''}`);
    await counts(1);
    expect(await rows()).toEqual([
      { code: one?.code, href: `https://dashboard.vapi.ai/calls/${one?.callId ?? ''}` },
    ]);
  });

  it('says what an end reason means that no call has', async () => {
    await show('view=calls&period=90d&search=marked_as_spam_by_nobody');
    await tab.waitFor(() => document.querySelector('.no-calls .nothing-found p') !== null);
    expect(await tab.evaluate(() => document.querySelector('.no-calls .remedy-card'))).toBeNull();
    const codes = new Set((await history.calls()).map(({ code }) => code));
    // A search finds what holds its words, whatever joins them.
    const seen = [...codes].map((code) => code?.replace(/[-_.]/g, ' ') ?? '');
    const unseen =
      listCodes('vapi').find((code) => {
        const words = code.replace(/[-_.]/g, ' ');
        return code.startsWith('call.') && !seen.some((each) => each.includes(words));
      }) ?? '';
    await show(`view=calls&period=90d&search=${unseen}`);
    await tab.waitFor(() => document.querySelector('.no-calls .remedy-card h2') !== null);
  });

  it('narrows to what one adds, opens a row where it is clicked, and copies for support', async () => {
    const calls = await history.calls();
    const faults = calls.filter(
      ({ vendor, code }) => vendor === 'vapi' && diagnose(code ?? '', vendor).owner === 'platform',
    );
    await show('view=calls&period=90d&vendor=vapi');
    await tab.waitFor(() => document.querySelector('.add-filter section') !== null);
    await tab.click('.add-filter summary');
    await press('.add-filter', 'Vapi');
    await counts(faults.length);
    expect((await hash())['owner']).toBe('platform');
    await tab.click('.calls-table tbody tr:first-child .agent');
    await tab.waitFor(() => document.querySelector('tr.remedy .remedy-card') !== null);
    await tab.click('.calls-table tbody tr:first-child .when');
    await tab.waitFor(() => document.querySelector('tr.remedy') === null);

    await tab.click('.calls-table tbody tr:nth-child(1) input');
    await tab.click('.calls-table tbody tr:nth-child(2) input');
    const copied = await tab.evaluate(async () => {
      const texts: string[] = [];
      navigator.clipboard.writeText = (text) => {
        texts.push(text);
        return Promise.resolve();
      };
      const until = async (isDone: () => boolean): Promise<void> => {
        while (!isDone()) await new Promise((done) => setTimeout(done, 20));
      };
      const buttons = (): HTMLButtonElement[] => [
        ...document.querySelectorAll<HTMLButtonElement>('.selection-bar .uses > button'),
      ];
      await until(() => buttons().some((each) => each.textContent.includes('(2 calls)')));
      for (const [i, button] of buttons().slice(0, 2).entries()) {
        button.click();
        await until(() => texts.length > i);
      }
      return texts;
    });
    const newest = [...faults].sort((one, other) => other.startedAt - one.startedAt).slice(0, 2);
    expect(copied[1]?.split('\n').sort()).toEqual(newest.map(({ callId }) => callId).sort());
    expect(copied[0]).toMatch(/^Vendor: Vapi\n/);
    for (const { callId } of newest) expect(copied[0]).toContain(`${callId ?? ''} · `);
  });

  it('reports on a period: copied as Markdown by the browser’s own clipboard, printed on one page', async () => {
    const calls = (await history.calls()).filter(({ timeSource }) => timeSource !== 'seen');
    const failed = calls.filter(({ vendor, code }) => isFault(diagnose(code ?? '', vendor)));
    const cents = Math.round(100 * failed.reduce((sum, { costUsd }) => sum + (costUsd ?? 0), 0));
    await show('view=report&period=90d');
    await tab.waitFor(() => document.querySelector('.client-report .head') !== null);
    const shown = await tab.evaluate(() =>
      [...document.querySelectorAll('.client-report :is(h1, .head, h2, li)')].map(
        (each) => each.firstChild?.textContent ?? '',
      ),
    );
    expect(shown[1]).toContain(`${failed.length} of ${calls.length} calls failed`);
    expect(shown.join('\n')).toContain(`Faults cost $${(cents / 100).toFixed(2)}`);

    await tab.click('.report-actions .main');
    await tab.waitFor(
      () => document.querySelector('.report-actions .main .says')?.textContent === 'Copied',
    );
    // Read by pasting, as whoever gets the report does.
    await tab.evaluate(() => {
      const field = document.createElement('textarea');
      field.id = 'pasted';
      document.body.append(field);
      field.focus();
    });
    await tab.press('Control+v');
    const pasted = (): Promise<string> =>
      tab.evaluate(() => document.querySelector<HTMLTextAreaElement>('#pasted')?.value ?? '');
    await expect.poll(pasted).toMatch(/^# Calls and faults\n/);
    const plain = (await pasted()).replaceAll('\\', '');
    for (const text of shown) expect(plain).toContain(text);
    await tab.evaluate(() => document.querySelector('#pasted')?.remove());

    if (!('page' in tab)) return;
    const pdf = await (tab.page as Page).pdf({ preferCSSPageSize: true, printBackground: true });
    const text = pdf.toString('latin1');
    expect(text.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    // A4, in points.
    expect(text).toMatch(/\/MediaBox\s*\[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/);
  });

  it('makes a client of assistants, leaves it out, and takes it back', async () => {
    const rules = 'details.client-rules';
    const says = (words: string): Promise<void> =>
      tab.waitFor(
        ([part, text]) => document.querySelector(part)?.textContent.includes(text) === true,
        [rules, words] as const,
      );
    const type = async (field: string, text: string): Promise<void> => {
      await tab.click(`${rules} .add-client input[name=${field}]`);
      for (const letter of text) await tab.press(letter);
    };
    await show('period=90d');
    await tab.waitFor((part) => document.querySelector(part) !== null, rules);
    await tab.click(`${rules} summary`);

    // A name alone belongs to nobody.
    await type('name', 'Acme');
    await press(`${rules} .add-client`, 'Add a client');
    await tab.waitFor((part) => document.querySelector(`${part} [role=alert]`) !== null, rules);

    await type('agents', '*');
    await press(`${rules} .add-client`, 'Add a client');
    await says('assistants “*”');
    await press(`${rules} li`, 'Exclude');
    await says('Excluded:');
    // No call is left, and there is a way back all the same.
    await tab.waitFor((part) => document.querySelector(part) !== null, rules);
    await tab.evaluate((part) => {
      document.querySelector<HTMLDetailsElement>(part)?.setAttribute('open', '');
    }, rules);
    await press(`${rules} li`, 'Include again');
    // With calls to show, the page draws its list of clients anew.
    await tab.waitFor(
      (part) =>
        document.querySelector('#reasons-title') !== null &&
        document.querySelector(part)?.textContent.includes('Excluded:') === false,
      rules,
    );
    await press(`${rules} li`, 'Remove');
    await tab.waitFor((part) => document.querySelector(`${part} li b`) === null, rules);
  });

  it('deletes what is selected, what matches, a vendor, and all, with their counts', async () => {
    const before = (await soundCalls()).length;
    await show('view=calls&period=90d&vendor=vapi');
    await tab.waitFor(() => document.querySelectorAll('.calls-table tbody tr').length === 50);
    expect(await tab.evaluate(() => document.querySelector('.calls .delete'))).toBeNull();
    for (const [i, at] of [2, 5, 10].entries()) {
      await tab.click(`.calls-table tbody tr:nth-child(${at}) input`);
      await tab.waitFor(
        (ticked) => document.querySelectorAll('.calls-table tbody tr.ticked').length === ticked,
        i + 1,
      );
    }
    const asks = (words: string): Promise<void> =>
      tab.waitFor((text) => document.querySelector('dialog[open] h2')?.textContent === text, words);
    await press('.selection-bar', 'Delete 3 calls');
    await asks('Delete the 3 selected calls?');
    await press('dialog[open]', 'Cancel');
    await tab.waitFor(() => document.querySelector('dialog[open]') === null);
    expect((await history.calls()).length).toBe(before);
    await press('.selection-bar', 'Delete 3 calls');
    await press('dialog[open]', 'Delete 3 calls');
    await history.settles(before - 3);

    const silent = (await soundCalls()).filter(
      ({ vendor, code }) => vendor === 'vapi' && code === 'silence-timed-out',
    ).length;
    await show('view=calls&period=90d&vendor=vapi&search=silence');
    await counts(silent);
    await tab.click('.calls-table thead input');
    await press('.selection-bar', `Delete ${silent} calls`);
    await asks(`Delete the ${silent} calls that match “silence”, Vapi?`);
    await press('dialog[open]', `Delete ${silent} calls`);
    await history.settles(before - 3 - silent);
    const left = await soundCalls();

    await show('view=files');
    const retell = left.filter(({ vendor }) => vendor === 'retell').length;
    await press('[aria-labelledby=erase-title]', `Delete ${retell} calls of Retell`);
    await press('dialog[open]', 'Delete every call of Retell');
    await history.settles(left.length - retell);
    expect((await soundCalls()).every(({ vendor }) => vendor === 'vapi')).toBe(true);

    await press('[aria-labelledby=erase-title]', 'Erase the whole history');
    await press('dialog[open]', 'Erase the whole history');
    await history.settles(0);
    for (const table of ['days', 'hours']) expect(await history.rows(table)).toEqual([]);
  });
});
