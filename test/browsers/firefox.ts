import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, {
  type Browser,
  type ElementHandle,
  type KeyInput,
  type Page,
} from 'puppeteer-core';
import { ensureBrowser } from './find.ts';
import { isBrowserNoise, type Session, type SessionOptions, type Tab } from './session.ts';

/** Fixed, so that the addresses of the extension's pages are known before it is installed. */
const EXTENSION_UUID = '3f2b9f0e-7f0c-4a55-9d1b-5a1e0c7e4a01';

interface FirefoxManifest {
  readonly browser_specific_settings: { readonly gecko: { readonly id: string } };
}

/** Waits for the page that the extension opens after its installation, and closes it; none in a known profile. */
async function closeGreeting(browser: Browser): Promise<string | undefined> {
  for (const end = Date.now() + 5_000; Date.now() < end;) {
    for (const page of await browser.pages()) {
      // Of a page of the extension, the browser itself tells no address.
      const url = await page.evaluate(() => location.href).catch(() => '');
      if (!url.startsWith('moz-extension:')) continue;
      await page.close();
      return url;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return undefined;
}

/**
 * Lets a browser speak a language that it was not built with: of a pack that holds no text it knows
 * that there is one, gives it to extensions as its own, and writes numbers and dates in it.
 */
async function speak(browser: Browser, language: string): Promise<void> {
  const pack = await mkdtemp(join(tmpdir(), 'hangtag-language-'));
  const manifest = {
    manifest_version: 2,
    name: language,
    version: '1.0',
    langpack_id: language,
    languages: { [language]: { version: '20260101000000', chrome_resources: {} } },
    sources: { browser: { base_path: 'browser/' } },
    browser_specific_settings: { gecko: { id: `langpack-${language}@firefox.mozilla.org` } },
  };
  await writeFile(join(pack, 'manifest.json'), JSON.stringify(manifest));
  await browser.installExtension(pack);
  await rm(pack, { recursive: true });
}

/** Installs the extension; the driver's own way does not let it into private windows. */
async function install(browser: Browser, { extension, privateToo }: SessionOptions): Promise<void> {
  if (privateToo !== true) {
    await browser.installExtension(extension);
    return;
  }
  const { connection } = browser as unknown as {
    connection: { send(command: string, what: object): Promise<unknown> };
  };
  await connection.send('webExtension.install', {
    extensionData: { type: 'path', path: extension },
    'moz:allowPrivateBrowsing': true,
  });
}

/** Runs an expression in the browser's own window; resolves once what it resolves to is there. */
async function inBrowserWindow(browser: Browser, expression: string): Promise<void> {
  const { connection } = browser as unknown as {
    connection: {
      send(command: string, what: object): Promise<{ result: Record<string, unknown> }>;
    };
  };
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = result['contexts'] as { readonly context: string }[];
  const answer = await connection.send('script.evaluate', {
    expression,
    target: { context: window?.context },
    awaitPromise: true,
  });
  if (answer.result['type'] !== 'success') throw new Error(JSON.stringify(answer.result));
}

/** Starts Firefox with the extension installed as a temporary add-on. */
export async function launchFirefox(options: SessionOptions): Promise<Session> {
  const manifest = JSON.parse(
    await readFile(join(options.extension, 'manifest.json'), 'utf8'),
  ) as FirefoxManifest;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: ensureBrowser('firefox'),
    headless: options.visible !== true,
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({
        [manifest.browser_specific_settings.gecko.id]: EXTENSION_UUID,
      }),
      ...(options.language !== undefined && {
        'intl.locale.requested': options.language,
        'intl.accept_languages': options.language,
      }),
      // Of processes that are started in advance, most are never used.
      ...(options.sparing === true && { 'dom.ipc.processPrelaunch.enabled': false }),
      // Nobody is there to answer; what is asked for is given.
      'extensions.webextOptionalPermissionPrompts': false,
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': options.proxyPort,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': options.proxyPort,
      'network.proxy.no_proxies_on': '',
      'layout.css.prefers-color-scheme.content-override': options.scheme === 'dark' ? 0 : 1,
    },
  });
  if (options.language !== undefined) await speak(browser, options.language);
  await install(browser, options);
  const greeting = await closeGreeting(browser);
  const closed = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  const { id } = manifest.browser_specific_settings.gecko;
  /** The extension, as the browser itself sees it. */
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension`;
  return {
    engine: 'firefox',
    greeting,
    closed,
    version: await browser.version(),
    extensionUrl: (page) => `moz-extension://${EXTENSION_UUID}/${page}`,
    openTab: async (tabOptions) => {
      const page = await browser.newPage();
      await page.setViewport({
        width: tabOptions?.width ?? 1280,
        height: tabOptions?.height ?? 800,
      });
      return tabOf(page);
    },
    // Menus and keys are the browser's own, where no test can press: the extension is told what it would be told then.
    askAbout: async (selection) => {
      const before = new Set(await browser.pages());
      const info = { menuItemId: 'ask', selectionText: selection, editable: false, modifiers: [] };
      await inBrowserWindow(
        browser,
        `${extension}.emit('webext-menu-menuitem-click', ${JSON.stringify(info)}, gBrowser.selectedTab)`,
      );
      // A tab that comes late must not stay in front of what the test looks at next: this stops only what hangs.
      for (const end = Date.now() + 60_000; Date.now() < end;) {
        const opened = (await browser.pages()).find((page) => !before.has(page));
        if (opened !== undefined) return tabOf(opened);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      const there = (await browser.pages()).map((page) => page.url());
      throw new Error(`No tab was opened beside ${there.join(', ')}`);
    },
    command: (name) =>
      inBrowserWindow(
        browser,
        `(async () => {
          const { shortcuts } = ${extension};
          const all = await shortcuts.allCommands();
          if (!all.some(({ name }) => name === ${JSON.stringify(name)})) throw new Error('No command');
          shortcuts.onCommand(${JSON.stringify(name)});
        })()`,
      ),
    // Each frame of a tab behind others takes twice as long to come as the one before. What switches between tabs puts
    // the one that was left to rest a moment later, and comes to its end then.
    drawBehind: (page) =>
      inBrowserWindow(
        browser,
        `(async () => {
          while (gBrowser._switcher) await new Promise((done) => setTimeout(done, 20));
          const wanted = ${JSON.stringify(`moz-extension://${EXTENSION_UUID}/${page}`)};
          for (const each of gBrowser.browsers) {
            if (each.currentURI.spec.startsWith(wanted)) each.docShellIsActive = true;
          }
        })()`,
      ),
    // A temporary add-on that is installed again is updated in place.
    reloadExtension: async () => {
      await browser.installExtension(options.extension);
    },
    close: () => browser.close(),
  };
}

function tabOf(page: Page): Tab {
  const problems: string[] = [];
  page.on('console', (message) => {
    const text = `${message.text()} (${message.location().url ?? ''})`;
    if (message.type() === 'error' && !isBrowserNoise(text)) problems.push(`console: ${text}`);
  });
  page.on('pageerror', (error) => {
    problems.push(
      `page: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  });
  const waitFor: Tab['waitFor'] = async (fn, arg, timeout = 20_000) => {
    await page.waitForFunction(fn as never, { timeout, polling: 20 }, arg);
  };
  return {
    problems,
    goto: async (url) => {
      if (!url.startsWith('moz-extension:')) {
        await page.goto(url, { waitUntil: 'load' });
        return;
      }
      // Firefox never reports the end of a navigation to an extension's page: wait for what it draws. The old document
      // is marked, as it may have the same address; a new fragment alone does not replace it.
      await page.evaluate((wanted) => {
        const [to, fragment] = wanted.split('#');
        const isKept = fragment !== undefined && location.href.split('#')[0] === to;
        if (!isKept) document.documentElement.setAttribute('data-left', '');
      }, url);
      page.goto(url).catch(() => undefined);
      const end = Date.now() + 10_000;
      for (;;) {
        try {
          await waitFor(
            (wanted) =>
              location.href.startsWith(wanted) &&
              document.readyState === 'complete' &&
              !document.documentElement.hasAttribute('data-left'),
            url,
          );
          return;
        } catch (error) {
          // The document is swapped under the question now and then; ask the new one.
          if (Date.now() > end) throw error;
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      }
    },
    reload: async () => {
      await page.reload({ waitUntil: 'load' });
    },
    evaluate: (fn, arg) => page.evaluate(fn as never, arg),
    waitFor,
    hover: (selector) => page.hover(selector),
    click: (selector) => page.click(selector),
    move: (x, y) => page.mouse.move(x, y, { steps: 4 }),
    press: async (key) => {
      const keys = (key === '+' ? [key] : key.split('+')) as KeyInput[];
      const last = keys.pop();
      for (const held of keys) await page.keyboard.down(held);
      if (last !== undefined) await page.keyboard.press(last);
      for (const held of keys.reverse()) await page.keyboard.up(held);
    },
    resize: (width, height) => page.setViewport({ width, height }),
    upload: async (selector, path) => {
      const input = await page.$(selector);
      if (input === null) throw new Error(`There is no ${selector}.`);
      await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
    },
    screenshot: async (path) => {
      await page.screenshot({ path });
    },
    print: () => page.pdf(),
    close: () => page.close(),
  };
}
