import type { ChromiumSession } from './chromium.ts';
import type { Session, Tab } from './session.ts';

interface ExtensionApi {
  readonly permissions: {
    getAll(): Promise<{ origins: string[] }>;
    remove(what: { origins: string[] }): Promise<boolean>;
  };
  readonly storage: {
    readonly local: {
      get(names: string | readonly string[]): Promise<Readonly<Record<string, unknown>>>;
      set(items: object): Promise<void>;
      remove(name: string): Promise<void>;
    };
  };
  readonly scripting: { getRegisteredContentScripts(): Promise<{ matches: string[] }[]> };
  readonly tabs: {
    getCurrent(): Promise<{ id: number } | undefined>;
    query(what: object): Promise<{ id: number }[]>;
    update(id: number, to: { active: boolean }): Promise<unknown>;
    remove(id: number): Promise<unknown>;
    sendMessage(id: number, message: object): Promise<unknown>;
  };
}

declare global {
  // The extension's own pages have one of them.
  var browser: ExtensionApi | undefined;
  var chrome: ExtensionApi | undefined;
}

/**
 * Lets the extension have a host as soon as it asks. Chromium's question is drawn by the browser itself
 * where no test can click, so the answer is given beforehand, on the browser's own page of extensions.
 */
export async function answerYes(session: Session, host: string): Promise<void> {
  // Firefox was told at its start not to ask.
  if (session.engine === 'firefox') return;
  const { context, extensionId } = session as ChromiumSession;
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    ([id, pattern]) => {
      const api = chrome as unknown as {
        developerPrivate: { addHostPermission(id: string, pattern: string): Promise<void> };
      };
      return api.developerPrivate.addHostPermission(id ?? '', pattern ?? '');
    },
    [extensionId, `https://${host}/*`],
  );
  await page.close();
}

/** Takes a host from the extension, as the user can at any time; `own` is one of the extension's pages. */
export async function takeBack(own: Tab, host: string): Promise<void> {
  await own.evaluate(
    (pattern) => (globalThis.browser ?? chrome)?.permissions.remove({ origins: [pattern] }),
    `https://${host}/*`,
  );
}

/** Match patterns of the scripts that are registered beside the manifest's. */
export function registeredFor(own: Tab): Promise<string[]> {
  return own.evaluate(async () => {
    const scripts = await (globalThis.browser ?? chrome)?.scripting.getRegisteredContentScripts();
    return [...new Set((scripts ?? []).flatMap(({ matches }) => matches))];
  });
}

/** Does what the popup does when the user wants to point at a reason, for every open dashboard. */
export async function startPointing(own: Tab): Promise<void> {
  await own.evaluate(async () => {
    const api = globalThis.browser ?? chrome;
    for (const { id } of (await api?.tabs.query({})) ?? []) {
      // Pages without our scripts do not answer.
      await api?.tabs.sendMessage(id, { type: 'startPointing' }).catch(() => undefined);
    }
  });
}
