import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from '../browsers/world.ts';

/**
 * Puts pictures side by side on one, to be looked at together: `<name>.png` in their folder.
 *
 * @param files names in the folder, in order
 * @param width of the sheet, px: pictures that do not fit beside each other go below
 */
export async function makeSheet(
  world: World,
  folder: string,
  files: readonly string[],
  name: string,
  width = 1800,
): Promise<void> {
  const path = join(folder, `${name}.html`);
  const images = files.map((file) => `<img src="${file}">`).join('');
  writeFileSync(
    path,
    `<!doctype html><style>body{margin:0;font-size:0;background:#808080}img{vertical-align:top;margin:0 6px 6px 0}</style>${images}`,
  );
  const tab = await world.openTab({ width: width + 6 * files.length, height: 1000 });
  await tab.goto(`file://${path}`);
  const height = await tab.evaluate(() => document.documentElement.scrollHeight);
  await tab.resize(width + 6 * files.length, height);
  await tab.screenshot(join(folder, `${name}.png`));
  await tab.close();
}
