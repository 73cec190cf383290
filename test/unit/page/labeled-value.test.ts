// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { LONGEST_HEADER } from '../../../lib/calls/limits.ts';
import { factsAround } from '../../../lib/page/value-beside.ts';
import { knownHeaders } from '../../../lib/page/headers.ts';
import { readLabeledValue } from '../../../lib/page/labeled-value.ts';
import { resolve } from '../../../lib/reasons/index.ts';
import { vapi } from '../../../lib/vendors/vapi.ts';

const KNOWN = knownHeaders(vapi);
const ID = '01a0b1c2-89ab-4cde-8f01-23456789abcd';

function show(html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html').body;
  document.body.replaceChildren(...[...parsed.childNodes].map((n) => document.importNode(n, true)));
}

/** What is read of the page: each value's element and label. */
function read(
  headers = KNOWN,
): { label: string; value: Element; facts: ReadonlyMap<string, string> }[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const labeled = readLabeledValue(
      node as Text,
      headers,
      (label) => resolve(label, 'vapi').kind !== 'unknown',
      (label) => ['', '-', '—', 'n/a'].includes(label.toLowerCase()),
    );
    if (labeled === undefined || labeled.label === '') continue;
    const { label, value, caption } = labeled;
    found.push({ label, value, facts: factsAround(caption, headers) });
  }
  return found;
}

beforeEach(() => document.body.replaceChildren());

/** Ways to show a label beside a value that were seen on dashboards and their copies; `@` is the name, `#` the value. */
const SHAPES: readonly (readonly [name: string, html: string])[] = [
  ['two divs', '<div class="kv"><div class="l">@</div><div class="v">#</div></div>'],
  ['a label element', '<div><label class="text-sm">@</label><div>#</div></div>'],
  ['a label element and a paragraph', '<div><label>@</label><p>#</p></div>'],
  ['two paragraphs', '<div><p class="mb-1">@</p><p class="font-medium">#</p></div>'],
  [
    'an icon before both',
    '<div class="flex"><div><svg></svg></div><div><div>@</div><div class="capitalize">#</div></div></div>',
  ],
  ['spans in a grid', '<div class="grid"><span>@</span><span>#</span></div>'],
  ['a card of figures', '<div><svg></svg><p>@</p><div><span>#</span></div></div>'],
  ['a definition list', '<dl><div><dt>@</dt><dd><span class="pill">#</span></dd></div></dl>'],
  ['a flat definition list', '<dl><dt>@</dt><dd>#</dd></dl>'],
  ['a colon and a span', '<div><span class="k">@:</span> <span class="v">#</span></div>'],
  ['bold in a line', '<p>@: <b>#</b></p>'],
  ['a bold name in a line', '<p><b>@:</b> #</p>'],
  ['a bold name, wrapped, in a line', '<p><b><span>@</span></b>: #</p>'],
  ['a line', '<p>@: #</p>'],
  ['a line broken in two', '<p>@<br>#</p>'],
  ['a row of two cells', '<table><tbody><tr><td>@</td><td>#</td></tr></tbody></table>'],
  ['a row with a header', '<table><tbody><tr><th>@</th><td>#</td></tr></tbody></table>'],
  ['a colon of its own', '<div><span>@</span><span>:</span><span>#</span></div>'],
  ['an icon between', '<div><span>@</span><svg></svg><span>#</span></div>'],
  ['a button that explains', '<div><span>@ <button>?</button></span><span>#</span></div>'],
  ['a button that explains, beside', '<div><span>@</span><button>(?)</button><span>#</span></div>'],
  ['an icon after the name', '<div><div><p>@</p><svg></svg></div><div>#</div></div>'],
  ['a heading', '<div><h4>@</h4><p>#</p></div>'],
  ['a list', '<ul><li><strong>@:</strong> #</li></ul>'],
  ['a list of spans', '<ul><li><span>@</span><span>#</span></li></ul>'],
  ['a button that copies', '<div><span>@</span><span>#</span><button><svg></svg></button></div>'],
  ['bare text after a div', '<div><div>@</div>#</div>'],
];

/** Facts of the same call in the same shape, before and after. */
function call(html: string, name: string, label: string): string {
  const line = (key: string, value: string): string =>
    html.replace('@', () => key).replace('#', () => value);
  return `<section>${line('Call ID', ID)}${line('Duration', '1m 42s')}${line(name, label)}${line('Cost', '$0.12')}</section>`;
}

describe('a reason beside its label', () => {
  const cases = SHAPES.flatMap(([name, html]) =>
    ['Ended Reason', 'ended reason', 'ENDED REASON'].map((text) => [name, text, html] as const),
  );

  it.each(cases)('as %s, called %s', (_name, text, html) => {
    show(call(html, text, 'silence-timed-out'));
    const [found, other] = read();
    expect(other).toBeUndefined();
    expect(found?.label).toBe('silence-timed-out');
    expect(found?.value.textContent.length).toBeLessThan(60);
    expect(found?.facts.get('duration')).toBe('1m 42s');
    expect(found?.facts.get('callId')).toBe(ID);
    expect(found?.facts.get('cost')).toBe('$0.12');
  });

  // Bare text is only taken where it is a reason that is known: it may be part of a sentence.
  const inElements = SHAPES.filter(
    ([, html]) => /<(\w+)[^<]*>#<\/\1>/.test(html) && !/[:>] #|<br>#/.test(html),
  );
  it.each(inElements)('as %s, with a code that is new', (_name, html) => {
    show(call(html, 'Ended Reason', 'call.in-progress.error-something-new'));
    expect(read().map(({ label }) => label)).toEqual(['call.in-progress.error-something-new']);
  });

  it.each([
    ['above its name, in a card of figures', '<div><b>#</b><span>@</span></div>'],
    ['above its name, in paragraphs', '<div><p>#</p><p>@</p></div>'],
  ])('%s', (_name, html) => {
    show(call(html, 'Ended Reason', 'customer-busy'));
    expect(read().map(({ label }) => label)).toEqual(['customer-busy']);
  });

  it('belongs to the call around it, where cards stand side by side', () => {
    const card = (id: string, more: string): string =>
      `<article><div><span>Call ID:</span><span>${id}</span></div><div><span>Ended Reason:</span><span>voicemail</span></div>${more}</article>`;
    show(
      `<main>${card('01a0b1c2-9f5...', '')}${card('02a0b1c2-9f5...', '<p>Cost: $2.00</p>')}</main>`,
    );
    const [one, other] = read();
    expect([one?.facts.get('callId'), one?.facts.get('cost')]).toEqual([
      '01a0b1c2-9f5...',
      undefined,
    ]);
    expect([other?.facts.get('callId'), other?.facts.get('cost')]).toEqual([
      '02a0b1c2-9f5...',
      '$2.00',
    ]);
  });

  it('has facts with every header that the settings keep', () => {
    const text = 'How long it took'.padEnd(LONGEST_HEADER, ' it took');
    show(`<main><p>Ended Reason: voicemail</p><p>${text}: 1m 42s</p></main>`);
    const [found] = read(knownHeaders(vapi, [{ text, kind: 'duration' }]));
    expect(found?.facts.get('duration')).toBe('1m 42s');
  });

  it('lends nothing of a card that shows no reason', () => {
    show(
      '<main><article><p>Call ID: 01a0b1c2-9f5...</p><p>Ended Reason: voicemail</p></article>' +
        '<article><p>Call ID: 02a0b1c2-9f5...</p><p>Cost: $2.00</p></article></main>',
    );
    expect(read()[0]?.facts.get('cost')).toBeUndefined();
  });

  it.each([
    ['the next part', '<div>Ended Reason</div><section><p>Duration</p><p>1m</p></section>'],
    ['a column of names', '<div><p>Ended Reason</p><p>Duration</p><p>Cost</p></div>'],
    ['no value', '<div><label>Ended Reason</label><div></div></div>'],
    [
      'a list to choose from',
      '<div><label>Ended Reason</label><div role="combobox">Customer Busy</div></div>',
    ],
    [
      'a field of a kit',
      '<div><label>Ended Reason</label><div><span>Customer Busy</span><input></div></div>',
    ],
    ['a label of a field', '<label for="r">Ended Reason</label><b>Customer Busy</b><input id="r">'],
    [
      'a button that opens a choice',
      '<div><label>Ended Reason</label><button>Customer Busy</button></div>',
    ],
    [
      'a chip that can be taken away',
      '<div><b>Ended Reason</b><i>Customer Busy</i><button aria-label="Remove">×</button></div>',
    ],
    ['a list of filters', '<ul><li>Ended Reason: Customer Busy</li><li>Assistant: Ava</li></ul>'],
    [
      'a chart',
      '<div><h3>Ended Reason</h3><div>Customer Busy</div></div><div><h3>Cost</h3><div>Total</div></div>',
    ],
    ['a sentence', '<p>Ended Reason <b>was</b> customer-busy</p>'],
  ])('is none: %s', (_name, html) => {
    show(html);
    expect(read()).toEqual([]);
  });
});
