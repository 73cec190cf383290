import Dexie from 'dexie';
import type { HealthState } from './health-state.ts';

/** Names of errors after which a fresh connection may well work. */
const CLOSED = new Set([
  'DatabaseClosedError',
  'InvalidStateError',
  'TransactionInactiveError',
  'AbortError',
  'NotFoundError',
  'UnknownError',
]);

function namesOf(error: unknown): string[] {
  const names: string[] = [];
  for (let at = error, depth = 0; at instanceof Error && depth < 5; depth++) {
    names.push(at.name);
    at = at instanceof Dexie.DexieError ? (at as { inner?: unknown }).inner : at.cause;
  }
  return names;
}

/** What errors of the browser say, the most telling first; by the names that browsers and Dexie have for them. */
const STATES: readonly (readonly [state: Exclude<HealthState, 'ok'>, names: readonly string[]])[] =
  [
    ['full', ['QuotaExceededError', 'NS_ERROR_FILE_NO_DEVICE_SPACE']],
    ['blocked', ['BlockedError']],
    ['newer', ['VersionError']],
    // Firefox calls it a mutation of a database that allows none.
    ['denied', ['SecurityError', 'MissingAPIError', 'NotAllowedError', 'InvalidStateError']],
    ['damaged', ['UnknownError', 'DataError', 'NotReadableError', 'EncodingError', 'TimeoutError']],
  ];

/** The state of the history after a write or read that failed. */
export function stateAfter(error: unknown): Exclude<HealthState, 'ok'> {
  const names = namesOf(error);
  return STATES.find(([, of]) => of.some((name) => names.includes(name)))?.[0] ?? 'closed';
}

/** Whether trying once more with a fresh connection makes sense. */
export function isWorthRetrying(error: unknown): boolean {
  return namesOf(error).some((name) => CLOSED.has(name));
}
