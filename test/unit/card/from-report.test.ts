// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reportPage } from '../../../lib/card/report-page.ts';
import type { TableKind } from '../../../lib/messaging/page-report.ts';
import { isPlausibleReason } from '../../../lib/page/values/cell-text.ts';
import { diagnoseLabel } from '../../../lib/reasons/index.ts';
import { problemReport } from '../../../lib/wording/problem-report.ts';
import { addressOfReport, pageOfReport } from '../../dashboards/from-report.ts';
import { readPage } from '../page/read-page.ts';
import { markedDocument } from './marked-document.ts';

let stop: AbortController;

beforeEach(() => {
  stop = new AbortController();
});
afterEach(() => stop.abort());

/** The report that a user would copy on a page with this markup. */
function reportOn(html: string): string {
  stop.abort();
  stop = new AbortController();
  document.body.replaceChildren(
    ...new DOMParser().parseFromString(html, 'text/html').body.childNodes,
  );
  // What looks like no label and is none that is known, the marking script leaves alone.
  const cells = [...readPage(stop.signal).values()].filter(
    ({ label }) => diagnoseLabel(label, 'vapi').owner !== 'unknown' || isPlausibleReason(label),
  );
  return problemReport(
    { version: '0.1.0', userAgent: '', hosts: ['dashboard.vapi.ai'], refused: [] },
    reportPage(document, markedDocument(cells)),
  );
}

/** A page of somebody else's, as it stands in a browser. */
function dashboard(kind: TableKind, header: string, reasons: readonly string[]): string {
  const headers = ['Call ID', 'Customer', header, 'Duration'];
  const rows = reasons.map((reason, n) => [`${n}c47c616-9f59...`, 'Jane Doe', reason, '22s']);
  const wrap = (tag: string, texts: readonly string[], more = ''): string =>
    texts.map((text) => `<${tag}${more}>${text}</${tag}>`).join('');
  if (kind === 'table')
    return `<table><thead><tr>${wrap('th', headers)}</tr></thead><tbody>${wrap(
      'tr',
      rows.map((row) => wrap('td', row)),
    )}</tbody></table>`;
  if (kind === 'role')
    return `<div role="grid"><div role="row">${wrap('div', headers, ' role="columnheader"')}</div>${wrap(
      'div',
      rows.map((row) => wrap('div', row, ' role="gridcell"')),
      ' role="row"',
    )}</div>`;
  return `<div><div>${wrap('div', headers)}</div><div>${wrap(
    'div',
    rows.map((row) => wrap('div', row)),
  )}</div></div>`;
}

const kinds = fc.constantFrom<TableKind>('table', 'role', 'rows');
const headers = fc.constantFrom('Ended Reason', 'Why it ended', 'Hang-up "cause"', 'Outcome');
const labels = fc.array(
  fc.constantFrom(
    'Customer Busy',
    'Voicemail',
    'Sunspots',
    'Ligne occupée',
    'No: 5 > 4',
    'N/A',
    '-',
    'Solar wind',
  ),
  { minLength: 3, maxLength: 12 },
);

describe('from the report of a problem', () => {
  it('comes a page on which Hangtag fails in the same way', () => {
    fc.assert(
      fc.property(kinds, headers, labels, (kind, header, reasons) => {
        const theirs = reportOn(dashboard(kind, header, reasons));
        expect(reportOn(pageOfReport(theirs))).toBe(theirs);
      }),
      { numRuns: 60 },
    );
  });

  it('comes one of reasons that stand beside their labels, and of several tables', () => {
    const theirs = reportOn(
      `${dashboard('table', 'Ended Reason', ['Sunspots', 'Voicemail', 'Voicemail'])}
       ${dashboard('rows', 'Why it ended', ['Voicemail', 'Voicemail', 'Voicemail'])}
       <dl><dt>Ended Reason</dt><dd>Customer Busy</dd></dl><dl><dt>Ended Reason</dt><dd>Solar wind</dd></dl>`,
    );
    expect(theirs).toContain('Labels not read: "Solar wind"');
    expect(theirs).toContain('Table 2:');
    expect(reportOn(pageOfReport(theirs))).toBe(theirs);
  });

  it('comes one on which a mended header is seen to work', () => {
    const theirs = reportOn(
      dashboard('role', 'Why it ended', ['Voicemail', 'Customer Busy', 'Voicemail']),
    );
    expect(theirs).toContain('3 rows, 0 marked, column of reasons not found');
    const mended = pageOfReport(theirs).replace('Why it ended', 'Ended Reason');
    expect(reportOn(mended)).toContain('3 rows, 3 marked, column of reasons found');
  });

  it('comes the address of its page in the replicas', () => {
    const report =
      'Hangtag 0.1.0, Chrome 142\nPage: Retell, own dashboard, /agents/*, reasons expected';
    expect(addressOfReport(report)).toBe(
      `https://dashboard.retellai.com/agents/0c47c616-9f59-487b-8f44-cb1c0faf33e2?report=${encodeURIComponent(report)}`,
    );
    const theirs = 'Page: Vapi, another site, /calls, reasons expected';
    expect(addressOfReport(theirs)).toBe(
      `https://calls.reseller.example/calls?report=${encodeURIComponent(theirs)}`,
    );
  });
});
