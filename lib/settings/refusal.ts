import { isObject } from '../calls/checks.ts';
import type { Problem } from './problem.ts';

/** An error that tells of a problem, which stays known on its way to where it is put into words, across messages too. */
export function refusal(what: string, problem: Problem): TypeError {
  return new TypeError(`${what}: ${JSON.stringify(problem)}`, { cause: problem });
}

/** The problem that an error tells of; undefined where it is another error, as of a full disk. */
export function problemOf(error: unknown): Problem | undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  // Only `refusal` gives an error such a cause.
  return isObject(cause) && typeof cause['kind'] === 'string'
    ? (cause as unknown as Problem)
    : undefined;
}
