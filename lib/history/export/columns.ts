import type { Owner } from '../../catalog/terms.ts';
import type { Call } from '../../calls/sighting.ts';

/** A call as it is exported: with its owner by the settings of the moment. */
export interface ExportedCall extends Call {
  readonly owner: Owner;
}

/** The fields of an exported call, in the order of a CSV's columns. Other programs rely on the names. */
export const EXPORT_COLUMNS: readonly (keyof ExportedCall)[] = [
  'key',
  'vendor',
  'host',
  'callId',
  'code',
  'label',
  'owner',
  'startedAt',
  'seenAt',
  'timeSource',
  'durationSec',
  'costUsd',
  'agent',
];

/** What a spreadsheet would take for a formula. */
const FORMULA = /^['=+\-@\t\r]/;

/** A text that no spreadsheet runs; `readCell` gives it back as it was. */
export function safeCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that `safeCell` was given. */
export function readCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
