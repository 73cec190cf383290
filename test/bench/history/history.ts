/**
 * Measures the history in real Chromium on real IndexedDB, inside the built extension:
 * `npm run bench -- history`, or after a build `npx tsx test/bench/history/history.ts 100000` for less,
 * `npx tsx test/bench/history/history.ts 1000000 recording,openings` for some of its parts; without `recording`, with the
 * histories of the last run; `… openings popup` for the openings of one name alone. Writes
 * `test/bench/history.md`, unless it was for less. A million calls take about a quarter of an hour. The
 * histories stay in `out/history`, for pictures of them.
 *
 * Fairness: Hangtag and plain IndexedDB take turns at every batch, each in a storage bucket of its own,
 * so that noise and size meet both alike. Popups and pages of all sizes are opened in turns as well.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { openHost, type Host } from './host.ts';
import { median, mb, ms, ratio, section, whole } from './markdown.ts';
import { watchMemory } from './memory.ts';
import { openings } from './openings.ts';

const ALL = 1_000_000;
const most = Number(process.argv[2] ?? ALL);
const sizes = [0, 100_000, ALL].filter((size) => size <= most);
const wanted = process.argv[3]?.split(',');
const wants = (part: string): boolean => wanted === undefined || wanted.includes(part);
const root = join(import.meta.dirname, '../../..');
const now = Date.now();

/** What dashboards of the last weeks show, and the longest that calls are kept. */
const [RECENT_DAYS, LONG_DAYS] = [10, 170];

interface Recorded {
  readonly oursMs: number;
  readonly rawMs: number;
  readonly oursBytes: number;
  readonly rawBytes: number;
}

function profileOf(size: number): string {
  return join(root, 'out/history', String(size));
}

/** Whether the histories of the last run are taken as they are. */
const areKept = !wants('recording') && sizes.every((size) => existsSync(profileOf(size)));

async function start(size: number): Promise<Host> {
  if (areKept) return openHost(profileOf(size));
  rmSync(profileOf(size), { recursive: true, force: true });
  mkdirSync(profileOf(size), { recursive: true });
  return openHost(profileOf(size));
}

function row(calls: number, days: number, rounds: readonly Recorded[]): string[] {
  const ours = median(rounds.map(({ oursMs }) => oursMs));
  const raw = median(rounds.map(({ rawMs }) => rawMs));
  const last = rounds.at(-1);
  // A database of few calls is mostly empty pages of its files.
  const bytes = (n = 0): string => (calls < 100_000 ? '–' : `${whole(n / calls)} B`);
  return [
    whole(calls),
    whole(days),
    `${whole(ours)} ms`,
    `${whole(raw)} ms`,
    ratio(ours / raw),
    whole((calls / ours) * 1000),
    bytes(last?.oursBytes),
    bytes(last?.rawBytes),
  ];
}

async function recording(hosts: ReadonlyMap<number, Host>): Promise<string[]> {
  const rows: string[][] = [];
  const record = async (host: Host | undefined, calls: number, days: number, keep: boolean) => {
    if (host === undefined) throw new Error(`There is no browser for ${calls} calls.`);
    return host.call(
      (bench, arg) => bench.record({ calls: arg.calls, days: arg.days, now: arg.now }, arg.keep),
      { calls, days, now, keep },
    );
  };
  for (const days of [RECENT_DAYS, LONG_DAYS]) {
    const rounds: Recorded[] = [];
    for (let i = 0; i < 11; i++) rounds.push(await record(hosts.get(0), 1_000, days, false));
    // The first rounds are those of a script that was never run before.
    rows.push(row(1_000, days, rounds.slice(2)));
  }
  for (const size of sizes.filter((each) => each > 0)) {
    rows.push(row(size, LONG_DAYS, [await record(hosts.get(size), size, LONG_DAYS, true)]));
  }
  return section(
    'Recording',
    'In batches of 2,000 sightings, newest first, with daily and hourly counts, against plain `put` of the same rows into the same store and indexes, in turns. The smallest as medians of nine rounds. Disk as the browser tells it just after.',
    [
      'calls',
      'over days',
      'Hangtag',
      'raw IndexedDB',
      'ratio',
      'calls a second',
      'a call on disk',
      'raw',
    ],
    rows,
  );
}

const FILTERS = [
  ['all', {}],
  ['one reason, rare', { reason: 'vapi:silence-timed-out' }],
  ['owner: provider', { owner: 'provider' }],
  ['one assistant, its faults of the platform', { agent: 'Assistant 3', owner: 'platform' }],
  ['Mondays at 10', { weekday: 1, hour: 10 }],
  ['search: deepgram', { search: 'deepgram' }],
] as const;

async function tables(hosts: ReadonlyMap<number, Host>): Promise<string[]> {
  const rows: string[][] = [];
  for (const [size, host] of hosts) {
    if (size === 0) continue;
    for (const [name, filter] of FILTERS) {
      const { first, deep, count, total } = await host.call(
        (bench, arg) => bench.pages(arg, 5),
        filter,
      );
      rows.push([whole(size), name, whole(total), ms(first), ms(deep), ms(count)]);
    }
  }
  return section(
    'Table of calls',
    'A page of 50 and the number above the table, each by a new query; “deep” begins in the middle of the history. Medians of five.',
    ['calls', 'filter', 'that are meant', 'first page', 'deep page', 'counted'],
    rows,
  );
}

async function reports(hosts: ReadonlyMap<number, Host>): Promise<string[]> {
  const rows: string[][] = [];
  for (const [size, host] of hosts) {
    for (const period of ['7d', '30d', '90d'] as const) {
      const { report, heat } = await host.call(
        (bench, arg) => bench.report(arg.period, arg.now, 7),
        { period, now },
      );
      rows.push([whole(size), period, ms(report), ms(heat)]);
    }
  }
  return section(
    'Reports',
    'A period and the one before it read and compared, and the heat map of the period. Medians of seven.',
    ['calls', 'period', 'report', 'heat map'],
    rows,
  );
}

async function files(host: Host, size: number): Promise<string[]> {
  const [exported, out] = await watchMemory(host, () => host.call((bench) => bench.exportAll()));
  const [imported, into] = await watchMemory(host, () =>
    host.call((bench, at) => bench.importAll('copy', at), now),
  );
  await host.call((bench) => bench.drop('copy'));
  return section(
    'Files',
    `NDJSON of ${whole(imported.added)} calls, ${mb(exported.bytes)}, written, and imported into an empty database. Memory is the most that was taken at a time, above what it was before.`,
    ['', 'rows', 'rows a second', 'peak of the heap', 'peak of the process'],
    [
      ['export', whole(size), whole((size / exported.ms) * 1000), mb(out.heap), mb(out.process)],
      [
        'import',
        whole(imported.added),
        whole((imported.added / imported.ms) * 1000),
        mb(into.heap),
        mb(into.process),
      ],
    ],
  );
}

const ERASED = [
  ['one reason, rare', { reason: 'vapi:silence-timed-out' }],
  ['one assistant, its faults of the platform', { agent: 'Assistant 3', owner: 'platform' }],
  ['Mondays at 10', { weekday: 1, hour: 10 }],
  ['owner: provider', { owner: 'provider' }],
  ['one assistant', { agent: 'Assistant 5' }],
] as const;

async function deletion(host: Host, size: number): Promise<string[]> {
  const rows: string[][] = [];
  for (const [name, filter] of ERASED) {
    const { ms: took, rawMs, removed } = await host.call((bench, arg) => bench.erase(arg), filter);
    const second = whole((removed / took) * 1000);
    rows.push([name, whole(removed), ms(took), ms(rawMs), ratio(took / rawMs), second]);
  }
  return section(
    'Deletion',
    `From ${whole(size)} calls, those of a filter, spread all over; counts included. Against plain \`delete\` by key of the same rows, known beforehand, from a store of the same calls and indexes. One round each, as it cannot be repeated.`,
    ['deleted', 'calls', 'Hangtag', 'raw IndexedDB', 'ratio', 'calls a second'],
    rows,
  );
}

const hosts = new Map<number, Host>();
for (const size of sizes) hosts.set(size, await start(size));
const version = hosts.get(0)?.session.version ?? '';
const largest = sizes.at(-1) ?? 0;
const host = hosts.get(largest);
// Everything else needs the calls that recording leaves.
const parts = areKept ? [] : [await recording(hosts)];
if (wants('openings')) parts.push(await openings(hosts, process.argv[4]));
if (wants('reports')) parts.push(await reports(hosts));
if (wants('tables')) parts.push(await tables(hosts));
if (host !== undefined && largest > 0) {
  if (wants('files')) parts.push(await files(host, largest));
  if (wants('deletion')) parts.push(await deletion(host, largest));
}
for (const each of hosts.values()) await each.close();
const lines = [
  '# History in real Chromium',
  '',
  `\`npm run bench -- history\` · ${version} · ${cpus()[0]?.model.trim() ?? ''}, ${cpus().length} cores · ${new Date(now).toISOString().slice(0, 10)}, ${whole((Date.now() - now) / 60_000)} minutes`,
  '',
  ...parts.flat(),
];
if (most === ALL && wanted === undefined) {
  writeFileSync(new URL('../history.md', import.meta.url), `${lines.join('\n').trimEnd()}\n`);
}
