import { HistoryDb } from '../../lib/history/database.ts';
import { readReport } from '../../lib/history/read-report.ts';
import type { ReasonSettings } from '../../lib/reasons/diagnosis.ts';
import type { PopupState } from './popup.tsx';
import type { ViewChoice } from './view-choice.ts';

let db: HistoryDb | undefined;

/** Reads from the counts what the popup shows. Never rejects: what went wrong is a state of its own. */
export async function load(
  { period, ...filter }: ViewChoice,
  settings: ReasonSettings,
  now: number,
): Promise<PopupState> {
  try {
    db ??= new HistoryDb();
    return { kind: 'ready', ...(await readReport(db, period, filter, settings, now)) };
  } catch {
    return {
      kind: 'trouble',
      what: 'The history cannot be opened',
      then: 'The browser refuses storage to Hangtag, or the disk is full. What was recorded is not touched. Close other Hangtag tabs and open this again.',
    };
  }
}
