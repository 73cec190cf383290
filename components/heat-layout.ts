import type { Heat } from '../lib/history/read-heat.ts';

/** Fewer calls than this say nothing of a rate. */
export const ENOUGH = 5;

/** How strongly an hour is colored: 0 for no fault … 4 for the worst; undefined where too few calls. */
export function heatOf(hour: Heat[number][number], worst: number): number | undefined {
  if (hour.calls < ENOUGH) return undefined;
  if (hour.faults === 0 || worst === 0) return 0;
  return Math.max(1, Math.min(4, Math.ceil((hour.faults / hour.calls / worst) * 4)));
}

/** The highest fault rate among the hours with enough calls; 0 where there is none. */
export function worstRate(heat: Heat): number {
  const hours = heat.flat().filter(({ calls }) => calls >= ENOUGH);
  return Math.max(0, ...hours.map(({ calls, faults }) => faults / calls));
}

/** The weekdays in the order of the reader's calendar, 0 is Sunday. */
export function weekOrder(locale: string): number[] {
  const info = new Intl.Locale(locale) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  const first = (info.getWeekInfo?.() ?? info.weekInfo)?.firstDay ?? 1;
  return Array.from({ length: 7 }, (_, i) => (first + i) % 7);
}

/** Hours of the week with enough calls that make a map: fewer are spots on an empty field. */
const FEWEST_HOURS = 12;

/** Whether a map of these hours tells anything. */
export function isTelling(heat: Heat): boolean {
  return heat.flat().filter(({ calls }) => calls >= ENOUGH).length >= FEWEST_HOURS;
}
