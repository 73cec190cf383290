import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium, type ChromiumSession } from '../../browsers/chromium.ts';
import { extensionFolder } from '../../browsers/world.ts';
import { bundleScript } from '../bundle.ts';
import type { Bench } from './page.ts';

/** Nothing listens there: the extension's own pages need no network. */
const NO_PROXY = 9;

let code: Promise<string> | undefined;

/** Chromium with the built extension, and a page of it in which `page.ts` runs. */
export interface Host {
  readonly session: ChromiumSession;
  readonly page: Page;
  /** Runs a function of `page.ts` there; argument and result pass as JSON. */
  call<T, A = undefined>(work: (bench: Bench, arg: A) => T | Promise<T>, arg?: A): Promise<T>;
  close(): Promise<void>;
}

/** @param profile folder of a profile that stays, with the history in it; absent for an empty one */
export async function openHost(profile?: string): Promise<Host> {
  code ??= bundleScript(new URL('./page.ts', import.meta.url), 'historyBench');
  // Of an unpacked extension whose version is the same, the profile would run the worker of its last start.
  if (profile !== undefined)
    rmSync(join(profile, 'Default/Service Worker'), { recursive: true, force: true });
  const session = await launchChromium({
    extension: extensionFolder('chromium'),
    proxyPort: NO_PROXY,
    ...(profile === undefined ? {} : { profile }),
  });
  const { page } = await session.openTab();
  await page.goto(session.extensionUrl('options.html'), { waitUntil: 'load' });
  await page.evaluate(await code);
  return {
    session,
    page,
    // As a text, since the function's argument is a global of the page.
    call: (work, arg) =>
      page.evaluate(`(${String(work)})(globalThis.bench, ${JSON.stringify(arg ?? null)})`),
    close: () => session.close(),
  };
}
