import { LATEST, isList, isObject, isOneOf, isText, isVendor, isWhole } from '../calls/checks.ts';
import { checkSighting } from '../calls/check-sighting.ts';
import { defined } from '../calls/defined.ts';
import { EARLIEST_CALL, LONGEST_AGENT, LONGEST_ID, MOST_SPANS } from '../calls/limits.ts';
import { agentName, orgId } from '../calls/names.ts';
import type { Sighting } from '../calls/sighting.ts';
import type { Span } from '../calls/span.ts';
import { DAY, HOUR } from '../calls/time.ts';
import type { SpreadQuery } from '../history/read-spread.ts';
import { MAX_BATCH, type OwnKey, type ReportQuery } from '../messaging/protocol.ts';
import type { Rule, TaughtLabel } from '../reasons/diagnosis.ts';
import { checkTaughtColumn } from '../settings/check-column.ts';
import { checkLabel } from '../settings/check-label.ts';
import { MAX_PROVIDER, PAGE_CHECKS } from '../settings/check-page-settings.ts';
import { checkRuleOrNone } from '../settings/check-rule.ts';
import { refusal } from '../settings/refusal.ts';
import type { TaughtColumn } from '../settings/settings.ts';
import { RECENT, type PeriodSpec } from '../trends/period.ts';
import type { TrendFilter } from '../trends/report.ts';
import type { Dashboard } from '../vendors/vendor.ts';
import type { ErasedUntil } from './forget.ts';

/** Four years: longer than anything is kept. */
const LONGEST = 4 * 366 * DAY;

/** A batch of sightings, each still to be checked. Throws a `TypeError` for what is no batch. */
export function batchOf(data: unknown): readonly unknown[] {
  if (!isList(data, MAX_BATCH)) throw new TypeError('Not a batch of sightings');
  return data;
}

/**
 * Those of a batch that may be recorded: plausible ones of dashboards that are known, each with the dashboard's own
 * vendor. What claims to come from a file does not come in messages.
 *
 * @param dashboardOf the dashboard that a host may speak for
 * @param now ms since 1970
 * @param erasedUntil what was seen until then is not recorded any more
 */
export function sightingsOf(
  batch: readonly unknown[],
  dashboardOf: (host: string) => Dashboard | undefined,
  now: number,
  erasedUntil: ErasedUntil,
): CheckedBatch {
  const sightings: Sighting[] = [];
  const indices: number[] = [];
  const future: number[] = [];
  batch.forEach((claim, index) => {
    const checked = checkSighting(claim, now);
    if (!checked.ok) {
      if (checked.why === 'future') future.push(index);
      return;
    }
    const { host, vendor, source, seenAt } = checked.sighting;
    if (source === 'import' || dashboardOf(host)?.vendor !== vendor) return;
    if (seenAt <= erasedUntil(vendor)) return;
    sightings.push(checked.sighting);
    indices.push(index);
  });
  return { sightings, indices, future };
}

/** What of a batch may be recorded, the index of each, and the indices of what seems to lie in the future. */
export interface CheckedBatch {
  readonly sightings: readonly Sighting[];
  readonly indices: readonly number[];
  readonly future: readonly number[];
}

/**
 * The spans of fair lists that a page tells of, without what is implausible or of another dashboard than its own.
 * Throws a `TypeError` for what is no list of them.
 *
 * @param now ms since 1970
 */
export function checkSpans(data: unknown, dashboard: Dashboard | undefined, now: number): Span[] {
  if (!isList(data, MOST_SPANS)) throw new TypeError('Not a list of spans');
  if (dashboard === undefined) return [];
  return data.flatMap((claim) => {
    const { vendor, host, from, to, total, listedAt, ...whose } = isObject(claim) ? claim : {};
    if (vendor !== dashboard.vendor || host !== dashboard.host) return [];
    const [org, agent] = [orgId(whose['org']), agentName(whose['agent'])];
    // Without the organization or assistant that it was of, it would pass for every call of that time.
    if (whose['org'] !== undefined && org === undefined) return [];
    if (whose['agent'] !== undefined && agent === undefined) return [];
    // A clock may be an hour wrong.
    if (!isWhole(from, EARLIEST_CALL, now + HOUR) || !isWhole(to, from, now + HOUR)) return [];
    return [
      defined<Span>({
        ...dashboard,
        org,
        agent,
        from,
        to,
        total: isWhole(total, 0, 1e9) ? total : undefined,
        listedAt: isWhole(listedAt, EARLIEST_CALL, now + HOUR) ? listedAt : now,
      }),
    ];
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
    (agent === undefined || isText(agent, LONGEST_AGENT)) &&
    (client === undefined || isText(client, LONGEST_ID))
    ? defined<TrendFilter>({ vendor, host, agent, client })
    : undefined;
}

/** What a report is asked of. Throws a `TypeError` for anything else. */
export function reportQueryOf(data: unknown): ReportQuery {
  const asked = isObject(data) ? data : {};
  const [period, filter] = [periodOf(asked['period']), filterOf(asked['filter'])];
  if (period === undefined || filter === undefined) throw new TypeError('Not a question of trends');
  return { period, filter };
}

/** What a card asks of the history. Throws a `TypeError` for anything else. */
export function spreadQueryOf(data: unknown): SpreadQuery {
  const { vendor, reason, startedAt, callId, agent } = isObject(data) ? data : {};
  if (!isVendor(vendor) || !isText(reason, 2000)) throw new TypeError('Not a question of a reason');
  return defined<SpreadQuery>({
    vendor,
    reason,
    startedAt: isWhole(startedAt, 0, LATEST) ? startedAt : undefined,
    callId: isText(callId, LONGEST_ID) ? callId : undefined,
    agent: isText(agent, LONGEST_AGENT) ? agent : undefined,
  });
}

/** Whose key calls use at a provider. Throws a `TypeError` for anything else. */
export function ownKeyOf(data: unknown): OwnKey {
  const { provider, isOwn } = isObject(data) ? data : {};
  if (isText(provider, MAX_PROVIDER)) {
    const checked = PAGE_CHECKS.ownKeys.checkEntry(provider, isOwn);
    if (checked.ok) return { provider, isOwn: checked.value };
  }
  throw new TypeError('Not whose key it is');
}

/** A number of faults. Throws a `TypeError` for anything else. */
export function countOf(data: unknown): number {
  if (!isWhole(data, 0, Number.MAX_SAFE_INTEGER)) throw new TypeError('Not a number of faults');
  return data;
}

/** A rule of the team, or one that takes a rule away. Throws a `refusal` for anything else. */
export function ruleOf(data: unknown): Rule {
  const checked = checkRuleOrNone(data);
  if (!checked.ok) throw refusal('Not a rule', checked.problem);
  return checked.value;
}

/** What a label on a dashboard means, whatever else a message says. Throws a `refusal` for anything else. */
export function taughtLabelOf(data: unknown, dashboard: Dashboard | undefined): TaughtLabel {
  const { label, code } = isObject(data) ? data : {};
  const checked = checkLabel({ host: dashboard?.host, label, code });
  if (!checked.ok) throw refusal('Not a label', checked.problem);
  return checked.value;
}

/** A column on a dashboard, whatever else a message says. Throws a `refusal` for anything else. */
export function columnOf(data: unknown, dashboard: Dashboard | undefined): TaughtColumn {
  const { header, kind } = isObject(data) ? data : {};
  const checked = checkTaughtColumn({ host: dashboard?.host, header, kind });
  if (!checked.ok) throw refusal('Not a column', checked.problem);
  return checked.value;
}
