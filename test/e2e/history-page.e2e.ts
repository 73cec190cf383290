import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addCall, type SlotSums } from '../../lib/history/slots.ts';
import type { Call } from '../../lib/calls/sighting.ts';
import { diagnose, humanize, listCodes } from '../../lib/reasons/index.ts';
import { isFault } from '../../lib/reasons/is-fault.ts';
import { DAY, midnight } from '../../lib/calls/time.ts';
import { clickText } from '../browsers/click-text.ts';
import { clipboardText } from '../browsers/clipboard.ts';
import { countsOf, openHistoryView, type DayRow, type HistoryView } from '../browsers/readings.ts';
import { holdHours } from '../browsers/held-hours.ts';
import { savedFile } from '../browsers/saved-file.ts';
import type { Tab } from '../browsers/session.ts';
import { ENGINES, startWorld, type World } from '../browsers/world.ts';
import { PRIVATE_MARKS } from '../dashboards/calls/fakes.ts';

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
  const press = (within: string, words: string): Promise<void> =>
    clickText(tab, `${within} button`, words);
  /** A code that no call has, however it is searched for. */
  const unseenCode = async (): Promise<string> => {
    const codes = new Set((await history.calls()).map(({ code }) => code));
    // A search finds what holds its words, whatever joins them.
    const seen = [...codes].map((code) => code?.replace(/[-_.]/g, ' ') ?? '');
    const unseen = listCodes('vapi').find((code) => {
      const words = code.replace(/[-_.]/g, ' ');
      return code.startsWith('call.') && !seen.some((each) => each.includes(words));
    });
    if (unseen === undefined) throw new Error('There is a call of every code.');
    return unseen;
  };
  /** Copies by a button: pressed as a person does, or the browser leaves its clipboard alone. */
  const copies = async (within: string, words: string): Promise<string> => {
    const button = `${within} [data-test-copies]`;
    await tab.waitFor(
      ([part, text]) => {
        const found = [...document.querySelectorAll(`${part} button`)].find((each) =>
          each.textContent.trim().startsWith(text),
        );
        found?.setAttribute('data-test-copies', '');
        return found !== undefined;
      },
      [within, words] as const,
    );
    await tab.click(button);
    await tab.waitFor(
      (which) => document.querySelector(`${which} .says`)?.textContent === 'Copied',
      button,
    );
    await tab.evaluate(
      (which) => document.querySelector(which)?.removeAttribute('data-test-copies'),
      button,
    );
    return clipboardText(tab);
  };
  /** The calls on disk, once it is sure that the counts on disk are theirs. */
  const validCalls = async (): Promise<Call[]> => {
    const calls = await history.calls();
    const expected: SlotSums = new Map();
    for (const call of calls) addCall(expected, call, 1);
    const stored = countsOf((await history.rows('days')) as DayRow[]);
    expect([...stored].sort()).toEqual([...expected].sort());
    return calls;
  };

  beforeAll(async () => {
    world = await startWorld(engine, { dashboards: { seed: 41, count: 400, days: 40 } });
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
    expect(world.takeProblems()).toEqual([]);
  });
  afterAll(async () => {
    await world.close();
  });

  it('says once that nothing else has the calls, and again thirty days after the last export', async () => {
    const all = (await history.calls()).length;
    const notice = '.notice.only-copy';
    const isTold = (): Promise<void> =>
      tab.waitFor((selector) => document.querySelector(selector) !== null, notice);
    /** Reads the page anew; it has the notice or not by then. */
    const isNotTold = async (): Promise<void> => {
      await show('view=calls&period=90d');
      await counts(all);
      expect(await tab.evaluate((selector) => document.querySelector(selector), notice)).toBeNull();
    };
    await show('view=calls&period=90d');
    await isTold();
    expect(
      await tab.evaluate((selector) => document.querySelector(selector)?.textContent, notice),
    ).toContain(`${all} calls`);
    const { name, text } = await savedFile(tab, () => press(notice, 'Export all'));
    expect(name).toMatch(/\.ndjson$/);
    expect(text.trim().split('\n')).toHaveLength(all);
    await tab.waitFor((selector) => document.querySelector(selector) === null, notice);
    await isNotTold();

    // Thirty days later, as far as the history knows.
    await tab.evaluate(
      (exported) =>
        new Promise<void>((done, failed) => {
          const opening = indexedDB.open('hangtag');
          opening.onerror = () => failed(new Error('There is no history.'));
          opening.onsuccess = () => {
            const writing = opening.result.transaction('meta', 'readwrite');
            writing.objectStore('meta').put({ name: 'exported', value: exported });
            writing.oncomplete = () => {
              opening.result.close();
              done();
            };
          };
        }),
      Date.now() - 31 * DAY,
    );
    await show('view=calls&period=90d');
    await isTold();
    await press(notice, 'Dismiss');
    await tab.waitFor((selector) => document.querySelector(selector) === null, notice);
    await isNotTold();
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
    await press('.pager', 'Next');
    await tab.waitFor(() => document.querySelector('.pager span')?.textContent === 'Page 2');
    await tab.waitFor(
      (wanted) => {
        const codes = [...document.querySelectorAll('.calls-table .reason code')];
        return JSON.stringify(codes.map((code) => code.textContent)) === wanted;
      },
      JSON.stringify(newest.slice(50, 100)),
    );
  });

  it('draws what is there first, says what is still being read, and moves nothing of it then', async () => {
    const hours = await holdHours(world);
    await show('period=30d');
    await tab.waitFor(() => document.querySelector('main[aria-busy="false"] .headline') !== null);
    const look = () =>
      tab.evaluate(() => ({
        busy: ['heat-title', 'episodes-title'].map((id) =>
          document.querySelector(`section[aria-labelledby="${id}"]`)?.getAttribute('aria-busy'),
        ),
        cells: document.querySelectorAll('.heat-map a').length,
        tops: [...document.querySelectorAll('h1, .owner-bars, h2, table:not([role])')].map(
          (each) => [each.textContent.slice(0, 20), Math.round(each.getBoundingClientRect().top)],
        ),
      }));
    const before = await look();
    expect(before.busy).toEqual(['true', 'true']);
    expect(before.cells).toBe(0);
    const says = (): Promise<string | undefined> =>
      tab.evaluate(
        () => document.querySelector('section[aria-labelledby="episodes-title"]')?.textContent,
      );
    expect(await says()).toContain('Looking for episodes …');

    await hours.release();
    await tab.waitFor(() => document.querySelector('[aria-busy="true"]') === null);
    const after = await look();
    expect(after).toEqual({ ...before, busy: ['false', 'false'], cells: 7 * 24 });
    expect(await says()).not.toContain('Looking');

    // A report for somebody else is not drawn as if there were none.
    const held = await holdHours(world);
    await show('period=30d&view=report');
    await tab.waitFor(() => document.querySelector('.filter-bar select') !== null);
    expect(
      await tab.evaluate(() => document.querySelector('main')?.getAttribute('aria-busy')),
    ).toBe('true');
    expect(await tab.evaluate(() => document.querySelector('.client-report'))).toBeNull();
    await held.release();
    await tab.waitFor(() => document.querySelector('.client-report h1') !== null);
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
    const unseen = await unseenCode();
    for (const search of [unseen, `"${humanize(unseen, 'vapi')}"`]) {
      await show(`view=calls&period=90d&search=${encodeURIComponent(search)}`);
      await tab.waitFor(() => document.querySelector('.no-calls .remedy-card h2') !== null);
    }
  });

  it('says what an end reason means that is selected on any page', async () => {
    const unseen = await unseenCode();
    for (const selection of [
      JSON.stringify({ message: { type: 'end-of-call-report', endedReason: unseen } }),
      `“${humanize(unseen, 'vapi')}”`,
      `${humanize(unseen, 'vapi').slice(0, -3)}...`,
      `${'They said “no”, I think. '.repeat(45_000)} ended: ${unseen}, retrying`,
    ]) {
      const opened = await world.session.askAbout(selection);
      await opened.waitFor(() => document.querySelector('.no-calls .remedy-card h2') !== null);
      const search = await opened.evaluate(() =>
        new URLSearchParams(location.hash.slice(1)).get('search'),
      );
      expect(search?.length).toBeLessThan(200);
      expect(opened.problems).toEqual([]);
      await opened.close();
    }
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
    const bar = '.selection-bar';
    const newest = [...faults].sort((one, other) => other.startedAt - one.startedAt).slice(0, 2);
    const forSupport = await copies(bar, 'Copy for support (2 calls)');
    expect(forSupport).toMatch(/^Vendor: Vapi\n/);
    for (const { callId } of newest) expect(forSupport).toContain(`${callId ?? ''} · `);
    const ids = await copies(bar, 'Copy 2 IDs');
    expect(ids.split('\n').sort()).toEqual(newest.map(({ callId }) => callId).sort());
    // To delete them stands apart, and last.
    expect(
      await tab.evaluate(() => document.querySelector('.selection-bar > :last-child')?.className),
    ).toContain('delete');
    const saved = await savedFile(tab, () => press(bar, 'NDJSON'));
    const exported = saved.text
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as Call).callId);
    expect(exported).toEqual(newest.map(({ callId }) => callId));
    const tabs = (): Promise<number[]> =>
      tab.evaluate(async () => {
        const { tabs: all } = globalThis.browser ?? globalThis.chrome ?? {};
        return ((await all?.query({})) ?? []).map(({ id }) => id);
      });
    const before = await tabs();
    await press(bar, 'Open 2 calls');
    await expect.poll(async () => (await tabs()).length).toBe(before.length + 2);
    await tab.evaluate(async (known) => {
      const { tabs: all } = globalThis.browser ?? globalThis.chrome ?? {};
      for (const { id } of (await all?.query({})) ?? [])
        if (!known.includes(id)) await all?.remove(id);
    }, before);
  });

  it('saves what is too long to be copied for support: whole, in sum, and without anything private', async () => {
    const calls = (await history.calls()).filter(({ vendor }) => vendor === 'vapi');
    await show('view=calls&period=90d&vendor=vapi');
    await counts(calls.length);
    const { name, text } = await savedFile(tab, () =>
      press('.calls-head', `Save for support (${calls.length} calls)`),
    );
    expect(name).toMatch(/^hangtag-support-\d{4}-\d\d-\d\d\.txt$/);
    expect(text).toMatch(new RegExp(`^Vendor: Vapi\n[^]*\nCalls: ${calls.length}\n`));
    const lines = text.split('\n');
    for (const { callId } of calls)
      expect(lines.filter((line) => line.startsWith(`${callId ?? '?'} · `))).toHaveLength(1);
    const micros = calls.reduce((sum, { costUsd }) => sum + Math.round(1e6 * (costUsd ?? 0)), 0);
    const [, sum = ''] = /^Total: .* · \$([\d.]+)(?: \(known of \d+\))?$/m.exec(text) ?? [];
    expect(Math.round(1e6 * Number(sum))).toBe(micros);
    for (const mark of Object.values(PRIVATE_MARKS)) expect(text).not.toContain(mark);
  });

  it('says what was charged though the platform was at fault, and that it can be claimed where a document says so', async () => {
    const charged = (await history.calls()).filter(
      ({ vendor, code, costUsd = 0 }) =>
        diagnose(code ?? '', vendor).owner === 'platform' && costUsd > 0,
    );
    await show('view=calls&period=90d&charged=platform-fault');
    await counts(charged.length);
    await tab.waitFor(() => document.querySelector('.call-notes li') !== null);
    const notes = await tab.evaluate(() =>
      [...document.querySelectorAll('.call-notes li')].map((each) => ({
        text: each.textContent,
        links: [...each.querySelectorAll('a')].map(({ href }) => href),
      })),
    );
    for (const vendor of ['Vapi', 'Retell'] as const) {
      const own = charged.filter((call) => call.vendor === vendor.toLowerCase());
      const of = notes.filter(({ text }) => text.includes(vendor));
      const said = (pattern: RegExp): number =>
        of.reduce((sum, { text }) => sum + Number(pattern.exec(text)?.[1]?.replaceAll(',', '')), 0);
      expect(said(/for ([\d,]+) calls?\./)).toBe(own.length);
      const cents = own.reduce((sum, { costUsd = 0 }) => sum + 100 * costUsd, 0);
      // Each sum is told to the cent.
      expect(Math.abs(100 * said(/\$([\d.,]+\d)/) - cents)).toBeLessThanOrEqual(
        of.length / 2 + 1e-6,
      );
      for (const { text, links } of of) {
        const isClaim = /claim/i.test(text);
        expect(links.length > 0).toBe(isClaim);
        if (isClaim) expect(links[0]).toMatch(/^https:\/\/docs\.vapi\.ai\//);
      }
    }
    expect(notes.some(({ text }) => /claim/i.test(text))).toBe(true);
  });

  it('lists whom to call again, without a number, and nobody who called', async () => {
    const types = new Map(world.dashboards.calls.vapi.map(({ id, type }) => [id, type]));
    const again = (await history.calls()).filter(
      ({ vendor, code, channel }) =>
        channel === 'outbound' && diagnose(code ?? '', vendor).retry === 'now',
    );
    expect(again.length).toBeGreaterThan(1);
    await show('view=calls&period=90d&retry=now');
    await counts(again.length);
    const { name, text } = await savedFile(tab, () => press('.calls-head', 'Call-back list'));
    expect(name).toMatch(/^hangtag-call-back-\d{4}-\d\d-\d\d\.csv$/);
    const [head, ...lines] = text.trim().split('\r\n');
    expect(head).toBe('id,assistant,class,start,outcome,code,vendor');
    expect(lines.map((line) => line.split(',')[0]).sort()).toEqual(
      again.map(({ callId }) => callId).sort(),
    );
    for (const line of lines) {
      const [id = '', , when] = line.split(',');
      expect(when).toBe('now');
      expect([undefined, 'outboundPhoneCall']).toContain(types.get(id));
    }
    for (const mark of Object.values(PRIVATE_MARKS)) expect(text).not.toContain(mark);
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

    const markdown = await copies('.report-actions', 'Copy as Markdown');
    expect(markdown).toMatch(/^# Calls and faults\n/);
    const plain = markdown.replaceAll('\\', '');
    for (const text of shown) expect(plain).toContain(text);

    if (!('page' in tab)) return;
    const pdf = await (tab.page as Page).pdf({ preferCSSPageSize: true, printBackground: true });
    const text = pdf.toString('latin1');
    expect(text.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    // A4, in points.
    expect(text).toMatch(/\/MediaBox\s*\[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/);
  });

  it('makes a client of assistants, leaves it out, and takes it back', async () => {
    const clients = 'details.named-clients';
    const says = (words: string): Promise<void> =>
      tab.waitFor(
        ([part, text]) => document.querySelector(part)?.textContent.includes(text) === true,
        [clients, words] as const,
      );
    const type = async (field: string, text: string): Promise<void> => {
      await tab.click(`${clients} .add-client input[name=${field}]`);
      for (const letter of text) await tab.press(letter);
    };
    await show('period=90d');
    await tab.waitFor((part) => document.querySelector(part) !== null, clients);
    await tab.click(`${clients} summary`);

    // A name alone belongs to nobody.
    await type('name', 'Acme');
    await press(`${clients} .add-client`, 'Add a client');
    await tab.waitFor((part) => document.querySelector(`${part} [role=alert]`) !== null, clients);

    // The report on it for a week: its calls alone, under its name.
    await type('agents', 'outbound*');
    await press(`${clients} .add-client`, 'Add a client');
    await says('assistants “outbound*”');
    await show('view=report&period=7d&client=Acme');
    await tab.waitFor(() => document.querySelector('.client-report .head') !== null);
    const week = (await history.calls()).filter(
      ({ agent, startedAt }) =>
        agent?.startsWith('Outbound') === true && startedAt >= midnight(Date.now(), -6),
    );
    const failed = week.filter(({ vendor, code }) => isFault(diagnose(code ?? '', vendor)));
    expect(failed.length).toBeGreaterThan(0);
    const [title, head] = await tab.evaluate(() =>
      [...document.querySelectorAll('.client-report :is(h1, .head)')].map(
        ({ textContent }) => textContent,
      ),
    );
    expect(title).toBe('Acme: calls and faults');
    expect(head).toContain(`${failed.length} of ${week.length} calls failed`);
    await show('period=90d');
    await tab.waitFor((part) => document.querySelector(part) !== null, clients);
    await tab.click(`${clients} summary`);
    await press(`${clients} li`, 'Remove');
    await tab.waitFor((part) => document.querySelector(`${part} li b`) === null, clients);

    await type('name', 'Acme');
    await type('agents', '*');
    await press(`${clients} .add-client`, 'Add a client');
    await says('assistants “*”');
    await press(`${clients} li`, 'Exclude');
    await says('Excluded:');
    // No call is left, and there is a way back all the same.
    await tab.waitFor((part) => document.querySelector(part) !== null, clients);
    await tab.evaluate((part) => {
      document.querySelector<HTMLDetailsElement>(part)?.setAttribute('open', '');
    }, clients);
    await press(`${clients} li`, 'Include again');
    // With calls to show, the page draws its list of clients anew.
    await tab.waitFor(
      (part) =>
        document.querySelector('#reasons-title') !== null &&
        document.querySelector(part)?.textContent.includes('Excluded:') === false,
      clients,
    );
    await press(`${clients} li`, 'Remove');
    await tab.waitFor((part) => document.querySelector(`${part} li b`) === null, clients);
  });

  it('deletes what is selected, what matches, a vendor, and all, with their counts', async () => {
    const before = (await validCalls()).length;
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

    const silent = (await validCalls()).filter(
      ({ vendor, code }) => vendor === 'vapi' && code === 'silence-timed-out',
    ).length;
    await show('view=calls&period=90d&vendor=vapi&search=silence');
    await counts(silent);
    await tab.click('.calls-table thead input');
    await press('.selection-bar', `Delete ${silent} calls`);
    await asks(`Delete the ${silent} calls that match “silence”, Vapi?`);
    await press('dialog[open]', `Delete ${silent} calls`);
    await history.settles(before - 3 - silent);
    const left = await validCalls();

    await show('view=files');
    const retell = left.filter(({ vendor }) => vendor === 'retell').length;
    await press('[aria-labelledby=erase-title]', `Delete ${retell} calls of Retell`);
    await press('dialog[open]', 'Delete every call of Retell');
    await history.settles(left.length - retell);
    expect((await validCalls()).every(({ vendor }) => vendor === 'vapi')).toBe(true);

    await press('[aria-labelledby=erase-title]', 'Erase the whole history');
    await press('dialog[open]', 'Erase the whole history');
    await history.settles(0);
    for (const table of ['days', 'hours']) expect(await history.rows(table)).toEqual([]);
    // What was kept of calls beside them.
    const kept = (): Promise<unknown> =>
      tab.evaluate(() =>
        (globalThis.browser ?? globalThis.chrome)?.storage.local.get([
          'popupSummaries',
          'organisations',
          'alertsTold',
        ]),
      );
    await expect.poll(kept).toEqual({});
  });
});
