import { browser, type Browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { sendMessage } from '../messaging/protocol.ts';
import { readSetting } from '../settings/read-setting.ts';
import { readSettings } from '../settings/store.ts';
import { patternOf } from '../vendors/added-host.ts';
import { giveUpAccess, knownHosts, withoutAccess } from './access.ts';
import { KeyedQueue } from './keyed-queue.ts';

/** A content script as it is registered, without the hosts. */
interface OwnScript {
  readonly id: string;
  readonly js: ScriptPublicPath[];
  readonly css: string[];
  readonly runAt: NonNullable<Browser.scripting.RegisteredContentScript['runAt']>;
  readonly world: NonNullable<Browser.scripting.RegisteredContentScript['world']>;
}

/** The prefix of the ids of scripts that are registered for hosts that the user added. */
const ID = 'added-host-';

/** What the manifest says of the content scripts: added hosts get the very same. */
function ownScripts(): OwnScript[] {
  return (browser.runtime.getManifest().content_scripts ?? []).map((script, i) => {
    // Firefox has null for fields that the manifest leaves out.
    const {
      js,
      css,
      run_at: runAt,
      world,
    } = script as {
      js?: string[] | null;
      css?: string[] | null;
      run_at?: OwnScript['runAt'] | null;
      world?: OwnScript['world'] | null;
    };
    return {
      id: `${ID}${i}`,
      js: (js ?? []).map(pathOf) as ScriptPublicPath[],
      css: (css ?? []).map(pathOf),
      runAt: runAt ?? 'document_idle',
      world: world ?? 'ISOLATED',
    };
  });
}

/** A file of the package by its path: Firefox gives whole addresses. */
function pathOf(file: string): string {
  return URL.canParse(file) ? new URL(file).pathname : file;
}

/** A text that is the same for two registrations of the same scripts, whatever their order. */
function fingerprintOf(scripts: readonly Browser.scripting.RegisteredContentScript[]): string {
  const files = (names: readonly string[] = []): string[] =>
    names.map((name) => name.replace(/^\//, ''));
  const parts = scripts.map(({ id, js, css, matches = [] }) =>
    JSON.stringify([id, files(js), files(css), [...matches].sort()]),
  );
  return parts.sort().join();
}

/** Registers the content scripts for the added hosts that may be read, and for no other. */
async function register(): Promise<void> {
  const { hosts } = await readSettings();
  const lost = new Set(await withoutAccess(hosts.map(({ host }) => host)));
  const matches = hosts.filter(({ host }) => !lost.has(host)).map(({ host }) => patternOf(host));
  const wanted =
    matches.length === 0
      ? []
      : ownScripts().map((script) => ({
          ...script,
          matches,
          allFrames: true,
          matchOriginAsFallback: true,
          persistAcrossSessions: true,
        }));
  const there = (await browser.scripting.getRegisteredContentScripts()).filter(({ id }) =>
    id.startsWith(ID),
  );
  if (fingerprintOf(there) === fingerprintOf(wanted)) return;
  if (there.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: there.map(({ id }) => id) });
  }
  if (wanted.length > 0) await browser.scripting.registerContentScripts(wanted);
}

/** Adding a host changes both permissions and settings: a tab must not get the scripts twice for it. */
const byTab = new KeyedQueue<number>();

/** Tells open pages what they may do now, and brings the scripts to those that have none yet. */
async function reachOpenPages(): Promise<void> {
  const hosts = knownHosts(await readSettings());
  const lost = await withoutAccess(hosts);
  const readable = hosts.filter((host) => !lost.includes(host));
  const tabs = await browser.tabs.query({});
  // A tab whose host is not permitted does not tell its address: such tabs are found by asking for the host.
  const ours = new Set(
    (await browser.tabs.query({ url: readable.map(patternOf) })).map(({ id }) => id),
  );
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      await byTab.add(id, async () => {
        // Rejects where none of our scripts is.
        const isThere = await sendMessage('accessChanged', lost, id).catch(() => false);
        if (!isThere && ours.has(id)) await inject(id);
      });
    }),
  );
}

async function inject(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  // In the order in which a page would get them.
  const scripts = ownScripts().sort(
    (one, other) => Number(one.runAt === 'document_idle') - Number(other.runAt === 'document_idle'),
  );
  try {
    for (const { js, css, world } of scripts) {
      if (css.length > 0) await browser.scripting.insertCSS({ target, files: css });
      await browser.scripting.executeScript({ target, files: js, world });
    }
  } catch {
    // The tab was closed, or shows an error page: the next load of the page gets the scripts anyway.
  }
}

/** Host names in a stored value of the setting, whatever it may be. */
function hostNamesIn(stored: unknown): string[] {
  return readSetting('hosts', stored).value.map(({ host }) => host);
}

/**
 * Keeps the scripts on added hosts in step with what the user has set and the browser allows: after
 * installation, update and start, and whenever either changes. A host that is no longer set loses its
 * permission too.
 */
export function followAddedHosts(): void {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): void => {
    // Two at a time would register one id twice. After a failure, the next change tries again.
    last = last.then(work).catch(() => undefined);
  };
  const changed = (): void => {
    inTurn(async () => {
      await register();
      // Not waited for: a tab that never answers must not keep the next change from being registered.
      reachOpenPages().catch(() => undefined);
    });
  };
  browser.runtime.onInstalled.addListener(() => inTurn(register));
  browser.runtime.onStartup.addListener(() => inTurn(register));
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  browser.storage.local.onChanged.addListener(({ hosts }) => {
    if (hosts === undefined) return;
    const now = hostNamesIn(hosts.newValue);
    const gone = hostNamesIn(hosts.oldValue).filter((host) => !now.includes(host));
    inTurn(async () => {
      await Promise.all(gone.map(giveUpAccess));
    });
    changed();
  });
}
