/**
 * Measures the history in real Chromium on real IndexedDB, inside the built extension:
 * `npm run build && npx tsx test/bench/history.ts [most calls]`. Writes `history.md`.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { launchChromium } from '../browsers/chromium.ts';
import type { Bench } from './history-page.ts';

const MOST = Number(process.argv[2] ?? 1_000_000);
const SIZES = [1_000, 100_000, 1_000_000].filter((size) => size <= MOST);
const root = new URL('../..', import.meta.url).pathname;

async function bundle(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: new URL('./history-page.ts', import.meta.url).pathname,
        formats: ['iife'],
        name: 'historyBench',
      },
    },
  });
  const output = Array.isArray(made) ? made[0] : made;
  if (output === undefined || !('output' in output)) throw new Error('The bundler made nothing.');
  return output.output[0].code;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

const whole = (n: number): string => Math.round(n).toLocaleString('en');
const ratio = (n: number): string => `${n.toFixed(2)}×`;
const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

const code = await bundle();
const session = await launchChromium({ extension: `${root}.output/chrome-mv3`, proxyPort: 9 });
const now = Date.now();
const lines: string[] = [];

async function openHost(): Promise<Page> {
  const { page } = await session.openTab();
  await page.goto(session.extensionUrl('options.html'), { waitUntil: 'load' });
  await page.evaluate(code);
  return page;
}

function call<T>(page: Page, work: (bench: Bench, arg: never) => T, arg?: unknown): Promise<T> {
  // The function runs in the page, where the bench is a global.
  return page.evaluate(`(${String(work)})(globalThis.bench, ${JSON.stringify(arg)})`);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  lines.push(line(head), line(head.map(() => '---')), ...rows.map(line), '');
}

async function recording(): Promise<void> {
  const rows: string[][] = [];
  for (const size of SIZES) {
    const rounds = size === 1_000 ? 9 : size === 100_000 ? 2 : 1;
    const [ours, raws]: [number[], number[]] = [[], []];
    const page = await openHost();
    for (let round = 0; round < rounds; round++) {
      // By turns, so that neither has the warmer machine.
      for (const kind of round % 2 === 0 ? ['raw', 'record'] : ['record', 'raw']) {
        const ms = await call(
          page,
          async (bench, arg: [string, number, number]) => {
            const [how, count, at] = arg;
            await bench.drop(how);
            const took = how === 'raw' ? bench.raw(how, count, at) : bench.record(how, count, at);
            const result = await took;
            await bench.drop(how);
            return result;
          },
          [kind, size, now],
        );
        (kind === 'raw' ? raws : ours).push(ms);
      }
    }
    await page.close();
    const [our, plain] = [median(ours), median(raws)];
    console.log(size, our, plain, our / plain);
    rows.push([
      whole(size),
      `${whole(our)} ms`,
      `${whole(plain)} ms`,
      ratio(our / plain),
      whole((size / our) * 1000),
    ]);
  }
  lines.push(
    '## Recording',
    '',
    'A hundred calls a day, at most over 170 days, in batches of 2,000 sightings, newest first, with daily and hourly counts, against plain `put` of the same rows into the same store and indexes.',
    '',
  );
  table(['calls', 'Hangtag', 'raw IndexedDB', 'ratio', 'calls a second'], rows);
}

/** Notes when the popup has drawn what it read. A text, since a compiled function would name helpers. */
const WATCH = `(() => {
  const look = () => {
    const main = document.querySelector('main');
    if (main !== null && main.getAttribute('aria-busy') === 'false' && main.childElementCount > 0) {
      requestAnimationFrame(() => { globalThis.drawnAt = performance.now(); });
    } else requestAnimationFrame(look);
  };
  look();
})()`;

/** Ms from the start of the popup's page to its drawn trend. */
async function popup(rounds: number): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const { page } = await session.openTab({ width: 400, height: 600 });
    await page.addInitScript(WATCH);
    await page.goto(session.extensionUrl('popup.html'));
    let drawnAt: unknown;
    const until = Date.now() + 30_000;
    while (typeof drawnAt !== 'number') {
      if (Date.now() > until) throw new Error('The popup draws nothing.');
      drawnAt = await page.evaluate('globalThis.drawnAt');
    }
    times.push(drawnAt);
    await page.close();
  }
  return median(times);
}

async function reading(): Promise<void> {
  const popups: string[][] = [];
  const tables: string[][] = [];
  let empty = NaN;
  for (const size of [0, ...SIZES.filter((n) => n > 1_000)]) {
    const host = await openHost();
    const before = await call(host, (bench) => bench.used());
    await call(
      host,
      async (bench, arg: [number, number]) => {
        await bench.drop('hangtag');
        await bench.record('hangtag', arg[0], arg[1]);
      },
      [size, now],
    );
    const bytes = (await call(host, (bench) => bench.used())) - before;
    await popup(3);
    const ms = await popup(9);
    if (size === 0) empty = ms;
    const report = await call(host, (bench, at: number) => bench.report('hangtag', at, 9), now);
    popups.push([
      whole(size),
      `${whole(ms)} ms`,
      ratio(ms / empty),
      `${report.toFixed(1)} ms`,
      bytes > 0 && size > 0 ? `${whole(bytes / size)} B` : 'not told',
    ]);
    console.log(popups.at(-1));
    if (size > 0) {
      for (const [name, filter] of [
        ['all', {}],
        ['one reason', { reason: 'vapi:silence-timed-out' }],
        ['owner: provider', { owner: 'provider' }],
        ['one assistant, its faults of the platform', { agent: 'Assistant 3', owner: 'platform' }],
        ['Mondays at 10', { weekday: 1, hour: 10 }],
      ] as const) {
        const [first, deep, total] = await call(
          host,
          (bench, arg: Record<string, string>) => bench.pages('hangtag', arg, 7),
          filter,
        );
        tables.push([
          whole(size),
          name,
          whole(total),
          `${first.toFixed(1)} ms`,
          `${deep.toFixed(1)} ms`,
        ]);
        console.log(tables.at(-1));
      }
    }
    await host.close();
  }
  lines.push(
    '## Popup',
    '',
    'From the start of its page to the drawn trend; in the last columns the report alone, and the disk a call takes.',
    '',
  );
  table(['calls', 'drawn', 'against empty', 'report of 30 days', 'a call on disk'], popups);
  lines.push(
    '## Table of calls',
    '',
    'A page of 50, each by a new query; “deep” begins in the middle of the history.',
    '',
  );
  table(['calls', 'filter', 'that are meant', 'first page', 'deep page'], tables);
}

async function files(): Promise<void> {
  const size = SIZES.at(-1) ?? 1_000;
  const host = await openHost();
  const trip = await call(host, (bench, at: number) => bench.roundTrip('hangtag', 'copy', at), now);
  await call(host, (bench) => bench.drop('copy'));
  await host.close();
  lines.push(
    '## Files',
    '',
    `NDJSON of ${whole(trip.added)} calls, ${mb(trip.bytes)}; the heap above what it was before.`,
    '',
  );
  table(
    ['', 'rows a second', 'peak of the heap'],
    [
      ['export', whole((size / trip.exportMs) * 1000), mb(trip.exportPeak)],
      ['import', whole((trip.added / trip.importMs) * 1000), mb(trip.importPeak)],
    ],
  );
}

lines.push(
  '# History in real Chromium',
  '',
  `\`npm run build && npx tsx test/bench/history.ts\` · ${session.version} · ${cpus()[0]?.model.trim() ?? ''}, ${cpus().length} cores · medians of several rounds, of one at a million calls · ${new Date(now).toISOString().slice(0, 10)}`,
  '',
);
await recording();
await reading();
await files();
writeFileSync(new URL('./history.md', import.meta.url), `${lines.join('\n').trimEnd()}\n`);
await session.close();
