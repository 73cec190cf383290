import Dexie from 'dexie';
import type { Happened, HealthState } from './health-state.ts';

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

/** What a failed write or read says of the history's state. */
export function stateAfter(error: unknown): Exclude<HealthState, 'ok' | Happened> {
  const names = namesOf(error);
  if (names.includes('QuotaExceededError')) return 'full';
  if (names.includes('BlockedError')) return 'blocked';
  return 'closed';
}

/** Whether trying once more with a fresh connection makes sense. */
export function isWorthRetrying(error: unknown): boolean {
  return namesOf(error).some((name) => CLOSED.has(name));
}
