import { knownHeaders, normaliseHeader } from '../../page/headers.ts';
import { resolve } from '../../reasons/index.ts';
import { VENDORS } from '../../vendors/index.ts';
import type { VendorId } from '../../vendors/vendor.ts';

/** What a column of a CSV can tell of a call. */
export type ColumnKind = 'reason' | 'callId' | 'start' | 'duration' | 'cost' | 'agent';

/** Which column (counted from 0) tells what. Without a reason there is nothing to import. */
export type CsvColumns = Readonly<Partial<Record<ColumnKind, number>>>;

/** How a CSV is understood; the user may correct any of it. */
export interface CsvReading {
  readonly vendor: VendorId;
  readonly columns: CsvColumns;
  /** What the numbers of the duration column are; texts such as `1m 42s` name their unit. */
  readonly durationUnit: 's' | 'ms';
}

/** Names that APIs and their exports give to the columns, beside those that dashboards show. */
const API_NAMES: Readonly<Record<ColumnKind, readonly string[]>> = {
  reason: [
    'endedreason',
    'disconnectionreason',
    'callendedreason',
    'callendreason',
    'hangupreason',
  ],
  callId: ['id', 'callid', 'sessionid', 'uuid'],
  start: ['startedat', 'starttimestamp', 'createdat', 'starttime', 'startdate', 'date', 'datetime'],
  duration: ['durationms', 'durationsec', 'durationseconds', 'callduration', 'calllength'],
  cost: ['costusd', 'totalcost', 'callcost', 'price'],
  agent: ['assistantname', 'agentname', 'assistantid', 'agentid', 'agent', 'assistant'],
};

const KINDS = Object.keys(API_NAMES) as ColumnKind[];
const isColumnKind = (kind: string): kind is ColumnKind => Object.hasOwn(API_NAMES, kind);
const bare = (header: string): string => header.toLowerCase().replace(/[^a-z]/g, '');

function kindOfHeader(header: string): ColumnKind | undefined {
  for (const vendor of Object.values(VENDORS)) {
    const kind = knownHeaders(vendor).kindOf(header);
    if (kind !== undefined && isColumnKind(kind)) return kind;
  }
  return KINDS.find((kind) => API_NAMES[kind].includes(bare(header)));
}

/** Of the vendors, the one whose headers, IDs and reasons a file's first rows look like most. */
function likeliestVendor(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  columns: CsvColumns,
): VendorId {
  const scores = Object.values(VENDORS).map((vendor) => {
    const names = [...vendor.headers.reason, ...vendor.headers.callId].map(({ text }) =>
      normaliseHeader(text),
    );
    const shown = header.filter((text) => names.includes(normaliseHeader(text))).length;
    const ids = rows.filter((row) => vendor.callId.full.test(cellOf(row, columns.callId))).length;
    const reasons = rows.filter((row) => isReason(cellOf(row, columns.reason), vendor.id)).length;
    return { id: vendor.id, score: shown + ids + reasons };
  });
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).id;
}

function cellOf(row: readonly string[], column: number | undefined): string {
  return column === undefined ? '' : (row[column] ?? '').trim();
}

function isReason(text: string, vendor: VendorId): boolean {
  return text.length <= 200 && resolve(text, vendor).kind !== 'unknown';
}

/** A column whose cells are mostly reasons, whatever its header says. */
function reasonByContent(rows: readonly (readonly string[])[]): number | undefined {
  const width = Math.max(0, ...rows.map((row) => row.length));
  for (let column = 0; column < width; column++) {
    const cells = rows.map((row) => cellOf(row, column)).filter((cell) => cell !== '');
    const known = cells.filter((cell) => isReason(cell, 'vapi') || isReason(cell, 'retell'));
    if (cells.length > 0 && known.length >= cells.length * 0.6) return column;
  }
  return undefined;
}

/** How a CSV is most likely meant, from its header and first rows. */
export function guessReading(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): CsvReading {
  const columns: Partial<Record<ColumnKind, number>> = {};
  header.forEach((text, i) => {
    const kind = kindOfHeader(text);
    if (kind !== undefined) columns[kind] ??= i;
  });
  const reason = columns.reason ?? reasonByContent(rows);
  if (reason !== undefined) columns.reason = reason;
  const duration = columns.duration === undefined ? '' : bare(header[columns.duration] ?? '');
  return {
    vendor: likeliestVendor(header, rows, columns),
    columns,
    durationUnit: duration.endsWith('ms') || duration.includes('milli') ? 'ms' : 's',
  };
}
