import { stateInWords } from '../../components/health-words.ts';
import { HistoryDb } from '../../lib/history/database.ts';
import { readReport } from '../../lib/history/read-report.ts';
import { stateAfter } from '../../lib/history/trouble.ts';
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
  } catch (error) {
    return { kind: 'trouble', ...stateInWords(stateAfter(error)) };
  }
}
