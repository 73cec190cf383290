/** What is known of an exchange with a server: what was sent and what came back, as far as it was seen. */
export interface Exchange {
  /** The body, where it is a text that may be a filter; `UNREAD` where there is any other. */
  readonly body?: string | undefined;
  /** The text of the answer, where the page has read it as one. */
  readonly text?: string;
}

/** Stands for a body that was not read: it is no JSON, and so nothing is said of the request. */
export const UNREAD = '!';

/** Parameters whose values say how a list was ordered. Of everything else, only the name leaves the page. */
const ORDER_PARAMETERS = /sort|order/i;

const { URL } = globalThis;
const { parse, stringify } = JSON;
const { fromEntries } = Object;

const blank = (name: string, value: unknown): unknown =>
  typeof value === 'object' || ORDER_PARAMETERS.test(name) ? value : value && '*';

/**
 * A request in one line: its path, and the names of its parameters as JSON, those of the address and those of the
 * body, with whether they have a value. Nothing of its host, its headers or what identifies the user is in it.
 * Throws where the address or the body cannot be read.
 */
export function describeRequest(url: string, body?: string): string {
  const { pathname, searchParams } = new URL(url);
  const sent: unknown = body ? parse(body) : null;
  return `${pathname} ${stringify([fromEntries(searchParams), sent], blank)}`;
}
