import type { Group } from './report.ts';

function numbersOf(groups: readonly Group[]): string {
  return groups
    .map(({ now, before }) => [now.calls, now.of, before.calls, before.of].join(' '))
    .sort()
    .join('\n');
}

/**
 * Whether two lists of groups split the calls in the same way, so that a table of each would show the same numbers
 * twice: as where every client has a dashboard of its own.
 */
export function isSameSplit(one: readonly Group[], other: readonly Group[]): boolean {
  return one.length === other.length && numbersOf(one) === numbersOf(other);
}
