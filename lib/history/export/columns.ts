import type { Charged, Outcome, Owner, Retry } from '../../catalog/terms.ts';
import type { Call } from '../../calls/sighting.ts';

/** A call as it is exported: with what its reason means by the settings of the moment. */
export interface ExportedCall extends Call {
  readonly owner: Owner;
  /** What came of the call; absent where its reason does not tell. */
  readonly outcome?: Outcome | undefined;
  readonly retry: Retry;
  readonly charged: Charged;
}

/** The fields of an exported call, in the order of a CSV's columns. Other programs rely on the names. */
export const EXPORT_COLUMNS: readonly (keyof ExportedCall)[] = [
  'key',
  'vendor',
  'host',
  'callId',
  'callIdTail',
  'code',
  'label',
  'owner',
  'outcome',
  'retry',
  'charged',
  'startedAt',
  'datedBy',
  'createdAt',
  'seenAt',
  'timeSource',
  'durationSec',
  'costUsd',
  'agent',
  'agentVersion',
  'org',
  'channel',
  'fair',
  'hostAssumed',
];

/**
 * Where a spreadsheet may begin a cell: at the beginning of the text and, in languages that part cells by something
 * else than a comma, within it, quotes or not.
 */
const CELL_BEGINS = '(?<=^|[;\\t\\r\\n])';

/**
 * What a spreadsheet takes for a formula, whatever blanks and quotes stand before it: the signs of formulas, their
 * full-width and small forms, and the minus of mathematics. The apostrophe is what makes a text of it.
 */
const FORMULA = '(?=[\\s\'"\\u200b\\ufeff]*[=+\\-@＝＋－＠﹦﹢﹣﹫−])';

const BEFORE_FORMULA = new RegExp(CELL_BEGINS + FORMULA, 'gu');
const GUARD = new RegExp(`${CELL_BEGINS}'${FORMULA}`, 'gu');

/** A text that no spreadsheet of any language runs; `readCell` gives it back as it was. */
export function safeCell(text: string): string {
  return text.replace(BEFORE_FORMULA, "'");
}

/** The text that `safeCell` was given. */
export function readCell(cell: string): string {
  return cell.replace(GUARD, '');
}
