import JSONParser from '@streamparser/json/jsonparser.js';
import { BrokenFile, type Entry } from './entry.ts';
import { bytesOf, linesOf, textOf } from './text.ts';

/** A file that has not shown a call until here has none, and must not fill the memory. */
const PATIENCE = 64_000_000;

/**
 * The calls of an API answer saved as a file: an array, or an array under `results` or `items`. One call
 * is held at a time. Throws `BrokenFile` where the JSON ends or goes wrong.
 */
export async function* jsonEntries(
  file: Blob,
  onBytes?: (done: number) => void,
): AsyncGenerator<Entry, void, undefined> {
  const parser = new JSONParser({ paths: ['$.*', '$.results.*', '$.items.*'], keepStack: false });
  let waiting: unknown[] = [];
  let place = 0;
  let done = 0;
  let failed: Error | undefined;
  parser.onValue = ({ key, value }) => {
    if (typeof key === 'number') waiting.push(value);
  };
  parser.onError = (error) => {
    failed ??= error;
  };
  for await (const part of bytesOf(file)) {
    done += part.length;
    if (!parser.isEnded && failed === undefined) parser.write(part);
    for (const value of waiting) yield { place: ++place, value };
    waiting = [];
    onBytes?.(done);
    if (failed !== undefined) {
      throw new BrokenFile('brokenJson', place);
    }
    if (place === 0 && done > PATIENCE) throw new BrokenFile('noList');
  }
  if (!parser.isEnded) throw new BrokenFile('cutOff', place);
}

/** The objects of a file with one JSON object a line. */
export async function* ndjsonEntries(
  file: Blob,
  onBytes?: (done: number) => void,
): AsyncGenerator<Entry, void, undefined> {
  for await (const { line: place, text } of linesOf(textOf(file, onBytes))) {
    if (text === undefined) {
      yield { place, why: 'longLine' };
    } else if (text.trim() !== '') {
      try {
        yield { place, value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
      } catch {
        yield { place, why: 'noJson' };
      }
    }
  }
}
