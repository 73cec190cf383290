import { mkdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowser } from '../test/browsers/find.ts';

/** The sizes that browsers and stores ask for, in pixels. */
const SIZES = [16, 32, 48, 96, 128];

const here = import.meta.dirname;
const target = resolve(here, 'public/icon');
const svg = await readFile(resolve(here, 'icon.svg'), 'base64');
await mkdir(target, { recursive: true });

const browser = await chromium.launch({
  executablePath: ensureBrowser('chromium'),
  chromiumSandbox: false,
});
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<body style="margin:0"><img style="display:block" width="${size}" height="${size}" src="data:image/svg+xml;base64,${svg}">`,
  );
  await page.screenshot({ path: resolve(target, `${size}.png`), omitBackground: true });
}
await browser.close();
