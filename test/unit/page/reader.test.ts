// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReasonCell } from '../../../lib/page/reason-cell.ts';
import { element, readPage } from './read-page.ts';

let marked: Map<Element, ReasonCell>;
let stop: AbortController;

function show(html: string): Element {
  const shown = element(html);
  document.body.append(shown);
  return shown;
}

/** Lets the observer do its work. */
const turn = (): Promise<void> => Promise.resolve();

const labels = (): string[] => [...marked.values()].map((cell) => cell.label);

function row(id: string, reason: string, tag = 'td'): string {
  return `<tr><${tag}>${id}...</${tag}><${tag}>${reason}</${tag}><${tag}>22s</${tag}></tr>`;
}

const HEAD = '<thead><tr><th>Call ID</th><th>Ended Reason</th><th>Duration</th></tr></thead>';

beforeEach(() => {
  stop = new AbortController();
  document.body.replaceChildren();
  marked = readPage(stop.signal);
});
afterEach(() => {
  stop.abort();
});

describe('reading a page', () => {
  it('finds the reasons of a table by its header, before anything else runs', async () => {
    show(`<table>${HEAD}<tbody>${row('0c47c616-9f5', 'Customer Busy')}</tbody></table>`);
    await turn();
    expect(labels()).toEqual(['Customer Busy']);
    const [cell] = marked.values();
    expect(cell?.fact('callId')).toBe('0c47c616-9f5...');
    expect(cell?.fact('duration')).toBe('22s');
    expect(cell?.fact('cost')).toBeUndefined();
  });

  it('follows text that changes in cell, and cells that lose their reason', async () => {
    const table = show(
      `<table>${HEAD}<tbody>${row('0c47c616-9f5', 'Customer Busy')}</tbody></table>`,
    );
    await turn();
    const text = table.querySelector('tbody td:nth-child(2)')?.firstChild as Text;
    text.data = 'Voicemail';
    await turn();
    expect(labels()).toEqual(['Voicemail']);
    text.data = 'N/A';
    await turn();
    expect(labels()).toEqual([]);
  });

  it('tells again when the call of a row changes below the same reason', async () => {
    const table = show(
      `<table>${HEAD}<tbody>${row('0c47c616-9f5', 'Customer Busy')}</tbody></table>`,
    );
    await turn();
    marked.clear();
    const id = table.querySelector('tbody td')?.firstChild as Text;
    id.data = '1c47c616-9f5...';
    await turn();
    expect(labels()).toEqual(['Customer Busy']);
  });

  it('finds a column again after it was moved', async () => {
    const table = show(
      `<table>${HEAD}<tbody>${row('0c47c616-9f5', 'Customer Busy')}</tbody></table>`,
    ) as HTMLTableElement;
    await turn();
    for (const { cells } of table.rows) cells[0]?.before(...[...cells].slice(1, 2));
    await turn();
    expect(labels()).toEqual(['Customer Busy']);
    table.rows[0]?.cells[0]?.replaceChildren('Notes');
    await turn();
    expect(labels()).toEqual([]);
  });

  it('reads headers that come after the rows', async () => {
    const table = show(`<table><tbody>${row('0c47c616-9f5', 'Customer Busy')}</tbody></table>`);
    await turn();
    expect(labels()).toEqual([]);
    table.prepend(...element(`<table>${HEAD}</table>`).children);
    await turn();
    expect(labels()).toEqual(['Customer Busy']);
  });

  it('follows the columns of a header that stands in a table of its own', async () => {
    const page = show(`<div><div><table>${HEAD}</table></div>
      <div><table><tbody>${row('0c47c616-9f5', 'Customer Busy')}</tbody></table></div></div>`);
    await turn();
    expect(labels()).toEqual(['Customer Busy']);
    const remove = (column: number): void => {
      for (const { cells } of page.querySelectorAll('tr')) cells[column]?.remove();
    };
    remove(0);
    await turn();
    expect([...marked.keys()].map((cell) => (cell as HTMLTableCellElement).cellIndex)).toEqual([0]);
    remove(0);
    await turn();
    expect(labels()).toEqual([]);
  });

  it('reads a grid of roles by aria-colindex', async () => {
    show(`<div role="grid"><div role="row">
      <span role="columnheader" aria-colindex="2">Duration</span>
      <span role="columnheader" aria-colindex="5">Ended Reason</span></div>
      <div role="row"><span role="gridcell" aria-colindex="5">Customer Busy</span></div></div>`);
    await turn();
    expect(labels()).toEqual(['Customer Busy']);
  });

  describe('rows of plain elements, as many as there are columns', () => {
    const line = (...texts: string[]): string =>
      `<div class="row">${texts.map((text) => `<div>${text}</div>`).join('')}</div>`;
    const call = (day: number): string =>
      line(`Nov ${day}, 2026, 13:13`, '2m 22s', '<b title="Customer Busy">Customer Busy</b>');
    const calls = `<div>${line('Start Time', 'Duration', 'Ended Reason')}
      <div>${call(1)}${call(2)}${call(3)}</div></div>`;
    const cells = (): string[] =>
      [...marked.keys()].map((cell) => cell.firstElementChild?.localName ?? '');

    it('takes the rows for rows, and not what holds them for one', async () => {
      show(calls);
      await turn();
      expect(cells()).toEqual(['b', 'b', 'b']);
    });

    it('keeps to the cells when rows come and columns move', async () => {
      const table = show(calls);
      await turn();
      table.lastElementChild?.append(element(call(4)));
      await turn();
      expect(marked.size).toBe(4);
      for (const row of table.querySelectorAll('.row')) row.prepend(...[...row.children].slice(2));
      await turn();
      expect(cells()).toEqual(['b', 'b', 'b', 'b']);
    });
  });

  describe('a header of plain elements whose rows have not come', () => {
    const line = (...texts: string[]): string =>
      `<div class="row">${texts.map((text) => `<div>${text}</div>`).join('')}</div>`;
    const HEADER = ['Start Time', 'Call ID', 'Duration', 'Ended Reason'];
    const CALL = ['Nov 5, 2026, 13:13', '0c47c616-9f5...', '2m 22s', 'Customer Busy'];
    const empty = (...names: string[]): { header: Element; body: Element } => {
      const header = element(line(...names));
      const body = document.createElement('div');
      show('<div></div>').append(header, body);
      return { header, body };
    };

    it('is read as it is when they come: a column was hidden', async () => {
      const { header, body } = empty(...HEADER);
      await turn();
      header.children[1]?.remove();
      await turn();
      body.append(element(line(...CALL.filter((_, column) => column !== 1))));
      await turn();
      expect(labels()).toEqual(['Customer Busy']);
    });

    it('is read as it is when they come: columns were moved', async () => {
      const { header, body } = empty(...HEADER);
      await turn();
      header.prepend(...[...header.children].reverse());
      await turn();
      body.append(element(line(...CALL.toReversed())));
      await turn();
      expect(labels()).toEqual(['Customer Busy']);
    });

    it('is read as it is when they come: names came later', async () => {
      const { header, body } = empty('', '', '', 'Ended Reason');
      await turn();
      [...header.children].forEach((cell, column) => cell.replaceChildren(HEADER[column] ?? ''));
      await turn();
      body.append(element(line(...CALL)));
      await turn();
      expect(labels()).toEqual(['Customer Busy']);
    });

    it('is no header any more where it names no reason then', async () => {
      const { header, body } = empty(...HEADER);
      await turn();
      header.lastElementChild?.replaceChildren('Notes');
      await turn();
      body.append(element(line(...CALL)));
      await turn();
      expect(labels()).toEqual([]);
      header.lastElementChild?.replaceChildren('Ended Reason');
      await turn();
      expect(labels()).toEqual(['Customer Busy']);
    });

    it('is followed up after any number of names that head no rows', async () => {
      const names = show(
        `<div>${'<p><span>Ended Reason</span><span>Cost</span></p>'.repeat(30)}</div>`,
      );
      await turn();
      names.remove();
      const { body } = empty(...HEADER);
      await turn();
      body.append(element(line(...CALL)));
      await turn();
      expect(labels()).toEqual(['Customer Busy']);
    });

    it.each([
      ['their texts', (cell: Element, text: string): void => cell.replaceChildren(text)],
      [
        'the text in their texts',
        (cell: Element, text: string): void => {
          (cell.firstChild as Text).data = text;
        },
      ],
    ])('is followed up where rows are there, and only %s come', async (_, write) => {
      const { body } = empty(...HEADER);
      body.append(element(line('—', '—', '—', '—')));
      await turn();
      expect(labels()).toEqual([]);
      [...(body.firstElementChild?.children ?? [])].forEach((cell, column) => {
        write(cell, CALL[column] ?? '');
      });
      await turn();
      expect(labels()).toEqual(['Customer Busy']);
    });
  });

  it('takes back what it marked in rows that are none by the new header', async () => {
    const cell = (text: string): string => `<div>${text}</div>`;
    const row = (id: string, reason: string): string =>
      `<div class="row">${cell(id)}${cell(reason)}</div>`;
    const table = show(`<div><div class="head">${cell('Call ID')}${cell('Ended Reason')}</div>
      <div>${row('0c47c616-9f5...', 'Customer Busy')}${row('1c47c616-9f5...', 'Customer Busy')}</div>
      </div>`);
    await turn();
    expect(marked.size).toBe(2);
    table.querySelector('.head')?.append(element(cell('Cost')));
    for (const row of table.querySelectorAll('.row')) {
      if (row.previousElementSibling === null) row.append(element(cell('$0.10')));
    }
    await turn();
    expect([...marked.keys()].map((at) => at.parentElement?.childElementCount)).toEqual([3]);
  });

  it.each([
    ['a definition list', '<dl><dt>Ended Reason</dt><dd>Customer Busy</dd></dl>'],
    ['a line', '<p>Ended Reason: Customer Busy</p>'],
    ['a name and bare text', '<p><b>Ended Reason:</b> Customer Busy</p>'],
    ['two elements', '<div><span>Ended Reason</span><div><i></i>Customer Busy</div></div>'],
    [
      'a row of a table on its side',
      '<table><tr><th>Ended Reason</th><td>Customer Busy</td></tr></table>',
    ],
  ])('reads %s', async (_name, html) => {
    show(html);
    await turn();
    expect(labels()).toEqual(['Customer Busy']);
  });

  it.each([
    ['a filter list', '<div><b>Ended Reason</b><ul><li>Customer Busy</li></ul></div>'],
    ['a list box', '<div><b>Ended Reason</b><div role="listbox">Customer Busy</div></div>'],
    ['a chip', '<button><span>Ended Reason</span><span>Customer Busy</span></button>'],
    [
      'a chip with a cross',
      '<div><span>Ended Reason:</span><b>Customer Busy</b><button>×</button></div>',
    ],
    ['a select', '<label>Ended Reason <select><option>Customer Busy</option></select></label>'],
    ['code', '<pre>Ended Reason: Customer Busy</pre>'],
    ['an editor', '<div contenteditable="true"><p>Ended Reason: Customer Busy</p></div>'],
    ...[
      '<p contenteditable="">Customer Busy</p>',
      '<p contenteditable="TRUE">Customer Busy</p>',
      '<p contenteditable="plaintext-only"><b>Customer Busy</b></p>',
      '<textarea>Customer Busy</textarea>',
      '<p role="textbox">Customer Busy</p>',
    ].map((field): [string, string] => [
      `a cell that holds ${field}`,
      `<table>${HEAD}<tbody>${row('0c47c616-9f5', field)}</tbody></table>`,
    ]),
    [
      'a table that is written in',
      `<div contenteditable><table>${HEAD}<tbody>${row('0c47c616-9f5', 'Customer Busy')}</tbody></table></div>`,
    ],
    ['a chart', '<div><h3>Ended Reason</h3><div>Customer Busy</div></div>'],
    ['a sentence', '<p>The Ended Reason was Customer Busy</p>'],
    ['a quotation', '<div><b>Ended Reason</b><p>Customer Busy, he said, twice.</p></div>'],
    ['a table without the column', '<table><tr><th>A</th><td>Customer Busy</td></tr></table>'],
    ['nothing', `<table>${HEAD}<tbody>${row('0c47c616-9f5', 'N/A')}</tbody></table>`],
    ['a dash', `<table>${HEAD}<tbody>${row('0c47c616-9f5', '—')}</tbody></table>`],
    [
      'a label of 10,000 characters',
      `<table>${HEAD}<tbody>${row('0c47c616-9f5', 'customer-busy'.repeat(800))}</tbody></table>`,
    ],
  ])('leaves %s alone', async (_name, html) => {
    show(html);
    await turn();
    expect(labels()).toEqual([]);
  });

  it('leaves a cell for as long as the user may write in it', async () => {
    const table = show(
      `<table>${HEAD}<tbody>${row('0c47c616-9f5', 'Customer Busy')}</tbody></table>`,
    );
    await turn();
    const cell = table.querySelector('tbody td:nth-child(2)');
    const then = [];
    for (const editable of ['', 'false', 'true', 'inherit', 'plaintext-only']) {
      cell?.setAttribute('contenteditable', editable);
      await turn();
      then.push(labels().length);
    }
    cell?.removeAttribute('contenteditable');
    await turn();
    expect([...then, labels().length]).toEqual([0, 1, 0, 1, 0, 1]);
  });

  it('does nothing any more after its end', async () => {
    stop.abort();
    show(`<table>${HEAD}<tbody>${row('0c47c616-9f5', 'Customer Busy')}</tbody></table>`);
    await turn();
    expect(labels()).toEqual([]);
  });
});

describe('lists of what is no call', () => {
  const campaigns = (
    reasons: readonly string[],
    more = '<th>Calls (Ended/InProgress)</th>',
  ): string =>
    `<table><thead><tr><th>Name</th><th>Status</th><th>Ended Reason</th>${more}<th>Created At</th></tr></thead>` +
    `<tbody>${reasons
      .map(
        (reason) =>
          `<tr><td>Autumn</td><td>ended</td><td>${reason}</td>${more && '<td>12/0</td>'}` +
          '<td>Nov 20, 2026, 10:00</td></tr>',
      )
      .join('')}</tbody></table>`;

  it.each([
    ['raw', ['campaign.ended.success', 'campaign.in-progress.ended-by-user']],
    ['in words', ['Campaign.ended.success', 'Campaign.in progress.ended by user']],
    ['cut', ['Campaign.in progress.end...']],
    ['among others', ['campaign.ended.success', 'Unknown Error', 'Customer Busy']],
    ['among others, later', ['Customer Busy', 'Unknown Error', 'campaign.ended.success']],
    ['of evals', ['mockConversation.done', 'Mock conversation.done']],
  ])('have no reasons of calls, %s', async (_, reasons) => {
    show(campaigns(reasons, ''));
    await turn();
    expect(labels()).toEqual([]);
  });

  it('hold chats among calls, which have neither a call’s ID nor its channel', async () => {
    const session = (id: string, channel: string, reason: string): string =>
      `<tr><td>${id}</td><td>${channel}</td><td>${reason}</td></tr>`;
    const heads = '<tr><th>Call ID</th><th>Type</th><th>Ended Reason</th></tr>';
    const table = show(
      `<table><thead>${heads}</thead><tbody>${[
        session('chat_0a1b2c3d4e5f', 'Web', 'Inactivity'),
        session('session_0a1b2c3d', 'Web', 'Session Ended'),
        session('0c47c616-9f5...', 'api_chat', 'Inactivity'),
        session('—', 'SMS', 'Inactivity'),
        session('0c47c616-9f5...', 'Web', 'Customer Busy'),
      ].join('')}</tbody></table>`,
    ) as HTMLTableElement;
    await turn();
    expect(labels()).toEqual(['Customer Busy']);
    // A page may put a call into the row of a chat.
    table.tBodies[0]?.rows[0]?.cells[0]?.replaceChildren('1c47c616-9f5...');
    await turn();
    expect(labels()).toEqual(['Customer Busy', 'Inactivity']);
  });

  it.each([
    ['0c47c616-9f5...', ['Customer Busy']],
    ['chat_0a1b2c3d4e5f', []],
  ])('tell of an opened one by its ID, %s', async (id, expected) => {
    show(
      `<dl><dt>Call ID</dt><dd>${id}</dd><dt>Duration</dt><dd>22s</dd>` +
        '<dt>Ended Reason</dt><dd>Customer Busy</dd></dl>',
    );
    await turn();
    expect(labels()).toEqual(expected);
  });

  it('are known by their headers too', async () => {
    show(campaigns(['Unknown Error', 'Customer Busy']));
    await turn();
    expect(labels()).toEqual([]);
  });

  it('do not hide the calls of a campaign', async () => {
    show(
      `<table>${HEAD}<tbody>${row('0c47c616-9f5', 'campaign.ended.success')}${row('1c47c616-9f5', 'Customer Busy')}</tbody></table>`,
    );
    await turn();
    expect(labels()).toEqual(['Customer Busy']);
  });

  it('make room for calls that come in their stead', async () => {
    const table = show(campaigns(['campaign.ended.success', 'Unknown Error'], ''));
    await turn();
    const other = element(
      `<table>${HEAD}<tbody>${row('0c47c616-9f5', 'Customer Busy')}</tbody></table>`,
    );
    table.replaceChildren(...other.children);
    await turn();
    expect(labels()).toEqual(['Customer Busy']);
  });

  it('lend nothing of a contact to its call, except the ID where it is the call’s', async () => {
    show(
      '<table><thead><tr><th>Contact</th><th>Ended Reason</th><th>Created At</th><th>Call ID</th></tr></thead>' +
        '<tbody><tr><td>Ann</td><td>Customer Busy</td><td>Nov 20, 2026, 10:00</td><td>0c47c616-9f5...</td></tr></tbody></table>',
    );
    await turn();
    const [cell] = marked.values();
    expect(cell?.label).toBe('Customer Busy');
    expect(cell?.fact('created')).toBeUndefined();
    expect(cell?.fact('callId')).toBe('0c47c616-9f5...');
  });

  it('have no labeled reasons of calls either', async () => {
    show('<dl><dt>Ended Reason</dt><dd>campaign.ended.success</dd></dl>');
    await turn();
    expect(labels()).toEqual([]);
  });
});
