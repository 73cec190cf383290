import { MINUTE } from '../calls/time.ts';
import { browser } from 'wxt/browser';
import type { Health, HealthState } from '../history/health-state.ts';
import { isNumber, isObject, isOneOf } from '../calls/checks.ts';

const STATES: readonly HealthState[] = ['ok', 'full', 'blocked', 'closed', 'lost', 'cleaned'];

/** In the session's store: what went wrong with the browser's last start is no news. */
const HEALTH = 'health';
/** In the local store, since when there has been a history: outlives the database, so that its loss is noticed. */
const SINCE = 'historySince';

/** How the history fares, as last noted. */
export async function readHealth(): Promise<Health> {
  const { [HEALTH]: noted } = await browser.storage.session.get(HEALTH);
  if (!isObject(noted) || !isOneOf(noted['state'], STATES)) return { state: 'ok' };
  const { state, since, lastWrite } = noted as { readonly state: HealthState } & typeof noted;
  return {
    state,
    ...(isNumber(since, 0, Infinity) ? { since } : {}),
    ...(isNumber(lastWrite, 0, Infinity) ? { lastWrite } : {}),
  };
}

/**
 * Notes that the database had to be created, by whichever page opened it first. In a new installation
 * that is no loss.
 */
export async function noteCreated(now: number): Promise<void> {
  const { [SINCE]: known } = await browser.storage.local.get(SINCE);
  if (known === undefined) await browser.storage.local.set({ [SINCE]: now });
  else await write({ state: 'lost', since: now });
}

/** Notes that an update of the database removed rows that were no calls. */
export async function noteCleaned(now: number): Promise<void> {
  await write({ state: 'cleaned', since: now });
}

/**
 * Notes the outcome of a write. What happened stays until the user has read it; any trouble is over with
 * the first write that succeeds.
 */
export async function noteState(
  state: Exclude<HealthState, 'lost' | 'cleaned'>,
  now: number,
): Promise<void> {
  const before = await readHealth();
  if (state === 'ok') {
    if (before.state === 'lost' || before.state === 'cleaned')
      await write({ ...before, lastWrite: now });
    else if (before.state !== 'ok' || now - (before.lastWrite ?? 0) > MINUTE) {
      await write({ state: 'ok', lastWrite: now });
    }
    return;
  }
  if (before.state === state) return;
  const { lastWrite } = before;
  await write({ state, since: now, ...(lastWrite === undefined ? {} : { lastWrite }) });
}

/** The user has read what happened. */
export async function dismissHealth(): Promise<void> {
  await write({ state: 'ok' });
}

async function write(health: Health): Promise<void> {
  await browser.storage.session.set({ [HEALTH]: health });
}
