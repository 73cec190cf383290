import { packAnswer } from '../calls/pack.ts';
import { describeRequest, UNREAD, type SentBody } from './describe-request.ts';
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

/** A body as far as it is looked at: a text that may be a filter, which longer ones are not. */
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
  /** The body that was sent, by the answer or the XMLHttpRequest; and each object that one has given out. */
  const requests = new WeakMap<object, SentBody>();
  const sentFor = requests.get.bind(requests) as (of: unknown) => SentBody | undefined;
  const keep = requests.set.bind(requests) as (of: unknown, sent?: SentBody) => unknown;
  /** The text read last, which the page most likely parses next, and what it answers. */
  let lastText: unknown;
  let lastAsked: string | undefined;

  /** A page has read something: an object of calls, or a text that it may parse. */
  const take = (value: unknown, asked: () => string | undefined): void => {
    if (typeof value === 'string') {
      lastText = value;
      lastAsked = asked();
    } else {
      const packed = packAnswer(value, asked);
      if (packed !== '') onAnswer(packed);
    }
  };
  /** What an answer answers, in one line. */
  const askedOf = (answer: unknown) => (): string | undefined =>
    quietly(() => {
      const { url, responseURL } = answer as { url?: string; responseURL?: string };
      return describeRequest(url ?? responseURL ?? '', sentFor(answer)?.body);
    });

  /** Whether a body is read for the first time. */
  const isFresh = (self: unknown): boolean => !(self as { bodyUsed: unknown }).bodyUsed;
  const read = (promise: unknown, self: unknown, _: unknown, fresh: unknown): void => {
    // The page gets this very promise: one that is derived from it would settle a microtask later.
    // Of a failure the page hears by whatever it derives from the promise. Only one that it throws
    // away, without even waiting for it, is no longer reported as unhandled.
    if (!fresh) return;
    const came = (value: unknown): unknown => quietly(() => take(value, askedOf(self)));
    apply(then, promise, [came, hideOwnLines]);
  };
  const got = (value: unknown, self: unknown): void => {
    // An XMLHttpRequest gives the same object each time.
    if (sentFor(value)) return;
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
      apply(then, input.clone().text(), [
        (text: unknown) => (sent.body = readable(text)),
        hideOwnLines,
      ]);
    }
    return sent.body && sent;
  };

  return replaceFunctions(world.Function.prototype, [
    [
      world.JSON,
      'parse',
      (value, _, [text]) => take(value, () => (text === lastText ? lastAsked : undefined)),
    ],
    [
      world,
      'fetch',
      (promise, _, __, sent) => {
        const remember = (answer: unknown): unknown => keep(answer, sent as SentBody);
        if (sent) apply(then, promise, [remember, hideOwnLines]);
      },
      beforeFetch,
    ],
    [Response.prototype, 'json', read, isFresh],
    [Response.prototype, 'text', read, isFresh],
    [Response.prototype, 'clone', (made, self) => keep(made, sentFor(self))],
    [
      XMLHttpRequest.prototype,
      'send',
      undefined,
      (self, [body]) => keep(self, { body: readable(body) }),
    ],
    [XMLHttpRequest.prototype, 'response', got],
    [XMLHttpRequest.prototype, 'responseText', got],
  ]);
}
