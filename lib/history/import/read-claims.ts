import { datedAt } from '../../calls/moment.ts';
import type { Sighting } from '../../calls/sighting.ts';
import { readCell } from '../export/columns.ts';
import type { DecimalMark } from './cell-numbers.ts';
import { cellText } from './columns.ts';
import type { Claim, Entry } from './claim.ts';
import { findCalls } from './find-calls.ts';
import { claimsInJson, isTableRow } from './json-claims.ts';
import { jsonEntries, jsonLineEntries, logEntries } from './json-entries.ts';
import { rowOfObject } from './json-table.ts';
import { claimOfOwn, isOwnCall } from './own-call.ts';
import type { FileReading } from './preview-file.ts';
import { claimOfRow } from './table-call.ts';
import type { TableReading } from './table-reading.ts';
import { ownRows, tableRows, type TableRow } from './table-rows.ts';

/** How a file is read. */
export interface ReadOptions {
  readonly reading: FileReading;
  /** ms since 1970. */
  readonly now: number;
  /** Languages in which a table may name its months; English is always tried. */
  readonly locales?: readonly string[] | undefined;
  /** ms since 1970 of the file's last change. */
  readonly lastModified?: number | undefined;
}

/** What one entry of a file claims. */
export type Claimed = { readonly entryNumber: number } & Claim;

/** What a file claims, in its order. Throws `BrokenFile` where it cannot be read on. */
export async function* readClaims(
  file: Blob,
  { reading, now, locales = [], lastModified = now }: ReadOptions,
  onBytes: (done: number) => void,
): AsyncGenerator<Claimed, void, undefined> {
  const context = { now, locales, seenAt: Math.min(lastModified, now) };
  const api = (value: unknown): Iterable<Claim> =>
    claimsInJson(value, {
      ...context,
      retellIs: 'vendor' in reading && reading.vendor === 'uponai' ? 'uponai' : 'retell',
    });
  switch (reading.kind) {
    case 'own-ndjson':
      yield* each(jsonLineEntries(file, onBytes), (value) => ownClaim(value));
      break;
    case 'own-json':
      yield* each(jsonEntries(file, onBytes), (value) => ownClaim(value));
      break;
    case 'own-csv':
      yield* each(ownRows(file, reading, readCell, onBytes), (value) =>
        ownClaim(value, reading.decimalMark),
      );
      break;
    case 'api-json':
      yield* numbered(each(jsonEntries(file, onBytes), api));
      break;
    case 'api-ndjson':
      yield* each(jsonLineEntries(file, onBytes), api);
      break;
    case 'api-log':
      yield* each(logEntries(file, onBytes), api);
      break;
    case 'json-table':
      yield* each(jsonEntries(file, onBytes), (value) => {
        // Objects of an API may stand between the rows.
        if ([...findCalls(value)].some((found) => !isTableRow(found, value))) return api(value);
        const cells = rowOfObject(value, reading.header);
        // What stands around the rows has none of their fields.
        return cells.every((cell) => cell === '') ? [] : [claimOfRow(cells, reading, context)];
      });
      break;
    case 'csv':
      for await (const { entryNumber, cells, list } of bodyRows(file, reading, onBytes)) {
        const { record, reason } = reading.columns;
        // A column of whole objects, as tables of webhooks have it.
        if (reason === undefined && record !== undefined) {
          for (const claim of api(cellText(cells, record))) yield { entryNumber, ...claim };
        } else yield { entryNumber, ...claimOfRow(cells, reading, { ...context, list }) };
      }
      break;
  }
}

function* ownClaim(value: unknown, mark?: DecimalMark): Generator<Claim, void, undefined> {
  yield isOwnCall(value) ? claimOfOwn(value, mark) : { why: 'notOwn' };
}

async function* each(
  entries: AsyncIterable<Entry>,
  claimsOf: (value: unknown) => Iterable<Claim>,
): AsyncGenerator<Claimed, void, undefined> {
  for await (const { entryNumber, value, why } of entries) {
    if (why !== undefined) yield { entryNumber, why };
    else for (const claim of claimsOf(value)) yield { entryNumber, ...claim };
  }
}

/** What is found between calls has no number that a reader could count. */
async function* numbered(claims: AsyncIterable<Claimed>): AsyncGenerator<Claimed, void, undefined> {
  let entryNumber = 0;
  for await (const claim of claims) yield { ...claim, entryNumber: ++entryNumber };
}

/**
 * The rows below the header. Where the header comes again, as in files put together, another list begins: what is in
 * both may be the same calls.
 */
async function* bodyRows(
  file: Blob,
  { delimiter, headerLine, isHeaderRow }: TableReading,
  onBytes: (done: number) => void,
): AsyncGenerator<TableRow & { readonly list: number }, void, undefined> {
  let header: string | undefined;
  let list = 0;
  for await (const row of tableRows(file, delimiter, onBytes)) {
    if (headerLine !== undefined && row.entryNumber < headerLine) continue;
    const text = row.cells.join('\n');
    if (header === undefined) {
      header = text;
      if (isHeaderRow !== true) continue;
    } else if (text === header && isHeaderRow !== true) {
      list += 1;
      continue;
    }
    yield { ...row, list };
  }
}

/** ms since 1970 that decide how old a call is: its start, else its creation, its end, or when it was seen. */
export function timeOf(sighting: Sighting): number {
  return datedAt(sighting) ?? sighting.seenAt;
}
