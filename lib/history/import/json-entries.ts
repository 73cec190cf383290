import type { Entry } from './entry.ts';
import { jsonValues } from './json-values.ts';
import { jsonInLine } from './embedded-json.ts';
import { linesOf, textOf } from './text.ts';
import { parseUntyped } from './typed-values.ts';

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
        yield { place, value: parseUntyped(text) };
      } catch {
        yield { place, why: 'noJson' };
      }
    }
  }
}

/** The values in the lines of a log: of each the part that is JSON. Lines without any are left out. */
export async function* logEntries(
  file: Blob,
  onBytes?: (done: number) => void,
): AsyncGenerator<Entry, void, undefined> {
  for await (const { line: place, text } of linesOf(textOf(file, onBytes))) {
    const json = jsonInLine(text ?? '');
    if (text === undefined) yield { place, why: 'longLine' };
    else if (json !== undefined) {
      try {
        yield { place, value: parseUntyped(json) };
      } catch {
        // A call that cannot be read is told of; other lines of a log are none.
        if (/"(?:endedReason|disconnection_reason)"/.test(json)) yield { place, why: 'noJson' };
      }
    }
  }
}
