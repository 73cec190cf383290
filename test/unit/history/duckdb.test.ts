import 'fake-indexeddb/auto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../lib/calls/time.ts';
import { CallQuery } from '../../../lib/history/call-query.ts';
import { HistoryDb } from '../../../lib/history/database.ts';
import { EXPORT_COLUMNS } from '../../../lib/history/export/columns.ts';
import { exportFile } from '../../../lib/history/export/export-calls.ts';
import { recordSightings } from '../../../lib/history/recorder.ts';
import type { Call, Sighting } from '../../../lib/calls/sighting.ts';
import { costSum } from '../../../lib/calls/cost-sum.ts';
import { NO_SETTINGS } from '../../../lib/reasons/diagnosis.ts';
import { readReport } from '../../../lib/history/read-report.ts';
import { withTexts } from '../../../lib/reasons/index.ts';
import { KNOWLEDGE } from '../../../lib/reasons/knowledge.ts';
import { claimsIn } from '../../../lib/wording/client-report.ts';
import { supportList } from '../../../lib/wording/support-list.ts';
import { NOW, record, without } from './sightings.ts';

const README = resolve(import.meta.dirname, '../../../README.md');

/** The engine, or undefined where it is not made for this platform. Any other failure is a failure. */
async function loadEngine() {
  try {
    return await import('@duckdb/node-api');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const noBinary =
      /Cannot find module '@duckdb\/node-bindings-|unsupported arch/.test(why) ||
      /GLIBC|ld-linux|invalid ELF/.test(why);
    if (!noBinary) throw error;
    console.warn(`DuckDB has no program for this platform, its commands are not tried: ${why}`);
    return undefined;
  }
}

/** What stands under a heading of the README. */
async function partUnder(heading: string): Promise<string> {
  const text = await readFile(README, 'utf8');
  return text.split(/^#{2,3} /m).find((each) => each.startsWith(`${heading}\n`)) ?? '';
}

/** The SQL commands under a heading of the README, in order. */
async function commandsUnder(heading: string): Promise<string[]> {
  return [...(await partUnder(heading)).matchAll(/^```sql\n(.*?)^```/gms)].map(
    ([, sql = '']) => sql,
  );
}

const FAULT = 'call.in-progress.error-vapifault-transport-never-connected';
const id = (n: number): string => `${n.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
/** A Wednesday noon of UTC, so that no zone moves a call into another week. */
const WEDNESDAY = Date.UTC(2026, 10, 18, 12);
const call = (n: number, part: Partial<Sighting>): Sighting =>
  record({ callId: id(n), startedAt: WEDNESDAY + n * 1000, costUsd: 0.25, ...part });

/** Two colleagues: 40 calls of this week and 20 of the week before, of which both saw ten. */
const anna = Array.from({ length: 40 }, (_, n) =>
  call(n, n % 4 === 0 ? { code: FAULT } : { code: 'customer-ended-call' }),
);
const ben = [
  ...Array.from({ length: 20 }, (_, n) =>
    call(100 + n, {
      code: n < 5 ? 'customer-did-not-answer' : 'customer-ended-call',
      startedAt: WEDNESDAY - 7 * DAY + n * HOUR,
      agent: 'Outbound A',
    }),
  ),
  // Anna's record knows the code of these; Ben's page showed only a label, though later.
  ...anna.slice(0, 10).map((sighting): Sighting => ({
    vendor: 'vapi',
    host: 'dashboard.vapi.ai',
    source: 'page',
    callId: sighting.callId ?? '',
    label: 'Call.in progress.error v...',
    startedAt: sighting.startedAt ?? 0,
    timeSource: 'page',
    seenAt: NOW + HOUR / 2,
  })),
];

const engine = await loadEngine();

describe.skipIf(engine === undefined)("the README's DuckDB commands", () => {
  let folder: string;
  let duckdb: DuckDBConnection;
  const run = async (sql: string): Promise<Record<string, unknown>[]> =>
    (await duckdb.runAndReadAll(sql)).getRowObjectsJson();

  beforeAll(async () => {
    if (engine === undefined) return;
    folder = await mkdtemp(join(tmpdir(), 'hangtag-duckdb-'));
    for (const [name, sightings] of Object.entries({ anna, ben })) {
      const db = new HistoryDb(`duckdb ${name}`);
      await recordSightings(db, sightings, { now: NOW, retentionDays: 180 });
      const file = await exportFile(db, NO_SETTINGS, { format: 'ndjson' });
      await writeFile(
        join(folder, `hangtag-2026-11-21-${name}.ndjson`),
        new Uint8Array(await file.arrayBuffer()),
      );
      await db.delete();
    }
    duckdb = await (await engine.DuckDBInstance.create(':memory:')).connect();
    // The page says to start in the folder with the exports.
    await run(`SET file_search_path = '${folder.replaceAll("'", "''")}'`);
  });
  afterAll(async () => {
    duckdb.closeSync();
    await rm(folder, { recursive: true, force: true });
  });

  it('merge the exports into one row a call, and answer what the page says they answer', async () => {
    const commands = await commandsUnder('DuckDB');
    expect(commands).toHaveLength(4);
    const [load = '', byWeek = '', byAgent = '', byOutcome = ''] = commands;

    await run(load);
    await run(load);
    expect(
      await run('SELECT count(*)::INT AS n, count(DISTINCT key)::INT AS keys FROM calls'),
    ).toEqual([{ n: 60, keys: 60 }]);
    // The better known row of a call wins, not the later one.
    expect(await run(`SELECT code, label, owner FROM calls WHERE callId = '${id(4)}'`)).toEqual([
      { code: FAULT, label: FAULT, owner: 'platform' },
    ]);
    expect(await run(`SELECT started::VARCHAR AS at FROM calls WHERE callId = '${id(0)}'`)).toEqual(
      [{ at: '2026-11-18 12:00:00' }],
    );

    const weeks = await run(byWeek);
    expect(weeks.map((row) => ({ ...row, calls: Number(row['calls']) }))).toEqual([
      { week: '2026-11-09', owner: 'none', calls: 15, percent: 75, usd: 3.75 },
      { week: '2026-11-09', owner: 'customer', calls: 5, percent: 25, usd: 1.25 },
      { week: '2026-11-16', owner: 'none', calls: 30, percent: 75, usd: 7.5 },
      { week: '2026-11-16', owner: 'platform', calls: 10, percent: 25, usd: 2.5 },
    ]);

    const agents = await run(byAgent);
    expect(agents.map((row) => ({ ...row, calls: Number(row['calls']) }))).toEqual([
      { agent: 'Front desk', calls: 40, faulty_percent: 25, commonest_fault: FAULT },
      { agent: 'Outbound A', calls: 20, faulty_percent: 0, commonest_fault: null },
    ]);

    const outcomes = await run(byOutcome);
    expect(outcomes.map((row) => ({ ...row, calls: Number(row['calls']) }))).toEqual([
      { agent: 'Front desk', outcome: 'talked', calls: 30, percent: 75 },
      { agent: 'Front desk', outcome: 'never-started', calls: 10, percent: 25 },
      { agent: 'Outbound A', outcome: 'talked', calls: 15, percent: 75 },
      { agent: 'Outbound A', outcome: 'not-reached', calls: 5, percent: 25 },
    ]);
  });

  it('find the same calls that were charged though the platform was at fault, and the same sum', async () => {
    const db = new HistoryDb('duckdb charged');
    const costs = [0.1, 0.2, 0.000_1, 0.333_333, 0, undefined];
    await recordSightings(
      db,
      Array.from({ length: 60 }, (_, n) => {
        const costUsd = costs[n % costs.length];
        const code = n % 2 === 0 ? FAULT : 'customer-ended-call';
        const rest = without(call(n, { code }), 'costUsd');
        return costUsd === undefined ? rest : { ...rest, costUsd };
      }),
      { now: NOW, retentionDays: 180 },
    );
    const file = await exportFile(db, NO_SETTINGS, { format: 'ndjson' });
    await writeFile(join(folder, 'charged.json'), new Uint8Array(await file.arrayBuffer()));
    const [theirs] = await run(
      `SELECT count(*)::INT AS calls, sum(costUsd::DECIMAL(18, 6))::VARCHAR AS usd
       FROM read_json('charged.json', format = 'newline_delimited')
       WHERE owner = 'platform' AND costUsd > 0`,
    );
    const ours: Call[] = [];
    const query = new CallQuery(db, { charged: 'platform-fault' }, NO_SETTINGS);
    for await (const part of query.parts()) ours.push(...part);
    const { calls, usd } = costSum(ours);
    expect(calls).toBeGreaterThan(10);
    expect({ calls, usd: usd.toFixed(6) }).toEqual(theirs);

    // What is copied for support of the same calls says the same sum.
    const [cost] = await run(
      `SELECT printf('$%.2f', sum(costUsd::DECIMAL(18, 6))) AS usd
       FROM read_json('charged.json', format = 'newline_delimited')
       WHERE owner = 'platform' AND costUsd > 0`,
    );
    expect(supportList(ours, 'UTC')).toMatch(
      new RegExp(`^.*${calls} calls.*\\${String(cost?.['usd'])}`, 'm'),
    );

    // And the report on the period claims what the file says is typically not charged.
    const [claimed] = await run(
      `SELECT sum(costUsd::DECIMAL(18, 6))::VARCHAR AS usd
       FROM read_json('charged.json', format = 'newline_delimited')
       WHERE charged = 'typically-not'`,
    );
    const settings = { ...NO_SETTINGS, clients: [] };
    const { report } = await readReport(db, '30d', {}, settings, NOW);
    const claims = claimsIn(report.reasons, ({ diagnosis }) =>
      withTexts(diagnosis, settings, KNOWLEDGE),
    );
    expect(claims.isDocumented).toBe(true);
    expect(claims.costUsd.toFixed(6)).toBe(claimed?.['usd']);
    await db.delete();
  });

  it('name exactly the columns that an export has', async () => {
    const [load = ''] = await commandsUnder('DuckDB');
    const named = [...load.matchAll(/(\w+): '[A-Z]+'/g)].map(([, name]) => name);
    expect(named).toEqual([...EXPORT_COLUMNS]);
  });
});

describe("the README's other commands", () => {
  it.each([
    ['BigQuery', /(\w+):(?:STRING|INT64|FLOAT64|BOOL)\b/g],
    ['ClickHouse', /(\w+) (?:String|LowCardinality|Nullable|UInt64)\b/g],
  ])('of %s name exactly the columns that an export has', async (engine, column) => {
    const commands = await partUnder(engine);
    expect([...commands.matchAll(column)].map(([, name]) => name)).toEqual([...EXPORT_COLUMNS]);
  });
});
