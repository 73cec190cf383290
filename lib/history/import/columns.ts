import { LONGEST_AGENT } from '../../calls/limits.ts';
import { agentVersion, orgId } from '../../calls/names.ts';
import { fullIdsIn, idIn, type CallId } from '../../page/values/call-ids.ts';
import { resolve } from '../../reasons/index.ts';
import { VENDORS } from '../../vendors/index.ts';
import type { VendorId } from '../../vendors/vendor.ts';
import { secondsIn, usdIn } from './cell-numbers.ts';
import { timeIn, withoutMidnight } from './cell-times.ts';
import { findCalls } from './find-calls.ts';
import { nameScore, namesOtherMoney, wordsOf } from './column-names.ts';
import { withoutHeaderZone } from './header-zones.ts';
import type { ColumnKind } from './known-columns.ts';

/** Which column (counted from 0) tells what. Without a reason there is nothing to import. */
export type Columns = Readonly<Partial<Record<ColumnKind, number>>>;

/** Columns that may tell something, the best first. */
export type Candidates = Readonly<Partial<Record<ColumnKind, readonly number[]>>>;

/** A table's header and the first of its rows. */
export interface Sample {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const EMPTY = new Set([
  '',
  '-',
  '–',
  '—',
  'n/a',
  'na',
  'nan',
  'null',
  'none',
  'undefined',
  'nat',
  '#n/a',
  '(null)',
  '\\n',
]);

/** A cell's text; empty where it stands for nothing. */
export function cellText(cells: readonly string[], column: number | undefined): string {
  const text = column === undefined ? '' : (cells[column] ?? '').trim();
  return EMPTY.has(text.toLowerCase()) ? '' : text;
}

/** Whether a text is a reason that a vendor's catalog knows. */
export function isReason(text: string, vendor: VendorId): boolean {
  return resolve(text, vendor).kind !== 'unknown';
}

const vendors = Object.values(VENDORS);

/** The whole call ID in a cell: alone, or within the address of a call; else what is left of a cut one. */
export function callIdIn(text: string, vendor: VendorId): CallId | undefined {
  const { callId } = VENDORS[vendor];
  const alone = idIn(text.replace(/^['"{]+|['"}]+$/g, ''), callId);
  if (alone !== undefined) return alone;
  const address = /https?:\/\/\S{1,300}/.exec(text)?.[0];
  if (address === undefined) return undefined;
  const [id, other] = fullIdsIn(address, callId);
  return id === undefined || other !== undefined ? undefined : { head: id, whole: true };
}

const READ = { locales: [], order: 'mdy' } as const;

/** Whether a cell can be what a column of the kind holds. */
const FITS: Readonly<Record<ColumnKind, (text: string) => boolean>> = {
  reason: (text) => isReason(text, 'vapi') || isReason(text, 'retell'),
  callId: (text) => vendors.some(({ id }) => callIdIn(text, id) !== undefined),
  start: isTime,
  created: isTime,
  end: isTime,
  clock: isClock,
  endClock: isClock,
  duration: (text) => secondsIn(text, 's', '.') !== undefined,
  cost: (text) =>
    usdIn(text, 'usd', '.') !== undefined || /^[\d.,\s]+\p{Sc}$|^\p{Sc}[\d.,\s]+$/u.test(text),
  agent: (text) => text.length <= LONGEST_AGENT,
  org: (text) => orgId(text) !== undefined,
  agentVersion: (text) => agentVersion(text) !== undefined,
  channel: (text) => /in|out|web/i.test(text),
  type: (text) => /call|chat|sms|web|phone|eval/i.test(text),
  status: (text) => /^[a-z][a-z _-]{2,30}$/i.test(text),
  record: (text) => !findCalls(text).next().done,
};

function isTime(text: string): boolean {
  const time = timeIn(text, READ);
  // A month in the reader's own language is not known here.
  return typeof time === 'object' || time === 'noClock' || time === 'noZone' || time === 'rounded';
}

/** Whether a text is a time of a day, without the day. */
function isClock(text: string): boolean {
  if (text.length > 40 || timeIn(text, READ) !== 'noStart') return false;
  const time = timeIn(`2026-01-15 ${text}`, READ);
  return typeof time === 'object' || time === 'noZone';
}

/** Words in headers that name something else than the call: such a column is never its ID, nor its start. */
const OF_OTHERS =
  /^(?:assistant|agent|org|organization|squad|customer|phone|user|lead|contact|campaign|batch|workflow|tool|parent|account|client|tenant|company|template|updated|modified|scheduled|analyzed)$/;
const mayBeAnything = new Set<ColumnKind>([
  'agent',
  'org',
  'agentVersion',
  'type',
  'status',
  'channel',
]);

/** Other kinds whose names a kind may have. */
const NAMED_AS: Readonly<Partial<Record<ColumnKind, readonly ColumnKind[]>>> = {
  clock: ['start'],
  endClock: ['end'],
};

/** How well a column serves a kind, by its name and by its cells; 0 where it does not. */
function scoreOf({ header, rows }: Sample, column: number, kind: ColumnKind): number {
  const text = header[column] ?? '';
  // A clock may have the name of the moment: `Start Date` and `Start Time`.
  const name = Math.max(
    nameScore(text, kind),
    ...(NAMED_AS[kind] ?? []).map((each) => nameScore(text, each)),
  );
  if (name === 0 && mayBeAnything.has(kind)) return 0;
  const cells = rows.map((row) => cellText(row, column)).filter((cell) => cell !== '');
  if (cells.length === 0) return name * 0.1;
  const share = cells.filter(FITS[kind]).length / cells.length;
  switch (kind) {
    case 'reason':
      // Reasons that nobody knows yet are reasons where the name says so.
      return name > 0 ? 1 + name * 0.2 + share : share >= 0.6 ? share : 0;
    case 'callId': {
      // Sums and notes below a short table are no IDs either.
      if (share < (name > 0 ? 0.3 : 0.6)) return 0;
      const distinct = new Set(cells).size / cells.length;
      const repeats = cells.length >= 4 && distinct < 0.9 ? 0.2 : 1;
      const others = wordsOf(text).some((word) => OF_OTHERS.test(word));
      return name > 0 ? (1 + name) * repeats : others ? 0 : 0.5 * repeats;
    }
    case 'start': {
      // A column that is called a start but cannot be read has to be reported.
      if (share < 0.5) return name * 0.1;
      const others = wordsOf(text).some((word) => OF_OTHERS.test(word));
      const isOther = nameScore(text, 'created') + nameScore(text, 'end') > 0;
      // A day without a clock says less than any moment.
      const clock = cells.some((cell) => typeof timeIn(cell, READ) === 'object') ? 1 : 0.2;
      // Of two of one name the one that says its zone is surer.
      const zone = withoutHeaderZone(text).zone === undefined ? 0 : 0.01;
      return (
        (name > 0 ? 1 + name + zone : others || isOther ? 0 : hasPlainNumbers(cells) ? 0 : 0.5) *
        clock
      );
    }
    case 'cost':
      // One in dollars is better.
      return share >= 0.5 && name > 0 ? (1 + name) * (namesOtherMoney(text) ? 0.1 : 1) : 0;
    case 'duration':
    case 'created':
    case 'end':
    case 'clock':
    case 'endClock':
      return share >= 0.5 && name > 0 ? 1 + name : 0;
    case 'record':
      return share >= 0.3 ? share : 0;
    default:
      return share >= 0.3 ? name : 0;
  }
}

const hasPlainNumbers = (cells: readonly string[]): boolean =>
  cells.some((cell) => /^\d+(?:[.,]\d+)?$/.test(cell));

const KINDS: readonly ColumnKind[] = [
  'reason',
  'callId',
  'start',
  'created',
  'end',
  'clock',
  'endClock',
  'duration',
  'cost',
  'agent',
  'org',
  'agentVersion',
  'channel',
  'type',
  'status',
  'record',
];

/** For each kind the columns that may tell it, the best first. */
export function candidatesOf(sample: Sample): Candidates {
  return Object.fromEntries(
    KINDS.flatMap((kind) => {
      const scored = sample.header
        .map((_, column) => ({ column, score: scoreOf(sample, column, kind) }))
        .filter(({ score }) => score > 0)
        .sort((one, other) => other.score - one.score || one.column - other.column);
      return scored.length === 0 ? [] : [[kind, scored.map(({ column }) => column)]];
    }),
  );
}

/** The best column of each kind; no column serves two kinds, except that a date may have its clock beside it. */
export function chosenColumns(sample: Sample, candidates: Candidates): Columns {
  const columns: Partial<Record<ColumnKind, number>> = {};
  const taken = new Set<number>();
  for (const kind of KINDS) {
    const column = candidates[kind]?.find((each) => !taken.has(each));
    if (column === undefined) continue;
    if (kind === 'clock' && !isDayOnly(sample, columns.start)) continue;
    if (kind === 'endClock' && !isDayOnly(sample, columns.end ?? columns.start)) continue;
    columns[kind] = column;
    taken.add(column);
  }
  return columns;
}

function isDayOnly({ rows }: Sample, column: number | undefined): boolean {
  const cells = rows.map((row) => cellText(row, column)).filter((cell) => cell !== '');
  return (
    cells.length > 0 && cells.every((cell) => timeIn(withoutMidnight(cell), READ) === 'noClock')
  );
}

/** The vendor whose IDs, reasons and headers are most frequent in a table's first rows. */
export function likeliestVendor({ header, rows }: Sample, columns: Columns): VendorId {
  const words = header.flatMap(wordsOf);
  const scores = vendors.map(({ id, catalog, headers }) => {
    const named = headers.reason.some(({ text }) =>
      header.some((each) => wordsOf(each).join(' ') === text.toLowerCase()),
    );
    const ids = rows.filter((row) => callIdIn(cellText(row, columns.callId), id) !== undefined);
    const reasons = rows.filter((row) => {
      const text = cellText(row, columns.reason);
      return text !== '' && isReason(text, id);
    });
    const isNamed = words.includes(id) || (words.includes('assistant') && catalog === 'vapi');
    return { id, score: ids.length * 2 + reasons.length + Number(named) + Number(isNamed) };
  });
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).id;
}
