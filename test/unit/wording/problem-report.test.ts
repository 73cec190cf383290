import { expect, it } from 'vitest';
import { problemReport } from '../../../lib/wording/problem-report.ts';

const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';
const extension = {
  version: '0.1.0',
  userAgent: CHROME,
  hosts: ['dashboard.vapi.ai', 'calls.acme.example'],
  refused: ['calls.acme.example'],
};

it('tells what a page looks like, and nothing of its calls', () => {
  expect(
    problemReport(extension, {
      vendor: 'vapi',
      isVendors: false,
      path: '/calls/*',
      expected: true,
      tables: [
        {
          kind: 'role',
          headers: ['Call ID', 'Why it "ended"'],
          hasReasonColumn: false,
          rows: 40,
          marked: 0,
          unread: [],
        },
        {
          kind: 'table',
          headers: ['Ended Reason'],
          hasReasonColumn: true,
          rows: 3,
          marked: 2,
          unread: ['Sunspots'],
        },
      ],
      labeled: 1,
      unread: [],
    }),
  ).toBe(
    [
      'Hangtag 0.1.0, Chrome 142',
      'Sites allowed: 1 of 2',
      'Page: Vapi, another site, /calls/*, reasons expected',
      'Table 1: roles of a grid, 40 rows, 0 marked, column of reasons not found',
      '  Headers: "Call ID", "Why it \\"ended\\""',
      'Table 2: table element, 3 rows, 2 marked, column of reasons found',
      '  Headers: "Ended Reason"',
      '  Labels not read: "Sunspots"',
      'Reasons outside of tables: 1 marked',
    ].join('\n'),
  );
});

it('says so where no page is open', () => {
  const text = problemReport({ ...extension, userAgent: `${CHROME} Edg/141.0.0.0` }, undefined);
  expect(text).toMatch(/^Hangtag 0\.1\.0, Edge 141\n.*\nNo open page is one that Hangtag reads\.$/);
  const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0';
  expect(problemReport({ ...extension, userAgent: firefox }, undefined)).toContain('Firefox 144');
});
