import type { Row } from './rows.ts';

/** Columns that a layout can show. */
export type ColumnId = 'id' | 'assistant' | 'reason' | 'start' | 'duration' | 'cost';

/** Header texts, in the order that layouts begin with. */
export const HEADERS: Readonly<Record<ColumnId, string>> = {
  id: 'Call ID',
  assistant: 'Assistant',
  reason: 'Ended Reason',
  start: 'Start Time',
  duration: 'Duration',
  cost: 'Cost',
};

/** All columns in the order that layouts begin with. */
export const COLUMN_IDS: readonly ColumnId[] = [
  'id',
  'assistant',
  'reason',
  'start',
  'duration',
  'cost',
];

/** Width in px of a column that was not resized. */
export const WIDTHS: Readonly<Record<ColumnId, number>> = {
  id: 150,
  assistant: 180,
  reason: 330,
  start: 170,
  duration: 100,
  cost: 80,
};

/** The text of a cell that is no reason cell. */
export function plainText(column: Exclude<ColumnId, 'reason'>, row: Row): string {
  return column === 'id' ? `${row.id.slice(0, 12)}...` : row[column];
}
