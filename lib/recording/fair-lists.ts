import { datedAt } from '../calls/moment.ts';
import type { ApiAnswer, CallRecord } from '../calls/call-record.ts';
import type { Span } from '../calls/span.ts';
import { MINUTE } from '../calls/time.ts';
import { defined } from '../calls/defined.ts';
import { agentOf } from '../calls/names.ts';
import type { Dashboard, ParameterKind } from '../vendors/vendor.ts';
import { readRequest, type ListRequest } from './list-request.ts';

/** A call that an answer of this page listed, and when. */
export interface Known {
  readonly record: CallRecord;
  /** ms since 1970. */
  readonly since: number;
}

/** What is known of the calls in an answer. */
export interface Judged {
  /** Whether they are a fair list; absent where that cannot be told. */
  readonly fair?: boolean;
  /** Whether they were picked one by one, as where a call is opened. */
  readonly isPicked: boolean;
  /** The times for which it lists every call. */
  readonly spans: readonly Span[];
}

/** Calls that ended so lately may be missing from a list that was asked for before. */
const LATELY = 5 * MINUTE;
/** A call or two may have been deleted: at least so many have to be missing, and such a share of the known ones. */
const MISSING = 2;
const MISSING_SHARE = 0.25;

/** Parameters that choose nothing among the calls of a time, or only whole assistants. */
const WHOLE: readonly ParameterKind[] = ['time', 'assistant', 'org', 'paging', 'order'];
/** Parameters that choose calls by something that not every record has. */
const BY_OPTIONAL_FIELD: readonly ParameterKind[] = ['number', 'campaign', 'version'];

/**
 * Judges an answer by its request; if that says nothing, by whether it contradicts earlier answers of the page.
 *
 * @param known calls that this page was told of before, by their ID in small letters
 * @param now ms since 1970
 */
export function judgeAnswer(
  answer: ApiAnswer,
  dashboard: Dashboard,
  known: ReadonlyMap<string, Known>,
  now: number,
): Judged {
  const { records, asked } = answer;
  const request = readRequest(asked, dashboard.vendor);
  const { fair } = request;
  const isPicked = request.by.has('picked');
  if (fair === true) return { fair, isPicked, spans: spansOf(answer, request, dashboard, now) };
  const isUnfair = fair === false || isContradicted(records, request, known, now);
  return isUnfair ? { fair: false, isPicked, spans: [] } : { isPicked, spans: [] };
}

/** From the first to the last moment of some calls. */
function rangeOf(records: readonly CallRecord[]): readonly [from: number, to: number] | undefined {
  const moments = records.map(datedAt).filter((each) => each !== undefined);
  return moments.length === 0 ? undefined : [Math.min(...moments), Math.max(...moments)];
}

/**
 * Whether a list lacks calls that earlier answers had, although they lie inside its time and match every filter that
 * is understood. Calls of another organization or workspace do not count: only those of an organization or of an
 * assistant that the list has too do.
 */
function isContradicted(
  records: readonly CallRecord[],
  { by }: ListRequest,
  known: ReadonlyMap<string, Known>,
  now: number,
): boolean {
  const range = rangeOf(records);
  if (range === undefined || records.length < 2 || BY_OPTIONAL_FIELD.some((kind) => by.has(kind)))
    return false;
  const [from, to] = range;
  const there = new Set(records.map(({ id }) => id.toLowerCase()));
  const orgs = new Set(records.map(({ org }) => org));
  const agents = new Set(records.map(({ agentId }) => agentId));
  const channels = new Set(records.map(({ channel }) => channel));
  let [present, missing] = [0, 0];
  for (const [id, { record, since }] of known) {
    const at = datedAt(record);
    if (at === undefined || at <= from || at >= to || since >= now) continue;
    if (there.has(id)) {
      present += 1;
      continue;
    }
    const isOfOrg = record.org !== undefined && orgs.has(record.org);
    const isOfAgent = record.agentId !== undefined && agents.has(record.agentId);
    if (record.org === undefined || by.has('assistant') ? !isOfAgent : !isOfOrg) continue;
    if (by.has('channel') && !channels.has(record.channel)) continue;
    if ((record.endedAt ?? at + (record.durationSec ?? 0) * 1000) > now - LATELY) continue;
    missing += 1;
  }
  return missing >= MISSING && missing >= MISSING_SHARE * (present + missing);
}

/** The times for which a fair list has every call. */
function spansOf(
  { records, total }: ApiAnswer,
  { by, hasEnd }: ListRequest,
  dashboard: Dashboard,
  now: number,
): Span[] {
  const range = rangeOf(records);
  if (range === undefined || [...by].some((kind) => !WHOLE.includes(kind))) return [];
  const [first, last] = [records[0], records.at(-1)];
  const isNewestFirst = ((first && datedAt(first)) ?? 0) >= ((last && datedAt(last)) ?? 0);
  const [from, newest] = range;
  const to = isNewestFirst && !hasEnd ? Math.max(newest, now) : newest;
  // Else a list of one assistant whose calls do not name it would pass for all calls; likewise of an organization.
  const told = records.filter(
    (record) =>
      !(by.has('assistant') && agentOf(record) === undefined) &&
      !(by.has('org') && record.org === undefined),
  );
  const orgs = [...new Set(told.map(({ org }) => org))];
  return orgs.flatMap((org) => {
    const own = told.filter((record) => record.org === org);
    const agents = by.has('assistant') ? [...new Set(own.map(agentOf))] : [undefined];
    return agents.map((agent) =>
      defined<Span>({
        ...dashboard,
        org,
        agent,
        from,
        to,
        total: total === told.length && orgs.length * agents.length === 1 ? total : undefined,
        listedAt: now,
      }),
    );
  });
}
