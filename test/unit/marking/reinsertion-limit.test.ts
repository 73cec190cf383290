// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { ReinsertionLimit } from '../../../lib/marking/reinsertion-limit.ts';

/** A limit whose tasks the test gives, and the number of times that a cell was allowed. */
function harness(): { allowed: (times: number, msEach: number) => number; task: () => void } {
  const due: (() => void)[] = [];
  const limit = new ReinsertionLimit((callback) => due.push(callback));
  const cell = document.createElement('td');
  let now = 0;
  return {
    allowed: (times, msEach) => {
      let count = 0;
      for (let i = 0; i < times; i += 1) {
        now += msEach;
        if (limit.allows(cell, now)) count += 1;
      }
      return count;
    },
    task: () => due.splice(0).forEach((callback) => callback()),
  };
}

describe('the limit of putting badges back', () => {
  it('gives up a cell that is fought over without a task in between, however slow each batch is', () => {
    for (const ms of [0, 1, 5, 50, 1_000]) {
      expect(harness().allowed(1_000, ms)).toBeLessThan(20);
    }
  });

  it('bears a page that draws itself anew sixty times a second', () => {
    const { allowed, task } = harness();
    let count = 0;
    for (let frame = 0; frame < 600; frame += 1) {
      count += allowed(1, 17);
      task();
    }
    expect(count).toBe(600);
  });

  it('stays with what it gave up', () => {
    const { allowed, task } = harness();
    allowed(100, 0);
    task();
    expect(allowed(5, 1_000)).toBe(0);
  });
});
