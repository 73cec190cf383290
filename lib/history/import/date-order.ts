import { DAY } from '../../calls/time.ts';
import { dateNumbersIn, orderOf, type DateOrder } from './cell-times.ts';

/** Fewer days than this may go one way by chance. */
const FEWEST_DAYS = 4;

/** How the dates of one column go on, read in one order. */
interface Course {
  last: number | undefined;
  rises: boolean;
  falls: boolean;
}

/**
 * What the dates of a column prove of their order: a number that is no month, a day that has not come yet, or that
 * only one of the orders lets the column go steadily up or down.
 */
export class DateOrderProof {
  readonly #now: number;
  readonly #proven = new Set<DateOrder>();
  readonly #impossible = new Set<DateOrder>();
  readonly #courses: Record<DateOrder, Course> = {
    dmy: { last: undefined, rises: true, falls: true },
    mdy: { last: undefined, rises: true, falls: true },
  };
  #days = new Set<string>();
  #isAmbiguous = false;

  /** @param now ms since 1970 */
  constructor(now: number) {
    this.#now = now;
  }

  add(cell: string): void {
    const numbers = dateNumbersIn(cell);
    if (numbers === undefined) return;
    const { first, second, year, mark } = numbers;
    const told = orderOf(first, second, mark);
    if (told !== undefined) {
      if (mark !== '.') this.#proven.add(told);
      else return;
    } else if (first !== second) this.#isAmbiguous = true;
    if (this.#days.size < FEWEST_DAYS) this.#days.add(`${first}/${second}`);
    this.#follow('dmy', Date.UTC(year, second - 1, first), second);
    this.#follow('mdy', Date.UTC(year, first - 1, second), first);
  }

  /** Whether there is a date that could be read either way. */
  get isAmbiguous(): boolean {
    return this.#isAmbiguous;
  }

  /** The order that is proven; undefined where nothing is, or both are. */
  get order(): DateOrder | undefined {
    const [only, other] = this.#proven;
    if (only !== undefined) return other === undefined ? only : undefined;
    if (this.#impossible.size === 1) return this.#impossible.has('dmy') ? 'mdy' : 'dmy';
    if (this.#days.size < FEWEST_DAYS) return undefined;
    const ordered = (['dmy', 'mdy'] as const).filter((order) => {
      const { rises, falls } = this.#courses[order];
      return rises || falls;
    });
    return ordered.length === 1 ? ordered[0] : undefined;
  }

  /** Whether no further cell can change what is proven. */
  get isFinal(): boolean {
    return this.#proven.size > 0;
  }

  #follow(order: DateOrder, day: number, month: number): void {
    if (month > 12) return;
    if (day > this.#now + 2 * DAY) this.#impossible.add(order);
    const course = this.#courses[order];
    if (course.last !== undefined) {
      if (day < course.last) course.rises = false;
      if (day > course.last) course.falls = false;
    }
    course.last = day;
  }
}
