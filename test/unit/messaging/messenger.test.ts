import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defineMessenger } from '../../../lib/messaging/messenger.ts';
import { problemOf, refusal } from '../../../lib/settings/refusal.ts';

type Answer = (raw: unknown, sender: unknown, respond: (reply: unknown) => void) => unknown;

/** A browser of one listener: what is sent crosses as JSON, as in Chrome, and is answered the same way. */
const bus = vi.hoisted(() => {
  let answer: Answer | undefined;
  const copy = (value: unknown): unknown =>
    value === undefined ? undefined : JSON.parse(JSON.stringify(value));
  const send = (raw: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (answer === undefined) reject(new Error('Receiving end does not exist.'));
      const isTaken = answer?.(copy(raw), { id: 'us' }, (reply) => resolve(copy(reply)));
      if (isTaken !== true) resolve(undefined);
    });
  return {
    forget: () => {
      answer = undefined;
    },
    browser: {
      runtime: {
        sendMessage: send,
        onMessage: { addListener: (listener: Answer) => (answer = listener) },
      },
      tabs: { sendMessage: (tab: number, raw: unknown) => send({ ...(raw as object), tab }) },
    },
  };
});
vi.mock('wxt/browser', () => ({ browser: bus.browser }));

interface Talk {
  add(numbers: { one: number; other: number }): number;
  ping(): string;
  fail(): void;
}

beforeEach(bus.forget);

describe('messages', () => {
  it('carry data one way and the answer the other, with the sender that the browser names', async () => {
    const { sendMessage, onMessage } = defineMessenger<Talk>();
    const senders: unknown[] = [];
    onMessage('add', async ({ data, sender }) => {
      senders.push(sender);
      await Promise.resolve();
      return data.one + data.other;
    });
    onMessage('ping', () => 'pong');
    expect(await sendMessage('add', { one: 1, other: 2 })).toBe(3);
    expect(await sendMessage('ping')).toBe('pong');
    expect(await sendMessage('ping', undefined, 7)).toBe('pong');
    expect(senders).toEqual([{ id: 'us' }]);
  });

  it('are answered by the listener that came last, whichever ends before', async () => {
    const { sendMessage, onMessage } = defineMessenger<Talk>();
    const end = onMessage('ping', () => 'old');
    const endNew = onMessage('ping', () => 'new');
    end();
    expect(await sendMessage('ping')).toBe('new');
    endNew();
    await expect(sendMessage('ping')).rejects.toThrow('Nobody answers ping.');
  });

  it('tell the sender what the listener threw, at once or later', async () => {
    const { sendMessage, onMessage } = defineMessenger<Talk>();
    onMessage('fail', () => {
      throw new Error('The disk is full.');
    });
    await expect(sendMessage('fail')).rejects.toThrow('The disk is full.');
    onMessage('fail', () => Promise.reject(new Error('Too late.')));
    await expect(sendMessage('fail')).rejects.toThrow('Too late.');
  });

  it('tell the sender why something was refused', async () => {
    const { sendMessage, onMessage } = defineMessenger<Talk>();
    const problem = { kind: 'many', limit: 500 } as const;
    onMessage('fail', () => {
      throw refusal('Cannot be set', problem);
    });
    const error: unknown = await sendMessage('fail').catch((thrown: unknown) => thrown);
    expect(problemOf(error)).toEqual(problem);
    expect(problemOf(new Error('The disk is full.', { cause: 'a disk' }))).toBeUndefined();
    expect(problemOf(problem)).toBeUndefined();
  });

  it('that nobody answers (any more) reject', async () => {
    const { sendMessage, onMessage } = defineMessenger<Talk>();
    await expect(sendMessage('ping')).rejects.toThrow('Receiving end');
    const stop = onMessage('ping', () => 'pong');
    await expect(sendMessage('fail')).rejects.toThrow('Nobody answers fail.');
    stop();
    await expect(sendMessage('ping')).rejects.toThrow('Nobody answers ping.');
  });

  it.each([null, undefined, 'Is this a dashboard?', 5, [], { type: 5 }, { type: '__proto__' }])(
    'that are none of ours are left alone: %j',
    async (foreign) => {
      defineMessenger<Talk>().onMessage('ping', () => 'pong');
      expect(await bus.browser.runtime.sendMessage(foreign)).toBeUndefined();
    },
  );
});
