import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Call } from '../../lib/calls/sighting.ts';
import type { SpanRow } from '../../lib/history/spans.ts';
import { ensureBrowser } from '../browsers/find.ts';
import type { Tab } from '../browsers/session.ts';
import { startWorld, type World } from '../browsers/world.ts';
import { STATES, type State } from './state-calls.ts';

/**
 * `npm run pictures:states`: popup and history page in every state that they are looked at in, light, dark and
 * narrow, to be looked through after a change. Names of states choose some: `-- episode clients`.
 */
const POPUP = { width: 360, height: 600 };
const WIDE = { width: 1280, height: 1500 };
const NARROW = { width: 320, height: 2200 };
const folder = resolve(import.meta.dirname, '../../out/states');

/** Takes the calls in as a file of the user's, and what of the time lists covered. */
async function fill(world: World, { calls, spans = [] }: State): Promise<void> {
  const tab = await world.openTab();
  await tab.goto(world.session.extensionUrl('history.html#view=files'));
  await tab.waitFor(() => document.querySelector('.drop input[type=file]') !== null);
  if (calls.length > 0) await importCalls(tab, calls);
  await tab.evaluate(
    (rows) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('hangtag');
        opening.onerror = () => failed(new Error('No history'));
        opening.onsuccess = () => {
          const writing = opening.result.transaction('spans', 'readwrite');
          for (const row of rows) writing.objectStore('spans').put(row);
          writing.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    spans as SpanRow[],
  );
  await tab.close();
}

async function importCalls(tab: Tab, calls: readonly Call[]): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'hangtag-states-'));
  const path = join(home, 'calls.ndjson');
  writeFileSync(path, calls.map((call) => JSON.stringify(call)).join('\n'));
  await tab.upload('.drop input[type=file]', path);
  await tab.waitFor(() => document.querySelector('.preview .button.main') !== null);
  await tab.click('.preview .button.main');
  await tab.waitFor(() => document.querySelector('.result h3') !== null);
  await rm(home, { recursive: true });
}

/** As tall as what is in it, up to a limit. */
async function picture(
  world: World,
  page: string,
  file: string,
  size: { readonly width: number; readonly height: number },
  scheme: 'light' | 'dark',
): Promise<void> {
  const tab = await world.openTab({ ...size, scheme });
  await tab.goto(world.session.extensionUrl(page));
  await tab.waitFor(() => document.querySelector('main[aria-busy="false"]') !== null);
  // The heat map and the episodes come after the rest.
  await new Promise((done) => setTimeout(done, 400));
  await tab.screenshot(join(folder, `${file}.png`));
  await tab.close();
}

ensureBrowser('chromium');
mkdirSync(folder, { recursive: true });
const wanted = process.argv.slice(2);
for (const state of STATES) {
  if (wanted.length > 0 && !wanted.includes(state.name)) continue;
  const world = await startWorld('chromium', { dashboards: { count: 10 } });
  try {
    await fill(world, state);
    const { name, hash = '' } = state;
    for (const scheme of ['light', 'dark'] as const) {
      await picture(world, 'popup.html', `${name}-popup-${scheme}`, POPUP, scheme);
      await picture(world, `history.html#${hash}`, `${name}-history-${scheme}`, WIDE, scheme);
    }
    await picture(world, 'popup.html', `${name}-popup-320`, { width: 320, height: 600 }, 'light');
    await picture(world, `history.html#${hash}`, `${name}-history-320`, NARROW, 'light');
  } finally {
    await world.close();
  }
}
