/**
 * Marking rows that a page adds, against the least that could be done (the same badges put into cells
 * that are handed over), and against other ways to find the cells.
 *
 * The marking code is bundled into the page's own world, so that all ways work on the same DOM under the
 * same conditions; the built extension only adds a world between. The libraries get the selector of the
 * cells for free, call the same `diagnoseLabel` and put in the same element. A round adds the rows as one
 * fragment to an empty table that is followed already, then waits for layout and two frames. What counts
 * is the processor time of the page's main thread (script, style, layout, paint), less what the same rows
 * cost without any marking in the same round: the machine may be another a minute later. Of these differences
 * the median is taken. `first` is a fresh page, nothing compiled or remembered; `again` is the same page later on.
 */
import type { Page } from 'playwright-core';
import type { ChromiumSession } from '../../browsers/chromium.ts';
import { median, show, table } from './numbers.ts';
import type { MarkWay } from './page.ts';
import { call, MainThread } from './stage.ts';

const WAYS: readonly MarkWay[] = ['none', 'known', 'hangtag', 'arrive', 'sentinel-js', 'rescan'];
/** Rows, fresh pages of each way, and further rounds in each page. */
const SIZES = [
  { count: 1_000, pages: 15, again: 2 },
  { count: 10_000, pages: 7, again: 1 },
] as const;

interface Costs {
  readonly first: number[];
  readonly again: number[];
  inTime: boolean;
}

/** An empty page of the benchmarks. */
export async function openPage(session: ChromiumSession, code: string): Promise<Page> {
  const { page } = await session.openTab();
  await page.setContent('<!doctype html><html lang="en"><title>Bench</title><body></body></html>');
  await page.evaluate(code);
  return page;
}

async function measure(
  session: ChromiumSession,
  code: string,
  { count, pages, again }: (typeof SIZES)[number],
): Promise<Record<MarkWay, Costs>> {
  const costs = Object.fromEntries(
    WAYS.map((way) => [way, { first: [], again: [], inTime: true }]),
  ) as unknown as Record<MarkWay, Costs>;
  for (let round = 0; round < pages; round += 1) {
    // Another way begins each time, so that none always finds the machine as another left it.
    for (let i = 0; i < WAYS.length; i += 1) {
      const way = WAYS[(i + round) % WAYS.length] ?? 'none';
      const page = await openPage(session, code);
      const thread = await MainThread.of(page);
      for (let time = 0; time <= again; time += 1) {
        await call(page, 'prepare', way, count, 1 + time);
        const before = await thread.ms();
        const isInTime = await call(page, 'mark', way);
        const spent = (await thread.ms()) - before;
        await call(page, 'finish', way);
        (time === 0 ? costs[way].first : costs[way].again).push(spent);
        costs[way].inTime &&= isInTime;
      }
      await page.close();
    }
  }
  return costs;
}

/** Measures and reports in Markdown. */
export async function markRows(session: ChromiumSession, code: string): Promise<string> {
  const parts: string[] = [];
  for (const size of SIZES) {
    const { count } = size;
    const costs = await measure(session, code, size);
    const own = { first: median(costs.none.first), again: median(costs.none.again) };
    const added = (way: MarkWay, time: 'first' | 'again'): number =>
      median(costs[way][time].map((spent, i) => spent - (costs.none[time][i] ?? NaN)));
    const rows = WAYS.filter((way) => way !== 'none').map((way) => {
      const [first, again] = [added(way, 'first'), added(way, 'again')];
      return [
        way === 'known' ? 'the same badges, cells known' : way === 'rescan' ? 'full rescan' : way,
        `${show(first, 1)} ms`,
        `${show(first / added('known', 'first'), 2)}×`,
        `${show(again, 1)} ms`,
        `${show(again / added('known', 'again'), 2)}×`,
        `${show((again / count) * 1_000, 2)} µs`,
        costs[way].inTime ? 'yes' : 'no',
      ];
    });
    console.log(
      count,
      rows.map((row) => row.slice(0, 5).join(' ')),
    );
    parts.push(
      `${show(count)} rows; the page itself spends ${show(own.first, 1)} ms on them at first, ${show(own.again, 1)} ms again:`,
      '',
      table(
        [
          '',
          'first',
          'against known cells',
          'again',
          'against known cells',
          'a row',
          'before the paint',
        ],
        rows,
      ),
      '',
    );
  }
  return parts.join('\n');
}
