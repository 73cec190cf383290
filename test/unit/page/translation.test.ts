// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReasonCell } from '../../../lib/page/reason-cell.ts';
import { element } from './read-page.ts';

let marked: Map<Element, ReasonCell>;
let stop: AbortController;

const turn = (): Promise<void> => Promise.resolve();
const labels = (): string[] =>
  [...document.querySelectorAll('*')].flatMap((each) => marked.get(each)?.label ?? []);

/** Every text below an element that says anything. */
function texts(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (/\p{L}/u.test((node as Text).data)) found.push(node as Text);
  }
  return found;
}

/** No language, but as unlike English as one. */
const translated = (text: string): string =>
  text.replace(/\p{L}+/gu, (word) => `${word.slice(1)}${word.slice(0, 1)}ung`);

const TRANSLATORS: Readonly<Record<string, (root: Element) => void>> = {
  'Chrome, in one go': (root) => {
    document.documentElement.className = 'translated-ltr';
    for (const text of texts(root)) text.replaceWith(fonts(text));
  },
  'Chrome, first the new and then the old': (root) => {
    document.documentElement.className = 'translated-ltr';
    for (const text of texts(root)) {
      text.before(fonts(text));
      text.remove();
    }
  },
  Firefox: (root) => {
    for (const text of texts(root)) text.data = translated(text.data);
  },
  'Firefox, naming the language': (root) => {
    document.documentElement.lang = 'de';
    for (const text of texts(root)) text.data = translated(text.data);
  },
};

const XHTML = 'http://www.w3.org/1999/xhtml';

function fonts(text: Text): Element {
  const [outer, inner] = [
    document.createElementNS(XHTML, 'font'),
    document.createElementNS(XHTML, 'font'),
  ];
  inner.append(translated(text.data));
  outer.append(inner);
  return outer;
}

const row = (id: string, reason: string): string =>
  `<tr><td>${id}...</td><td><span>${reason}</span></td><td>May 30, 2025, 01:22</td></tr>`;
const table = (...rows: string[]): string =>
  `<table><thead><tr><th>Call ID</th><th>Ended Reason</th><th>Start Time</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
const card = (id: string, reason: string): string =>
  `<article><div><span>Call ID:</span><span>${id}...</span></div><div><span>Ended Reason:</span><span>${reason}</span></div></article>`;
const line = (...cells: string[]): string =>
  `<div class="row">${cells.map((text) => `<div>${text}</div>`).join('')}</div>`;

/** A page, and the same with one row more. */
const PAGES: Readonly<Record<string, (rows: readonly (readonly [string, string])[]) => string>> = {
  'a table': (rows) => table(...rows.map(([id, reason]) => row(id, reason))),
  'rows of plain elements': (rows) =>
    `<div>${line('Call ID', 'Start Time', 'Ended Reason')}<div class="rows">${rows.map(([id, reason]) => line(`${id}...`, 'May 30, 2025, 01:22', reason)).join('')}</div></div>`,
  cards: (rows) => `<main>${rows.map(([id, reason]) => card(id, reason)).join('')}</main>`,
};

let mayBeTranslated: (shown: Element) => boolean;

beforeEach(async () => {
  // A document's translations are remembered as long as its scripts run: each test's page has scripts of its own.
  vi.resetModules();
  ({ mayBeTranslated } = await import('../../../lib/page/translation.ts'));
  const { readPage } = await import('./read-page.ts');
  stop = new AbortController();
  document.body.replaceChildren();
  document.documentElement.className = '';
  document.documentElement.lang = 'en';
  marked = readPage(stop.signal);
});
afterEach(() => {
  stop.abort();
});

const ROWS = [
  ['0c47c616-9f5', 'Customer Busy'],
  ['1c47c616-9f5', 'Voicemail'],
  ['2c47c616-9f5', 'Silence Timed Out'],
] as const;

const cases = Object.keys(PAGES).flatMap((page) =>
  Object.keys(TRANSLATORS).map((by) => [page, by] as const),
);

describe.each(cases)('%s translated by %s', (kind, by) => {
  const page = PAGES[kind] ?? (() => '');
  const translate = TRANSLATORS[by] ?? (() => undefined);

  it('keeps what its labels said', async () => {
    const shown = element(page(ROWS));
    document.body.append(shown);
    await turn();
    expect(labels()).toEqual(['Customer Busy', 'Voicemail', 'Silence Timed Out']);
    translate(shown);
    await turn();
    expect(labels()).toEqual(['Customer Busy', 'Voicemail', 'Silence Timed Out']);
  });

  it('keeps it where one text after the other is translated', async () => {
    const shown = element(page(ROWS));
    document.body.append(shown);
    await turn();
    for (const text of texts(shown)) {
      const parent = text.parentElement;
      if (parent !== null) translate(parent);
      await turn();
    }
    expect(labels()).toEqual(['Customer Busy', 'Voicemail', 'Silence Timed Out']);
  });

  it('knows its column for rows that come later', async () => {
    const shown = element(page(ROWS));
    document.body.append(shown);
    await turn();
    translate(shown);
    await turn();
    const more = element(page([...ROWS, ['3c47c616-9f5', 'Twilio Connection Failed']]));
    const body = shown.querySelector('tbody,.rows') ?? shown;
    const fresh = (more.querySelector('tbody,.rows') ?? more).lastElementChild;
    if (fresh !== null) body.append(fresh);
    await turn();
    expect(labels().at(-1)).toBe('Twilio Connection Failed');
    if (fresh !== null) translate(fresh);
    await turn();
    expect(labels()).toHaveLength(4);
    expect(labels().at(-1)).toBe('Twilio Connection Failed');
  });
});

describe('what may be a translation', () => {
  it('is not taken for what another call showed in the same place', async () => {
    const shown = element(table(...ROWS.map(([id, reason]) => row(id, reason))));
    document.body.append(shown);
    await turn();
    TRANSLATORS['Firefox']?.(shown);
    await turn();
    const [first] = shown.querySelectorAll('tbody tr');
    const [id, , label] = first === undefined ? [] : texts(first);
    if (id === undefined || label === undefined) throw new Error('There is no row.');
    expect(labels()[0]).toBe('Customer Busy');
    // The page shows another call there, whose reason nobody knows.
    const cells = first?.querySelectorAll('td');
    const reason = cells?.[1]?.querySelector('span')?.firstChild as Text;
    id.data = '9c47c616-9f5...';
    reason.data = 'a reason of tomorrow';
    await turn();
    expect(labels()[0]).toBe('a reason of tomorrow');
  });

  it('is told of texts that nobody read before', async () => {
    document.documentElement.className = 'translated-ltr';
    const shown = element(table(row('0c47c616-9f5', '<font><font>Kunde besetzt</font></font>')));
    document.body.append(shown);
    await turn();
    const [cell] = marked.keys();
    expect(cell && mayBeTranslated(cell)).toBe(true);
  });

  it('is no column that a page renames', async () => {
    const shown = element(table(...ROWS.map(([id, reason]) => row(id, reason))));
    document.body.append(shown);
    await turn();
    const header = shown.querySelectorAll('th')[1]?.firstChild as Text;
    header.data = 'Notes';
    await turn();
    expect(labels()).toEqual([]);
    expect(mayBeTranslated(shown)).toBe(false);
  });

  it('is over when the page is shown as it was', async () => {
    const shown = element(table(...ROWS.map(([id, reason]) => row(id, reason))));
    document.body.append(shown);
    await turn();
    const before = texts(shown);
    TRANSLATORS['Chrome, in one go']?.(shown);
    await turn();
    [...shown.querySelectorAll(':is(font)')]
      .filter(({ parentElement }) => parentElement?.localName !== 'font')
      .forEach((font, i) => font.replaceWith(before[i] ?? ''));
    document.documentElement.className = '';
    await turn();
    expect(labels()).toEqual(['Customer Busy', 'Voicemail', 'Silence Timed Out']);
  });
});
