import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { OWNERS } from '../../lib/catalog/terms.ts';
import { clickText } from '../browsers/click-text.ts';
import { clipboardText } from '../browsers/clipboard.ts';
import { badges, badgesSettle, openHistoryView, type HistoryView } from '../browsers/readings.ts';
import { savedFile } from '../browsers/saved-file.ts';
import type { Tab } from '../browsers/session.ts';
import { ENGINES, startWorld, type World } from '../browsers/world.ts';
import { ended, SHOWN_PAGES } from './shown-pages.ts';

/** A failure for which the key that was used decides. */
const KEY_QUESTION = 'pipeline-error-eleven-labs-voice-not-found';
const RULE = [{ vendor: 'vapi', match: 'voicemail', owner: 'carrier', note: 'Ours to know.' }];

describe.each(ENGINES)(
  'every option takes effect on an open dashboard at once, in %s',
  (engine) => {
    let world: World;
    let page: Tab;
    let options: Tab;
    let history: HistoryView;
    let folder: string;
    let wanted: number;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'hangtag-options-'));
      world = await startWorld(engine, {
        dashboards: { seed: 7, count: 120, until: Date.parse('2026-11-20T18:00:00Z') },
      });
      const { vapi } = world.dashboards.calls;
      const [first] = vapi;
      if (first === undefined) throw new Error('There are no calls.');
      vapi[0] = { ...first, endedReason: KEY_QUESTION };
      wanted = ended(SHOWN_PAGES[0]?.shown(world.dashboards) ?? []).length;
      history = await openHistoryView(world);
      page = await world.openTab({ width: 1600, height: 1000 });
      options = await world.openTab({ width: 900, height: 1200 });
      await openOptions();
    });
    afterEach(() => {
      expect(world.takeProblems()).toEqual([]);
    });
    afterAll(async () => {
      await world.close();
      await rm(folder, { recursive: true, force: true });
    });

    const openOptions = async (): Promise<void> => {
      await options.goto(world.session.extensionUrl('options.html'));
      await options.waitFor(() => document.querySelectorAll('[role=switch]').length > 2);
    };
    /** Clicks a control, which may lie under its own picture. */
    const click = (selector: string): Promise<void> => clickText(options, selector);
    /** The switches of the first section: 0 records, 1 watches. */
    const toggle = (index: number): Promise<void> =>
      options.evaluate((at) => {
        const control = document.querySelectorAll<HTMLElement>('[role=switch]')[at];
        if (control === undefined) throw new Error(`There is no switch ${at}.`);
        control.click();
      }, index);
    const writeRules = (text: string): Promise<void> =>
      options.evaluate((rules) => {
        const editor = document.querySelector('textarea');
        if (editor === null) throw new Error('There is no editor.');
        editor.value = rules;
        editor.dispatchEvent(new Event('input', { bubbles: true }));
      }, text);
    /** Waits until every badge of a code has this owner, and there is one. */
    const ownerOf = (code: string, owner: string): Promise<void> =>
      page.waitFor(
        ([which, its]) => {
          const found = document.querySelectorAll(`hang-tag[data-code="${which ?? ''}"]`);
          return [...found].every((badge) => badge.getAttribute('data-owner') === its)
            ? found.length
            : 0;
        },
        [code, owner],
      );
    /** Waits until exactly the badges of these owners are to be seen. */
    const onlyShown = (owners: readonly string[]): Promise<void> =>
      page.waitFor((shown) => {
        const all = [...document.querySelectorAll('hang-tag')];
        return all.every(
          (badge) =>
            shown.includes(badge.getAttribute('data-owner') ?? '') ===
            badge.getBoundingClientRect().width > 0,
        );
      }, owners);
    /** Chooses a file to restore; resolves with what the page says then. */
    const restore = async (name: string, text: string): Promise<string> => {
      const path = join(folder, name);
      await writeFile(path, text);
      await options.upload('section:last-of-type input[type=file]', path);
      const says = (): string =>
        document.querySelector('section:last-of-type [role=status]')?.textContent ?? '';
      await options.waitFor(
        (of) =>
          document.querySelector('section:last-of-type [role=status]')?.textContent.includes(of),
        name,
      );
      return options.evaluate(says);
    };
    const backUp = async (): Promise<unknown> => {
      const saved = await savedFile(options, () => click('section:last-of-type button'));
      expect(saved.name).toBe('hangtag-settings.json');
      return JSON.parse(saved.text);
    };

    it('recording: nothing is kept while it is off, and the open page is kept once it is on', async () => {
      await toggle(0);
      await page.goto('https://dashboard.vapi.ai/calls');
      await badgesSettle(page, wanted);
      await history.settles(0);
      await toggle(0);
      // Some look alike by what the table itself shows of them: minute, length and reason.
      await history.settles(wanted);
      await page.reload();
      await badgesSettle(page, wanted);
      await history.settles(wanted);
    });

    it('watching of call records: cut labels lose their codes, and get them back', async () => {
      const cut = (await badges(page)).filter(({ label }) => label.endsWith('...'));
      expect(cut.length).toBeGreaterThan(5);
      await toggle(1);
      const isCut = (): boolean =>
        document.querySelector('hang-tag[data-certainty="narrowed"]') !== null;
      await page.waitFor(isCut);
      await toggle(1);
      // What the page reads from now on is watched again.
      const answer = JSON.stringify(world.dashboards.calls.vapi.slice(0, 100));
      await page.waitFor((text) => {
        JSON.parse(text);
        return [...document.querySelectorAll('hang-tag')].every(
          (badge) => badge.getAttribute('data-certainty') === 'exact',
        );
      }, answer);
    });

    it('own keys: the same failure is yours, the platform’s or open', async () => {
      const key = (answer: string): Promise<void> =>
        click(`input[name="key-eleven-labs"][value="${answer}"]`);
      const word = (): Promise<string | null | undefined> =>
        page.evaluate(
          (code) => document.querySelector(`[data-code="${code}"]`)?.getAttribute('data-says'),
          KEY_QUESTION,
        );
      await ownerOf(KEY_QUESTION, 'unclear');
      expect(await word()).toBe('You or Vapi');
      await key('mine');
      await ownerOf(KEY_QUESTION, 'you');
      expect(await word()).toBe('You');
      await key('vendor');
      await ownerOf(KEY_QUESTION, 'platform');
      await key('open');
      await ownerOf(KEY_QUESTION, 'unclear');
    });

    it('a rule of the team: holds once it is applied, and never where it is wrong', async () => {
      await ownerOf('voicemail', 'none');
      const isDisabled = (): boolean | undefined =>
        document.querySelector<HTMLButtonElement>('.rules-as-json .button.main')?.disabled;
      for (const [text, problem] of [
        ['[{"match":"voicemail","owner":"nobody"}]', 'owner'],
        ['[{"match":', ''],
      ] as const) {
        await writeRules(text);
        await options.waitFor(() => document.querySelector('.problems li'));
        expect(
          await options.evaluate(() => document.querySelector('.problems')?.textContent),
        ).toMatch(new RegExp(problem));
        expect(await options.evaluate(isDisabled)).toBe(true);
      }
      await ownerOf('voicemail', 'none');
      await writeRules(JSON.stringify(RULE));
      await options.waitFor(() => document.querySelector('.problems') === null);
      await click('.rules-as-json .button.main');
      await ownerOf('voicemail', 'carrier');
    });

    it('density and hidden owners: badges go and come, also in the order of the keyboard', async () => {
      const all = [...OWNERS];
      const faults = all.slice(2);
      const widest = (): number =>
        Math.max(
          ...[...document.querySelectorAll('hang-tag')].map((b) => b.getBoundingClientRect().width),
        );
      // Here, badges with their words fit beside the labels.
      await page.goto('https://dashboard.retellai.com/call-history');
      await page.waitFor(() => document.querySelectorAll('hang-tag').length > 30);
      expect(await page.evaluate(widest)).toBeGreaterThan(30);
      await click('input[name=density][value=compact]');
      await page.waitFor(
        () =>
          Math.max(
            ...[...document.querySelectorAll('hang-tag')].map(
              (b) => b.getBoundingClientRect().width,
            ),
          ) < 20,
      );
      await click('input[name=density][value=faults]');
      await onlyShown(faults);
      // No selector of a shadow root sees the root of its page.
      const shadow = await world.openTab();
      await shadow.goto('https://dashboard.vapi.ai/layouts/shadow-root');
      const shownInShadow = (): string[] => [
        ...new Set(
          [...document.querySelectorAll('*')]
            .flatMap((element) => [...(element.shadowRoot?.querySelectorAll('hang-tag') ?? [])])
            .filter((badge) => badge.getBoundingClientRect().width > 0)
            .map((badge) => badge.getAttribute('data-owner') ?? ''),
        ),
      ];
      const faultsIn = async (): Promise<string[]> => await shadow.evaluate(shownInShadow);
      await expect.poll(async () => (await faultsIn()).length).toBeGreaterThan(0);
      expect(faults).toEqual(expect.arrayContaining(await faultsIn()));
      await click('input[name=density][value=full]');
      await onlyShown(all);
      await expect.poll(faultsIn).toContain('none');
      await shadow.close();
      await click('input[name=shown-carrier]');
      await onlyShown(all.filter((owner) => owner !== 'carrier'));
      expect(
        await page.evaluate(
          () => document.querySelectorAll('hang-tag[tabindex="0"][data-owner="carrier"]').length,
        ),
      ).toBe(0);
      await page.goto('https://dashboard.vapi.ai/calls');
      await badgesSettle(page, wanted);
    });

    it('a team file adds what a colleague has set, once, and tells what cannot be used', async () => {
      await ownerOf('customer-ended-call', 'none');
      const file = join(folder, 'team.json');
      const host = 'dashboard.vapi.ai';
      const rule = { vendor: 'vapi', match: 'customer-ended-call', owner: 'you' };
      await writeFile(
        file,
        JSON.stringify({
          hangtag: 'facts',
          version: 1,
          rules: [rule],
          labels: [{ host, label: 'Ring +1 415 555 0134', code: 'customer-busy' }],
          headers: [{ host, header: 'Why it ended' }],
        }),
      );
      const open = async (says: string): Promise<string> => {
        const section = await options.evaluate(() => {
          const found = [...document.querySelectorAll('section')].find(
            (each) => each.querySelector('h2')?.textContent === 'Team file',
          );
          found?.setAttribute('data-test', 'team');
          return found !== undefined;
        });
        expect(section).toBe(true);
        await options.upload('[data-test=team] input[type=file]', file);
        await options.waitFor(
          (words) =>
            document
              .querySelector('[data-test=team] [role=status] p')
              ?.textContent.startsWith(words),
          says,
        );
        return options.evaluate(
          () => document.querySelector('[data-test=team] [role=status]')?.textContent ?? '',
        );
      };
      const facts = await readFile(file, 'utf8');
      for (const [bad, why] of [
        [facts.slice(0, 60), 'team.json: '],
        ['[]', 'team.json: '],
        [facts.replace('"version":1', '"version":2'), 'team.json: '],
        [JSON.stringify({ hangtag: 'facts', version: 1, rules: 'all' }), '0 entries added'],
      ] as const) {
        await openOptions();
        await writeFile(file, bad);
        await open(why);
      }
      await openOptions();
      await writeFile(file, facts);
      expect(await open('2 entries added.')).toMatch(/labels, 1: .*phone number/);
      await ownerOf('customer-ended-call', 'you');
      await openOptions();
      await open('0 entries added. 2 were there already.');
      const rules = (): string => document.querySelector('textarea')?.value ?? '';
      expect(JSON.parse(await options.evaluate(rules))).toEqual([...RULE, rule]);
      await writeRules(JSON.stringify(RULE));
      await click('.rules-as-json .button.main');
      await ownerOf('customer-ended-call', 'none');
      await click('.entries.taught button');
    });

    it('the report of a problem is shown whole before it can be copied, and holds nothing of a call', async () => {
      const summary = '.problem-report summary';
      expect(
        await options.evaluate(() => document.querySelector('.problem-report pre')),
      ).toBeNull();
      await click(summary);
      await options.waitFor(() => document.querySelector('.problem-report pre') !== null);
      const report = await options.evaluate(
        () => document.querySelector('.problem-report pre')?.textContent ?? '',
      );
      expect(report).toMatch(/^Hangtag \d+\.\d+\.\d+, (?:Chrome|Firefox) \d+\nSites allowed: /);
      expect(report).toContain('Page: Vapi, own dashboard, /calls, reasons expected');
      expect(report).toContain(`${wanted} marked, column of reasons found`);
      for (const { id, customer } of world.dashboards.calls.vapi.slice(0, 100)) {
        expect(report).not.toContain(id.slice(0, 8));
        if (customer?.number !== undefined) expect(report).not.toContain(customer.number);
      }
      await options.click('.problem-report .button');
      await options.waitFor(
        () => document.querySelector('.problem-report .says')?.textContent === 'Copied',
      );
      expect(await clipboardText(options)).toBe(report);
      await click(summary);
    });

    it('a back-up brings all of it back, and a bad one is refused with a reason and changes nothing', async () => {
      await options.evaluate(() => {
        const days = document.querySelector('select');
        if (days === null) throw new Error('There is no choice of days.');
        days.value = '30';
        days.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await click('input[name="key-openai"][value="mine"]');
      // What is chosen is in the next back-up once it is kept.
      await expect
        .poll(async () => ((await backUp()) as { ownKeys: object }).ownKeys)
        .toEqual({ openai: true });
      const before = await backUp();
      expect(before).toMatchObject({
        ownKeys: { openai: true },
        overrides: RULE,
        recording: true,
        watchCallRecords: true,
        density: 'full',
        hiddenOwners: ['carrier'],
        retentionDays: 30,
      });

      for (const [name, text, says] of [
        ['broken.json', JSON.stringify(before).slice(0, 80), /JSON/],
        ['other.json', '{"name":"something else"}', /no Hangtag settings/],
        ['list.json', '[]', /./],
        [
          'wrong.json',
          JSON.stringify({ ...(before as object), density: 'loud' }),
          /except: Badge size/,
        ],
      ] as const) {
        const said = await restore(name, text);
        expect(said).toContain(name);
        expect(said).toMatch(says);
      }
      // Read anew: what is kept, not what the page believes.
      await openOptions();
      expect(await backUp()).toEqual(before);
      await ownerOf('voicemail', 'carrier');

      await click('section:last-of-type .danger');
      await options.waitFor(() => document.querySelector('dialog'));
      await click('dialog .danger');
      await ownerOf('voicemail', 'none');
      await onlyShown([...OWNERS]);
      await openOptions();
      expect(await backUp()).not.toEqual(before);

      expect(await restore('mine.json', JSON.stringify(before))).toContain('mine.json');
      await ownerOf('voicemail', 'carrier');
      await openOptions();
      expect(await backUp()).toEqual(before);
      // The same file again, as after mending it.
      await click('input[name=shown-carrier]');
      expect(await restore('mine.json', JSON.stringify(before))).toContain('mine.json');
      await openOptions();
      expect(await backUp()).toEqual(before);
      // A rule that is not right takes no other one with it.
      const rules = JSON.stringify({ overrides: [...RULE, { match: '' }] });
      expect(await restore('rule.json', rules)).toMatch(/except: .*2/);
      await ownerOf('voicemail', 'carrier');
    });
  },
);
