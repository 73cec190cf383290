import { hourOf, midnight } from '../../../lib/calls/time.ts';
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HistoryDb } from '../../../lib/history/database.ts';
import { readPopupReport, readReport } from '../../../lib/history/read-report.ts';
import { recordSightings } from '../../../lib/history/recorder.ts';
import { defined } from '../../../lib/calls/defined.ts';
import type { Call } from '../../../lib/calls/sighting.ts';
import { NO_SETTINGS } from '../../../lib/reasons/diagnosis.ts';
import { popupReport } from '../../../lib/trends/popup-report.ts';
import { buildReport } from '../../../lib/trends/build-report.ts';
import { periodsOf, type PeriodSpec } from '../../../lib/trends/period.ts';
import type { Tally, TrendFilter } from '../../../lib/trends/report.ts';
import { totalsOf } from '../trends/tallies.ts';
import { histories } from './model.ts';
import { NOW } from './sightings.ts';

const periods = fc.constantFrom<PeriodSpec>('24h', '7d', '30d', {
  from: NOW - 12 * 86_400_000,
  to: NOW - 3 * 86_400_000,
});
const filters = fc.constantFrom<TrendFilter>(
  {},
  { vendor: 'vapi' },
  { vendor: 'retell' },
  { agent: 'Front desk' },
  { vendor: 'vapi', agent: 'Outbound A' },
);

let names = 0;

/** The calls of a history, once they are recorded; the database is gone afterwards. */
async function withCalls(
  sightings: Parameters<typeof recordSightings>[1],
  use: (db: HistoryDb, calls: readonly Call[]) => Promise<void>,
): Promise<void> {
  const db = new HistoryDb(`reports ${names++}`);
  try {
    await recordSightings(db, sightings, { now: NOW, retentionDays: 180 });
    await use(db, await db.calls.toArray());
  } finally {
    await db.delete();
  }
}

/** A call as a count of one. */
function asTally(call: Call, bucket: 'hour' | 'day'): Tally {
  const { vendor, host, org, agent, agentVersion, channel, fair } = call;
  const { code, label, startedAt, costUsd, timeSource } = call;
  return defined<Tally>({
    start: bucket === 'hour' ? hourOf(startedAt) : midnight(startedAt),
    vendor,
    host,
    org,
    agent,
    agentVersion,
    channel,
    fair,
    undated: timeSource === 'seen' ? true : undefined,
    code,
    label: code ?? label,
    calls: 1,
    costUsd: costUsd ?? 0,
    callsWithCost: costUsd === undefined ? 0 : 1,
  });
}

describe('a report of a random history', () => {
  it('says what its calls say, one by one', async () => {
    await fc.assert(
      fc.asyncProperty(histories, periods, filters, async ({ sightings }, spec, filter) =>
        withCalls(sightings, async (db, calls) => {
          const { report, scopes, newest } = await readReport(db, spec, filter, NO_SETTINGS, NOW);
          const both = periodsOf(spec, NOW);
          const tallies = calls.map((call) => asTally(call, both.period.bucket));
          expect(report).toEqual(buildReport(totalsOf(tallies, both), filter, NO_SETTINGS, NOW));
          expect(newest).toBe(
            calls.length === 0 ? undefined : Math.max(...calls.map(({ startedAt }) => startedAt)),
          );
          const seen = tallies.filter(
            ({ start }) => start >= both.previous.from && start < both.period.to,
          );
          const agents = new Set(seen.flatMap(({ agent }) => agent ?? []));
          expect(new Set(scopes.flatMap((scope) => scope.agents))).toEqual(agents);
        }),
      ),
      { numRuns: 100 },
    );
  });

  it('says the same from the hours, as long as the days are cut by another zone', async () => {
    await fc.assert(
      fc.asyncProperty(histories, filters, async ({ sightings }, filter) =>
        withCalls(sightings, async (db) => {
          const sure = await readReport(db, '30d', filter, NO_SETTINGS, NOW);
          await db.meta.put({ name: 'zone', value: 'Elsewhere' });
          await db.days.clear();
          expect(await readReport(db, '30d', filter, NO_SETTINGS, NOW)).toEqual(sure);
        }),
      ),
      { numRuns: 40 },
    );
  });

  it('says the same in brief, where assistants are not told apart', async () => {
    await fc.assert(
      fc.asyncProperty(histories, periods, filters, async ({ sightings }, spec, filter) =>
        withCalls(sightings, async (db) => {
          const whole = await readReport(db, spec, filter, NO_SETTINGS, NOW);
          const short = await readPopupReport(db, spec, filter, NO_SETTINGS, NOW);
          expect(short).toEqual({ ...whole, report: popupReport(whole.report) });
        }),
      ),
      { numRuns: 100 },
    );
  });
});
