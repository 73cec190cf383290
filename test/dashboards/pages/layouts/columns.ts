import type { Row } from './rows.ts';
import type { LayoutSettings } from './settings.ts';
import { writeTime } from './times.ts';

/** Columns that a layout can show. */
export type ColumnId = 'id' | 'assistant' | 'reason' | 'start' | 'duration' | 'cost';

const HEADERS: Readonly<Record<Exclude<ColumnId, 'reason'>, string>> = {
  id: 'Call ID',
  assistant: 'Assistant',
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

/** The text of a column's header. */
export function headerOf(column: ColumnId, settings: LayoutSettings): string {
  return column === 'reason' ? settings.header : HEADERS[column];
}

/** The text of a cell that is no reason cell. */
export function plainText(
  column: Exclude<ColumnId, 'reason'>,
  row: Row,
  settings: LayoutSettings,
): string {
  if (column === 'start') return writeTime(row.at, settings.times);
  return column === 'id' ? `${row.id.slice(0, 12)}...` : row[column];
}
