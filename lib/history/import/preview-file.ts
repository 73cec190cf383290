import type { VendorId } from '../../vendors/vendor.ts';
import { namesReason } from './column-names.ts';
import type { Candidates, Sample } from './columns.ts';
import type { DecimalMark } from './cell-numbers.ts';
import { DateOrderProof } from './date-order.ts';
import { BrokenFile } from './broken-file.ts';
import { formOf, FORM_BYTES } from './file-form.ts';
import { fromItsJson, jsonInLine } from './embedded-json.ts';
import { findCalls } from './find-calls.ts';
import { isTableRow } from './json-claims.ts';
import { headerOfObjects, isByColumns, rowOfObject } from './json-table.ts';
import { logEntries } from './json-entries.ts';
import { jsonValues } from './json-values.ts';
import { isOwnCall, markOfOwn } from './own-call.ts';
import { layoutOf } from './table-layout.ts';
import { TIME_KINDS } from './row-times.ts';
import { guessReading, type TableReading } from './table-reading.ts';
import { tableRows, type OwnTable } from './table-rows.ts';
import { textPartsOf } from './text.ts';

/**
 * How a file is understood. `own-…` is an export of Hangtag, `api-log` lines of which parts are JSON; of all but our
 * own the vendor may be corrected.
 */
export type FileReading =
  | { readonly kind: 'own-ndjson' | 'own-json' }
  | ({ readonly kind: 'own-csv'; readonly decimalMark?: DecimalMark } & OwnTable)
  | { readonly kind: 'api-json' | 'api-ndjson' | 'api-log'; readonly vendor: VendorId }
  | ({ readonly kind: 'csv' } & TableReading)
  | ({ readonly kind: 'json-table'; readonly header: readonly string[] } & TableReading);

/** A file before it is imported. */
export interface FilePreview extends Sample {
  readonly reading: FileReading;
  /** Of a table: which columns may tell what, the best first. */
  readonly candidates: Candidates;
}

/** So much of a table is looked at, in bytes and rows. */
const HEAD = 256 * 1024;
const SAMPLE = 200;
/** A JSON file that has not shown a call until here has none. */
const PATIENCE = 64_000_000;
/** So many objects that are no calls are looked at as rows of a table. */
const OBJECTS = 200;

/**
 * Looks at the beginning of a file, and further only where that does not tell.
 * Throws `BrokenFile` for a file that holds nothing of a known form.
 *
 * @param now ms since 1970: dates of a table beyond it show how it writes them
 */
export async function previewFile(file: Blob, now = Date.now()): Promise<FilePreview> {
  const form = formOf(new Uint8Array(await file.slice(0, FORM_BYTES).arrayBuffer()));
  if ('foreign' in form) throw new BrokenFile(form.foreign);
  let first = '';
  for await (const part of textPartsOf(file.slice(0, HEAD))) first += part;
  // The head may end within a row.
  const isAll = file.size <= HEAD;
  const text = isAll ? first : first.slice(0, first.lastIndexOf('\n') + 1 || first.length);
  if (text.trim() === '') throw new BrokenFile('empty');
  if (!/^\s*[[{]/.test(text)) {
    const table = previewTable(file, text, isAll, now);
    const isTable = await table.then(
      ({ reading }) => !('columns' in reading) || reading.columns.reason !== undefined,
      () => false,
    );
    if (isTable || fromItsJson(text) === '') return table;
    // Lines of a log look like a table of whole calls.
    return previewEmbedded(file, text, now).catch(() => table);
  }
  try {
    return await previewJson(file, text, now);
  } catch (error) {
    if (!(error instanceof BrokenFile) || !/^\s*\[/.test(text)) throw error;
    // A table may begin with a bracket too.
    return previewTable(file, text, isAll, now).catch(() => Promise.reject(error));
  }
}

const NO_TABLE = { header: [], rows: [], candidates: {} };

async function previewJson(file: Blob, head: string, now: number): Promise<FilePreview> {
  const isLines = isOneALine(head);
  const others: unknown[] = [];
  let [looked, hasRows, hasMore] = [0, false, false];
  let done = 0;
  let broken: BrokenFile | undefined;
  try {
    for await (const value of jsonValues(file, (bytes) => (done = bytes))) {
      if (isOwnCall(value)) {
        return { reading: { kind: isLines ? 'own-ndjson' : 'own-json' }, ...NO_TABLE };
      }
      const all = [...findCalls(value)];
      const found = all.filter((each) => !isTableRow(each, value));
      const call = found.find((each) => 'call' in each);
      hasRows ||= all.some((each) => 'row' in each && each.row === value);
      if (call !== undefined && !hasRows) {
        const kind = isLines ? 'api-ndjson' : 'api-json';
        return { reading: { kind, vendor: call.kind }, ...NO_TABLE };
      }
      looked += 1;
      hasMore ||= found.length > 0;
      if (found.length === 0 && typeof value === 'object' && value !== null) others.push(value);
      if (looked > OBJECTS || done > PATIENCE) break;
    }
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    broken = error;
  }
  // What is ignored is told by the report.
  if (hasMore && !hasRows) return { reading: { kind: 'api-json', vendor: 'vapi' }, ...NO_TABLE };
  const header = headerOfObjects(others);
  if (namesReason(header)) {
    const rows = others.map((value) => rowOfObject(value, header));
    const { reading, candidates } = guessReading({ header, rows }, now);
    return { reading: { kind: 'json-table', ...reading, header }, header, rows, candidates };
  }
  if (broken !== undefined) throw broken;
  throw new BrokenFile(others.some(isByColumns) ? 'byColumns' : 'noCalls');
}

/** Other text with JSON in it: lines of a log, or a statement of a program. */
async function previewEmbedded(file: Blob, head: string, now: number): Promise<FilePreview> {
  const isLog = head.split('\n').some((line) => {
    try {
      return JSON.parse(jsonInLine(line) ?? '') !== undefined;
    } catch {
      return false;
    }
  });
  if (!isLog) return previewJson(file, fromItsJson(head), now);
  let done = 0;
  for await (const { value } of logEntries(file, (bytes) => (done = bytes))) {
    for (const found of findCalls(value)) {
      if ('call' in found) {
        return { reading: { kind: 'api-log', vendor: found.kind }, ...NO_TABLE };
      }
    }
    if (done > PATIENCE) break;
  }
  return previewJson(file, fromItsJson(head), now);
}

/** Whether a text has one whole object a line: then one that is broken spoils no other. */
function isOneALine(head: string): boolean {
  const [first = '', second = ''] = head.split('\n').filter((line) => line.trim() !== '');
  if (!first.trimStart().startsWith('{') || !second.trimStart().startsWith('{')) return false;
  try {
    JSON.parse(first);
    return true;
  } catch {
    // An export of Hangtag is known by its first field, whatever happened to its first line.
    return first.startsWith('{"key":"');
  }
}

async function previewTable(
  file: Blob,
  head: string,
  isAll: boolean,
  now: number,
): Promise<FilePreview> {
  const layout = layoutOf(head);
  if (layout === undefined) throw new BrokenFile('noTable');
  const { delimiter, headerAt, isHeaderRow } = layout;
  const rows: (readonly string[])[] = [];
  let headerLine = 1;
  for await (const { entryNumber, cells } of tableRows(new Blob([head]), delimiter)) {
    if (rows.length === headerAt) headerLine = entryNumber;
    rows.push(cells);
    if (rows.length > SAMPLE + headerAt) break;
  }
  const own = rows[headerAt] ?? [];
  if (['key', 'vendor', 'label', 'seenAt', 'timeSource'].every((name) => own.includes(name))) {
    const decimalMark = markOfOwn(own, rows.slice(headerAt + 1), delimiter);
    return { reading: { kind: 'own-csv', delimiter, headerLine, decimalMark }, ...NO_TABLE };
  }
  const header = isHeaderRow ? own.map((_, i) => String(i + 1)) : own;
  const sample = { header, rows: rows.slice(headerAt + (isHeaderRow ? 0 : 1)) };
  const guess = guessReading(sample, now);
  const { reason, callId, start, record } = guess.reading.columns;
  if ([reason, callId, start, record].every((column) => column === undefined)) {
    throw new BrokenFile('noTable');
  }
  const layoutFound = { delimiter, headerLine, isHeaderRow };
  const found = { kind: 'csv', ...guess.reading, ...layoutFound } as const;
  const dateOrder = found.dateOrder ?? (isAll ? undefined : await provenOrder(file, found, now));
  return { reading: { ...found, dateOrder }, ...sample, candidates: guess.candidates };
}

/** The order of dates that the whole of a table proves, where its beginning did not. */
async function provenOrder(
  file: Blob,
  { columns, delimiter, headerLine = 1 }: TableReading,
  now: number,
): Promise<TableReading['dateOrder']> {
  const proofs = TIME_KINDS.flatMap((kind) => {
    const column = columns[kind];
    return column === undefined ? [] : [{ column, proof: new DateOrderProof(now) }];
  });
  for await (const { entryNumber, cells } of tableRows(file, delimiter)) {
    if (entryNumber <= headerLine) continue;
    for (const { column, proof } of proofs) proof.add(cells[column] ?? '');
    if (proofs.some(({ proof }) => proof.isFinal)) break;
    if (entryNumber > headerLine + SAMPLE && !proofs.some(({ proof }) => proof.isAmbiguous)) break;
  }
  return proofs.find(({ proof }) => proof.order !== undefined)?.proof.order;
}
