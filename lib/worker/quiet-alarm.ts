import { i18n } from '../wording/texts.ts';
import { browser } from 'wxt/browser';
import { isNumber, isObject } from '../calls/checks.ts';
import { risingFaults, type Told } from '../trends/rising.ts';
import type { ReasonGroup, TrendReport } from '../trends/report.ts';

const TOLD = 'risingTold';
const MARK = '▲';
/** More notifications at once are not quiet: the last of them names what is left, as far as it has room. */
const MOST = 3;
const MOST_NAMED = 7;
/** Id of the notification that names several; that of any other is its reason's. */
const MORE = 'more';

/**
 * Tells of faults that are certain to be rising, of each at most once a day, and puts a mark on the icon until
 * the popup is opened. Only a reason that was named counts as told. Does nothing without the permission.
 */
export async function tellOfRising(report: TrendReport, now: number): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  const { [TOLD]: before } = await browser.storage.local.get(TOLD);
  const { groups, told } = risingFaults(report, toldIn(before), now, MOST_NAMED);
  // First remembered, then told: a worker that is stopped in between had better be silent than repeat.
  await browser.storage.local.set({ [TOLD]: told });
  if (groups.length === 0) return;
  await browser.action.setBadgeText({ text: MARK });
  const single = groups.length > MOST ? groups.slice(0, MOST - 1) : groups;
  for (const group of single) {
    const { id, change, title } = group;
    const key = change.kind === 'new' ? 'alarm.new' : 'alarm.rising';
    await notify(id, i18n.t(key, { reason: title }), messageOf(group));
  }
  const more = groups.slice(single.length);
  if (more.length === 0) return;
  const names = new Intl.ListFormat(i18n.t('language')).format(more.map(({ title }) => title));
  await notify(MORE, i18n.t('alarm.more', { count: String(more.length) }), names);
}

async function notify(id: string, title: string, message: string): Promise<void> {
  const iconUrl = browser.runtime.getURL('/icon/128.png');
  await browser.notifications.create(id, { type: 'basic', iconUrl, title, message });
}

/** What was remembered of having told, whatever is stored. */
function toldIn(stored: unknown): Told {
  const entries = Object.entries(isObject(stored) ? stored : {});
  return Object.fromEntries(
    entries.filter((entry): entry is [string, number] => isNumber(entry[1], 0, Infinity)),
  );
}

/** The user has looked: the mark goes. */
export async function clearMark(): Promise<void> {
  if ((await browser.action.getBadgeText({})) === MARK) {
    await browser.action.setBadgeText({ text: '' });
  }
}

/** Opens the history at what a notification told of. */
export async function openReason(id: string): Promise<void> {
  const hash = new URLSearchParams({
    period: '7d',
    ...(id !== MORE && { reason: id }),
  }).toString();
  await browser.tabs.create({ url: `${browser.runtime.getURL('/history.html')}#${hash}` });
}

function messageOf({ now, before }: ReasonGroup): string {
  const numbers = new Intl.NumberFormat(i18n.t('language'));
  return i18n.t('alarm.says', {
    now: numbers.format(now.calls),
    all: numbers.format(now.of),
    before: numbers.format(before.calls),
    allBefore: numbers.format(before.of),
  });
}
