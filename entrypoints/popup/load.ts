import type { Scope } from '../../components/scope-select.tsx';
import { talliesOf } from '../../lib/history/counts.ts';
import { HistoryDb } from '../../lib/history/database.ts';
import type { ReasonSettings } from '../../lib/reasons/diagnosis.ts';
import { buildReport } from '../../lib/trends/build-report.ts';
import { periodsOf } from '../../lib/trends/period.ts';
import type { Tally } from '../../lib/trends/report.ts';
import type { PopupState } from './popup.tsx';
import type { ViewChoice } from './view-choice.ts';

let db: HistoryDb | undefined;

/** Vendors and their assistants among some tallies, in the order of the alphabet. */
function scopesOf(tallies: readonly Tally[]): Scope[] {
  const agents = new Map<Tally['vendor'], Set<string>>();
  for (const { vendor, agent } of tallies) {
    const known = agents.get(vendor) ?? new Set<string>();
    agents.set(vendor, known);
    if (agent !== undefined) known.add(agent);
  }
  return [...agents]
    .map(([vendor, names]) => ({ vendor, agents: [...names].sort((a, b) => a.localeCompare(b)) }))
    .sort((a, b) => a.vendor.localeCompare(b.vendor));
}

/** Reads from the counts what the popup shows. Never rejects: what went wrong is a state of its own. */
export async function load(
  { period: spec, ...filter }: ViewChoice,
  settings: ReasonSettings,
  now: number,
): Promise<PopupState> {
  try {
    db ??= new HistoryDb();
    const { period, previous } = periodsOf(spec, now);
    const table = period.bucket === 'hour' ? db.hours : db.days;
    const [rows, newest] = await Promise.all([
      table.where('start').between(previous.from, period.to).toArray(),
      db.days.orderBy('start').last(),
    ]);
    const tallies = rows.flatMap(talliesOf);
    return {
      kind: 'ready',
      report: buildReport(tallies, period, previous, filter, settings, now),
      scopes: scopesOf(tallies),
      ...(newest === undefined ? {} : { newest: newest.start }),
    };
  } catch {
    return {
      kind: 'trouble',
      what: 'The history cannot be opened',
      then: 'The browser refuses storage to Hangtag, or the disk is full. What was recorded is not touched. Close other Hangtag tabs and open this again.',
    };
  }
}
