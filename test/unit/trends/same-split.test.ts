import { describe, expect, it } from 'vitest';
import { isSameSplit } from '../../../lib/trends/same-split.ts';
import { change, reason, share } from '../components/fixture.ts';

const group = (id: string, now: [number, number], before: [number, number]) =>
  reason({ id, now: share(...now), before: share(...before), change: change('same') });

describe('two tables of groups', () => {
  const clients = [group('a', [13, 62], [5, 40]), group('b', [9, 61], [2, 40])];

  it('say the same where all numbers are the same, whatever the names and the order', () => {
    const hosts = [group('x.example', [9, 61], [2, 40]), group('y.example', [13, 62], [5, 40])];
    expect(isSameSplit(clients, hosts)).toBe(true);
  });

  it('do not where a number differs, or a group is missing', () => {
    const hosts = [group('x.example', [9, 61], [2, 40]), group('y.example', [13, 62], [6, 40])];
    expect(isSameSplit(clients, hosts)).toBe(false);
    expect(isSameSplit(clients, clients.slice(1))).toBe(false);
  });
});
