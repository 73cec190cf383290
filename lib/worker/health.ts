import { browser } from 'wxt/browser';
import { HAPPENED, type Happened, type Health, type HealthState } from '../history/health-state.ts';
import { isNumber, isObject, isOneOf } from '../calls/checks.ts';
import { defined } from '../calls/defined.ts';
import { MINUTE } from '../calls/time.ts';

const STATES: readonly HealthState[] = ['ok', 'full', 'blocked', 'closed', ...HAPPENED];

/** In the session's store: what went wrong with the browser's last start is no news. */
const HEALTH = 'health';
/** In the local store, since when there has been a history: outlives the database, so that its loss is noticed. */
const SINCE = 'historySince';

/** How the history fares, as last noted. */
export async function readHealth(): Promise<Health> {
  const { [HEALTH]: noted } = await browser.storage.session.get(HEALTH);
  if (!isObject(noted) || !isOneOf(noted['state'], STATES)) return { state: 'ok' };
  const { state, since, lastWrite } = noted as { readonly state: HealthState } & typeof noted;
  return defined<Health>({
    state,
    since: isNumber(since, 0, Infinity) ? since : undefined,
    lastWrite: isNumber(lastWrite, 0, Infinity) ? lastWrite : undefined,
  });
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

/** Notes that more calls came than a dashboard can have, and that not all of them were kept. */
export async function noteFlood(now: number): Promise<void> {
  const before = await readHealth();
  if (before.state === 'ok') await write({ ...before, state: 'flood', since: now });
}

/** Notes that an update of the database removed rows that were no calls. */
export async function noteCleaned(now: number): Promise<void> {
  await write({ state: 'cleaned', since: now });
}

/**
 * Notes the outcome of a write. What happened stays until the user has read it; any other trouble is over with the
 * first write that succeeds.
 */
export async function noteState(state: Exclude<HealthState, Happened>, now: number): Promise<void> {
  const before = await readHealth();
  if (state === 'ok') {
    if (isOneOf(before.state, HAPPENED)) await write({ ...before, lastWrite: now });
    else if (before.state !== 'ok' || now - (before.lastWrite ?? 0) > MINUTE) {
      await write({ state: 'ok', lastWrite: now });
    }
    return;
  }
  if (before.state === state) return;
  const { lastWrite } = before;
  await write(defined<Health>({ state, since: now, lastWrite }));
}

/** The user has read what happened. */
export async function dismissHealth(): Promise<void> {
  await write({ state: 'ok' });
}

async function write(health: Health): Promise<void> {
  await browser.storage.session.set({ [HEALTH]: health });
}
