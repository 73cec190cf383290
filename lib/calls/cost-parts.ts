import { TOO_MANY_COST_PARTS } from './limits.ts';

/**
 * The sum of what a call's cost is made of; undefined where there are no parts or too many, and where one of them tells
 * none: then it is not what the call cost. For a page's world as well, where it has to be small.
 */
export function sumOfParts(parts: unknown): number | undefined {
  // A file's list of so many may have been cut there, and a part of a cost is none.
  if (!Array.isArray(parts) || parts.length >= TOO_MANY_COST_PARTS) return undefined;
  let sum: number | undefined;
  for (const part of parts as ({ cost?: unknown } | null)[]) {
    const cost = part?.cost;
    if (typeof cost !== 'number') return undefined;
    sum = (sum ?? 0) + cost;
  }
  return sum;
}
