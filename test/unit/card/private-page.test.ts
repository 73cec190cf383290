// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeCall } from '../../../lib/card/describe-call.ts';
import { reportPage } from '../../../lib/card/report-page.ts';
import { pageTimes } from '../../../lib/recording/page-times.ts';
import { diagnoseLabel } from '../../../lib/reasons/index.ts';
import { KNOWLEDGE } from '../../../lib/reasons/knowledge.ts';
import { vapi } from '../../../lib/vendors/vapi.ts';
import { problemReport } from '../../../lib/wording/problem-report.ts';
import { supportText, wrongCardText } from '../../../lib/wording/support-text.ts';
import { readPage } from '../page/read-page.ts';
import { markedDocument } from './marked-document.ts';
import { CANARIES, leaks, NAME } from '../wording/canaries.ts';

const HEADERS = ['Call ID', 'Customer', 'Assistant', 'Ended Reason', 'Duration', 'Cost'];
const CELLS = ['0c47c616-9f5...', '-', 'Front desk', 'Customer Busy', '22s', '$0.10'];
/** Where a name of a person may stand: what an assistant is called, and what a dashboard says of a call's end. */
const NAMEABLE = [2, 3];

let stop: AbortController;
beforeEach(() => {
  stop = new AbortController();
});
afterEach(() => stop.abort());

/** Every text that leaves from an open page: the report of a problem, and what its cards copy. */
function exits(headers: readonly string[], cells: readonly string[]): string[] {
  stop.abort();
  stop = new AbortController();
  const row = (tag: string, texts: readonly string[]): HTMLElement => {
    const made = document.createElement('tr');
    for (const text of texts)
      made.append(Object.assign(document.createElement(tag), { textContent: text }));
    return made;
  };
  const table = document.createElement('table');
  table.append(document.createElement('thead'), document.createElement('tbody'));
  table.tHead?.append(row('th', headers));
  table.tBodies[0]?.append(row('td', cells), row('td', CELLS), row('td', CELLS));
  document.body.replaceChildren(table);
  const found = [...readPage(stop.signal).values()];
  const extension = { version: '0.1.0', userAgent: '', hosts: ['dashboard.vapi.ai'], refused: [] };
  return [
    problemReport(extension, reportPage(document, markedDocument(found))),
    ...found.flatMap((cell) => {
      const call = describeCall(
        cell,
        vapi,
        { recordOf: () => undefined },
        'https://dashboard.vapi.ai/calls',
        pageTimes(document),
      );
      const diagnosis = diagnoseLabel(cell.label, 'vapi', undefined, KNOWLEDGE);
      return [supportText(diagnosis, call), wrongCardText(diagnosis, '0.1.0')];
    }),
  ];
}

describe('no text that leaves from a page has a number, an address, a key or a name in it', () => {
  it('whatever stands in its cells and headers', () => {
    for (const { text, trace } of [...CANARIES, NAME]) {
      for (const at of HEADERS.keys()) {
        if (text === NAME.text && NAMEABLE.includes(at)) continue;
        const all = exits(HEADERS, CELLS.with(at, text));
        expect(all.length).toBeGreaterThan(4);
        expect(all.flatMap((each) => leaks(each, [{ trace }]))).toEqual([]);
        if (text === NAME.text) continue;
        const headed = exits(HEADERS.with(at, text), CELLS);
        expect(headed.flatMap((each) => leaks(each, [{ trace }]))).toEqual([]);
      }
    }
  });

  it('which is told where it is', () => {
    expect(exits(HEADERS, CELLS)[0]).toContain('"Customer"');
    expect(exits(HEADERS, CELLS.with(3, NAME.text)).join('\n')).toContain(NAME.text);
  });
});
