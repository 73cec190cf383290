import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EXPORT_COLUMNS, type ExportedCall } from '../../lib/history/export/columns.ts';
import type { Call } from '../../lib/calls/sighting.ts';
import { diagnose } from '../../lib/reasons/index.ts';
import { clickText } from '../browsers/click-text.ts';
import { openHistoryView, type HistoryView } from '../browsers/readings.ts';
import { savedFile, type Saved } from '../browsers/saved-file.ts';
import type { Tab } from '../browsers/session.ts';
import { ENGINES, startWorld, type World } from '../browsers/world.ts';
import { without } from '../unit/history/sightings.ts';

const MANY = 20_000;

describe.each(ENGINES)('import and export in %s', (engine) => {
  let world: World;
  let tab: Tab;
  let history: HistoryView;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hangtag-files-'));
    world = await startWorld(engine, { dashboards: { seed: 31, count: 240, days: 20 } });
    history = await openHistoryView(world);
    tab = await world.openTab({ width: 1100, height: 900 });
    await tab.goto(world.session.extensionUrl('history.html#view=files'));
  });
  afterEach(() => {
    expect(world.takeProblems()).toEqual([]);
  });
  afterAll(async () => {
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Chooses a file; resolves when its preview, or what is wrong with it, is shown. */
  const choose = async (name: string, text: string): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, text);
    await tab.waitFor(() => document.querySelector('.drop input[type=file]') !== null);
    await tab.upload('.drop input[type=file]', path);
    await tab.waitFor(
      (wanted) =>
        [...document.querySelectorAll('.preview h3, .problem')].some((element) =>
          element.textContent.includes(wanted),
        ),
      name,
    );
    return tab.evaluate(
      () => document.querySelector('.preview p, .panel > div > .problem')?.textContent ?? '',
    );
  };
  /** Imports what the preview shows; resolves with added, improved, known, refused. */
  const take = async (name: string): Promise<number[]> => {
    await tab.click('.preview .button.main');
    await tab.waitFor(
      (wanted) => document.querySelector('.result h3')?.textContent === wanted,
      name,
      40_000,
    );
    return tab.evaluate(() =>
      [...document.querySelectorAll('.result dd')].map((cell) =>
        Number(cell.textContent.replaceAll(',', '')),
      ),
    );
  };
  const refusals = (): Promise<string[]> =>
    tab.evaluate(() =>
      [...document.querySelectorAll('.result li')].map((item) => item.textContent.trim()),
    );
  /** Exports in a format, catching what is offered to be saved. */
  const save = (format: 'ndjson' | 'csv'): Promise<Saved> =>
    savedFile(tab, async () => {
      await clickText(tab, `input[name=export-format][value=${format}]`);
      await tab.click('[aria-labelledby=export-title] .button.main');
    });
  const byKey = (calls: readonly Call[]): Call[] =>
    [...calls].sort((one, other) => (one.key < other.key ? -1 : 1));

  const vapiEnded = () =>
    world.dashboards.calls.vapi.filter(({ endedReason }) => endedReason !== undefined);
  const retellEnded = () =>
    world.dashboards.calls.retell.filter((call) => call.disconnection_reason !== undefined);

  // One story in steps: each builds on the calls that the one before left behind.
  it("takes over Vapi's API answer, and says how many of its calls have no reason so far", async () => {
    const { vapi } = world.dashboards.calls;
    expect(await choose('vapi.json', JSON.stringify({ results: vapi, metadata: {} }))).toContain(
      'API response',
    );
    const running = vapi.length - vapiEnded().length;
    expect(running).toBeGreaterThan(0);
    expect(await take('vapi.json')).toEqual([vapiEnded().length, 0, 0, 0]);
    expect(await tab.evaluate(() => document.querySelector('.result')?.textContent)).toContain(
      `${running} call`,
    );
    const stored = new Map((await history.calls()).map((call) => [call.callId, call]));
    for (const { id, endedReason, startedAt, createdAt } of vapiEnded()) {
      expect(stored.get(id)).toMatchObject({
        code: endedReason,
        startedAt: Date.parse(startedAt ?? createdAt),
      });
    }
  });

  it("takes over Retell's API answer, and counts nothing twice", async () => {
    const { retell } = world.dashboards.calls;
    const text = JSON.stringify({ items: retell, has_more: false });
    await choose('retell.json', text);
    expect((await take('retell.json'))[0]).toBe(retellEnded().length);
    await choose('retell.json', text);
    const [added, improved, known] = await take('retell.json');
    expect([added, improved, known]).toEqual([0, 0, retellEnded().length]);
    await history.settles(vapiEnded().length + retellEnded().length);
  });

  it('exports every call with its owner, and importing that changes nothing, however often', async () => {
    const before = await history.calls();
    const days = await history.rows('days');
    const ndjson = await save('ndjson');
    expect(ndjson.name).toMatch(/^hangtag-\d{4}-\d\d-\d\d\.ndjson$/);
    const lines = ndjson.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as ExportedCall);
    const calls = lines.map(
      (line) => without(line, 'owner', 'outcome', 'retry', 'charged') as Call,
    );
    expect(byKey(calls)).toEqual(byKey(before));
    for (const { owner, outcome, code = '', vendor } of lines) {
      const said = diagnose(code, vendor);
      expect([owner, outcome]).toEqual([said.owner, said.outcome]);
    }
    const csv = await save('csv');
    const rows = csv.text.trimEnd().split('\r\n');
    expect(rows[0]).toBe(EXPORT_COLUMNS.join(','));
    expect(rows).toHaveLength(before.length + 1);

    for (const [name, { text }] of Object.entries({ 'own.ndjson': ndjson, 'own.csv': csv })) {
      for (const round of [1, 2]) {
        expect(await choose(name, text), `${name}, ${round}`).toContain('Hangtag export');
        expect(await take(name)).toEqual([0, 0, before.length, 0]);
      }
    }
    expect(byKey(await history.calls())).toEqual(byKey(before));
    expect(await history.rows('days')).toEqual(days);
  });

  it('shows how a CSV was understood, and lets the user correct it', async () => {
    const before = (await history.calls()).length;
    const start = new Date(Date.now() - 86_400_000).toISOString();
    const csv = [
      'ref,when it began,secs,outcome,who',
      ...[1, 2, 3].map(
        (n) =>
          `0000000${n}-0000-4000-8000-00000000c5f0,${start},${n}500,silence-timed-out,Desk ${n}`,
      ),
    ].join('\n');
    await choose('odd.csv', csv);
    // The reasons are found by what is in the column, though nothing in its name says so.
    const shown = (): Promise<Record<string, string>> =>
      tab.evaluate(() =>
        Object.fromEntries(
          [...document.querySelectorAll('.preview th')].map((head) => [
            head.querySelector('span')?.textContent ?? '',
            head.querySelector('select')?.value ?? '',
          ]),
        ),
      );
    expect((await shown())['outcome']).toBe('reason');
    for (const [header, kind] of Object.entries({
      ref: 'callId',
      'when it began': 'start',
      secs: 'duration',
      who: 'agent',
    })) {
      await tab.evaluate(
        ([name, value]) => {
          const select = document.querySelector<HTMLSelectElement>(
            `.preview select[aria-label*="${name ?? ''}"]`,
          );
          if (select === null) throw new Error(`No column ${name ?? ''}`);
          select.value = value ?? '';
          select.dispatchEvent(new Event('change', { bubbles: true }));
        },
        [header, kind],
      );
    }
    expect(await shown()).toEqual({
      ref: 'callId',
      'when it began': 'start',
      secs: 'duration',
      outcome: 'reason',
      who: 'agent',
    });
    await tab.click('.preview label:has(input[name=duration-unit][value=ms])');
    expect(await take('odd.csv')).toEqual([3, 0, 0, 0]);
    const calls = await history.settles(before + 3);
    expect(calls.find(({ agent }) => agent === 'Desk 2')).toMatchObject({
      vendor: 'vapi',
      code: 'silence-timed-out',
      startedAt: Date.parse(start),
      durationSec: 2.5,
    });
  });

  it('asks what a table cannot tell, says what is too old, and keeps it where the user says so', async () => {
    const before = (await history.calls()).length;
    const year = new Date().getFullYear();
    const old = new Date(Date.now() - 300 * 86_400_000).toISOString();
    const id = (n: number): string => `0000000${n}-0000-4000-8000-00000000a5ed`;
    const csv = [
      'id,vapi_call_id,ended_reason,started_at,length',
      `1,${id(1)},voicemail,01/02/${year} 10:00,12`,
      `2,${id(2)},customer-busy,${old},41`,
      'Total,,,,53',
    ].join('\n');
    await choose('asked.csv', csv);
    expect(
      await tab.evaluate(
        () => document.querySelector<HTMLButtonElement>('.preview .button.main')?.disabled,
      ),
    ).toBe(true);
    await tab.click('.preview label:has(input[name=date-order][value=dmy])');
    await tab.click('.preview label:has(input[name=duration-unit][value=min])');
    await tab.click('.preview label:has(input[name=import-fair][value=all])');
    await tab.waitFor(() => document.querySelector('input[name=import-retention]') !== null);
    expect(await tab.evaluate(() => document.querySelector('.holds')?.textContent)).toMatch(
      /2 calls.*1 line is a title/,
    );
    await tab.click('.preview label:has(input[name=import-retention][value=raise])');
    expect(await take('asked.csv')).toEqual([2, 0, 0, 0]);
    const calls = await history.settles(before + 2);
    expect(calls.find(({ callId }) => callId === id(1))).toMatchObject({
      startedAt: new Date(year, 1, 1, 10).getTime(),
      durationSec: 720,
      fair: true,
    });
    expect(calls.find(({ callId }) => callId === id(2))).toMatchObject({
      startedAt: Date.parse(old),
      durationSec: 2_460,
    });
  });

  it.each([
    ['workbook.csv', 'PK\u0003\u0004 [Content_Types].xml', 'Excel workbook'],
    ['signed-out.csv', '<!doctype html><title>Sign in</title>', 'web page'],
  ])('says of %s what it is and what to do instead', async (name, text, says) => {
    expect(await choose(name, text)).toContain(says);
  });

  it('refuses what is broken by line and reason, and spoils nothing that was there', async () => {
    const before = await history.calls();
    const good = before.find(({ vendor }) => vendor === 'vapi');
    if (good === undefined) throw new Error('The history holds no call of Vapi.');
    const line = JSON.stringify({
      ...good,
      key: 'vapi:x',
      callId: 'abcdef01-0000-4000-8000-000000000000',
    });
    const text = [line, '{"key":', JSON.stringify({ ...good, vendor: 'nobody' }), '[1]', ''].join(
      '\n',
    );
    await choose('broken.ndjson', text);
    expect(await take('broken.ndjson')).toEqual([1, 0, 0, 3]);
    const [second, third, fourth] = await refusals();
    expect(second).toBe('Line 2: The line isn’t valid JSON.');
    expect(third).toBe('Line 3: Unknown vendor.');
    expect(fourth).toBe('Line 4: It isn’t a call of a Hangtag export.');

    const whole = JSON.stringify(world.dashboards.calls.vapi);
    await choose('cut.json', whole.slice(0, whole.length / 2));
    const [added, , known] = await take('cut.json');
    expect(added).toBe(0);
    expect(known).toBeGreaterThan(50);
    expect(
      await tab.evaluate(() => document.querySelector('.result .problem')?.textContent),
    ).toMatch(/ends in the middle/);
    for (const [name, noise] of Object.entries({
      'empty.csv': '',
      'noise.json': '\u0000\u0001not a call',
      'other.json': '{"some":"thing"}',
    })) {
      expect(await choose(name, noise)).toContain(name);
    }
    const after = await history.settles(before.length + 1);
    expect(after).toEqual(expect.arrayContaining(before));
  });

  it('tells how far it is, and stops when it is told to', async () => {
    const before = (await history.calls()).length;
    const now = Date.now();
    const lines = Array.from({ length: MANY }, (_, i) =>
      JSON.stringify({
        key: 'vapi:x',
        vendor: 'vapi',
        host: 'dashboard.vapi.ai',
        callId: `${i.toString(16).padStart(8, '0')}-1111-4000-8000-000000000000`,
        code: 'customer-ended-call',
        label: 'customer-ended-call',
        startedAt: now - i * 60_000,
        seenAt: now,
        timeSource: 'record',
      }),
    );
    /** Presses Stop as soon as there is one. */
    const stopSoon = (): Promise<void> =>
      tab.evaluate(() => {
        const seen = new MutationObserver(() => {
          const button = document.querySelector<HTMLElement>('.progress button');
          if (button === null) return;
          seen.disconnect();
          button.click();
        });
        seen.observe(document.body, { subtree: true, childList: true });
      });
    await choose('many.ndjson', lines.join('\n'));
    await stopSoon();
    const [added = 0] = await take('many.ndjson');
    expect(added).toBeLessThan(MANY);
    expect(
      await tab.evaluate(() => document.querySelector('.result .problem')?.textContent),
    ).toContain('You stopped it.');
    // What was added until then stays, and going on is only a matter of choosing the file again.
    await history.settles(before + added);
    await choose('many.ndjson', lines.join('\n'));
    expect(await take('many.ndjson')).toEqual([MANY - added, 0, added, 0]);

    await stopSoon();
    await tab.evaluate(() => {
      const page = globalThis as { offered?: number };
      page.offered = 0;
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        page.offered = (page.offered ?? 0) + 1;
        return make(blob);
      };
    });
    await tab.click('[aria-labelledby=export-title] .button.main');
    await tab.waitFor(() =>
      document
        .querySelector('[aria-labelledby=export-title]')
        ?.textContent.includes('No file was saved'),
    );
    expect(await tab.evaluate(() => (globalThis as { offered?: number }).offered)).toBe(0);
  });
});
