import { RECENT } from '../lib/trends/period.ts';
import { i18n } from '../lib/wording/texts.ts';

/** The periods that can be chosen with one click. */
export type PeriodChoice = (typeof RECENT)[number];

/** How a choice of period is named. */
export interface PeriodName {
  readonly choice: PeriodChoice;
  /** On a switch: `7 days`. */
  readonly name: string;
  /** Where there is little room: `7 d`. */
  readonly short: string;
  /** Within a sentence: `the 7 days before`. */
  readonly before: string;
  /** Within a sentence: `in the last 7 days`. */
  readonly last: string;
  /** By itself: `the last 7 days`. */
  readonly span: string;
}

/** Every choice, shortest first. */
export const PERIODS: readonly PeriodName[] = RECENT.map((choice) => ({
  choice,
  name: i18n.t(`period.${choice}.name`),
  short: i18n.t(`period.${choice}.short`),
  before: i18n.t(`period.${choice}.before`),
  last: i18n.t(`period.${choice}.last`),
  span: i18n.t(`period.${choice}.span`),
}));

/** Whether a string, such as one from an address or a store, is a choice of period. */
export function isPeriodChoice(value: unknown): value is PeriodChoice {
  return RECENT.some((choice) => choice === value);
}
