import Papa from 'papaparse';
import type { Entry } from './claim.ts';
import { MAX_RECORD, textPartsOf } from './text.ts';

/** A row of a table. */
export interface TableRow {
  /** The line on which it begins. */
  readonly entryNumber: number;
  readonly cells: readonly string[];
}

/** What may part the cells of a row. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;

/**
 * The rows of a table, header included. The library parses; it is fed whole rows only, so that memory holds
 * one part of the file at a time.
 */
export async function* tableRows(
  file: Blob,
  delimiter?: string,
  onBytes?: (done: number) => void,
): AsyncGenerator<TableRow, void, undefined> {
  let line = 1;
  let separator = delimiter;
  for await (const text of wholeRows(textPartsOf(file, onBytes))) {
    const { data, meta } = Papa.parse<string[]>(text, {
      delimiter: separator ?? '',
      delimitersToGuess: [...DELIMITERS],
    });
    separator ??= meta.delimiter;
    for (const cells of data) {
      const entryNumber = line;
      line += 1 + cells.reduce((n, cell) => n + (cell.match(/\n/g)?.length ?? 0), 0);
      if (cells.some((cell) => cell.trim() !== '')) yield { entryNumber, cells };
    }
    // The parser sees one more, empty row after a last line break.
    if (text.endsWith('\n')) line--;
  }
}

/** Parts of a text that end with the end of a row: a line break outside of quotes. */
async function* wholeRows(parts: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  let rest = '';
  let looked = 0;
  let quoted = false;
  for await (const part of parts) {
    rest += part;
    let end = 0;
    for (; looked < rest.length; looked++) {
      const char = rest.charCodeAt(looked);
      if (char === 34) quoted = !quoted;
      else if (char === 10 && !quoted) end = looked + 1;
    }
    // A quote that never ends would gather the whole file: take it for a character instead.
    if (end === 0 && rest.length > MAX_RECORD) {
      end = rest.lastIndexOf('\n') + 1 || rest.length;
      quoted = false;
    }
    if (end > 0) {
      yield rest.slice(0, end);
      rest = rest.slice(end);
      looked = rest.length;
    }
  }
  if (rest !== '') yield rest;
}

/** How the rows of one's own export lie; a spreadsheet that saved it anew may have changed that. */
export interface OwnTable {
  /** Absent means the comma. */
  readonly delimiter?: string;
  /** The line of the header; absent means the first. What stands above it is no row. */
  readonly headerLine?: number;
}

/** The rows below the header as objects by column name, as one's own export has them. */
export async function* ownRows(
  file: Blob,
  { delimiter = ',', headerLine = 1 }: OwnTable,
  read: (cell: string) => string,
  onBytes?: (done: number) => void,
): AsyncGenerator<Entry, void, undefined> {
  let header: readonly string[] | undefined;
  for await (const { entryNumber, cells } of tableRows(file, delimiter, onBytes)) {
    if (entryNumber < headerLine) continue;
    if (header === undefined) {
      header = cells;
      continue;
    }
    const named = header.flatMap((name, i) => {
      const cell = cells[i] ?? '';
      return cell === '' ? [] : [[name, read(cell)] as const];
    });
    yield { entryNumber, value: Object.fromEntries(named) };
  }
}
