import { browser } from 'wxt/browser';
import { HAPPENED, type Happened, type Health, type HealthState } from '../history/health-state.ts';
import { isNumber, isObject, isOneOf } from '../calls/checks.ts';
import { defined } from '../calls/defined.ts';
import { MINUTE } from '../calls/time.ts';

const STATES: readonly HealthState[] = [
  'ok',
  'full',
  'blocked',
  'newer',
  'denied',
  'damaged',
  'closed',
];

/** In the session's store: trouble from before the browser's last start is no news. */
const HEALTH = 'health';
/** In the local store, since when there has been a history: outlives the database, so that its loss is noticed. */
export const SINCE = 'historySince';

/** How the history fares, as last noted. */
export async function readHealth(): Promise<Health> {
  const { [HEALTH]: noted } = await browser.storage.session.get(HEALTH);
  if (!isObject(noted) || !isOneOf(noted['state'], STATES)) return { state: 'ok' };
  const { state, since, lastWrite, happened } = noted as {
    readonly state: HealthState;
  } & typeof noted;
  const told = Array.isArray(happened) ? HAPPENED.filter((each) => happened.includes(each)) : [];
  return defined<Health>({
    state,
    since: isNumber(since, 0, Infinity) ? since : undefined,
    lastWrite: isNumber(lastWrite, 0, Infinity) ? lastWrite : undefined,
    happened: told.length > 0 ? told : undefined,
  });
}

/**
 * Notes that the database had to be created, by whichever page opened it first. In a new installation
 * that is no loss.
 *
 * @param now ms since 1970
 */
export async function noteCreated(now: number): Promise<void> {
  const { [SINCE]: known } = await browser.storage.local.get(SINCE);
  if (known === undefined) await browser.storage.local.set({ [SINCE]: now });
  else await noteHappened('lost');
}

/** Notes what the user has to read of, beside whatever else is wrong. */
export async function noteHappened(what: Happened): Promise<void> {
  const { happened = [], ...health } = await readHealth();
  if (!happened.includes(what)) await write({ ...health, happened: [...happened, what] });
}

/** Notes that something came and was kept. */
export async function noteKept(): Promise<void> {
  const { happened = [], ...health } = await readHealth();
  if (!happened.includes('refused')) return;
  await write({ ...health, happened: happened.filter((each) => each !== 'refused') });
}

/**
 * Notes the outcome of a write or a read. Trouble is over with the first write that succeeds.
 *
 * @param now ms since 1970
 */
export async function noteState(state: HealthState, now: number): Promise<void> {
  const before = await readHealth();
  const { lastWrite, happened = [] } = before;
  if (state === 'ok') {
    const isOld = Math.abs(now - (lastWrite ?? 0)) > MINUTE;
    if (before.state !== 'ok' || isOld) {
      await write({ state: 'ok', lastWrite: now, happened });
    }
    return;
  }
  if (before.state === state) return;
  await write(defined<Health>({ state, since: now, lastWrite, happened }));
}

/** The user has read what happened. */
export async function dismissHealth(): Promise<void> {
  await write({ ...(await readHealth()), happened: [] });
}

/** What has not happened has no field. */
async function write({ happened = [], ...health }: Health): Promise<void> {
  const noted: Health = happened.length === 0 ? health : { ...health, happened };
  await browser.storage.session.set({ [HEALTH]: noted });
}
