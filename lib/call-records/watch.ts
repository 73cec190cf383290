import { pickCalls } from './pick.ts';

/** The parts of a page's world that are watched; a test brings its own. */
export type WatchedWorld = Pick<typeof globalThis, 'JSON' | 'Response' | 'XMLHttpRequest'>;

type Calls = ReturnType<typeof pickCalls>;

/**
 * Watches what a page parses from its own API: `Response.json()`, `JSON.parse()` (which everything read
 * as text, bytes or stream ends in) and the `response` of an XMLHttpRequest. Results, errors and their
 * order stay the page's own. Returns a function that puts everything back.
 *
 * @param onCalls gets the calls of one answer, fields copied; never called for anything else
 */
export function watchParsing(world: WatchedWorld, onCalls: (calls: Calls) => void): () => void {
  const { apply } = Reflect;
  const then = Reflect.get(Promise.prototype, 'then') as Callable;
  const seen = new WeakSet<object>();
  let isInside = false;

  const look = (value: unknown): void => {
    // What is done with the calls may parse by itself.
    if (isInside || typeof value !== 'object' || value === null) return;
    isInside = true;
    try {
      const calls = pickCalls(value);
      if (calls.length > 0) onCalls(calls);
    } catch {
      // A page's own objects may do anything when they are looked at; that is no concern of the page.
    } finally {
      isInside = false;
    }
  };

  const undo = [
    patch(world.JSON, 'parse', (parse) =>
      wrap(parse, (self, args) => {
        const value: unknown = apply(parse, self, args);
        look(value);
        return value;
      }),
    ),
    patch(world.Response.prototype, 'json', (json) =>
      wrap(json, (self, args) => {
        const promise = apply(json, self, args) as Promise<unknown>;
        // One promise further, so that a failure that nobody handles is still reported as unhandled.
        return apply(then, promise, [
          (value: unknown) => {
            look(value);
            return value;
          },
        ]);
      }),
    ),
    patchGetter(world.XMLHttpRequest.prototype, 'response', (get) =>
      wrap(get, (self, args) => {
        const value: unknown = apply(get, self, args);
        if (typeof value === 'object' && value !== null && !seen.has(value)) {
          seen.add(value);
          look(value);
        }
        return value;
      }),
    ),
  ];
  return () => {
    for (const restore of undo) restore();
  };
}

type Callable = (...args: unknown[]) => unknown;

/** A stand-in for a function that keeps its name, length, properties and native look. */
function wrap(original: Callable, call: (self: unknown, args: unknown[]) => unknown): Callable {
  return new Proxy(original, { apply: (_target, self, args: unknown[]) => call(self, args) });
}

function patch(holder: object, name: string, make: (original: Callable) => Callable): () => void {
  const before = Object.getOwnPropertyDescriptor(holder, name);
  if (typeof before?.value !== 'function' || before.configurable !== true) return () => undefined;
  const value = make(before.value as Callable);
  Object.defineProperty(holder, name, { ...before, value });
  return () => {
    // Somebody else may have wrapped ours in the meantime; then it stays, and does nothing.
    if (Object.getOwnPropertyDescriptor(holder, name)?.value === value) {
      Object.defineProperty(holder, name, before);
    }
  };
}

function patchGetter(
  holder: object,
  name: string,
  make: (original: Callable) => Callable,
): () => void {
  const before = Object.getOwnPropertyDescriptor(holder, name);
  const original = before && (Reflect.get(before, 'get') as Callable | undefined);
  if (original === undefined || before?.configurable !== true) return () => undefined;
  const get = make(original);
  Object.defineProperty(holder, name, { ...before, get });
  return () => {
    if (Object.getOwnPropertyDescriptor(holder, name)?.get === get) {
      Object.defineProperty(holder, name, before);
    }
  };
}
