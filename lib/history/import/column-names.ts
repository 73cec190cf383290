import { knownHeaders } from '../../page/headers.ts';
import { VENDORS } from '../../vendors/index.ts';
import { isOtherMoney, OTHER_CURRENCIES } from './cell-numbers.ts';
import { withoutHeaderZone } from './header-zones.ts';
import { KNOWN_COLUMNS, type ColumnKind } from './known-columns.ts';
import type { HeaderKind } from '../../vendors/vendor.ts';

const KINDS = Object.keys(KNOWN_COLUMNS) as ColumnKind[];

/** The words of a header: `call.disconnectionReason`, `Duration (s)` and `ENDED_REASON` alike. */
export function wordsOf(header: string): readonly string[] {
  return header
    .slice(0, 120)
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** How headers of dashboards name a column kind, if they have another name for it. */
const SHOWN: Readonly<Partial<Record<ColumnKind, HeaderKind>>> = {
  end: 'ended',
  agentVersion: 'version',
  channel: 'direction',
  type: 'channel',
};
const ofDashboards = Object.values(VENDORS).map((vendor) => knownHeaders(vendor));
/** Units and currencies that stand behind a name. */
const UNITS = new Set([
  's',
  'sec',
  'secs',
  'seconds',
  'ms',
  'min',
  'mins',
  'minutes',
  'usd',
  'local',
  'cents',
  'us',
  'dollars',
  'in',
  ...OTHER_CURRENCIES,
]);
/** What stands before a name without changing what it says. */
const PREFIXES = new Set([
  'call',
  'calls',
  'message',
  'body',
  'payload',
  'json',
  'data',
  'item',
  'the',
  'vapi',
  'retell',
  'analysis',
]);

/**
 * How well a header names a kind: 0 not at all, else the better the higher, up to 1. A name with something before it
 * that says where it comes from (`message.call.id`) is as good as the name.
 */
export function nameScore(header: string, kind: ColumnKind): number {
  const { rest } = withoutHeaderZone(header);
  const words = [...wordsOf(rest)];
  let best = scoreOf(words.join(' '), kind);
  while (words.length > 1 && UNITS.has(words.at(-1) ?? '')) {
    words.pop();
    best ||= scoreOf(words.join(' '), kind);
  }
  for (let from = 1; best === 0 && from < words.length; from += 1) {
    if (!words.slice(0, from).every((word) => PREFIXES.has(word))) break;
    best = scoreOf(words.slice(from).join(' '), kind) * 0.99;
  }
  const shown = ofDashboards.some((headers) => headers.kindOf(rest) === (SHOWN[kind] ?? kind));
  return Math.max(best, shown ? 0.6 : 0);
}

function scoreOf(name: string, kind: ColumnKind): number {
  const index = KNOWN_COLUMNS[kind].indexOf(name);
  return index === -1 ? 0 : 1 - (0.9 * index) / KNOWN_COLUMNS[kind].length;
}

/** How many different kinds the cells of a row would name if they were headers. */
export function namesIn(cells: readonly string[]): number {
  return KINDS.filter((kind) => cells.some((cell) => nameScore(cell, kind) > 0)).length;
}

/** Whether a row names a column of reasons. */
export function namesReason(cells: readonly string[]): boolean {
  return cells.some((cell) => nameScore(cell, 'reason') > 0);
}

/** Whether a header names a currency that is not converted: `Cost (€)`, `cost_inr`. */
export function namesOtherMoney(header: string): boolean {
  return isOtherMoney(header) || isOtherMoney(wordsOf(header).join(' '));
}
