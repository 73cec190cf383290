// @vitest-environment jsdom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { knownHeaders } from '../../../lib/page/headers.ts';
import { learnColumn, suggestColumns } from '../../../lib/page/learning/learn-column.ts';
import type { LearnResult, LearnContext } from '../../../lib/page/learning/learned-column.ts';
import { resolve } from '../../../lib/reasons/index.ts';
import { checkColumnSchema } from '../../../lib/settings/column-schema.ts';
import { vapi } from '../../../lib/vendors/vapi.ts';

const context: LearnContext = {
  vendor: vapi,
  taught: [],
  isKnown: (label) => resolve(label, 'vapi').kind !== 'unknown',
  shadowRootOf: (element) => element.shadowRoot,
};

function show(html: string): void {
  document.body.append(
    document.importNode(new DOMParser().parseFromString(html, 'text/html').body, true),
  );
}

/** The innermost element with this text. */
function at(text: string): Element {
  const found = [...document.querySelectorAll('*')].filter(
    (element) => element.textContent.trim() === text,
  );
  const element = found.at(-1);
  if (element === undefined) throw new Error(`Nothing says ${text}.`);
  return element;
}

const learn = (text: string, more: Partial<LearnContext> = {}): LearnResult =>
  learnColumn(at(text), { ...context, ...more });

/** The header that was learned, or why not. */
function outcome(learning: LearnResult): string {
  return learning.ok ? learning.column.header : `refused: ${learning.why}`;
}

const ROWS = [
  ['019a1111-aaa...', 'Customer Ended Call', 'May 30, 2025, 01:22', '22s'],
  ['019a2222-bbb...', 'Silence Timed Out', 'May 30, 2025, 01:25', '1m 42s'],
  ['019a3333-ccc...', 'Something New Here', 'May 30, 2025, 01:29', '8s'],
] as const;
const HEADS = ['Call', 'Outcome', 'When', 'Length'];

const table = (heads: readonly string[], rows: readonly (readonly string[])[] = ROWS): string =>
  `<table><thead><tr>${heads.map((text) => `<th><button>${text}</button></th>`).join('')}</tr></thead>
   <tbody>${rows
     .map(
       (row) =>
         `<tr>${row.map((text) => `<td><div><span>${text}</span></div></td>`).join('')}</tr>`,
     )
     .join('')}</tbody></table>`;

const divs = (heads: readonly string[]): string =>
  `<section><div>${heads.map((text) => `<div>${text}</div>`).join('')}</div><div>${ROWS.map(
    (row) => `<div>${row.map((text) => `<div><em>${text}</em></div>`).join('')}</div>`,
  ).join('')}</div></section>`;

const aria = (heads: readonly string[]): string =>
  `<div role="grid"><div role="row">${heads
    .map((text, i) => `<div role="columnheader" aria-colindex="${i + 1}"><b>${text}</b></div>`)
    .join('')}</div>${ROWS.map(
    (row) =>
      `<div role="row">${row
        .map((text, i) => `<div role="gridcell" aria-colindex="${i + 1}">${text}</div>`)
        .join('')}</div>`,
  ).join('')}</div>`;

beforeEach(() => document.body.replaceChildren());

describe.each([
  ['a table', table],
  ['unlabeled rows', divs],
  ['an ARIA grid', aria],
])('learning from %s', (_, draw) => {
  it('keeps the header above the cell that was pointed at', () => {
    show(draw(HEADS));
    const learning = learn('Silence Timed Out');
    expect(outcome(learning)).toBe('Outcome');
    if (!learning.ok) return;
    expect(learning.column.cells).toHaveLength(3);
    expect(learning.column).toMatchObject({ texts: 3, reasons: 2 });
    expect(learning.column.cell.textContent.trim()).toBe('Silence Timed Out');
  });

  it('learns every header that the settings keep, and that is read once it is taught', () => {
    const [fits, long] = [
      'Why the call was over'.padEnd(60, '!'),
      'Why it was over'.padEnd(61, '!'),
    ];
    show(draw(HEADS.with(1, fits)));
    expect(outcome(learn('Silence Timed Out'))).toBe(fits);
    expect(checkColumnSchema({ host: 'a.example', header: fits }).ok).toBe(true);
    const headers = knownHeaders(vapi, [{ text: fits, kind: 'reason' }]);
    expect(headers.kindOf(` ${fits} ↑`)).toBe('reason');
    expect(headers.afterReasonColon(`${fits}: Customer Busy`)).toBe('Customer Busy');
    document.body.replaceChildren();
    show(draw(HEADS.with(1, long)));
    expect(learn('Silence Timed Out').ok).toBe(false);
    expect(checkColumnSchema({ host: 'a.example', header: long }).ok).toBe(false);
  });

  it('learns from a cell with a reason that nobody knows yet, where its column is sure', () => {
    show(draw(HEADS));
    expect(outcome(learn('Something New Here'))).toBe('Outcome');
  });

  it.each(['019a2222-bbb...', 'May 30, 2025, 01:25', '1m 42s'])(
    'refuses %s, which is no reason',
    (text) => {
      show(draw(HEADS));
      expect(learn(text).ok).toBe(false);
    },
  );

  it('does not learn twice', () => {
    show(draw(HEADS));
    expect(
      outcome(learn('Silence Timed Out', { taught: [{ text: 'outcome', kind: 'reason' }] })),
    ).toBe('refused: known');
  });

  it('suggests the column by itself, once', () => {
    show(draw(HEADS));
    expect(suggestColumns(document, context).map(({ header }) => header)).toEqual(['Outcome']);
    expect(
      suggestColumns(document, { ...context, taught: [{ text: 'Outcome', kind: 'reason' }] }),
    ).toEqual([]);
  });
});

describe('learning', () => {
  it('reads a label beside a value', () => {
    show('<dl><dt>Result</dt><dd><span>Customer Busy</span></dd><dt>Cost</dt><dd>$0.04</dd></dl>');
    expect(outcome(learn('Customer Busy'))).toBe('Result');
    expect(outcome(learn('$0.04'))).toBe('refused: not-reasons');
  });

  it('reads a label and its value in one line', () => {
    show('<div><p>Result: Customer Busy</p></div>');
    expect(outcome(learn('Result: Customer Busy'))).toBe('Result');
  });

  it('refuses a column of other words, and quotes one', () => {
    show(
      table(
        ['Call', 'Mood'],
        [
          ['a', 'Happy'],
          ['b', 'Sad'],
        ],
      ),
    );
    expect(learn('Sad')).toMatchObject({
      ok: false,
      why: 'not-reasons',
      header: 'Mood',
      example: 'Sad',
    });
  });

  it('leaves a table alone that has its reasons already', () => {
    show(table(['Ended Reason', 'Outcome', 'When', 'Length']));
    expect(learn('Silence Timed Out')).toMatchObject({
      ok: false,
      why: 'taken',
      header: 'Ended Reason',
    });
  });

  it('cannot tell two columns of one name apart', () => {
    show(table(['Outcome', 'Outcome', 'When', 'Length']));
    expect(outcome(learn('Silence Timed Out'))).toBe('refused: ambiguous');
  });

  it('says that there is no header where there is none', () => {
    show(
      `<table><tbody>${ROWS.map((row) => `<tr>${row.map((t) => `<td>${t}</td>`).join('')}</tr>`).join('')}</tbody></table>`,
    );
    expect(outcome(learn('Silence Timed Out'))).toBe('refused: no-header');
    document.body.replaceChildren();
    show('<main><p>Silence Timed Out</p></main>');
    expect(outcome(learn('Silence Timed Out'))).toBe('refused: no-header');
  });

  it('takes no value of a first row for a header', () => {
    show(
      `<section>${ROWS.map((row) => `<div>${row.map((t) => `<div>${t}</div>`).join('')}</div>`).join('')}</section>`,
    );
    expect(learn('Something New Here').ok).toBe(false);
    expect(learn('Silence Timed Out').ok).toBe(false);
  });

  it.each([
    ['<ul role="listbox"><li role="option">Customer Busy</li></ul>'],
    ['<pre>Customer Busy</pre>'],
    ['<div role="toolbar"><span>Ended</span><span>Customer Busy</span></div>'],
  ])('refuses what is no cell: %s', (html) => {
    show(html);
    expect(outcome(learn('Customer Busy'))).toBe('refused: no-cell');
    expect(suggestColumns(document, context)).toEqual([]);
  });

  it('bears any header', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (header) => {
        document.body.replaceChildren();
        show(table(HEADS));
        const cell = document.querySelectorAll('th button')[1];
        if (cell) cell.textContent = header;
        const learning = learn('Silence Timed Out');
        if (!learning.ok) return;
        // What was learned is what the reader finds the column by.
        expect(
          outcome(
            learn('Silence Timed Out', {
              taught: [{ text: learning.column.header, kind: 'reason' }],
            }),
          ),
        ).toBe('refused: known');
      }),
      { numRuns: 40 },
    );
  });
});
