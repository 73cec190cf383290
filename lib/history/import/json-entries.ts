import type { Entry } from './entry.ts';
import { jsonValues } from './json-values.ts';
import { linesOf, textOf } from './text.ts';

/**
 * What a JSON file holds that may be calls, of one value or of several in a row; see `jsonValues`. Throws
 * `BrokenFile` where the JSON ends or goes wrong.
 */
export async function* jsonEntries(
  file: Blob,
  onBytes?: (done: number) => void,
): AsyncGenerator<Entry, void, undefined> {
  let place = 0;
  for await (const value of jsonValues(file, onBytes)) yield { place: ++place, value };
}

/** The values of a file with one JSON value a line. */
export async function* jsonLineEntries(
  file: Blob,
  onBytes?: (done: number) => void,
): AsyncGenerator<Entry, void, undefined> {
  for await (const { line: place, text } of linesOf(textOf(file, onBytes))) {
    if (text === undefined) {
      yield { place, why: 'longLine' };
    } else if (text.trim() !== '') {
      try {
        yield { place, value: JSON.parse(text) as unknown };
      } catch {
        yield { place, why: 'noJson' };
      }
    }
  }
}
