import type { Loose } from '../../calls/checks.ts';
import { identityKindOf } from '../call-key.ts';
import { leftOut } from './cell-epochs.ts';
import { decimalMarkOf, numberIn, type DecimalMark } from './cell-numbers.ts';
import type { Claim } from './claim.ts';

/** In whole ms since 1970. */
const TIMES = ['startedAt', 'createdAt', 'seenAt'] as const;
/** Numbers that have a fraction. */
const AMOUNTS = ['durationSec', 'costUsd'] as const;
const TEXTS = [
  'vendor',
  'host',
  'callId',
  'callIdTail',
  'code',
  'label',
  'timeSource',
  'agent',
  'org',
  'agentVersion',
  'channel',
] as const;
/** What the start of a row is where it is not the start. */
const DATES: Readonly<Record<string, string>> = { creation: 'createdAt', end: 'endedAt' };

/** Whether an object has the fields of an exported call. */
export function isOwnCall(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['key', 'vendor', 'label', 'seenAt', 'timeSource'].every((name) => Object.hasOwn(value, name))
  );
}

/** Yes and no as NDJSON, a CSV and spreadsheets write them, those in the language of their user. */
const YES = new Set(['true', 'wahr', 'verdadero', 'vrai', 'vero', 'verdadeiro', 'waar']);
const NO = new Set(['false', 'falsch', 'falso', 'faux', 'onwaar']);

/** Yes or no; undefined where it is neither. */
function flagOf(value: unknown): boolean | undefined {
  const text = String(value).trim().toLowerCase();
  return YES.has(text) ? true : NO.has(text) ? false : undefined;
}

/**
 * What stands before the fraction in a CSV of one's own that a spreadsheet may have saved anew: what its numbers prove,
 * else the comma where the cells are parted by `;`, as it is done for the sake of the comma.
 */
export function markOfOwn(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  delimiter: string,
): DecimalMark {
  const columns = AMOUNTS.map((name) => header.indexOf(name));
  const cells = rows.flatMap((row) => columns.map((column) => row[column] ?? ''));
  const isComma = delimiter === ';' && cells.some((cell) => cell.includes(','));
  return decimalMarkOf(cells) ?? (isComma ? ',' : '.');
}

/**
 * What a row of an export claims to be a sighting of; `checkSighting` has the last word. `rounded` where a spreadsheet
 * has left out digits of one of its times, as `1.79506E+12`: it would move what is stored.
 *
 * @param mark what stands before the fraction of a number in a text
 */
export function claimOfOwn(row: Loose, mark: DecimalMark = '.'): Claim {
  const claim: Record<string, unknown> = { source: 'import' };
  for (const name of TEXTS) if (row[name] !== undefined) claim[name] = row[name];
  for (const name of [...TIMES, ...AMOUNTS]) {
    const value = row[name];
    if (value === undefined || value === '') continue;
    claim[name] = typeof value === 'string' ? (numberIn(value, mark) ?? NaN) : value;
  }
  if (TIMES.some((name) => leftOut(String(row[name])) > 1)) return { why: 'rounded' };
  const { key, datedBy, fair, hostAssumed } = row;
  // Each row is a call of its own, however alike they look.
  claim['list'] = 0;
  if (typeof key === 'string' && identityKindOf(key) === 'cut') claim['callIdCut'] = true;
  claim['hostAssumed'] = flagOf(hostAssumed);
  claim['fair'] = flagOf(fair);
  if (typeof datedBy === 'string' && Object.hasOwn(DATES, datedBy)) {
    claim[DATES[datedBy] ?? ''] = claim['startedAt'];
    delete claim['startedAt'];
  }
  // The row's start is the moment it was first seen: that is no identity, and must not become one.
  if (claim['timeSource'] === 'seen' && claim['callId'] === undefined) delete claim['startedAt'];
  return { claim };
}
