import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { findBrowser, ensureBrowser, type Engine } from '../browsers/find.ts';
import { startWorld, type World } from '../browsers/world.ts';
import { buildDashboards } from '../dashboards/server.ts';
import { fillHistory, TOUR } from './tour.ts';
import { printMarks } from './report.ts';

/**
 * `npm start`: builds the extension and shows it at work on the replicas. With a display the browser
 * stays open; without one it prints what was marked and leaves pictures behind.
 */
const root = resolve(import.meta.dirname, '../..');
const pictures = join(root, 'out/demo');

/** Whether a window can be shown here. */
function hasDisplay(): boolean {
  if (process.env['CI'] !== undefined || process.argv.includes('--headless')) return false;
  if (process.platform !== 'linux') return true;
  return (process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'] ?? '') !== '';
}

/** Firefox where it is asked for or all there is, else Chromium. */
function chooseEngine(): Engine {
  if (process.argv.includes('--firefox')) return 'firefox';
  return findBrowser('chromium') === undefined && findBrowser('firefox') !== undefined
    ? 'firefox'
    : 'chromium';
}

async function tour(world: World, visible: boolean): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  for (const stop of TOUR) {
    // Firefox has one color scheme for all its tabs.
    if (world.session.engine === 'firefox' && stop.picture.endsWith('-dark')) continue;
    const tab = await world.openTab(stop.size);
    const marks = await stop.visit(tab, world);
    await tab.screenshot(join(pictures, `${stop.picture}.png`));
    if (marks !== undefined) printMarks(stop.title, marks);
    if (!visible || stop.passing === true) await tab.close();
  }
}

const engine = chooseEngine();
ensureBrowser(engine);
const target = engine === 'chromium' ? ['-b', 'chrome'] : ['-b', 'firefox', '--mv3'];
execFileSync(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build', ...target], {
  cwd: root,
  stdio: 'inherit',
});
await buildDashboards();

const visible = hasDisplay();
const world = await startWorld(engine, { visible, dashboards: { count: 1000 } });
console.log(`\nHangtag in ${world.session.version}, on replicas of the dashboards.`);
try {
  await fillHistory(world);
  await tour(world, visible);
  const problems = world.takeProblems();
  if (problems.length > 0) {
    console.error(`\nThe pages reported problems:\n${problems.join('\n')}`);
    process.exitCode = 1;
  }
  console.log(`\nPictures: ${relative(process.cwd(), pictures)}/`);
  if (visible) {
    console.log('The browser stays open. Close it, or press Ctrl+C, to end.');
    await world.session.closed;
  }
} finally {
  await world.close();
}
