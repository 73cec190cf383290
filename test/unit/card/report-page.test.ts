// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pathPattern } from '../../../lib/card/path-pattern.ts';
import { reportPage } from '../../../lib/card/report-page.ts';
import { problemReport } from '../../../lib/wording/problem-report.ts';
import { readPage } from '../page/read-page.ts';
import { markedDocument } from './marked-document.ts';

const ID = '0c47c616-9f59-487b-8f44-cb1c0faf33e2';
let stop: AbortController;

beforeEach(() => {
  stop = new AbortController();
  document.body.replaceChildren();
});
afterEach(() => stop.abort());

/** The page as the marking script would hand it over. */
function marked(): ReturnType<typeof markedDocument> {
  return markedDocument(readPage(stop.signal).values());
}

function show(html: string): void {
  document.body.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
}

const TEXTS = ['Call ID', 'Customer', 'Ended Reason', 'Duration'];
const rowOf = (reason: string, tag: string): string =>
  [`${ID.slice(0, 12)}...`, 'Jane Doe +1 415 555 0134', reason, '22s']
    .map((text) => `<${tag}>${text}</${tag}>`)
    .join('');
const REASONS = ['Customer Busy', 'Sunspots', 'Ring jane@example.com'];

const LAYOUTS: Readonly<Record<string, (header: string) => string>> = {
  table: (header) =>
    `<table><thead><tr>${TEXTS.map((text) => `<th>${text === 'Ended Reason' ? header : text}</th>`).join('')}</tr></thead>` +
    `<tbody>${REASONS.map((reason) => `<tr>${rowOf(reason, 'td')}</tr>`).join('')}</tbody></table>`,
  role: (header) =>
    `<div role="grid"><div role="row">${TEXTS.map((text) => `<div role="columnheader">${text === 'Ended Reason' ? header : text}</div>`).join('')}</div>` +
    `${REASONS.map((reason) => `<div role="row">${rowOf(reason, 'div').replaceAll('<div>', '<div role="gridcell">')}</div>`).join('')}</div>`,
  rows: (header) =>
    `<div><div>${TEXTS.map((text) => `<div>${text === 'Ended Reason' ? header : text}</div>`).join('')}</div>` +
    `<div>${REASONS.map((reason) => `<div>${rowOf(reason, 'div')}</div>`).join('')}</div></div>`,
};

describe('what a page looks like', () => {
  it.each(Object.keys(LAYOUTS))('%s: with badges', (kind) => {
    show(LAYOUTS[kind]?.('Ended Reason') ?? '');
    const [table, ...others] = reportPage(document, marked()).tables;
    expect(others).toEqual([]);
    expect(table).toMatchObject({ kind, headers: TEXTS, hasReasonColumn: true, rows: 3 });
    expect(table?.marked).toBeGreaterThan(0);
    expect(table?.unread).toContain('Sunspots');
  });

  it.each(Object.keys(LAYOUTS))('%s: without any, where the header is another', (kind) => {
    show(LAYOUTS[kind]?.('Why it ended') ?? '');
    expect(reportPage(document, marked()).tables).toEqual([
      {
        kind,
        headers: ['Call ID', 'Customer', 'Why it ended', 'Duration'],
        hasReasonColumn: false,
        rows: 3,
        marked: 0,
        unread: [],
      },
    ]);
  });

  it('holds no ID, number, address or name of a person', () => {
    for (const layout of Object.values(LAYOUTS)) {
      for (const header of ['Ended Reason', 'Why it ended']) show(layout(header));
    }
    const page = reportPage(document, marked());
    const text = problemReport(
      { version: '0.1.0', userAgent: '', hosts: ['calls.acme.example'], refused: [] },
      page,
    );
    expect(page.tables.length).toBeGreaterThan(4);
    expect(text).not.toMatch(/Jane|jane@|415|0c47c616|acme/);
  });

  it('has nothing of a page without tables', () => {
    show('<p>Jane Doe called.</p>');
    expect(reportPage(document, marked())).toMatchObject({ tables: [], labeled: 0, unread: [] });
  });
});

it.each([
  ['/calls', '/calls'],
  [`/calls/${ID}`, '/calls/*'],
  ['/org/acme-corp/call-logs/', '/org/*/call-logs'],
  ['/jane.doe@example.com', '/*'],
  ['/', '/'],
  ['/a'.repeat(12), `${'/*'.repeat(8)}/…`],
])('the shape of %s is %s', (path, shape) => {
  expect(pathPattern(path)).toBe(shape);
});
