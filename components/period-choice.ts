/** The periods that can be chosen with one click. */
export type PeriodChoice = '24h' | '7d' | '30d' | '90d';

/** How a choice of period is named. */
export interface PeriodName {
  readonly choice: PeriodChoice;
  /** On the switch: `7 days`. */
  readonly short: string;
  /** Within a sentence: `the 7 days before`. */
  readonly before: string;
  /** Within a sentence: `in the last 7 days`. */
  readonly last: string;
}

/** Every choice, shortest first. */
export const PERIODS: readonly PeriodName[] = [
  { choice: '24h', short: '24 h', before: 'the 24 hours before', last: 'in the last 24 hours' },
  { choice: '7d', short: '7 days', before: 'the 7 days before', last: 'in the last 7 days' },
  { choice: '30d', short: '30 days', before: 'the 30 days before', last: 'in the last 30 days' },
  { choice: '90d', short: '90 days', before: 'the 90 days before', last: 'in the last 90 days' },
];

/** Whether a string, such as one from an address or a store, is a choice of period. */
export function isPeriodChoice(value: unknown): value is PeriodChoice {
  return PERIODS.some(({ choice }) => choice === value);
}
