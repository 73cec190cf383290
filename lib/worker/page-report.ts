import { browser } from 'wxt/browser';
import { askTab } from '../messaging/ask-tab.ts';
import { sendMessage } from '../messaging/protocol.ts';
import type { PageReport } from '../messaging/page-report.ts';
import type { Settings } from '../settings/settings.ts';
import { problemReport } from '../wording/problem-report.ts';
import { knownHosts, withoutAccess } from './access.ts';

/** Tabs that are asked, those last looked at first. */
const MOST_TABS = 40;

/** The report of wrong or missing badges, about the dashboard that was looked at last. */
export async function writeProblemReport(settings: Settings): Promise<string> {
  const hosts = knownHosts(settings);
  const refused = await withoutAccess(hosts);
  const tabs = (await browser.tabs.query({}))
    .sort((one, other) => other.lastAccessed - one.lastAccessed)
    .slice(0, MOST_TABS);
  let page: PageReport | undefined;
  for (const { id } of tabs) {
    if (id === undefined) continue;
    page = await askTab(id, () => sendMessage('getPageReport', undefined, id));
    if (page !== undefined) break;
  }
  const { version } = browser.runtime.getManifest();
  return problemReport({ version, userAgent: navigator.userAgent, hosts, refused }, page);
}
