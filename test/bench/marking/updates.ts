/**
 * A table of 200 rows that changes in every frame, 600 frames long: ten texts change in place and five
 * rows are replaced by others. What each way adds to the main thread's processor time is told as a share
 * of the ten seconds, all of it and in script alone: laying the table out anew takes by far the most, in
 * every way alike, and hides what differs. A second, shorter run compares every frame with the truth before it is painted.
 */
import type { ChromiumSession } from '../../browsers/chromium.ts';
import { openPage } from './mark-rows.ts';
import { median, show, table } from './numbers.ts';
import { call, MainThread } from './stage.ts';
import type { Way } from './ways.ts';

const WAYS: readonly Way[] = ['none', 'hangtag', 'arrive', 'sentinel-js', 'rescan'];
const ROWS = 200;
const FRAMES = 600;
const CHECKED = 60;
const ROUNDS = 2;

/** Measures and reports in Markdown. */
export async function updates(session: ChromiumSession, code: string): Promise<string> {
  const spent = new Map<Way, number[]>();
  const scripts = new Map<Way, number[]>();
  const wrong = new Map<Way, string>();
  const lengths: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let i = 0; i < WAYS.length; i += 1) {
      const way = WAYS[(i + round) % WAYS.length] ?? 'none';
      const page = await openPage(session, code);
      const thread = await MainThread.of(page);
      await call(page, 'settle', way, ROWS);
      const before = await thread.ms();
      const scriptBefore = await thread.scriptMs();
      const { ms } = await call(page, 'update', FRAMES, false);
      spent.set(way, [...(spent.get(way) ?? []), (await thread.ms()) - before]);
      scripts.set(way, [...(scripts.get(way) ?? []), (await thread.scriptMs()) - scriptBefore]);
      lengths.push(ms);
      if (round === 0 && way !== 'none') {
        const seen = await call(page, 'update', CHECKED, true);
        wrong.set(way, `${show(seen.wrongFrames)} of ${show(seen.frames)}`);
      }
      await page.close();
    }
  }
  const own = median(spent.get('none') ?? []);
  const ownScript = median(scripts.get('none') ?? []);
  const length = (FRAMES / 60) * 1_000;
  const rows = WAYS.filter((way) => way !== 'none').map((way) => {
    const added = median(spent.get(way) ?? []) - own;
    const script = median(scripts.get(way) ?? []) - ownScript;
    return [
      way === 'rescan' ? 'full rescan' : way,
      `${show(added)} ms`,
      `${show((added / length) * 100, 1)} %`,
      `${show(script)} ms`,
      `${show((script / length) * 100, 1)} %`,
      wrong.get(way) ?? '',
    ];
  });
  return [
    `The page itself spends ${show(own)} ms; ${show(FRAMES)} frames took ${show(median(lengths) / 1_000, 1)} s.`,
    '',
    table(
      ['', 'added in all', 'share of ten seconds', 'in script', 'share', 'frames painted wrong'],
      rows,
    ),
  ].join('\n');
}
