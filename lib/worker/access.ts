import { browser } from 'wxt/browser';
import type { Settings } from '../settings/settings.ts';
import { patternOf } from '../vendors/added-host.ts';
import { VENDOR_HOSTS } from '../vendors/vendor-hosts.ts';
import { covers } from './covers.ts';

/** Every host that Hangtag is meant to read: the vendors' and those that the user added. */
export function knownHosts({ hosts }: Pick<Settings, 'hosts'>): string[] {
  return [...VENDOR_HOSTS, ...hosts].map(({ host }) => host);
}

/**
 * The hosts that the browser does not let Hangtag read: the user may take the permission back at any time, for the
 * vendors' hosts too. Chrome answers `contains` with no for hosts of content scripts in the manifest; its list of all
 * permissions has them as long as the user does not take them back.
 */
export async function withoutAccess(hosts: readonly string[]): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return hosts.filter((host) => !origins.some((pattern) => covers(pattern, host)));
}

/**
 * Asks the user for hosts; to be called in the very event of a click, before anything is waited for.
 * Resolves with whether they may be read now; never rejects.
 */
export async function askForAccess(hosts: readonly string[]): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: hosts.map(patternOf) });
  } catch {
    return false;
  }
}

/** Gives a host back. A host that a manifest names stays readable in Chrome; that is no failure. */
export async function giveUpAccess(host: string): Promise<void> {
  try {
    await browser.permissions.remove({ origins: [patternOf(host)] });
  } catch {
    return;
  }
}

/** Calls back whenever the user has given or taken a permission, until the signal aborts. */
export function watchAccess(changed: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(changed);
  onRemoved.addListener(changed);
  signal.addEventListener(
    'abort',
    () => {
      onAdded.removeListener(changed);
      onRemoved.removeListener(changed);
    },
    { once: true },
  );
}
