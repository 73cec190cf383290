import { redact } from '../calls/private-text.ts';
import type { PageReport, TableKind, TableReport } from '../messaging/page-report.ts';
import { VENDORS } from '../vendors/index.ts';

/** What a report says beside the page. */
export interface ReportedExtension {
  readonly version: string;
  /** `navigator.userAgent`, of which name and number of the browser are told. */
  readonly userAgent: string;
  /** Hosts that Hangtag is to read, and those of them that the browser does not let it read. */
  readonly hosts: readonly string[];
  readonly refused: readonly string[];
}

/** How each kind of table is written. */
const TABLE_KINDS: Readonly<Record<TableKind, string>> = {
  table: 'table element',
  role: 'roles of a grid',
  cells: 'flat grid of cells',
  rows: 'plain rows',
};

/** Longest report, in characters. */
const LONGEST = 6_000;

function browserOf(userAgent: string): string {
  const [, name = 'Browser', version = '?'] =
    /(Firefox|Edg|OPR|Chrome)\/(\d{1,4})/.exec(
      userAgent.replace(/Chrome(?=.*(?:Edg|OPR)\/)/, ''),
    ) ?? [];
  return `${name === 'Edg' ? 'Edge' : name === 'OPR' ? 'Opera' : name} ${version}`;
}

/** Texts that cannot be taken for one another, on one line. */
function list(texts: readonly string[]): string {
  return texts.map((text) => JSON.stringify(redact(text))).join(', ');
}

function tableInWords(table: TableReport, number: number): string[] {
  const { kind, headers, hasReasonColumn, rows, marked, unread } = table;
  return [
    `Table ${number}: ${TABLE_KINDS[kind]}, ${rows} rows, ${marked} marked, column of reasons ${hasReasonColumn ? 'found' : 'not found'}`,
    `  Headers: ${list(headers)}`,
    ...(unread.length === 0 ? [] : [`  Labels not read: ${list(unread)}`]),
  ];
}

/**
 * The report of wrong or missing badges that a user may copy and send to us: in English, whatever the language
 * of the interface. It names no host that the user added, no ID, no address, and no value of a call but labels that
 * could not be read.
 *
 * @param page absent where no open page is one that Hangtag reads
 */
export function problemReport(
  { version, userAgent, hosts, refused }: ReportedExtension,
  page: PageReport | undefined,
): string {
  const lines = [
    `Hangtag ${version}, ${browserOf(userAgent)}`,
    `Sites allowed: ${hosts.length - refused.length} of ${hosts.length}`,
  ];
  if (page === undefined) lines.push('No open page is one that Hangtag reads.');
  else {
    const { vendor, isVendors, path, expected, tables, labeled, unread } = page;
    lines.push(
      `Page: ${VENDORS[vendor].name}, ${isVendors ? 'own dashboard' : 'another site'}, ${path}, ` +
        `reasons ${expected ? '' : 'not '}expected`,
      ...(tables.length === 0
        ? ['No table found.']
        : tables.flatMap((each, i) => tableInWords(each, i + 1))),
      `Reasons outside of tables: ${labeled} marked`,
      ...(unread.length === 0 ? [] : [`  Labels not read: ${list(unread)}`]),
    );
  }
  return lines.join('\n').slice(0, LONGEST);
}
