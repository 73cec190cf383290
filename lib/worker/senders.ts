import { browser } from 'wxt/browser';
import type { Sender } from '../messaging/messenger.ts';
import { readSettings } from '../settings/store.ts';
import type { Settings } from '../settings/settings.ts';
import { vendorOfHost } from '../vendors/index.ts';
import type { Dashboard } from '../vendors/vendor.ts';

/** Whether a message comes from a part of this extension: a page of it, or a script of it in somebody's page. */
export function isFromHangtag({ id }: Sender): boolean {
  return id === browser.runtime.id;
}

/** Whether a message comes from a page of this extension, not from a content script. */
export function isOwnPage(sender: Sender): boolean {
  return isFromHangtag(sender) && sender.url?.startsWith(browser.runtime.getURL('/')) === true;
}

/** Whether a message comes from a private window. */
export function isPrivateWindow({ tab }: Sender): boolean {
  return tab?.incognito === true;
}

/**
 * The host of the page that a content script spoke from; undefined if it has none: a sandboxed frame belongs to no
 * dashboard, whatever its address.
 */
function hostOfSender({ origin, url }: Sender): string | undefined {
  const page = origin ?? url;
  if (page === undefined || !URL.canParse(page)) return undefined;
  const { protocol, hostname } = new URL(page);
  return protocol === 'https:' ? hostname : undefined;
}

/** The dashboard of that host; undefined where it is none that Hangtag is meant to read. */
export function dashboardAt(
  host: string,
  { hosts }: Pick<Settings, 'hosts'>,
): Dashboard | undefined {
  const vendor = vendorOfHost(host, hosts);
  return vendor && { host, vendor: vendor.id };
}

/** The dashboard that a script of this extension spoke from, where it is one. */
export async function dashboardOfSender(sender: Sender): Promise<Dashboard | undefined> {
  const host = isFromHangtag(sender) ? hostOfSender(sender) : undefined;
  return host === undefined ? undefined : dashboardAt(host, await readSettings());
}

/** Whether a message comes from a page of this extension or from its script on a dashboard. */
export async function isOwnPageOrDashboard(sender: Sender): Promise<boolean> {
  return isOwnPage(sender) || (await dashboardOfSender(sender)) !== undefined;
}
