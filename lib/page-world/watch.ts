import { packCalls } from '../calls/pack.ts';
import { apply, hideOwnLines, putStandIns, type Callable } from './stand-ins.ts';

/** The parts of a page's world that are watched; a test brings its own. */
export type WatchedWorld = Pick<
  typeof globalThis,
  'Function' | 'JSON' | 'Response' | 'XMLHttpRequest'
>;

const { then } = Promise.prototype as unknown as Record<'then', Callable>;

/**
 * Watches what a page parses from its own API: `Response.json()`, `JSON.parse()` (which everything read
 * as text, bytes or stream ends in) and the `response` of an XMLHttpRequest. The page gets the very
 * values, promises and errors that it would get without, in the same order. Returns a function that puts
 * everything back.
 *
 * @param onRecords gets the packed records of an answer; never called for anything else
 */
export function watchParsing(
  world: WatchedWorld,
  onRecords: (records: string) => void,
): () => void {
  const seen = new WeakSet<object>();
  const isSeen = seen.has.bind(seen);
  const see = seen.add.bind(seen);

  const look = (value: unknown): void => {
    if (typeof value !== 'object') return;
    try {
      const records = packCalls(value);
      if (records !== '') onRecords(records);
    } catch {
      // A page's own objects may do anything when they are looked at; that is no concern of the page.
    }
  };

  return putStandIns(world.Function.prototype, [
    [
      world.JSON,
      'parse',
      'value',
      (parse, self, args) => {
        const value = apply(parse, self, args);
        look(value);
        return value;
      },
    ],
    [
      world.Response.prototype,
      'json',
      'value',
      (json, self, args) => {
        let isWatched = false;
        try {
          isWatched = (self as { bodyUsed: unknown }).bodyUsed === false;
        } catch {
          // It is no answer, and is refused at once.
        }
        const promise = apply(json, self, args);
        // The page gets this very promise: one that is derived from it would settle a microtask later.
        // Of a failure the page hears by whatever it derives from the promise. Only one that it throws
        // away, without even waiting for it, is no longer reported as unhandled.
        if (isWatched) apply(then, promise, [look, hideOwnLines]);
        return promise;
      },
    ],
    [
      world.XMLHttpRequest.prototype,
      'response',
      'get',
      (response, self, args) => {
        const value = apply(response, self, args);
        if (typeof value === 'object' && value !== null && !isSeen(value)) {
          see(value);
          look(value);
        }
        return value;
      },
    ],
  ]);
}
