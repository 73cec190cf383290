import type { Loose } from '../../calls/checks.ts';
import { isReasonOfOthers } from '../../calls/is-call.ts';
import { channelIn } from '../../calls/channel.ts';
import { defined } from '../../calls/defined.ts';
import { lastedSec } from '../../calls/duration.ts';
import { MINUTE } from '../../calls/time.ts';
import { diagnoseLabel } from '../../reasons/index.ts';
import { VENDORS } from '../../vendors/index.ts';
import { goesOn } from './api-call.ts';
import { secondsIn, usdIn } from './cell-numbers.ts';
import { cellText } from './columns.ts';
import type { ColumnKind } from './known-columns.ts';
import type { Claim, Ignored } from './claim.ts';
import { identityOfRow } from './row-identity.ts';
import { TIME_KINDS, timesOfRow } from './row-times.ts';
import type { TableReading } from './table-reading.ts';

/** What is needed beside a table's rows. */
export interface TableContext {
  /** ms since 1970 */
  readonly now: number;
  /** Languages in which months may be named; English is always tried. */
  readonly locales: readonly string[];
  /** ms since 1970 of the file's last change. */
  readonly seenAt: number;
  /** Which of the file's lists the row is of, as in `Sighting`; absent for the first. */
  readonly list?: number | undefined;
}

/**
 * What a row of a table claims, or why it cannot be a call. A time of a table never outranks an API's: teams keep
 * clocks of their own, and spreadsheets round.
 */
export function claimOfRow(
  cells: readonly string[],
  reading: TableReading,
  context: TableContext,
): Claim {
  const { columns, decimalMark = '.' } = reading;
  const cell = (kind: ColumnKind): string => cellText(cells, columns[kind]);
  const label = cell('reason');
  const idText = cell('callId');
  const identity = identityOfRow({ cells, idText, label }, reading.vendor);
  const { vendor, id } = identity ?? { vendor: reading.vendor };
  const other = kindOfOther(idText, cell('type'), label);
  if (other !== undefined) return { ignored: other };
  const times = timesOfRow(cells, reading, context.locales);
  if (label === '') {
    if (id === undefined && !TIME_KINDS.some((kind) => typeof times[kind] === 'object')) {
      return { ignored: 'note' };
    }
    const since = [times.start, times.created].find((time) => typeof time === 'object')?.ms;
    const unfinished = {
      vendor,
      id: id?.head ?? '',
      since: goesOn(cell('status')) ? since : undefined,
    };
    return { ignored: 'noReason', unfinished: id === undefined ? undefined : unfinished };
  }
  if (identity === undefined) return { why: 'callId' };
  const known = TIME_KINDS.flatMap((kind) => {
    const time = times[kind];
    return typeof time === 'object' ? [[FIELD[kind], Math.floor(time.ms)] as const] : [];
  });
  const trouble = TIME_KINDS.map((kind) => times[kind]).find((time) => typeof time === 'string');
  if (known.length === 0 && trouble !== undefined) return { why: trouble };
  const isExact = [times.start, times.created, times.end].every(
    (time) => typeof time !== 'object' || time.isExact,
  );
  const { startedAt, createdAt, endedAt } = Object.fromEntries(known) as Partial<
    Record<string, number>
  >;
  const claim = {
    vendor,
    host: VENDORS[vendor].hosts[0]?.host,
    hostAssumed: true,
    source: 'import',
    label,
    // As on a page: what may have been cut off, or was written by a person, is no code.
    code: diagnoseLabel(label, vendor).code,
    callId: id?.head,
    callIdCut: id?.whole === false ? true : undefined,
    callIdTail: id?.tail,
    startedAt,
    createdAt,
    endedAt,
    timeSource: known.length === 0 ? 'seen' : id === undefined && isExact ? 'record' : 'page',
    // Only the call itself tells when the row was true.
    seenAt: Math.min(endedAt ?? startedAt ?? createdAt ?? context.seenAt, context.now),
    durationSec:
      secondsIn(cell('duration'), reading.durationUnit, decimalMark) ??
      secondsBetween([cell('start'), cell('end')], startedAt, endedAt),
    costUsd: usdIn(cell('cost'), reading.costUnit, decimalMark),
    agent: orNothing(cell('agent')),
    org: orNothing(cell('org')),
    agentVersion: orNothing(cell('agentVersion')),
    channel: channelIn(`${cell('type')} ${cell('channel')}`),
    // Two rows of one list are two calls, however alike they look.
    list: context.list ?? 0,
  };
  return { claim: defined<Loose>(claim) };
}

const FIELD = { start: 'startedAt', created: 'createdAt', end: 'endedAt' } as const;

/** A time of a table that is told to the second: with a clock that shows them, or as s or ms since 1970. */
const TO_THE_SECOND = /\d:\d{2}:\d{2}|^\d{10,}(?:\.\d*)?$/;

/** Seconds between a start and an end; undefined where they may be rounded to minutes. */
function secondsBetween(texts: readonly string[], start = NaN, end = NaN): number | undefined {
  const isRounded = start % MINUTE === 0 && end % MINUTE === 0;
  if (isRounded || !texts.every((text) => TO_THE_SECOND.test(text))) return undefined;
  return lastedSec(start, end, undefined);
}

const orNothing = (text: string): string | undefined => (text === '' ? undefined : text);

function kindOfOther(id: string, type: string, label: string): Ignored | undefined {
  if (/^(?:chat|session)_/i.test(id) || /chat|sms|session/i.test(type)) return 'chat';
  if (/^(?:eval|simulation)/i.test(type)) return 'test';
  if (!isReasonOfOthers(label)) return undefined;
  if (/^(?:campaign|contact)/i.test(label)) return 'campaign';
  return /^(?:chat|session)/i.test(label) ? 'chat' : 'test';
}
