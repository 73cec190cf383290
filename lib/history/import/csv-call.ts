import { parseDuration, parseUsd } from '../../page/values/amounts.ts';
import { idIn } from '../../page/values/call-ids.ts';
import { parseTime } from '../../page/values/times.ts';
import { resolve } from '../../reasons/index.ts';
import { VENDORS } from '../../vendors/index.ts';
import type { ColumnKind, CsvReading } from './csv-columns.ts';
import type { Claim } from './entry.ts';

/** Since when a number in a time column is taken for milliseconds and not for seconds. */
const MS_FROM = 1e11;
const ZONED = /(?:Z|[+-]\d{2}:?\d{2})$/i;

interface Start {
  readonly startedAt: number;
  readonly timeSource: 'record' | 'page';
}

function startOf(text: string, now: number, locales: readonly string[]): Start | undefined {
  if (/^\d{10,13}$/.test(text)) {
    const n = Number(text);
    return { startedAt: n < MS_FROM ? n * 1000 : n, timeSource: 'record' };
  }
  const read = parseTime(text, { now, locales });
  if (read?.isPrecise !== true) return undefined;
  // A moment to the second with its zone is as good as a record's; anything else is a reader's clock.
  return { startedAt: read.ms, timeSource: ZONED.test(text) ? 'record' : 'page' };
}

function secondsOf(text: string, unit: CsvReading['durationUnit']): number | undefined {
  if (!/^\d+(?:\.\d+)?$/.test(text)) return parseDuration(text);
  return unit === 'ms' ? Number(text) / 1000 : Number(text);
}

function usdOf(text: string): number | undefined {
  return /^\d*\.?\d+$/.test(text) ? Number(text) : parseUsd(text);
}

/**
 * What a row of a CSV claims, or why it cannot be a call.
 *
 * @param context `now` in ms since 1970; `locales` in which months may be named; `seenAt` of the file
 */
export function claimOfCsv(
  cells: readonly string[],
  { vendor, columns, durationUnit }: CsvReading,
  context: { readonly now: number; readonly locales: readonly string[]; readonly seenAt: number },
): Claim {
  const cell = (kind: ColumnKind): string => {
    const column = columns[kind];
    return column === undefined ? '' : (cells[column] ?? '').trim();
  };
  const label = cell('reason');
  const facts = VENDORS[vendor];
  if (label === '' || facts.emptyValues.includes(label)) return { why: 'noReason' };
  const id = cell('callId');
  const read = idIn(id, facts.callId);
  const start = startOf(cell('start'), context.now, context.locales);
  if (cell('start') !== '' && start === undefined) return { why: 'noStart' };
  const reason = label.length <= 200 ? resolve(label, vendor) : undefined;
  const agent = cell('agent');
  const claim = {
    vendor,
    host: facts.hosts[0]?.host,
    source: 'import',
    label,
    code: reason?.kind === 'code' ? reason.code : undefined,
    callId: read?.head ?? (id === '' ? undefined : id),
    callIdCut: read?.whole === false ? true : undefined,
    callIdTail: read?.tail,
    startedAt: start?.startedAt,
    timeSource: start?.timeSource ?? 'seen',
    // Nothing says when the row was true but the call itself.
    seenAt: Math.min(start?.startedAt ?? context.seenAt, context.now),
    durationSec: secondsOf(cell('duration'), durationUnit),
    costUsd: usdOf(cell('cost')),
    agent: agent === '' || facts.emptyValues.includes(agent) ? undefined : agent,
  };
  return {
    claim: Object.fromEntries(Object.entries(claim).filter(([, value]) => value !== undefined)),
  };
}
