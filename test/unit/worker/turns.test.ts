import { describe, expect, it } from 'vitest';
import { Turns } from '../../../lib/worker/turns.ts';

const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

describe('turns', () => {
  it('let the second see what the first has done: a tab asked for twice at once gets its scripts once', async () => {
    const turns = new Turns<number>();
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
    await Promise.all([turns.take(1, reach), turns.take(1, reach), turns.take(1, reach)]);
    expect(injected).toBe(1);
  });

  it('of one key do not wait for another that never ends', async () => {
    const turns = new Turns<number>();
    void turns.take(1, () => new Promise(() => undefined));
    let isDone = false;
    await turns.take(2, async () => {
      await moment();
      isDone = true;
    });
    expect(isDone).toBe(true);
  });

  it('go on after one that failed', async () => {
    const turns = new Turns<number>();
    const failed = turns.take(1, () => Promise.reject(new Error('no tab')));
    let isDone = false;
    await turns.take(1, async () => {
      await moment();
      isDone = true;
    });
    await failed;
    expect(isDone).toBe(true);
  });
});
