import { i18n } from './texts.ts';
import { HAPPENED, type Happened, type Health, type HealthState } from '../history/health-state.ts';
import type { Formats } from './formats.ts';

/** What happened to the history, and what that means for the reader. */
export interface HealthWords {
  readonly what: string;
  readonly then: string;
}

const WORDS: Readonly<Record<Exclude<HealthState, 'ok'>, HealthWords>> = {
  full: { what: i18n.t('health.full'), then: i18n.t('health.fullThen') },
  blocked: { what: i18n.t('health.blocked'), then: i18n.t('health.blockedThen') },
  closed: { what: i18n.t('health.closed'), then: i18n.t('health.closedThen') },
  flood: { what: i18n.t('health.flood'), then: i18n.t('health.floodThen') },
  lost: { what: i18n.t('health.lost'), then: i18n.t('health.lostThen') },
  cleaned: { what: i18n.t('health.cleaned'), then: i18n.t('health.cleanedThen') },
};

/** Whether a state is over, and stays until the user has read of it. */
export function hasHappened(state: HealthState): state is Happened {
  return HAPPENED.some((happened) => happened === state);
}

/** Says what a state means that is not `ok`. */
export function stateInWords(state: Exclude<HealthState, 'ok'>): HealthWords {
  return WORDS[state];
}

/** Says what is wrong with a history that cannot be read. */
export function troubleInWords(health: Health, formats: Formats): HealthWords {
  const { state, lastWrite } = health;
  const { what, then } = stateInWords(state === 'ok' || hasHappened(state) ? 'closed' : state);
  if (lastWrite === undefined) return { what, then };
  const kept = i18n.t('health.lastKept', { moment: formats.moment(lastWrite) });
  return { what, then: `${then} ${kept}` };
}

/** Says what is wrong with a history although it can be read, or undefined where all is well. */
export function healthInWords(health: Health, formats: Formats): HealthWords | undefined {
  if (health.state === 'ok') return undefined;
  return hasHappened(health.state) ? stateInWords(health.state) : troubleInWords(health, formats);
}
