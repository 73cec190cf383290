import { checkSighting } from '../calls/check-sighting.ts';
import type { SpreadQuery } from '../history/read-spread.ts';
import type { Sighting } from '../calls/sighting.ts';
import type { Override } from '../reasons/diagnosis.ts';
import { RECENT, type PeriodSpec } from '../trends/period.ts';
import type { TrendFilter } from '../trends/report.ts';
import { MAX_HEADER } from '../settings/settings.ts';
import { isList, isObject, isOneOf, isText, isVendor, isWhole } from '../calls/checks.ts';
import { IS_SOUND_IN_RULE } from '../settings/sound.ts';
import type { Sender } from '../messaging/messenger.ts';
import { MAX_BATCH, type ReportQuery } from '../messaging/protocol.ts';

/** Four years: longer than anything is kept. */
const LONGEST = 4 * 366 * 86_400_000;
/** The last moment that a date can have. */
const LATEST = 8.64e15;

/** Whether a message comes from a part of this extension, and not from a private window. */
export function isOwnOpenly(sender: Sender, ownId: string): boolean {
  return sender.id === ownId && sender.tab?.incognito !== true;
}

/**
 * The host of the page that a content script spoke from, or undefined where it has none: what a sandboxed
 * frame shows is no dashboard's, whatever its address.
 */
export function hostOfSender({ origin, url }: Sender): string | undefined {
  const page = origin ?? url;
  return page !== undefined && URL.canParse(page) ? new URL(page).hostname : undefined;
}

/**
 * The sightings of a batch that may be recorded. A sighting of another host than the sender's page is
 * left out, as is every implausible one. Throws a `TypeError` for what is no batch at all.
 */
export function sightingsOf(data: unknown, sender: Sender, now: number): Sighting[] {
  if (!isList(data, MAX_BATCH)) throw new TypeError('Not a batch of sightings');
  const host = hostOfSender(sender);
  return data.flatMap((claim) => {
    const checked = checkSighting(claim, now);
    return checked.ok && checked.sighting.host === host && checked.sighting.source !== 'import'
      ? [checked.sighting]
      : [];
  });
}

function periodOf(data: unknown): PeriodSpec | undefined {
  if (isOneOf(data, RECENT)) return data;
  const { from, to } = isObject(data) ? data : {};
  return isWhole(from, 0, LATEST) && isWhole(to, from + 1, Math.min(from + LONGEST, LATEST))
    ? { from, to }
    : undefined;
}

function filterOf(data: unknown): TrendFilter | undefined {
  if (!isObject(data)) return undefined;
  const { vendor, host, agent, client } = data;
  return (vendor === undefined || isVendor(vendor)) &&
    (host === undefined || isText(host, 253)) &&
    (agent === undefined || isText(agent, 200)) &&
    (client === undefined || isText(client, 200))
    ? {
        ...(vendor !== undefined && { vendor }),
        ...(host !== undefined && { host }),
        ...(agent !== undefined && { agent }),
        ...(client !== undefined && { client }),
      }
    : undefined;
}

/** What a report is asked of. Throws a `TypeError` for anything else. */
export function reportQueryOf(data: unknown): ReportQuery {
  const asked = isObject(data) ? data : {};
  const [period, filter] = [periodOf(asked['period']), filterOf(asked['filter'])];
  if (period === undefined || filter === undefined) throw new TypeError('Not a question of trends');
  return { period, filter };
}

/** Whether a message comes from a page of this extension, not from a content script. */
export function isOwnPage(sender: Sender, ownId: string, ownOrigin: string): boolean {
  return sender.id === ownId && sender.url?.startsWith(ownOrigin) === true;
}

/** A header text as a page may have it, or undefined for anything else. */
export function headerOf(data: unknown): string | undefined {
  const text = typeof data === 'string' ? data.trim() : '';
  return text !== '' && text.length <= MAX_HEADER ? text : undefined;
}

/** A number of faults, or undefined for anything else. */
export function countOf(data: unknown): number | undefined {
  return isWhole(data, 0, Number.MAX_SAFE_INTEGER) ? data : undefined;
}

/** What a card asks of the history. Throws a `TypeError` for anything else. */
export function spreadQueryOf(data: unknown): SpreadQuery {
  const { vendor, reason, startedAt } = isObject(data) ? data : {};
  if (!isVendor(vendor) || !isText(reason, 2000)) throw new TypeError('Not a question of a reason');
  return { vendor, reason, ...(isWhole(startedAt, 0, LATEST) && { startedAt }) };
}

/** A rule of the team, without what is no part of one. Throws a `TypeError` for anything else. */
export function overrideOf(data: unknown): Override {
  const given = isObject(data) ? data : {};
  const rule: Record<string, unknown> = {};
  for (const [field, isSound] of Object.entries(IS_SOUND_IN_RULE)) {
    const value = given[field];
    if (value === undefined && field !== 'match') continue;
    const tidy = typeof value === 'string' && field !== 'runbook' ? value.trim() : value;
    if (!isSound(tidy)) throw new TypeError(`Not a rule: ${field}`);
    rule[field] = tidy;
  }
  // Checked field by field above.
  return rule as unknown as Override;
}
