import { plainText } from '../calls/plain-text.ts';
import type { Outcome, Owner } from '../catalog/terms.ts';
import { callAgain, type CallAgain } from '../reasons/call-again.ts';
import { diagnoser, passes } from '../trends/build-report.ts';
import { Clients } from '../trends/clients.ts';
import { reasonId } from '../trends/reason-id.ts';
import { ByKind } from '../trends/by-kind.ts';
import type { TrendFilter } from '../trends/report.ts';
import type { Kind } from '../trends/totals.ts';
import type { TrendSettings } from '../trends/trend-settings.ts';
import type { Call } from '../calls/sighting.ts';

/** Which calls of the history are meant; absent fields mean all. */
export interface CallFilter extends TrendFilter {
  /** Start of the call, ms since 1970; `to` exclusive. */
  readonly from?: number;
  readonly to?: number;
  readonly owner?: Owner;
  /** `ReasonGroup.id`. */
  readonly reason?: string;
  /** `Diagnosis.party`. */
  readonly party?: string;
  readonly outcome?: Outcome;
  /** When the call is worth making again. */
  readonly retry?: CallAgain;
  /** Only calls whose direction is not known; with `retry`, they count as outbound. */
  readonly direction?: 'not-known';
  /** Calls that cost something although their platform is at fault. */
  readonly charged?: 'platform-fault';
  /** Local hour 0…23, and weekday 0 (Sunday) … 6. */
  readonly hour?: number;
  readonly weekday?: number;
  /** The start of a call ID, or words of a reason's code, label or title. */
  readonly search?: string;
}

/** Whether a filter asks for more than a time: then hours without calls of its kind can be skipped. */
export function isSelective(filter: CallFilter): boolean {
  return Object.entries(filter).some(
    ([name, value]) => value !== undefined && !['from', 'to', 'hour', 'weekday'].includes(name),
  );
}

/** Whether the filter depends on what each call cost, which the counts do not tell. */
export function needsCalls({ charged }: CallFilter): boolean {
  return charged !== undefined;
}

/** Tells whether calls of a kind are meant, by the settings of now; time is looked at elsewhere. */
export function kindMatcher(filter: CallFilter, settings: TrendSettings): (kind: Kind) => boolean {
  const diagnosisOf = diagnoser(settings);
  const clients = new Clients(settings.clients);
  const words = plainText(filter.search ?? '')
    .split('-')
    .filter((word) => word !== '');
  const needsDiagnosis =
    filter.owner !== undefined ||
    filter.reason !== undefined ||
    filter.party !== undefined ||
    filter.outcome !== undefined ||
    filter.retry !== undefined ||
    filter.charged !== undefined ||
    words.length > 0;
  /** The diagnosis of a kind whose calls may be meant; undefined if they are not. */
  const meant = new ByKind((kind) => {
    if (!passes(kind, filter, clients)) return undefined;
    const diagnosis = diagnosisOf(kind);
    const label = kind.code ?? kind.label;
    if (filter.owner !== undefined && diagnosis.owner !== filter.owner) return undefined;
    if (filter.party !== undefined && diagnosis.party !== filter.party) return undefined;
    if (filter.outcome !== undefined && diagnosis.outcome !== filter.outcome) return undefined;
    if (filter.charged !== undefined && diagnosis.owner !== 'platform') return undefined;
    if (filter.reason !== undefined && reasonId(diagnosis, label) !== filter.reason) {
      return undefined;
    }
    const text = plainText([label, diagnosis.title, diagnosis.party, kind.agent].join(' '));
    return words.every((word) => text.includes(word)) ? diagnosis : undefined;
  });
  return (kind) => {
    if (filter.direction !== undefined && kind.channel !== undefined) return false;
    if (!needsDiagnosis) return passes(kind, filter, clients);
    const diagnosis = meant.of(kind);
    if (diagnosis === undefined || filter.retry === undefined) return diagnosis !== undefined;
    const channel = filter.direction === undefined ? kind.channel : 'outbound';
    return callAgain(diagnosis, channel) === filter.retry;
  };
}

/** Whether a moment is within the filter's span, hour and weekday. */
export function isMeantTime(
  { from = -Infinity, to = Infinity, hour, weekday }: CallFilter,
  ms: number,
): boolean {
  if (ms < from || ms >= to) return false;
  if (hour === undefined && weekday === undefined) return true;
  const date = new Date(ms);
  return (
    (hour === undefined || date.getHours() === hour) &&
    (weekday === undefined || date.getDay() === weekday)
  );
}

/** Whether one call is meant. */
export function callMatcher(filter: CallFilter, settings: TrendSettings): (call: Call) => boolean {
  const isKind = kindMatcher(filter, settings);
  const isCharged = (call: Call): boolean =>
    filter.charged === undefined || (call.costUsd ?? 0) > 0;
  return (call) => isMeantTime(filter, call.startedAt) && isCharged(call) && isKind(call);
}
