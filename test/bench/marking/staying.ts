/**
 * What stays behind and what idles. Heap: the built extension on a React table, and the same page in a
 * browser without it, through the same 8,000 operations (one every 450 ms would be an hour), read after
 * collecting garbage. Quiet pages: a busy page without a table, 20 changes a second, with and without
 * the extension in turns.
 */
import type { Page } from 'playwright-core';
import type { ChromiumSession } from '../../browsers/chromium.ts';
import { median, show, table } from './numbers.ts';
import { MainThread, type Stage } from './stage.ts';

const OPERATIONS = 8_000;
const STEPS = 8;
const QUIET_MS = 5_000;
const QUIET_ROUNDS = 7;

async function open(session: ChromiumSession, address: string): Promise<Page> {
  const { page } = await session.openTab();
  await page.goto(`https://dashboard.vapi.ai/layouts/${address}`);
  await page.waitForFunction('globalThis.__truth !== undefined');
  await page.waitForTimeout(600);
  return page;
}

interface Reading {
  readonly bytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

async function grow(session: ChromiumSession): Promise<Reading[]> {
  const page = await open(session, 'plain-table?rows=60');
  const thread = await MainThread.of(page);
  const readings: Reading[] = [];
  const step = OPERATIONS / STEPS;
  for (let i = 0; i <= STEPS; i += 1) {
    if (i > 0) {
      await page.evaluate(
        `(async () => {
          // Ever growing or shrinking tables would hide what stays: every step ends with the same rows.
          const operations = __operations(${i}, ${step});
          for (const [i, operation] of operations.entries()) {
            if (document.querySelectorAll('.layout tbody tr').length < 100 || operation.kind !== 'insert') __operate(operation);
            if (i % 20 === 0) await new Promise((done) => setTimeout(done));
          }
          __operate({ kind: 'mount' });
          for (const column of ['reason']) __operate({ kind: 'show', column, at: 4 });
          for (let n = 0; n < 400 && document.querySelectorAll('.layout tbody tr').length > 1; n += 1) __operate({ kind: 'delete', at: 0, count: 1 });
          while (document.querySelectorAll('.layout tbody tr').length < 40) __operate({ kind: 'insert', at: 0, count: 1 });
          await new Promise((done) => setTimeout(done, 500));
        })()`,
      );
    }
    readings.push(await thread.heap());
  }
  await page.close();
  return readings;
}

function slope(readings: readonly Reading[], of: (reading: Reading) => number): number {
  // The first readings warm the page up: code is compiled, caches are filled.
  const used = readings.slice(2).map(of);
  const middle = (used.length - 1) / 2;
  const mean = used.reduce((sum, value) => sum + value, 0) / used.length;
  const top = used.reduce((sum, value, i) => sum + (i - middle) * (value - mean), 0);
  return top / used.reduce((sum, _, i) => sum + (i - middle) ** 2, 0) / (OPERATIONS / STEPS);
}

/** Measures the heap and reports in Markdown. */
export async function heap(stage: Stage): Promise<string> {
  const rows: string[][] = [];
  for (const [name, session] of [
    ['with Hangtag', stage.with],
    ['without', stage.without],
  ] as const) {
    const readings = await grow(session);
    console.log(
      name,
      readings.map(({ bytes, nodes, listeners }) => [bytes, nodes, listeners].join('/')).join(' '),
    );
    const at = (i: number): string => `${show((readings.at(i)?.bytes ?? NaN) / 1e6, 2)} MB`;
    rows.push([
      name,
      at(0),
      at(2),
      at(6),
      at(-1),
      `${show(
        slope(readings, (reading) => reading.bytes),
        1,
      )} bytes`,
      show(
        slope(readings, (reading) => reading.nodes),
        3,
      ),
      show(
        slope(readings, (reading) => reading.listeners),
        3,
      ),
    ]);
  }
  const step = OPERATIONS / STEPS;
  return table(
    [
      '',
      'at first',
      ...[2, 6, STEPS].map((i) => `after ${show(i * step)}`),
      'heap an operation',
      'nodes',
      'listeners',
    ],
    rows,
  );
}

/** Measures pages without a table and reports in Markdown. */
export async function quiet(stage: Stage): Promise<string> {
  const rows: string[][] = [];
  for (const [name, address] of [
    ['20 changes a second', 'no-table?rows=60&update=keyed&rate=20'],
    ['60 changes a second, 400 messages', 'no-table?rows=400&update=in-place&rate=60'],
  ] as const) {
    const spent = { with: [] as number[], without: [] as number[] };
    for (let round = 0; round < QUIET_ROUNDS; round += 1) {
      for (const kind of round % 2 === 0
        ? (['with', 'without'] as const)
        : (['without', 'with'] as const)) {
        const page = await open(stage[kind], address);
        const thread = await MainThread.of(page);
        const before = await thread.ms();
        const ticks = await page.evaluate<number>('__ticks()');
        await page.waitForTimeout(QUIET_MS);
        const done = (await page.evaluate<number>('__ticks()')) - ticks;
        // By change, as a loaded machine does fewer of them.
        spent[kind].push(((await thread.ms()) - before) / done);
        await page.close();
      }
    }
    const [withIt, without] = [median(spent.with), median(spent.without)];
    // Of one round: the machine may be another a minute later.
    const difference = median(spent.with.map((ms, round) => ms - (spent.without[round] ?? NaN)));
    const spread = Math.max(...spent.without) - Math.min(...spent.without);
    rows.push([
      name,
      `${show(without, 3)} ms`,
      `${show(withIt, 3)} ms`,
      `${show(difference * 1_000)} µs`,
      `${show(spread * 1_000)} µs`,
    ]);
  }
  return table(
    ['page', 'a change, without', 'with Hangtag', 'difference', 'spread of those without'],
    rows,
  );
}
