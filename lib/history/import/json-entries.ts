import type { Entry } from './claim.ts';
import { jsonValues } from './json-values.ts';
import { jsonInLine } from './embedded-json.ts';
import { linesOf, textPartsOf } from './text.ts';
import { parseUntyped } from './typed-values.ts';

/**
 * What a JSON file holds that may be calls, of one value or of several in a row; see `jsonValues`. Throws
 * `BrokenFile` where the JSON ends or goes wrong.
 */
export async function* jsonEntries(
  file: Blob,
  onBytes?: (done: number) => void,
): AsyncGenerator<Entry, void, undefined> {
  let entryNumber = 0;
  for await (const value of jsonValues(file, onBytes)) yield { entryNumber: ++entryNumber, value };
}

/** The values of a file with one JSON value a line. */
export function jsonLineEntries(file: Blob, onBytes?: (done: number) => void): Entries {
  return lineEntries(
    file,
    (line) => (line.trim() === '' ? undefined : line),
    () => true,
    onBytes,
  );
}

/** The values in the lines of a log: of each the part that is JSON. Lines without any are left out. */
export function logEntries(file: Blob, onBytes?: (done: number) => void): Entries {
  // A call that cannot be read is told of; other lines of a log are none.
  const isOfCall = (json: string): boolean => /"(?:endedReason|disconnection_reason)"/.test(json);
  return lineEntries(file, jsonInLine, isOfCall, onBytes);
}

type Entries = AsyncGenerator<Entry, void, undefined>;

/**
 * The values in the lines of a file.
 *
 * @param jsonOf the part of a line that is JSON; undefined where it has none
 * @param isTold whether JSON that cannot be read is told of
 */
async function* lineEntries(
  file: Blob,
  jsonOf: (line: string) => string | undefined,
  isTold: (json: string) => boolean,
  onBytes?: (done: number) => void,
): Entries {
  for await (const { line: entryNumber, text } of linesOf(textPartsOf(file, onBytes))) {
    const json = text === undefined ? undefined : jsonOf(text);
    if (text === undefined) yield { entryNumber, why: 'longLine' };
    else if (json !== undefined) {
      try {
        yield { entryNumber, value: parseUntyped(json) };
      } catch {
        if (isTold(json)) yield { entryNumber, why: 'noJson' };
      }
    }
  }
}
