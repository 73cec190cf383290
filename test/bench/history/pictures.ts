/**
 * Pictures of popup and history page with no call, one, a thousand and a million, light and dark, wide
 * and narrow, to be looked at: `npm run build && npx tsx test/bench/history/pictures.ts [most calls]`. They
 * go to `out/pictures`. Histories are kept in `out/history` and made where they are missing or a day old.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DAY } from '../../../lib/calls/time.ts';
import { openHost, type Host } from './host.ts';

const SIZES = [0, 1, 1_000, 1_000_000];
const DAYS: Readonly<Record<number, number>> = { 1: 1, 1_000: 20, 1_000_000: 170 };
const most = Number(process.argv[2] ?? Infinity);
const out = join(import.meta.dirname, '../../../out');

const VIEWS = [
  { name: 'popup', address: 'popup.html', widths: [320, 360], height: 600 },
  { name: 'trends', address: 'history.html#period=30d', widths: [320, 768, 1280], height: 900 },
  {
    name: 'calls',
    address: 'history.html#period=30d&view=calls',
    widths: [320, 768, 1280],
    height: 900,
  },
  { name: 'files', address: 'history.html#view=files', widths: [320, 768, 1280], height: 900 },
] as const;

/** A browser with a history of that size, made now unless there is a recent one. */
async function hostWith(size: number): Promise<Host> {
  const profile = join(out, 'history', String(size));
  const stamp = join(profile, 'made');
  const made = existsSync(stamp) ? Number(readFileSync(stamp, 'utf8')) : 0;
  if (Date.now() - made < DAY) return openHost(profile);
  rmSync(profile, { recursive: true, force: true });
  mkdirSync(profile, { recursive: true });
  const host = await openHost(profile);
  if (size > 0) {
    const spread = { calls: size, days: DAYS[size] ?? 1, now: Date.now() };
    await host.call((bench, arg) => bench.record(arg, true), spread);
  }
  writeFileSync(stamp, String(Date.now()));
  return host;
}

mkdirSync(join(out, 'pictures'), { recursive: true });
for (const size of SIZES.filter((each) => each <= most)) {
  const host = await hostWith(size);
  for (const scheme of ['light', 'dark'] as const) {
    for (const { name, address, widths, height } of VIEWS) {
      for (const width of widths) {
        const { page } = await host.session.openTab({ width, height, scheme });
        await page.goto(host.session.extensionUrl(address));
        await page.waitForSelector('main[aria-busy="false"] > *');
        await page.waitForSelector('.calls[aria-busy="true"]', { state: 'detached' });
        const path = join(out, 'pictures', `${size}-${name}-${width}-${scheme}.png`);
        await page.screenshot({ path, fullPage: true });
        await page.close();
      }
    }
  }
  await host.close();
  console.log(`${size} calls: done`);
}
