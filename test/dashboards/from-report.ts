/** One table as a report of wrong or missing badges describes it. */
interface ReportedTable {
  readonly kind: string;
  readonly rows: number;
  readonly marked: number;
  readonly hasReasons: boolean;
  readonly headers: readonly string[];
  readonly unread: readonly string[];
}

interface ReportedPage {
  readonly vendor: string;
  /** Whether it is one of the vendor's own. */
  readonly isVendors: boolean;
  readonly path: string;
  readonly tables: readonly ReportedTable[];
  /** Reasons outside of tables, and those of them that were not read. */
  readonly labeled: number;
  readonly unread: readonly string[];
}

const ID = '0c47c616-9f59-487b-8f44-cb1c0faf33e2';
/** What a table has in each column, by words of its header. */
const VALUES: readonly (readonly [RegExp, (row: number) => string])[] = [
  [/\bid\b/i, (row) => `${row.toString(16).padStart(8, '0')}${ID.slice(8)}`],
  [
    /time|date|start|created|ended at/i,
    (row) => `Nov 20, 2026, 10:${String(row % 60).padStart(2, '0')}`,
  ],
  [/duration|length/i, (row) => `${10 + (row % 50)}s`],
  [/cost|price/i, () => '$0.10'],
  [/assistant|agent/i, () => 'Front desk'],
];
/** Words of headers below which a dashboard says why a call ended. */
const REASON = /reason|why|outcome|result|status/i;
/** A reason that each vendor's dashboard shows, and what its label is called. */
const KNOWN: Readonly<Record<string, string>> = { Vapi: 'Customer Busy' };
const LABEL_OF: Readonly<Record<string, string>> = { Vapi: 'Ended Reason' };

/** The texts of a line, which stand in it one after the other as JSON. */
function textsIn(line: string): string[] {
  return [...line.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(([text]) => JSON.parse(text) as string);
}

/** What the text of a report says of the page; what it does not say stays out. */
function parseReport(report: string): ReportedPage {
  const [, vendor = 'Vapi', site, path = '/'] =
    /^Page: ([^,]+), ([^,]+), (\S+),/m.exec(report) ?? [];
  const [, labeled = '0'] = /^Reasons outside of tables: (\d+)/m.exec(report) ?? [];
  const parts = report.split(/^(?=Table \d+:|Reasons outside)/m);
  const unreadIn = (part: string): string[] =>
    textsIn(/^ {2}Labels not read: (.*)$/m.exec(part)?.[1] ?? '');
  const tables = parts.flatMap((part) => {
    const head = /^Table \d+: (.+), (\d+) rows, (\d+) marked, column of reasons (not )?found/.exec(
      part,
    );
    if (head === null) return [];
    const [, kind = '', rows = '', marked = '', isMissing] = head;
    return {
      kind,
      rows: Number(rows),
      marked: Number(marked),
      hasReasons: isMissing === undefined,
      headers: textsIn(/^ {2}Headers: (.*)$/m.exec(part)?.[1] ?? ''),
      unread: unreadIn(part),
    };
  });
  const outside = parts.find((part) => part.startsWith('Reasons outside')) ?? '';
  return {
    vendor,
    isVendors: site !== 'another site',
    path,
    tables,
    labeled: Number(labeled),
    unread: unreadIn(outside),
  };
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Reasons as the rows of a table show them: those that were not read, those that were, and calls without any. */
function reasonsOf(
  { rows, marked, unread }: Pick<ReportedTable, 'rows' | 'marked' | 'unread'>,
  known: string,
): string[] {
  // What has other signs in it than labels have gets no badge, and is in no number of those.
  const read =
    marked - unread.filter((label) => /^\p{L}[\p{L}\p{N} ._\-/,'’…]+$/u.test(label)).length;
  const all = [...unread, ...Array.from({ length: Math.max(0, read) }, () => known)];
  return Array.from({ length: Math.max(rows, unread.length) }, (_, row) => all[row] ?? '-');
}

/** Where the reasons stand: below the first header that may head them, and is not called by anything else. */
function reasonColumn(headers: readonly string[]): number {
  const at = headers.findIndex((header) => REASON.test(header));
  return at === -1 ? headers.length - 1 : at;
}

function tableOf(table: ReportedTable, vendor: string): string {
  const { kind, headers } = table;
  const at = reasonColumn(headers);
  const reasons = reasonsOf(
    // Below a header that is not known, reasons stand as well; none of them got a badge.
    table.hasReasons ? table : { ...table, marked: table.rows },
    KNOWN[vendor] ?? 'user hangup',
  );
  const cell = (header: string, column: number, row: number): string =>
    column === at
      ? (reasons[row] ?? '')
      : (VALUES.find(([words]) => words.test(header))?.[1](row) ?? 'Something');
  const rows = reasons.map((_, row) =>
    headers.map((header, column) => escaped(cell(header, column, row))),
  );
  const heads = headers.map(escaped);
  const each = (texts: readonly string[], open: string, close: string): string =>
    texts.map((text) => `${open}${text}${close}`).join('');
  switch (kind) {
    case 'table element':
      return (
        `<table><thead><tr>${each(heads, '<th>', '</th>')}</tr></thead><tbody>` +
        `${each(
          rows.map((row) => each(row, '<td>', '</td>')),
          '<tr>',
          '</tr>',
        )}</tbody></table>`
      );
    case 'roles of a grid':
      return (
        `<div role="grid"><div role="row">${each(heads, '<div role="columnheader">', '</div>')}</div>` +
        `${each(
          rows.map((row) => each(row, '<div role="gridcell">', '</div>')),
          '<div role="row">',
          '</div>',
        )}</div>`
      );
    case 'flat grid of cells':
      return (
        `<div style="display: grid; grid-template-columns: repeat(${headers.length}, 1fr)">` +
        `${each([...heads, ...rows.flat()], '<div>', '</div>')}</div>`
      );
    default:
      return (
        `<div><div>${each(heads, '<div>', '</div>')}</div>` +
        `<div>${each(
          rows.map((row) => each(row, '<div>', '</div>')),
          '<div>',
          '</div>',
        )}</div></div>`
      );
  }
}

/** The markup of a page that looks to Hangtag as the one did that a report was copied on. */
export function pageOfReport(report: string): string {
  const { vendor, tables, labeled, unread } = parseReport(report);
  const label = LABEL_OF[vendor] ?? 'Disconnection Reason';
  const reasons = reasonsOf(
    { rows: labeled, marked: labeled, unread },
    KNOWN[vendor] ?? 'user hangup',
  );
  return [
    ...tables.map((table) => tableOf(table, vendor)),
    ...reasons.map((reason) => `<dl><dt>${label}</dt><dd>${escaped(reason)}</dd></dl>`),
  ].join('\n');
}

/** Where the replicas show that page: at an address of the same shape, on a site that was added where it was one. */
export function addressOfReport(report: string): string {
  const { vendor, isVendors, path } = parseReport(report);
  const hosts: Readonly<Record<string, string>> = {
    Vapi: 'dashboard.vapi.ai',
    Retell: 'dashboard.retellai.com',
    UponAI: 'app.uponai.com',
  };
  const whole = path.replace(/\/…$/, '').replaceAll('*', ID);
  const host = isVendors ? (hosts[vendor] ?? 'dashboard.vapi.ai') : 'calls.reseller.example';
  return `https://${host}${whole}?report=${encodeURIComponent(report)}`;
}
