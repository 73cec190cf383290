import { i18n } from './texts.ts';
import type { Happened, Health, HealthState } from '../history/health-state.ts';
import type { Formats } from './formats.ts';

/** What happened to the history, and what that means for the reader. */
export interface HealthWords {
  readonly what: string;
  readonly then: string;
}

const STATES: Readonly<Record<Exclude<HealthState, 'ok'>, HealthWords>> = {
  full: { what: i18n.t('health.full'), then: i18n.t('health.fullThen') },
  blocked: { what: i18n.t('health.blocked'), then: i18n.t('health.blockedThen') },
  newer: { what: i18n.t('health.newer'), then: i18n.t('health.newerThen') },
  denied: { what: i18n.t('health.denied'), then: i18n.t('health.deniedThen') },
  damaged: { what: i18n.t('health.damaged'), then: i18n.t('health.damagedThen') },
  closed: { what: i18n.t('health.closed'), then: i18n.t('health.closedThen') },
};

const HAPPENED: Readonly<Record<Happened, HealthWords>> = {
  lost: { what: i18n.t('health.lost'), then: i18n.t('health.lostThen') },
  flood: { what: i18n.t('health.flood'), then: i18n.t('health.floodThen') },
  refused: { what: i18n.t('health.refused'), then: i18n.t('health.refusedThen') },
  aside: { what: i18n.t('health.aside'), then: i18n.t('health.asideThen') },
  cleaned: { what: i18n.t('health.cleaned'), then: i18n.t('health.cleanedThen') },
};

/** Says what a state means that is not `ok`. */
export function stateInWords(state: Exclude<HealthState, 'ok'>): HealthWords {
  return STATES[state];
}

/** Says what is wrong with a history that cannot be read. */
export function troubleInWords({ state, lastWrite }: Health, formats: Formats): HealthWords {
  const { what, then } = stateInWords(state === 'ok' ? 'closed' : state);
  if (lastWrite === undefined) return { what, then };
  const kept = i18n.t('health.lastKept', { moment: formats.moment(lastWrite) });
  return { what, then: `${then} ${kept}` };
}

/** Says what is wrong with a history although it can be read, or undefined where all is well. */
export function healthInWords(health: Health, formats: Formats): HealthWords | undefined {
  return health.state === 'ok' ? undefined : troubleInWords(health, formats);
}

/** Says what happened. */
export function happenedInWords(what: Happened): HealthWords {
  return HAPPENED[what];
}
