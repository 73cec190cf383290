import { browser } from 'wxt/browser';
import type { Problem } from '../settings/problem.ts';
import { problemOf } from '../settings/refusal.ts';

/** What is looked at of the browser's word on who sent a message. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  /** What the browser vouches for, also of a frame without an address of its own. */
  readonly origin?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly incognito?: boolean } | undefined;
}

/** What a listener gets: the data, and who sent it. */
export interface Message<Data> {
  readonly data: Data;
  readonly sender: Sender;
}

/** A map from message names to functions: what goes in, and what is answered. */
type AnyProtocol<P> = { [K in keyof P]: (data: never) => unknown };

/** What may follow a message's name: its data and, for a message to a tab, the tab's id. */
type Sent<F> = F extends () => unknown
  ? [data?: undefined, tabId?: number]
  : F extends (data: infer Data) => unknown
    ? [data: Data, tabId?: number]
    : never;

type DataOf<F> = F extends (data: infer Data) => unknown ? Data : never;
type AnswerOf<F> = F extends (data: never) => infer Answer ? Answer : never;

/** How an answer crosses: either its value or what went wrong. */
interface Reply {
  readonly value?: unknown;
  readonly error?: string;
  /** Why something was refused, where that is what went wrong. */
  readonly problem?: Problem | undefined;
}

/** Sends and answers the messages of one protocol. */
export interface Messenger<P> {
  /**
   * Sends a message to the background, or to a tab where its id is given. Rejects where nobody answers,
   * and with the text of what the listener threw, and the problem of a `refusal`.
   */
  readonly sendMessage: <K extends keyof P & string>(
    type: K,
    ...sent: Sent<P[K]>
  ) => Promise<Awaited<AnswerOf<P[K]>>>;
  /** Answers a message from now on, in place of whoever answered it before; gives what ends it. */
  readonly onMessage: <K extends keyof P & string>(
    type: K,
    listener: (message: Message<DataOf<P[K]>>) => AnswerOf<P[K]> | Promise<Awaited<AnswerOf<P[K]>>>,
  ) => () => void;
}

/**
 * A messenger over the browser's own messages. An answer is handed over by `sendResponse`, the one way that
 * every browser knows; data crosses as JSON.
 */
export function defineMessenger<P extends AnyProtocol<P>>(): Messenger<P> {
  const listeners = new Map<string, (message: Message<never>) => unknown>();

  const answer = (
    raw: unknown,
    sender: Sender,
    respond: (reply: Reply) => void,
  ): true | undefined => {
    // Anything may arrive here; who answers checks the data, here only the name counts.
    const { type, data } = Object(raw) as { type?: unknown; data?: never };
    const listener = listeners.get(type as string);
    if (listener === undefined) return undefined;
    void Promise.resolve({ data: data as never, sender })
      .then(listener)
      .then(
        (value) => respond({ value }),
        (error: unknown) => respond({ error: String(error), problem: problemOf(error) }),
      );
    return true;
  };

  return {
    async sendMessage(type, ...[data, tabId]) {
      const message = { type, data };
      const answered: unknown = await (tabId === undefined
        ? browser.runtime.sendMessage(message)
        : browser.tabs.sendMessage(tabId, message));
      const reply = answered as Reply | undefined;
      if (reply === undefined) throw new Error(`Nobody answers ${type}.`);
      if (reply.error !== undefined) throw new Error(reply.error, { cause: reply.problem });
      return reply.value as never;
    },
    onMessage(type, listener) {
      if (listeners.size === 0) browser.runtime.onMessage.addListener(answer as never);
      listeners.set(type, listener);
      return () => {
        // Another may have taken its place.
        if (listeners.get(type) === listener) listeners.delete(type);
      };
    },
  };
}
