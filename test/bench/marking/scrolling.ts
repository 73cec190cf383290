/**
 * The built extension on the replicas' virtual layouts, 10,000 rows: after style and layout and before
 * the paint of every frame, every reason cell in the page is compared with the truth that the replica
 * knows. As a check of the check, the same is counted in a browser without the extension.
 */
import type { ChromiumSession } from '../../browsers/chromium.ts';
import { show, table } from './numbers.ts';
import type { FramesSeen } from './page.ts';
import { call, type Stage } from './stage.ts';

const LAYOUTS = ['virtual-absolute', 'virtual-padding', 'virtual-recycled'];
const FRAMES = { slow: 240, fast: 480, jumps: 240 } as const;

async function look(
  session: ChromiumSession,
  code: string,
  layout: string,
  labels: string,
  isMarked: boolean,
): Promise<FramesSeen[]> {
  const { page } = await session.openTab();
  await page.goto(`https://dashboard.vapi.ai/layouts/${layout}?labels=${labels}`);
  await page.waitForFunction(
    (badge) =>
      (globalThis as { __truth?: unknown }).__truth !== undefined &&
      (!badge || document.querySelector('hang-tag') !== null),
    isMarked,
  );
  await page.evaluate(code);
  const seen: FramesSeen[] = [];
  for (const how of ['slow', 'fast', 'jumps'] as const) {
    seen.push(await call(page, 'scroll', how, isMarked ? FRAMES[how] : 60));
  }
  await page.close();
  return seen;
}

/** Measures and reports in Markdown. */
export async function scrolling(stage: Stage, code: string): Promise<string> {
  const rows: string[][] = [];
  const sum = (seen: FramesSeen[], name: 'frames' | 'wrongFrames' | 'cells' | 'wrongCells') =>
    seen.reduce((total, one) => total + one[name], 0);
  for (const layout of LAYOUTS) {
    for (const labels of ['reworded', 'cut']) {
      const seen = await look(stage.with, code, layout, labels, true);
      for (const { example } of seen) if (example !== '') console.log(layout, labels, example);
      rows.push([
        `${layout}, ${labels === 'cut' ? 'cut' : 'whole'} labels`,
        show(sum(seen, 'frames')),
        show(sum(seen, 'cells')),
        show(sum(seen, 'wrongCells')),
        show(sum(seen, 'wrongFrames')),
      ]);
    }
  }
  const control = await look(stage.without, code, 'virtual-absolute', 'reworded', false);
  rows.push([
    'virtual-absolute without the extension',
    show(sum(control, 'frames')),
    show(sum(control, 'cells')),
    show(sum(control, 'wrongCells')),
    show(sum(control, 'wrongFrames')),
  ]);
  return table(['', 'frames', 'cells compared', 'cells wrong', 'frames painted wrong'], rows);
}
