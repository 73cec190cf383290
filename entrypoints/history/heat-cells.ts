import type { HeatCell } from '../../components/heat-layout.ts';
import type { ReasonSettings } from '../../lib/reasons/diagnosis.ts';
import { diagnoser, isFault, passes } from '../../lib/trends/build-report.ts';
import type { Tally, TrendFilter } from '../../lib/trends/report.ts';

/** Adds hourly tallies up by local weekday and hour. */
export function heatCells(
  tallies: Iterable<Tally>,
  filter: TrendFilter,
  settings: ReasonSettings,
): HeatCell[] {
  const cells = Array.from({ length: 7 * 24 }, (_, i) => ({
    weekday: Math.floor(i / 24),
    hour: i % 24,
    calls: 0,
    faulty: 0,
  }));
  const diagnosisOf = diagnoser(settings);
  for (const tally of tallies) {
    if (!passes(tally, filter)) continue;
    const date = new Date(tally.start);
    const cell = cells[date.getDay() * 24 + date.getHours()];
    if (cell === undefined) continue;
    cell.calls += tally.calls;
    if (isFault(diagnosisOf(tally).owner)) cell.faulty += tally.calls;
  }
  return cells;
}
