/** The periods that can be chosen with one click. */
export type PeriodChoice = '24h' | '7d' | '30d' | '90d';

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
}

/** Every choice, shortest first. */
export const PERIODS: readonly PeriodName[] = [
  {
    choice: '24h',
    name: '24 hours',
    short: '24 h',
    before: 'the 24 hours before',
    last: 'in the last 24 hours',
  },
  {
    choice: '7d',
    name: '7 days',
    short: '7 d',
    before: 'the 7 days before',
    last: 'in the last 7 days',
  },
  {
    choice: '30d',
    name: '30 days',
    short: '30 d',
    before: 'the 30 days before',
    last: 'in the last 30 days',
  },
  {
    choice: '90d',
    name: '90 days',
    short: '90 d',
    before: 'the 90 days before',
    last: 'in the last 90 days',
  },
];

/** Whether a string, such as one from an address or a store, is a choice of period. */
export function isPeriodChoice(value: unknown): value is PeriodChoice {
  return PERIODS.some(({ choice }) => choice === value);
}
