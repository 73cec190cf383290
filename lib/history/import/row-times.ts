import type { CellTime } from './cell-epochs.ts';
import { timeIn, withoutMidnight } from './cell-times.ts';
import type { TimeTrouble } from './claim.ts';
import { cellText, type Columns } from './columns.ts';
import type { TableReading } from './table-reading.ts';

/** The columns that may date a call. */
export const TIME_KINDS = ['start', 'created', 'end'] as const;
/** What a column that may date a call tells of it. */
export type TimeKind = (typeof TIME_KINDS)[number];

/** What a row says of each of its times: the moment, or why it cannot be read; undefined where it says nothing. */
type RowTimes = Readonly<Record<TimeKind, CellTime | TimeTrouble | undefined>>;

const CLOCKS = { start: 'clock', end: 'endClock' } as const;

/** The columns of a time's day and clock; an end without a day of its own is of the start's. */
function columnsOf(
  columns: Columns,
  kind: TimeKind,
): { readonly day: number | undefined; readonly clock: number | undefined } {
  const clock = kind === 'created' ? undefined : columns[CLOCKS[kind]];
  const day =
    kind === 'end' && clock !== undefined ? (columns.end ?? columns.start) : columns[kind];
  return { day, clock };
}

/** A time of a row as it is written, the day and its clock together; empty where there is none. */
export function timeTextOf(cells: readonly string[], columns: Columns, kind: TimeKind): string {
  const { day, clock } = columnsOf(columns, kind);
  const [date, time] = [cellText(cells, day), cellText(cells, clock)];
  if (date === '' || (time === '' && day !== columns[kind])) return '';
  return clock === undefined ? date : `${withoutMidnight(date)} ${time}`.trim();
}

/** Whether the header of a time names its zone. */
export function hasHeaderZone({ columns, columnZones }: TableReading, kind: TimeKind): boolean {
  return headerZone(columns, columnZones, kind) !== undefined;
}

function headerZone(
  columns: Columns,
  zones: TableReading['columnZones'],
  kind: TimeKind,
): string | number | undefined {
  const { day, clock } = columnsOf(columns, kind);
  return zones?.[clock ?? -1] ?? zones?.[day ?? -1];
}

/**
 * The times of a row.
 *
 * @param locales languages in which months may be named; English is always tried
 */
export function timesOfRow(
  cells: readonly string[],
  { columns, dateOrder, zone, columnZones }: TableReading,
  locales: readonly string[],
): RowTimes {
  const read = (kind: TimeKind): CellTime | TimeTrouble | undefined => {
    const text = timeTextOf(cells, columns, kind);
    if (text === '') return undefined;
    const ofColumn = headerZone(columns, columnZones, kind);
    return timeIn(text, { order: dateOrder, zone: ofColumn ?? zone, locales });
  };
  const [start, end] = [read('start'), read('end')];
  // Past midnight, the day of such an end is not the start's.
  const isOtherDay =
    columns.end === undefined &&
    typeof start === 'object' &&
    typeof end === 'object' &&
    end.ms < start.ms;
  return { start, created: read('created'), end: isOtherDay ? undefined : end };
}
