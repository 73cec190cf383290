import { packAnswer } from '../calls/pack.ts';
import { describeRequest, UNREAD, type Exchange } from './describe-request.ts';
import {
  apply,
  hideOwnLines,
  quietly,
  replaceFunctions,
  type Callable,
} from './replace-functions.ts';

/** The parts of a page's world that are watched; a test brings its own. */
export type WatchedWorld = Pick<
  typeof globalThis,
  'Function' | 'JSON' | 'Request' | 'Response' | 'XMLHttpRequest' | 'fetch'
>;

const { then } = Promise.prototype as unknown as Record<'then', Callable>;
const { getOwnPropertyDescriptor } = Object;

/** Does something with what a promise settles to, and nothing where it fails. */
const whenDone = (promise: unknown, work: (value: unknown) => unknown): unknown =>
  apply(then, promise, [(value: unknown) => quietly(() => work(value)), hideOwnLines]);

/** A body, if it is a text short enough to be a filter; `UNREAD` stands for any other. */
function readable(body: unknown): string | undefined {
  return typeof body === 'string' && body.length < 20_000 ? body : body ? UNREAD : undefined;
}

/**
 * Watches what a page parses from its own API: `Response.json()`, `JSON.parse()` (which everything read
 * as text, bytes or stream ends in) and the `response` of an XMLHttpRequest; and what the page asked for,
 * which tells one list from another. The page gets the very values, promises and errors that it would get
 * without, in the same order. Returns a function that puts everything back.
 *
 * @param onAnswer gets each answer that holds calls, packed; never called for anything else
 */
export function watchParsing(world: WatchedWorld, onAnswer: (packed: string) => void): () => void {
  const { Request, Response, XMLHttpRequest } = world;
  /** What is known of the exchange behind each Response, XMLHttpRequest and object parsed by one. */
  const exchanges = new WeakMap<object, Exchange>();
  const exchangeOf = exchanges.get.bind(exchanges) as (of: unknown) => Exchange | undefined;
  const keep = exchanges.set.bind(exchanges) as (of: unknown, exchange?: Exchange) => unknown;
  /** The latest responses and requests that gave out a text, or may do so: the page most likely parses it next. */
  const recent: WeakRef<object>[] = [];
  const remember = (of: unknown, exchange: Exchange): void => {
    keep(of, exchange);
    recent.unshift(new WeakRef(of as object));
    recent.length = 9;
  };

  const take = (value: unknown, asked: () => string | undefined): void => {
    const packed = packAnswer(value, asked);
    if (packed) onAnswer(packed);
  };
  /** The request that a response belongs to, in one line. */
  const askedOf = (answer: unknown) => (): string | undefined =>
    quietly(() => {
      const { url, responseURL } = answer as { url?: string; responseURL?: string };
      return describeRequest(url ?? responseURL ?? '', exchangeOf(answer)?.body);
    });

  /**
   * The same of the text of a response. Only asked if there were calls in it: the getter of `responseText` is not
   * replaced, since the page could notice that in Firefox by what it throws.
   */
  const askedFor = (text: unknown): string | undefined => {
    const textOf = (of: unknown): unknown =>
      exchangeOf(of)?.text ?? (of as { responseText?: unknown }).responseText;
    return askedOf(recent.find((each) => quietly(() => textOf(each.deref())) === text)?.deref())();
  };

  /** Whether a body is read for the first time. */
  const isUnread = (self: unknown): boolean => !(self as { bodyUsed: unknown }).bodyUsed;
  const read = (promise: unknown, self: unknown, _: unknown, isFresh: unknown): void => {
    // The page gets this very promise: one that is derived from it would settle a microtask later.
    // Of a failure the page hears by whatever it derives from the promise. Only one that it throws
    // away, without even waiting for it, is no longer reported as unhandled.
    if (!isFresh) return;
    whenDone(promise, (value) =>
      typeof value === 'string'
        ? remember(self, { ...exchangeOf(self), text: value })
        : take(value, askedOf(self)),
    );
  };
  const got = (value: unknown, self: unknown): void => {
    // An XMLHttpRequest gives the same object each time.
    if (exchangeOf(value)) return;
    take(value, askedOf(self));
    keep(value, {});
  };

  /** The body that fetch is given, where it may be a filter of calls. */
  const beforeFetch = (_: unknown, [input, init = {}]: readonly unknown[]): unknown => {
    const isRequest = input instanceof Request;
    if (!/call/i.test((isRequest ? input.url : input) as string)) return undefined;
    // Without running anything of the page.
    const sent = { body: readable(getOwnPropertyDescriptor(init, 'body')?.value) };
    if (isRequest && sent.body === undefined) {
      sent.body = UNREAD;
      // A copy is read, since the request itself can only be read once.
      whenDone(input.clone().text(), (text) => (sent.body = readable(text)));
    }
    return sent.body && sent;
  };

  return replaceFunctions(world.Function.prototype, [
    [world.JSON, 'parse', (value, _, [text]) => take(value, () => askedFor(text))],
    [
      world,
      'fetch',
      (promise, _, __, sent) => sent && whenDone(promise, (answer) => keep(answer, sent)),
      beforeFetch,
    ],
    [Response.prototype, 'json', read, isUnread],
    [Response.prototype, 'text', read, isUnread],
    [Response.prototype, 'clone', (made, self) => keep(made, exchangeOf(self))],
    [
      XMLHttpRequest.prototype,
      'send',
      undefined,
      (self, [body]) => remember(self, { body: readable(body) }),
    ],
    [XMLHttpRequest.prototype, 'response', got],
  ]);
}
