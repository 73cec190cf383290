import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page, type Worker } from 'playwright-core';
import { ensureBrowser } from './find.ts';
import { isBrowserNoise, type Session, type SessionOptions, type Tab } from './session.ts';

/** A Chromium session that also gives away Playwright's own objects, for what only one engine can do. */
export interface ChromiumSession extends Session {
  readonly context: BrowserContext;
  readonly extensionId: string;
  openTab(options?: Parameters<Session['openTab']>[0]): Promise<Tab & { readonly page: Page }>;
  /** @param opened one of the extension's own pages: with it the old extension goes at once */
  reloadExtension(opened?: Page): Promise<void>;
}

/** What a test asks of the worker, and what the browser itself would tell it. */
interface WorkerApi {
  readonly chrome: {
    readonly contextMenus: {
      update(id: string, to: object): Promise<void>;
      readonly onClicked: { dispatch(clicked: object): void };
    };
    readonly commands: {
      getAll(): Promise<{ readonly name: string }[]>;
      readonly onCommand: { dispatch(name: string, tab: object | undefined): void };
    };
    readonly tabs: { query(what: object): Promise<object[]> };
  };
}

function workerOf(context: BrowserContext): Worker {
  const [worker] = context.serviceWorkers();
  if (worker === undefined) throw new Error('The worker has stopped.');
  return worker;
}

/** Id of the loaded extension, from the address of its worker. */
async function extensionIdOf(context: BrowserContext): Promise<string> {
  // A busy machine takes its time to start it.
  const worker =
    context.serviceWorkers()[0] ??
    (await context.waitForEvent('serviceworker', { timeout: 100_000 }));
  return new URL(worker.url()).host;
}

/** Without the mode for developers, an unpacked extension that reloads itself stays away. */
async function allowReloading(profile: string): Promise<void> {
  await mkdir(join(profile, 'Default'));
  const preferences = { extensions: { ui: { developer_mode: true } } };
  await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
}

/**
 * Waits for the page that the extension opens after its installation, and closes it; none in a known profile.
 * It is closed as soon as it is there: that must do no harm.
 */
async function closeGreeting(context: BrowserContext, origin: string): Promise<string | undefined> {
  const find = (): Page | undefined =>
    context.pages().find((page) => page.url().startsWith(origin));
  for (const end = Date.now() + 5_000; Date.now() < end;) {
    const page = find();
    if (page !== undefined) {
      const url = page.url();
      await page.close();
      return url;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return undefined;
}

/**
 * Starts Chromium (or Chrome, Edge) with the extension. Branded builds ignore --load-extension, so the
 * extension is loaded through the debugging protocol there.
 */
export async function launchChromium(options: SessionOptions): Promise<ChromiumSession> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'hangtag-chromium-')));
  if (options.profile === undefined) await allowReloading(profile);
  const executablePath = ensureBrowser('chromium');
  const branded = /chrome(?!ium)|edge/i.test(executablePath);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: options.visible !== true,
    chromiumSandbox: false,
    viewport: options.visible === true ? null : { width: 1280, height: 800 },
    // Linux takes the language from the environment, other systems from the argument.
    ...(options.language !== undefined && {
      env: { ...process.env, LANGUAGE: options.language },
    }),
    proxy: { server: `http://127.0.0.1:${options.proxyPort}` },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(options.language === undefined ? [] : [`--lang=${options.language}`]),
      ...(options.sparing === true ? ['--js-flags=--single-threaded'] : []),
      // The replicas' certificate is their own. To be told at each request that it will do, as Playwright's option does,
      // has the browser begin it anew, which it does a limited number of times (ERR_TOO_MANY_RETRIES).
      '--ignore-certificate-errors',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-features=OptimizationHints,MediaRouter',
      ...(branded
        ? ['--enable-unsafe-extension-debugging']
        : [
            `--disable-extensions-except=${options.extension}`,
            `--load-extension=${options.extension}`,
          ]),
    ],
  });
  if (branded) {
    const browser = context.browser();
    if (browser === null) throw new Error('The browser cannot be asked to load the extension.');
    const session = await browser.newBrowserCDPSession();
    await session.send('Extensions.loadUnpacked', { path: options.extension });
  }
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  const extensionId = await extensionIdOf(context);
  const greeting = await closeGreeting(context, `chrome-extension://${extensionId}/`);
  return {
    engine: 'chromium',
    version: `Chromium ${context.browser()?.version() ?? ''}`.trim(),
    context,
    extensionId,
    greeting,
    closed,
    extensionUrl: (page) => `chrome-extension://${extensionId}/${page}`,
    openTab: async (tabOptions) => {
      const page = await context.newPage();
      await page.setViewportSize({
        width: tabOptions?.width ?? 1280,
        height: tabOptions?.height ?? 800,
      });
      await page.emulateMedia({ colorScheme: tabOptions?.scheme ?? 'light' });
      return { ...tabOf(page), page };
    },
    // Menus and keys are the browser's own, where no test can press: the worker hears what it would hear then.
    askAbout: async (selection) => {
      const opened = context.waitForEvent('page');
      await workerOf(context).evaluate(async (selectionText) => {
        const { contextMenus: menus } = (globalThis as unknown as WorkerApi).chrome;
        // Throws where there is no such entry.
        await menus.update('ask', {});
        menus.onClicked.dispatch({ menuItemId: 'ask', selectionText, editable: false });
      }, selection);
      return tabOf(await opened);
    },
    command: (name) =>
      workerOf(context).evaluate(async (wanted) => {
        const { commands, tabs } = (globalThis as unknown as WorkerApi).chrome;
        const known = (await commands.getAll()).find((each) => each.name === wanted);
        if (known === undefined) throw new Error(`There is no command ${wanted}.`);
        const [tab] = await tabs.query({ active: true });
        commands.onCommand.dispatch(wanted, tab);
      }, name),
    // Without windows, every tab is drawn.
    drawBehind: () => Promise.resolve(),
    reloadExtension: async (opened) => {
      const address = `chrome-extension://${extensionId}/options.html`;
      const page = opened ?? (await context.newPage());
      if (opened === undefined) await page.goto(address);
      const gone = page.waitForEvent('close');
      // The answer is lost with the page that was asked.
      page
        .evaluate(() => {
          (
            globalThis as unknown as { chrome: { runtime: { reload: () => void } } }
          ).chrome.runtime.reload();
        })
        .catch(() => undefined);
      await gone;
      const again = await context.newPage();
      // The address answers once the extension is there again.
      while (!(await again.goto(address).then(Boolean, () => false)));
      await again.close();
    },
    close: async () => {
      await context.close();
      if (options.profile !== undefined) return;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function tabOf(page: Page): Tab {
  const problems: string[] = [];
  page.on('console', (message) => {
    const text = `${message.text()} (${message.location().url})`;
    if (message.type() === 'error' && !isBrowserNoise(text)) problems.push(`console: ${text}`);
  });
  page.on('pageerror', (error) => problems.push(`page: ${error.stack ?? error.message}`));
  return {
    problems,
    goto: async (url) => {
      await page.goto(url, { waitUntil: 'load' });
    },
    reload: async () => {
      await page.reload({ waitUntil: 'load' });
    },
    evaluate: (fn, arg) => page.evaluate(fn as never, arg),
    waitFor: async (fn, arg, timeout = 20_000) => {
      await page.waitForFunction(fn as never, arg, { timeout, polling: 20 });
    },
    hover: (selector) => page.hover(selector),
    click: (selector) => page.click(selector),
    move: (x, y) => page.mouse.move(x, y, { steps: 4 }),
    press: (key) => page.keyboard.press(key),
    resize: (width, height) => page.setViewportSize({ width, height }),
    upload: (selector, path) => page.setInputFiles(selector, path),
    screenshot: async (path) => {
      await page.screenshot({ path });
    },
    print: () => page.pdf(),
    close: () => page.close(),
  };
}
