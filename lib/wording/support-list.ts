import { defined } from '../calls/defined.ts';
import { getOrAdd } from '../calls/get-or-add.ts';
import { redact } from '../calls/private-text.ts';
import { costSum } from '../calls/cost-sum.ts';
import type { Call } from '../calls/sighting.ts';
import { isWholeId } from '../vendors/call-id.ts';
import { VENDORS } from '../vendors/index.ts';
import type { VendorId } from '../vendors/vendor.ts';
import { type CardCall, DATED_BY, idForSupport, momentForSupport } from './support-text.ts';

/** What support is told of one call: never a number, a name or what was said. */
export type SupportCall = Pick<
  Call,
  | 'vendor'
  | 'org'
  | 'callId'
  | 'callIdTail'
  | 'code'
  | 'label'
  | 'startedAt'
  | 'datedBy'
  | 'timeSource'
  | 'durationSec'
  | 'costUsd'
>;

/** Calls of which a text is copied; with more, it is saved as a file. */
export const MOST_COPIED = 50;

/** Between two vendors or organizations, whose support is not the same. */
const NEXT = `\n\n${'='.repeat(60)}\n\n`;

/** As much of a call's ID as is known; undefined where nothing of it is. */
function idOf(call: Pick<Call, 'vendor' | 'callId' | 'callIdTail'>): string | undefined {
  const { callId: id, callIdTail: idTail } = call;
  return idForSupport(defined<CardCall>({ id, idTail, isIdCut: !isWholeId(call) }));
}

/** `$1.12`, and as many more digits as there are. */
function exactMoney(usd: number): string {
  const [whole = '0', digits = ''] = usd.toFixed(6).split('.');
  return `$${whole}.${digits.replace(/0{1,4}$/, '')}`;
}

function seconds(durationSec: number): string {
  return `${Math.round(durationSec * 10) / 10} s`;
}

function counted(n: number, one: string): string {
  return n === 1 ? `1 ${one}` : `${n} ${one}s`;
}

/** `2026-11-20 07:01:12 UTC`; a moment that is only that of looking is nobody's start. */
function startOf({ startedAt, datedBy, timeSource }: SupportCall): string {
  if (timeSource === 'seen') return 'start not known';
  const moment = momentForSupport(startedAt);
  return datedBy === undefined ? moment : `${DATED_BY[datedBy].toLowerCase()} ${moment}`;
}

function lineOf(call: SupportCall): string {
  return [
    idOf(call) ?? 'ID not known',
    startOf(call),
    call.durationSec === undefined ? undefined : seconds(call.durationSec),
    call.costUsd === undefined ? undefined : exactMoney(call.costUsd),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** The reason as the vendor writes it; of a label that may be cut, that it is only that. */
function reasonOf({ code, label }: SupportCall): string {
  return code ?? `“${redact(label)}” (as the dashboard shows it; the full code is not known)`;
}

/** A moment on the clock of a zone: `2026-11-20 08:01:12`, and how far that is from UTC: `UTC+01:00`. */
function localMoment(
  ms: number,
  zone: string,
): { readonly moment: string; readonly offset: string } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
  }).formatToParts(ms);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((each) => each.type === type)?.value ?? '';
  return {
    moment: `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}:${part('second')}`,
    // Of UTC itself, browsers leave out the numbers or not.
    offset: part('timeZoneName').replace(/^GMT$/, 'GMT+00:00').replace('GMT', 'UTC'),
  };
}

/** From the first to the last of the calls whose time is known, in UTC and on the user's own clock. */
function windowOf(calls: readonly SupportCall[], zone: string): string[] {
  const times = calls.flatMap(({ timeSource, startedAt }) =>
    timeSource === 'seen' ? [] : startedAt,
  );
  if (times.length === 0) return ['Window: not known'];
  const ends = [
    times.reduce((one, other) => Math.min(one, other)),
    times.reduce((one, other) => Math.max(one, other)),
  ] as const;
  const [from, to] = ends;
  const [first, last] = [localMoment(from, zone), localMoment(to, zone)];
  const isOne = from === to;
  const local = isOne
    ? `${first.moment} ${first.offset}`
    : first.offset === last.offset
      ? `${first.moment} – ${last.moment} ${first.offset}`
      : `${first.moment} ${first.offset} – ${last.moment} ${last.offset}`;
  const utc = isOne
    ? momentForSupport(from)
    : `${momentForSupport(from).replace(' UTC', '')} – ${momentForSupport(to)}`;
  return [`Window: ${utc}`, `Local time: ${local} (${zone})`];
}

function groupBy<T>(calls: readonly T[], keyOf: (call: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const call of calls) {
    getOrAdd(groups, keyOf(call), () => []).push(call);
  }
  return groups;
}

function totalOf(calls: readonly SupportCall[]): string {
  const { callsWithCost, usd } = costSum(calls);
  const durations = calls.flatMap(({ durationSec }) => durationSec ?? []);
  const lasted = durations.reduce((sum, each) => sum + each, 0);
  const partly = (known: number): string => (known < calls.length ? ` (known of ${known})` : '');
  return [
    `Total: ${counted(calls.length, 'call')}`,
    durations.length === 0 ? undefined : `${seconds(lasted)}${partly(durations.length)}`,
    callsWithCost === 0 ? 'cost not known' : `${exactMoney(usd)}${partly(callsWithCost)}`,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** What is sent to the support of one vendor about the calls of one organization. */
function sectionOf(calls: readonly SupportCall[], vendor: VendorId, zone: string): string {
  const orgs = [...groupBy(calls, ({ org }) => org ?? '')];
  const known = orgs.find(([org]) => org !== '');
  const of = known === undefined || orgs.length === 1 ? '' : ` (known of ${known[1].length})`;
  const byReason = [...groupBy(calls, reasonOf)].sort(
    ([, one], [, other]) => other.length - one.length,
  );
  return [
    `Vendor: ${VENDORS[vendor].name}`,
    `Organization: ${known === undefined ? 'not known' : `${known[0]}${of}`}`,
    ...windowOf(calls, zone),
    `Calls: ${calls.length}`,
    ...byReason.flatMap(([reason, group]) => [
      '',
      `${reason}: ${counted(group.length, 'call')}`,
      ...[...group]
        .sort((one, other) => one.startedAt - other.startedAt)
        .map((call) => lineOf(call)),
    ]),
    '',
    totalOf(calls),
  ].join('\n');
}

/** Calls whose organization is not known go with the only one there is. */
function byOrganization(calls: readonly SupportCall[]): readonly (readonly SupportCall[])[] {
  const groups = groupBy(calls, ({ org }) => org ?? '');
  const known = [...groups.keys()].filter((org) => org !== '');
  return known.length < 2 ? [calls] : [...groups.values()];
}

/**
 * The text that a user sends to support about several calls: vendor, organization, the time they fall into, each code
 * with its calls, a line a call, and the sum. Vendors, and organizations of one vendor, are set apart. English in
 * every language of the interface, since support reads English.
 *
 * @param zone the user's own, as `Europe/Berlin`
 */
export function supportList(calls: readonly SupportCall[], zone: string): string {
  return [...groupBy(calls, ({ vendor }) => vendor)]
    .flatMap(([vendor, of]) =>
      byOrganization(of).map((section) => sectionOf(section, vendor as VendorId, zone)),
    )
    .join(NEXT);
}

/** IDs of calls to be pasted, a line each; of a call without one there is none. */
export function idList(calls: readonly Pick<Call, 'vendor' | 'callId' | 'callIdTail'>[]): string {
  return calls.flatMap((call) => idOf(call) ?? []).join('\n');
}
