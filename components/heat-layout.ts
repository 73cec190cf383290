/** Faulty and all calls of one weekday and hour. */
export interface HeatCell {
  /** 0 (Sunday) … 6. */
  readonly weekday: number;
  /** 0 … 23, local. */
  readonly hour: number;
  readonly calls: number;
  readonly faulty: number;
}

/** Fewer calls than this say nothing of a rate. */
const ENOUGH = 5;

/** How strongly a cell is coloured: 0 for no fault … 4 for the worst; undefined where too few calls. */
export function heatOf(
  cell: Pick<HeatCell, 'calls' | 'faulty'>,
  worst: number,
): number | undefined {
  if (cell.calls < ENOUGH) return undefined;
  if (cell.faulty === 0 || worst === 0) return 0;
  return Math.max(1, Math.min(4, Math.ceil((cell.faulty / cell.calls / worst) * 4)));
}

/** The highest fault rate among the cells with enough calls; 0 where there is none. */
export function worstRate(cells: readonly HeatCell[]): number {
  return Math.max(
    0,
    ...cells.filter(({ calls }) => calls >= ENOUGH).map(({ calls, faulty }) => faulty / calls),
  );
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
