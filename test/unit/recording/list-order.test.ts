import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../lib/calls/time.ts';
import { fairnessOf } from '../../../lib/recording/list-order.ts';
import type { ReadList } from '../../../lib/recording/read-rows.ts';
import { NOW } from '../history/sightings.ts';

/** Rows of a table with these starts, in minutes before now. */
const rows = (...minutes: readonly (number | undefined)[]): ReadList =>
  minutes.map((before) => ({
    reason: {} as never,
    facts: before === undefined ? {} : { startedAt: NOW - before * MINUTE },
    isCovered: false,
  }));

describe('rows of which no answer was seen', () => {
  it.each([
    ['newest first', rows(1, 30, 90, 400)],
    ['oldest first', rows(400, 90, 30, 1)],
    ['in bursts, by creation where the start is shown', rows(1, 9, 5, 14, 8, 30, 22, 60)],
    ['with times that are not read', rows(1, undefined, 90, undefined, 400)],
    ['of two groups, each newest first', rows(1, 30, 90, 2, 40, 95)],
    ['one alone', rows(5)],
  ])('may be fair, %s', (_, list) => {
    expect(fairnessOf(list, '?page=2&assistantId=x', 'vapi')).toBeUndefined();
  });

  it('are not fair in an order that is none of time', () => {
    expect(fairnessOf(rows(400, 1, 300, 20, 90, 30), '', 'vapi')).toBe(false);
  });

  it.each([
    ['?endedReason=customer-busy', 'vapi'],
    ['?search=ann', 'vapi'],
    ['?sortBy=cost', 'retell'],
    ['?disconnection_reason=dial_busy&page=1', 'retell'],
    ['?disconnection_reason=dial_busy&page=1', 'uponai'],
  ] as const)('are not fair where the page’s address says %s at %s', (query, vendor) => {
    expect(fairnessOf(rows(1, 30, 90), query, vendor)).toBe(false);
  });

  it('are not told of by an open drawer, which the same page of a whole list has', () => {
    expect(
      fairnessOf(rows(1, 30, 90), '?history=call_1b82f1f661cd4da3f435840b004', 'retell'),
    ).toBeUndefined();
    expect(
      fairnessOf(rows(1, 30, 90), '?callId=0197abcd-ef01-7abc-8def-0123456789ab', 'vapi'),
    ).toBeUndefined();
  });
});
