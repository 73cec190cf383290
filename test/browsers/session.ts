import type { Engine } from './find.ts';

/** How a tab looks to the page in it. */
export interface TabOptions {
  /** CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
}

/** One tab of a real browser, the same for both engines. */
export interface Tab {
  /** Console errors, page errors and failed loads since the tab was opened; tests want none. */
  readonly problems: string[];
  /** Opens an address, the extension's own pages included, and waits for its load. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function in the page; argument and result pass as JSON. */
  evaluate<T, A = undefined>(fn: (arg: A) => T | Promise<T>, arg?: A): Promise<T>;
  /** Waits until the function returns something true in the page. Throws after `timeout` ms. */
  waitFor<A = undefined>(fn: (arg: A) => unknown, arg?: A, timeout?: number): Promise<void>;
  hover(selector: string): Promise<void>;
  click(selector: string): Promise<void>;
  move(x: number, y: number): Promise<void>;
  /** Presses a key, also with others held: `Control+v`. */
  press(key: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** Chooses a file for an input of that kind, as the browser's own dialog does. */
  upload(selector: string, path: string): Promise<void>;
  screenshot(path: string): Promise<void>;
  /** The page as it is printed, as a PDF. */
  print(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** A real browser with the built extension in it, at the replicas. */
export interface Session {
  readonly engine: Engine;
  /** The browser's own name and version. */
  readonly version: string;
  /** Address of the page that the extension opened by itself after its installation; it is closed again. */
  readonly greeting: string | undefined;
  /** Address of one of the extension's own pages, such as `popup.html`. */
  extensionUrl(page: string): string;
  openTab(options?: TabOptions): Promise<Tab>;
  /** Chooses the extension's entry of the context menu on a selected text; resolves with the tab that it opens. */
  askAbout(selection: string): Promise<Tab>;
  /** Gives a command of the extension's, as its keys do, for the tab in front. Throws where there is no such command. */
  command(name: string): Promise<void>;
  /** Has a page of the extension drawn as if it were in front, though its tab is not: as a popup over a page is. */
  drawBehind(page: string): Promise<void>;
  /** Starts the extension anew, as an update does: its own tabs close, the scripts on pages are cut off. */
  reloadExtension(): Promise<void>;
  /** Resolves when the browser was closed, by whomever. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/** What a session starts with. */
export interface SessionOptions {
  /** Folder of the built extension. */
  readonly extension: string;
  /** Port of the host proxy through which everything goes. */
  readonly proxyPort: number;
  /** Whether windows are shown; false by default. */
  readonly visible?: boolean;
  /** Language of the browser itself, such as `de`; English by default. */
  readonly language?: string;
  /** Color scheme of all tabs in Firefox, where a single tab cannot be told; light by default. */
  readonly scheme?: 'light' | 'dark';
  /** Lets the extension into private windows, as a user may. Firefox only. */
  readonly privateToo?: boolean;
  /**
   * Whether the browser does with fewer threads and processes, which costs less in all; where every core is busy,
   * tests are done sooner. What measures times leaves it.
   */
  readonly sparing?: boolean;
  /** Folder of a profile that stays; without it, each session begins with an empty one. Chromium only. */
  readonly profile?: string;
}

/** Noise of the browsers themselves that says nothing about Hangtag. */
export function isBrowserNoise(text: string): boolean {
  return text.includes('favicon.ico');
}
