/**
 * The built extension on plain tables that come at once, without virtualization: how long single tasks of the page's
 * main thread take, in processor time, beside the same table in a browser without the extension. Marking is done in the
 * page's own task, before the paint; what the second script does comes in tasks of its own, until all is recorded.
 */
import type { CDPSession, Page } from 'playwright-core';
import type { ChromiumSession } from '../../browsers/chromium.ts';
import { median, show, table } from './numbers.ts';
import { openPage } from './mark-rows.ts';
import { call, type Stage } from './stage.ts';

const SIZES = [
  { count: 2_000, rounds: 3 },
  { count: 5_000, rounds: 3 },
  { count: 10_000, rounds: 3 },
  { count: 50_000, rounds: 1 },
] as const;

/** Ms without a task worth mentioning after which everything counts as done. */
const QUIET_MS = 3_000;

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

/** Ms of processor time of every task of a page's main thread while `work` goes on. */
async function tasksOf(page: Page, work: () => Promise<void>): Promise<number[]> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) =>
    events.push(...(value as unknown as TraceEvent[])),
  );
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline'] },
  });
  await work();
  const complete = new Promise<void>((resolve) =>
    session.once('Tracing.tracingComplete', () => resolve()),
  );
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const threads = new Map<string, TraceEvent[]>();
  for (const event of events) {
    if (event.name !== 'RunTask' && event.name !== 'ThreadControllerImpl::RunTask') continue;
    const key = `${event.pid} ${event.tid} ${event.name}`;
    threads.set(key, [...(threads.get(key) ?? []), event]);
  }
  const sums = [...threads.values()].map((tasks) =>
    tasks.sort((one, other) => one.ts - other.ts).map(({ tdur, dur = 0 }) => (tdur ?? dur) / 1_000),
  );
  // The table is far more than anything else that goes on.
  const total = (tasks: readonly number[]): number => tasks.reduce((sum, ms) => sum + ms, 0);
  return sums.sort((one, other) => total(other) - total(one))[0] ?? [];
}

interface Tasks {
  /** The page's own task, in which the rows come, and the longest of all others. */
  readonly longest: number;
  readonly next: number;
  readonly total: number;
}

async function measure(session: ChromiumSession, code: string, count: number): Promise<Tasks> {
  const page = await openPage(session, code);
  await page.goto('https://dashboard.vapi.ai/layouts/no-table?update=static');
  await page.evaluate(code);
  await call(page, 'prepare', 'none', count, 1);
  const tasks = await tasksOf(page, async () => {
    await call(page, 'mark', 'none');
    await page.evaluate(
      (quiet) =>
        new Promise<void>((resolve) => {
          let timer = setTimeout(resolve, quiet);
          new PerformanceObserver(() => {
            clearTimeout(timer);
            timer = setTimeout(resolve, quiet);
          }).observe({ type: 'longtask' });
        }),
      QUIET_MS,
    );
  });
  await page.close();
  const [longest = NaN, next = NaN] = [...tasks].sort((one, other) => other - one);
  return { longest, next, total: tasks.reduce((sum, ms) => sum + ms, 0) };
}

/** Measures and reports in Markdown. */
export async function tables(stage: Stage, code: string): Promise<string> {
  const rows: string[][] = [];
  for (const { count, rounds } of SIZES) {
    const seen: { own: Tasks; ours: Tasks }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const own = await measure(stage.without, code, count);
      seen.push({ own, ours: await measure(stage.with, code, count) });
    }
    const middle = (of: (one: (typeof seen)[number]) => number): string =>
      `${show(median(seen.map(of)))} ms`;
    rows.push([
      show(count),
      middle(({ own }) => own.longest),
      middle(({ ours }) => ours.longest),
      middle(({ own, ours }) => ours.longest - own.longest),
      middle(({ own }) => own.next),
      middle(({ ours }) => ours.next),
    ]);
  }
  return table(
    [
      'rows',
      'longest task, without',
      'with Hangtag',
      'added',
      'next longest, without',
      'with Hangtag',
    ],
    rows,
  );
}
