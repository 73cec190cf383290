import { MINUTE } from '../../calls/time.ts';
import { LATEST_CALL } from '../../calls/limits.ts';

/** A moment read from a table. */
export interface CellTime {
  /** ms since 1970. */
  readonly ms: number;
  /** Whether the cell itself names the moment, by its zone or as a number, to the millisecond. */
  readonly isExact: boolean;
}

/**
 * The first moment that a number is taken for, ms since 1970, as in `isSerialDay`. Before any call was: a row of 2016 is
 * read, and said to have an impossible time, and not one that cannot be read.
 */
const FIRST_READ = Date.UTC(2015);
/** A spreadsheet that shows fewer digits than there are has lost more than this, in ms. */
const COARSEST = MINUTE;

/** ms in one of what a number since 1970 may count: seconds, milliseconds, microseconds, nanoseconds. */
const STEPS = [1000, 1, 1e-3, 1e-6] as const;

/**
 * The moment that a number since 1970 names, whatever it counts; `rounded` where the writing has left out more than
 * a minute, as `1.79E+12` has; undefined where the number is no such moment.
 */
export function epochIn(written: string, number: number): CellTime | 'rounded' | undefined {
  const step = STEPS.find((each) => number * each >= FIRST_READ && number * each <= LATEST_CALL);
  if (step === undefined) return undefined;
  const lost = step * leftOut(written);
  if (lost > COARSEST) return 'rounded';
  // Seconds without a fraction are no more exact than seconds.
  const isExact = lost <= 1 && (step < 1000 || !Number.isInteger(number));
  return { ms: Math.floor(number * step + 1e-6), isExact };
}

/** What the last digit counts that a number in scientific writing shows, 10,000,000 of `1.79506E+12`; else 0. */
export function leftOut(written: string): number {
  const scientific = /^[+-]?\d+(?:[.,](\d*))?e\+?(\d+)$/i.exec(written.trim());
  return scientific === null ? 0 : 10 ** (Number(scientific[2]) - (scientific[1] ?? '').length);
}

/** Whether a number is a day of a spreadsheet, from 2015 to 2100. */
export function isSerialDay(number: number): boolean {
  return number > 42_004 && number < 73_051;
}
