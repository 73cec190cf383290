import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from '../browsers/find.ts';
import { startWorld, type World } from '../browsers/world.ts';
import { drawCards, type DrawnCard } from '../catalog/draw-cards.ts';

/**
 * `npm run pictures:cards -- --seed 7`: the cards of a grading as they are on a page, four to a sheet, light and dark by
 * turns, in a window of 900 by 500: what is to be done must be in view there.
 */
const SIZE = { width: 900, height: 500 };
const folder = resolve(import.meta.dirname, '../../out/cards');

/** A page of the vendor's with one call that ended so. */
async function picture(
  world: World,
  { code, call, diagnosis }: DrawnCard,
  at: number,
): Promise<string> {
  const host = diagnosis.vendor === 'vapi' ? 'dashboard.vapi.ai' : 'dashboard.retellai.com';
  const tab = await world.openTab({ ...SIZE, scheme: at % 2 === 0 ? 'light' : 'dark' });
  await tab.goto(`https://${host}/layouts/no-table?update=static`);
  await tab.evaluate(
    ({ header, code, direction, seconds, isDark }) => {
      const table = document.createElement('table');
      table.style.cssText = 'border-spacing: 24px 10px; font: 14px system-ui';
      document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
      document.body.style.cssText = isDark ? '' : 'background: white; color: #111';
      const cells = [
        ['Call ID', header, 'Type', 'Start Time', 'Duration'],
        [
          '0199c1d2-6f3a-7000-8000-0000000000a1',
          code,
          direction,
          'Nov 20, 2026, 9:41 AM',
          `${seconds}s`,
        ],
      ];
      for (const [at, texts] of cells.entries()) {
        const row = table.insertRow();
        for (const text of texts) {
          const cell = document.createElement(at === 0 ? 'th' : 'td');
          cell.textContent = text;
          row.append(cell);
        }
      }
      document.body.replaceChildren(table);
    },
    {
      header: diagnosis.vendor === 'vapi' ? 'Ended Reason' : 'Disconnection Reason',
      code,
      direction: call.medium === 'web' ? 'Web' : (call.direction ?? ''),
      seconds: call.durationSec ?? 0,
      isDark: at % 2 === 1,
    },
  );
  await tab.waitFor(() => document.querySelector('hang-tag') !== null);
  await tab.click('hang-tag');
  await tab.waitFor(() => document.querySelector('hang-tag-card:popover-open') !== null);
  const file = `${String(at + 1).padStart(2, '0')}.png`;
  await tab.screenshot(resolve(folder, file));
  await tab.close();
  return file;
}

/** Four pictures on one, to be looked at together. */
async function sheet(world: World, files: readonly string[], number: number): Promise<void> {
  const path = resolve(folder, `sheet-${number}.html`);
  const images = files.map((file) => `<img src="${file}" width="900" height="500">`).join('');
  writeFileSync(path, `<!doctype html><style>body{margin:0;font-size:0}</style>${images}`);
  const tab = await world.openTab({ width: 1800, height: 1000 });
  await tab.goto(`file://${path}`);
  await tab.screenshot(resolve(folder, `sheet-${number}.png`));
  await tab.close();
}

const { values } = parseArgs({ options: { seed: { type: 'string', default: '7' } } });
ensureBrowser('chromium');
mkdirSync(folder, { recursive: true });
const world = await startWorld('chromium', { dashboards: { count: 10 } });
try {
  const files: string[] = [];
  // The commonest twenty are the same in every draw.
  for (const [at, card] of drawCards(Number(values.seed)).slice(20).entries()) {
    files.push(await picture(world, card, at));
  }
  for (let at = 0; at < files.length; at += 4)
    await sheet(world, files.slice(at, at + 4), at / 4 + 1);
  console.log(`${files.length} cards in ${folder}`);
} finally {
  await world.close();
}
