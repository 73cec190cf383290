import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from '../browsers/find.ts';
import { startWorld, type World } from '../browsers/world.ts';
import { drawCards, type DrawnCard } from '../catalog/draw-cards.ts';
import { openCardOf } from './one-call.ts';
import { makeSheet } from './sheet.ts';

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
  const scheme = at % 2 === 0 ? 'light' : 'dark';
  const tab = await world.openTab({ ...SIZE, scheme });
  await openCardOf(
    tab,
    {
      vendor: diagnosis.vendor === 'vapi' ? 'vapi' : 'retell',
      label: code,
      type: call.medium === 'web' ? 'Web' : (call.direction ?? ''),
      durationSec: call.durationSec ?? 0,
    },
    scheme,
  );
  const file = `${String(at + 1).padStart(2, '0')}.png`;
  await tab.screenshot(resolve(folder, file));
  await tab.close();
  return file;
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
    await makeSheet(world, folder, files.slice(at, at + 4), `sheet-${at / 4 + 1}`);
  console.log(`${files.length} cards in ${folder}`);
} finally {
  await world.close();
}
