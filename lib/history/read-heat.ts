import { isFault } from '../reasons/is-fault.ts';
import { diagnoser, passes } from '../trends/build-report.ts';
import { isKnown } from '../trends/is-known.ts';
import { Clients } from '../trends/clients.ts';
import type { BasisKind, Period, TrendFilter } from '../trends/report.ts';
import type { TrendSettings } from '../trends/trend-settings.ts';
import type { HistoryDb } from './database.ts';
import { countHours } from './read-hourly.ts';

/** Calls and faults by local weekday (0 is Sunday) and hour: `heat[weekday][hour]`. */
export type Heat = readonly (readonly { readonly calls: number; readonly faults: number }[])[];

/**
 * When calls are made and when they fail, from the hourly counts. Hours whose calls were removed for
 * their age are not in it. Where a zone is half an hour off, an hour counts for the one it begins in.
 *
 * @param basis of the report of the same period: which calls count
 */
export async function readHeat(
  db: HistoryDb,
  { from, to }: Pick<Period, 'from' | 'to'>,
  filter: TrendFilter,
  settings: TrendSettings,
  basis: BasisKind,
): Promise<Heat> {
  const clients = new Clients(settings.clients);
  const diagnosisOf = diagnoser(settings);
  const counts = basis === 'fair' ? true : undefined;
  return countHours(
    db,
    from,
    to,
    () =>
      Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => ({ calls: 0, faults: 0 }))),
    (kind, heat) => {
      if (kind.fair !== counts || kind.undated === true) return undefined;
      if (!passes(kind, filter, clients)) return undefined;
      const diagnosis = diagnosisOf(kind);
      const [known, fault] = [isKnown(diagnosis), isFault(diagnosis)];
      if (!known && !fault) return undefined;
      return (start, calls) => {
        const date = new Date(start);
        const cell = heat[date.getDay()]?.[date.getHours()];
        if (cell === undefined) return;
        if (known) cell.calls += calls;
        if (fault) cell.faults += calls;
      };
    },
  );
}
