import type { Owner } from '../catalog/terms.ts';
import { diagnoser, passes, type TrendSettings } from '../trends/build-report.ts';
import { Clients } from '../trends/clients.ts';
import { reasonId } from '../trends/reason-id.ts';
import { ByKind } from '../trends/by-kind.ts';
import type { TrendFilter } from '../trends/report.ts';
import type { Kind } from '../trends/totals.ts';
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
  /** Local hour 0…23, and weekday 0 (Sunday) … 6. */
  readonly hour?: number;
  readonly weekday?: number;
  /** The start of a call ID, or words of a reason's code, label or title. */
  readonly search?: string;
}

/** Whether a filter looks at more than time: then hours can be skipped that hold none of its kind. */
export function isSelective(filter: CallFilter): boolean {
  return Object.entries(filter).some(
    ([name, value]) => value !== undefined && !['from', 'to', 'hour', 'weekday'].includes(name),
  );
}

const plain = (text: string): string => text.toLowerCase().replace(/[-_. ]+/g, ' ');

/** Tells whether calls of a kind are meant, by the settings of now; time is looked at elsewhere. */
export function kindMatcher(filter: CallFilter, settings: TrendSettings): (kind: Kind) => boolean {
  const diagnosisOf = diagnoser(settings);
  const clients = new Clients(settings.clients);
  const words = plain(filter.search ?? '')
    .split(' ')
    .filter((word) => word !== '');
  const needsDiagnosis =
    filter.owner !== undefined ||
    filter.reason !== undefined ||
    filter.party !== undefined ||
    words.length > 0;
  const meant = new ByKind((kind) => {
    if (!passes(kind, filter, clients)) return false;
    const diagnosis = diagnosisOf(kind);
    const label = kind.code ?? kind.label;
    if (filter.owner !== undefined && diagnosis.owner !== filter.owner) return false;
    if (filter.party !== undefined && diagnosis.party !== filter.party) return false;
    if (filter.reason !== undefined && reasonId(diagnosis, label) !== filter.reason) return false;
    if (words.length === 0) return true;
    const text = plain([label, diagnosis.title, diagnosis.party, kind.agent].join(' '));
    return words.every((word) => text.includes(word));
  });
  return (kind) => (needsDiagnosis ? meant.of(kind) : passes(kind, filter, clients));
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
  return (call) => isMeantTime(filter, call.startedAt) && isKind(call);
}
