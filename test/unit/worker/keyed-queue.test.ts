import { describe, expect, it } from 'vitest';
import { KeyedQueue } from '../../../lib/worker/keyed-queue.ts';

const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

describe('a keyed queue', () => {
  it('lets the second see what the first has done: a tab asked for twice at once gets its scripts once', async () => {
    const queue = new KeyedQueue<number>();
    let isThere = false;
    let injected = 0;
    const reach = async (): Promise<void> => {
      const seen = isThere;
      await moment();
      if (seen) return;
      injected += 1;
      await moment();
      isThere = true;
    };
    await Promise.all([queue.add(1, reach), queue.add(1, reach), queue.add(1, reach)]);
    expect(injected).toBe(1);
  });

  it('lets no key wait for another whose work never ends', async () => {
    const queue = new KeyedQueue<number>();
    void queue.add(1, () => new Promise(() => undefined));
    let isDone = false;
    await queue.add(2, async () => {
      await moment();
      isDone = true;
    });
    expect(isDone).toBe(true);
  });

  it('goes on after work that failed', async () => {
    const queue = new KeyedQueue<number>();
    const failed = queue.add(1, () => Promise.reject(new Error('no tab')));
    let isDone = false;
    await queue.add(1, async () => {
      await moment();
      isDone = true;
    });
    await failed;
    expect(isDone).toBe(true);
  });
});
