import { resolve } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { badges, badgesSettle, openHistoryView } from '../browsers/readings.ts';
import type { Tab } from '../browsers/session.ts';
import { startWorld, type World } from '../browsers/world.ts';

/** The texts of a language that have no blanks, by key. */
async function textsOf(language: string): Promise<Map<string, string>> {
  const file = resolve(import.meta.dirname, `../../assets/locales/${language}.yml`);
  const messages = await parseMessagesFile(file);
  return new Map(
    messages.flatMap((message) =>
      message.type === 'simple' && !/[{$]/.test(message.message)
        ? [[message.key.join('.'), message.message] as const]
        : [],
    ),
  );
}

/** Everything that a page says outside of what is marked as English: texts, names, hints. */
function saidBy(tab: Tab): Promise<string[]> {
  return tab.evaluate(() => {
    const said: string[] = [document.title];
    for (const element of document.querySelectorAll('body, body *')) {
      if (element.closest('[lang="en"]') !== null) continue;
      for (const name of ['aria-label', 'title', 'placeholder']) {
        const text = element.getAttribute(name);
        if (text !== null) said.push(text);
      }
      for (const child of element.childNodes) {
        const text = child.nodeType === 3 ? (child.textContent ?? '').trim() : '';
        if (text !== '') said.push(text);
      }
    }
    return said;
  });
}

/** What does not fit: boxes whose text is cut off or hangs out, and the page where it scrolls sideways. */
function overflowing(tab: Tab): Promise<string[]> {
  return tab.evaluate(() => {
    const page = document.documentElement;
    const found = page.scrollWidth > page.clientWidth ? [`page: ${page.scrollWidth}`] : [];
    for (const element of document.querySelectorAll<HTMLElement>(
      'button, .button, label, legend, h1, h2, h3, dt, dd, th, .choice-group span',
    )) {
      const style = getComputedStyle(element);
      // What is only heard has no room, and what may be cut by an ellipsis says so.
      const isHeard = element.closest('.aside, .scroller, .heat-map') !== null;
      const isCutOnPurpose = element.querySelector('.aside, .title') !== null;
      if (isHeard || isCutOnPurpose || style.textOverflow === 'ellipsis') continue;
      if (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1) {
        found.push(`${element.className} ${element.textContent}`);
      }
    }
    return found;
  });
}

describe.each([
  ['chromium', 'de', ['Fehler bei ', 'Kunde: ', 'Erwartetes Ende: ']],
  ['chromium', 'es', ['Fallo de ', 'Cliente: ', 'Final esperado: ']],
  ['firefox', 'de', ['Fehler bei ', 'Kunde: ', 'Erwartetes Ende: ']],
] as const)('in %s, the interface in %s', (engine, language, badgeNames) => {
  let world: World;
  let own: Map<string, string>;
  let english: Map<string, string>;

  beforeAll(async () => {
    [own, english] = [await textsOf(language), await textsOf('en')];
    world = await startWorld(engine, { dashboards: { seed: 5, count: 100, days: 5 }, language });
  });
  afterEach(() => {
    expect(world.takeProblems()).toEqual([]);
  });
  afterAll(async () => {
    await world.close();
  });

  /** Opens a page of the extension in a narrow window and checks that it speaks one language and fits. */
  const check = async (page: string, shown: string): Promise<Tab> => {
    const tab = await world.openTab({ width: 320, height: 640 });
    await tab.goto(world.session.extensionUrl(page));
    await tab.waitFor((text) => document.body.textContent.includes(text), own.get(shown) ?? '?');
    expect(await tab.evaluate(() => document.documentElement.lang)).toMatch(
      new RegExp(`^${language}`),
    );
    const ours = new Set(own.values());
    const theirs = new Set([...english.values()].filter((text) => !ours.has(text)));
    expect((await saidBy(tab)).filter((text) => theirs.has(text))).toEqual([]);
    const folder = process.env['HANGTAG_PICTURES'];
    if (folder !== undefined) {
      await tab.screenshot(
        `${folder}/${engine}-${language}-${page.replace(/\W+/g, '-')}-${shown}.png`,
      );
    }
    await tab.waitFor(
      () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
    );
    expect(await overflowing(tab)).toEqual([]);
    return tab;
  };

  it('says what to do at first', async () => {
    await (await check('popup.html', 'popup.firstTitle')).close();
  });

  it('names badges, and numbers as they are written there', async () => {
    const page = await world.openTab();
    await page.goto('https://dashboard.vapi.ai/logs?limit=100');
    const ended = world.dashboards.calls.vapi.filter(({ endedReason }) => endedReason).length;
    await badgesSettle(page, ended);
    const names = (await badges(page)).map(({ says }) => says);
    for (const name of badgeNames) {
      expect(
        names.some((each) => each.startsWith(name)),
        `${name} in ${names.join('\n')}`,
      ).toBe(true);
    }
    const history = await openHistoryView(world);
    await history.settles(ended);
    await history.close();

    const popup = await check('popup.html', 'popup.history');
    await popup.waitFor(() => (document.querySelector('h1 strong')?.textContent ?? '') !== '');
    const [share] = await popup.evaluate(() => [
      document.querySelector('h1 strong')?.textContent ?? '',
    ]);
    // A decimal comma, and room before the sign, as both languages have it.
    expect(share).toMatch(/^\d+(,\d)?\s%$/u);
    await popup.close();
  });

  it('shows calls whole at every width, as a table where its columns fit', async () => {
    const tab = await world.openTab({ width: 1440, height: 800 });
    await tab.goto(world.session.extensionUrl('history.html#view=calls&period=30d'));
    await tab.waitFor(() => document.querySelector('.calls-table .call-id') !== null);
    const beyond: string[] = [];
    for (const width of [1440, 1100, 1041, 1040, 900, 761, 760, 400]) {
      await tab.resize(width, 800);
      await tab.waitFor((wanted) => innerWidth === wanted, width);
      const more = await tab.evaluate(() => {
        const around = document.querySelector('.calls .scroller');
        return around === null ? NaN : around.scrollWidth - around.clientWidth;
      });
      if (more !== 0) beyond.push(`${width}: ${more} px`);
    }
    expect(beyond).toEqual([]);
    await tab.close();
  });

  it.each([
    ['history.html#period=30d', 'history.reasons'],
    ['history.html#view=calls&period=30d', 'filter.add'],
    ['history.html#view=files', 'history.eraseAll'],
    ['options.html', 'options.rules'],
    ['welcome.html', 'welcome.title'],
  ])('speaks it throughout on %s, and fits 320 pixels', async (page, shown) => {
    await (await check(page, shown)).close();
  });
});
