import { defined } from '../calls/defined.ts';
import { i18n } from '../wording/texts.ts';
import { browser } from 'wxt/browser';
import { isList, isNumber, isObject, isOneOf, isText } from '../calls/checks.ts';
import { alertsOf, type Alert, type SentAlert } from '../trends/alerts.ts';
import type { Episode } from '../trends/episode.ts';
import { partyIn } from '../trends/party.ts';
import type { TrendReport } from '../trends/report.ts';
import { episodeInWords, episodeTitle, partyWord } from '../wording/episode-words.ts';
import { formatsFor } from '../wording/formats.ts';
import { calls, rateOf } from '../wording/sentences.ts';
import type { Owner } from '../catalog/terms.ts';
import { openHistory } from './open-history.ts';

/** Key of the local store, which users' disks have: the alerts that were sent. */
const SENT = 'alertsTold';
const MOST_SENT = 500;
const MARK = '▲';
/** Most notifications at once: the last of them names the alerts that are left, as far as it has room. */
const MOST = 3;
const MOST_NAMED = 7;
/** Id of the notification that names several. */
const MORE = 'more';

/**
 * Tells of episodes and of rises, of each once, and puts a mark on the icon until the popup is opened. Only what
 * was named counts as sent. Does nothing without the permission.
 *
 * @param report the last seven days against those before
 * @param episodes of the last day
 * @param now ms since 1970
 */
export async function tellOfAlerts(
  report: TrendReport,
  episodes: readonly Episode[],
  now: number,
): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  const { [SENT]: before } = await browser.storage.local.get(SENT);
  const { alerts, sent } = alertsOf(report, episodes, sentIn(before), now, MOST_NAMED);
  // Remembered first: if the worker is stopped in between, silence is better than telling twice.
  await browser.storage.local.set({ [SENT]: sent.slice(-MOST_SENT) });
  if (alerts.length === 0) return;
  await browser.action.setBadgeText({ text: MARK });
  const single = alerts.length > MOST ? alerts.slice(0, MOST - 1) : alerts;
  for (const alert of single) await notify(idOf(alert), titleOf(alert), messageOf(alert, now));
  const more = alerts.slice(single.length);
  if (more.length === 0) return;
  const names = new Intl.ListFormat(i18n.t('language')).format(more.map(titleOf));
  await notify(MORE, i18n.t('alert.more', { count: String(more.length) }), names);
}

async function notify(id: string, title: string, message: string): Promise<void> {
  const iconUrl = browser.runtime.getURL('/icon/128.png');
  await browser.notifications.create(id, { type: 'basic', iconUrl, title, message });
}

/** The alerts that were sent, from whatever is stored. */
function sentIn(stored: unknown): SentAlert[] {
  if (!isList(stored, MOST_SENT)) return [];
  return stored.filter(
    (each): each is SentAlert =>
      isObject(each) &&
      isOneOf(each['kind'], ['episode', 'rise']) &&
      isText(each['party'], 200) &&
      isNumber(each['at'], 0, Infinity),
  );
}

/** The user has looked: the mark goes. */
export async function clearMark(): Promise<void> {
  if ((await browser.action.getBadgeText({})) === MARK) {
    await browser.action.setBadgeText({ text: '' });
  }
}

/** What a notification told of, as the address of the history page has it. */
function idOf(alert: Alert): string {
  const { owner, party } = partyIn(alert.party);
  const span =
    alert.kind === 'episode'
      ? { from: String(alert.episode.from), to: String(alert.episode.to + 1) }
      : { period: '7d' };
  const address = new URLSearchParams({ view: 'calls', ...span, owner });
  if (party !== undefined) address.set('party', party);
  return address.toString();
}

/** Opens the history at what a notification told of. */
export async function openAlert(id: string): Promise<void> {
  const hash = id === MORE ? 'period=7d' : new URLSearchParams(id).toString();
  await openHistory(hash);
}

function titleOf(alert: Alert): string {
  const formats = formatsFor(i18n.t('language'));
  if (alert.kind === 'episode') return episodeTitle(alert.episode, formats);
  const { owner, party: name } = partyIn(alert.party);
  const party = partyWord(
    defined<Pick<Episode, 'owner' | 'name'>>({ owner: owner as Owner, name }),
  );
  return i18n.t(alert.group.change.kind === 'new' ? 'alert.new' : 'alert.rising', { party });
}

function messageOf(alert: Alert, now: number): string {
  const formats = formatsFor(i18n.t('language'));
  if (alert.kind === 'episode') return episodeInWords(alert.episode, now, formats);
  const { now: share, before } = alert.group;
  return i18n.t('alert.says', {
    rate: formats.percent(rateOf(share)),
    all: calls(share.of, formats),
    then: formats.percent(rateOf(before)),
  });
}
