import { i18n } from '../language/texts.ts';
import { browser } from 'wxt/browser';
import { isNumber, isObject } from '../settings/shapes.ts';
import { risingFaults, type Told } from '../trends/rising.ts';
import type { ReasonGroup, TrendReport } from '../trends/report.ts';

const TOLD = 'risingTold';
const MARK = '▲';
/** More at once is not quiet. */
const MOST = 3;

/**
 * Tells of faults that are certain to be rising: one notification each, at most once a day, and a mark on
 * the icon until the popup is opened. Does nothing without the permission.
 */
export async function tellOfRising(report: TrendReport, now: number): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  const { [TOLD]: before } = await browser.storage.local.get(TOLD);
  const { groups, told } = risingFaults(report, toldIn(before), now);
  // First remembered, then told: a worker that is stopped in between had better be silent than repeat.
  await browser.storage.local.set({ [TOLD]: told });
  if (groups.length === 0) return;
  await browser.action.setBadgeText({ text: MARK });
  for (const group of groups.slice(0, MOST)) {
    await browser.notifications.create(group.id, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png'),
      title: i18n.t(group.change.kind === 'new' ? 'alarm.new' : 'alarm.rising', {
        reason: group.title,
      }),
      message: messageOf(group),
    });
  }
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

/** Opens the history at the reason that a notification told of. */
export async function openReason(id: string): Promise<void> {
  const hash = new URLSearchParams({ period: '7d', reason: id }).toString();
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
