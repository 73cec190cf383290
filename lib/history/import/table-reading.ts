import type { VendorId } from '../../vendors/vendor.ts';
import {
  decimalMarkOf,
  isOtherMoney,
  numberIn,
  type CostUnit,
  type DecimalMark,
  type DurationUnit,
} from './cell-numbers.ts';
import { isWithoutZone, type DateOrder } from './cell-times.ts';
import type { ColumnKind } from './known-columns.ts';
import { namesOtherMoney, wordsOf } from './column-names.ts';
import {
  cellText,
  candidatesOf,
  chosenColumns,
  likeliestVendor,
  type Candidates,
  type Columns,
  type Sample,
} from './columns.ts';
import { DateOrderProof } from './date-order.ts';
import { zonesOfColumns, type HeaderZone } from './header-zones.ts';
import { hasHeaderZone, TIME_KINDS, timesOfRow, timeTextOf, type TimeKind } from './row-times.ts';
import { vendorExportOf } from './vendor-exports.ts';

/** How a table is understood; the user may correct any of it. */
export interface TableReading {
  readonly vendor: VendorId;
  readonly columns: Columns;
  /** The delimiter of cells; absent if it has to be guessed. */
  readonly delimiter?: string | undefined;
  /** The line of the header; absent where it is the first. What stands above it is no row. */
  readonly headerLine?: number | undefined;
  /** Whether the table has no header, and that row is one like the others. */
  readonly isHeaderRow?: boolean | undefined;
  /** What stands before a fraction where one mark could be either; absent means the point. */
  readonly decimalMark?: DecimalMark | undefined;
  /** What plain numbers of the duration column count; absent leaves them out. */
  readonly durationUnit?: DurationUnit | undefined;
  /** What plain numbers of the cost column count; absent leaves them out. */
  readonly costUnit?: CostUnit | undefined;
  /** Whether the user has answered that one or the other is left out. */
  readonly leavesOutDuration?: boolean | undefined;
  readonly leavesOutCost?: boolean | undefined;
  /** Absent where nothing tells: then dates that can be read either way are refused. */
  readonly dateOrder?: DateOrder | undefined;
  /** Zone of times that name none; absent means the browser's own. */
  readonly zone?: string | undefined;
  /** The zones that headers name, by the number of their column; they count before `zone`. */
  readonly columnZones?: Readonly<Record<number, HeaderZone>> | undefined;
}

/** What to ask or tell the user about a table, with the reading as it stands. */
export interface TableQuestions {
  /** Whether there are plain numbers in the duration column. */
  readonly durationUnit: boolean;
  readonly costUnit: boolean;
  /** Whether there are dates that could be read either way. */
  readonly dateOrder: boolean;
  /** Whether there are times that name no zone. */
  readonly zone: boolean;
  /** Whether the costs are in a currency that is not converted. */
  readonly otherMoney: boolean;
}

/** The most likely reading of a table, and which other columns are possible. */
export function guessReading(
  sample: Sample,
  now: number,
): { readonly reading: TableReading; readonly candidates: Candidates } {
  const candidates = candidatesOf(sample);
  const columns = chosenColumns(sample, candidates);
  const vendor = likeliestVendor(sample, columns);
  return { reading: withUnits({ vendor, columns }, sample, now), candidates };
}

/** A reading with what its columns themselves prove: units, marks and the order of dates. */
export function withUnits(reading: TableReading, sample: Sample, now: number): TableReading {
  const fixed = vendorExportOf(sample.header);
  const proof = new DateOrderProof(now);
  for (const text of timeCells(reading.columns, sample)) proof.add(text);
  const marked = {
    ...reading,
    dateOrder: proof.order ?? fixed?.dateOrder,
    columnZones: zonesOfColumns(sample.header),
    decimalMark: decimalMarkOf(cellsOf(sample, reading.columns, ['cost', 'duration'])),
  };
  return {
    ...marked,
    durationUnit: fixed?.durationUnit ?? durationUnitOf(marked, sample),
    costUnit: costsOtherMoney(reading, sample)
      ? undefined
      : (fixed?.costUnit ?? costUnitOf(marked, sample)),
  };
}

/** What to ask the user about a table that is read in this way. */
export function questionsOf(reading: TableReading, sample: Sample, now: number): TableQuestions {
  const { columns } = reading;
  const times = timeCells(columns, sample);
  const proof = new DateOrderProof(now);
  for (const text of times) proof.add(text);
  const plain = (kind: ColumnKind): boolean =>
    cellsOf(sample, columns, [kind]).some((text) => numberOf(text, reading) !== undefined);
  const isOther = costsOtherMoney(reading, sample);
  return {
    durationUnit: plain('duration'),
    costUnit: !isOther && plain('cost'),
    dateOrder: proof.isAmbiguous,
    zone: TIME_KINDS.some(
      (kind) =>
        !hasHeaderZone(reading, kind) && timeCells(columns, sample, [kind]).some(isWithoutZone),
    ),
    otherMoney: isOther || cellsOf(sample, columns, ['cost']).some(isOtherMoney),
  };
}

/** Times as they are written. */
function timeCells(
  columns: Columns,
  { rows }: Sample,
  kinds: readonly TimeKind[] = TIME_KINDS,
): string[] {
  return kinds.flatMap((kind) =>
    rows.map((row) => timeTextOf(row, columns, kind)).filter((text) => text !== ''),
  );
}

function cellsOf({ rows }: Sample, columns: Columns, kinds: readonly ColumnKind[]): string[] {
  return kinds.flatMap((kind) =>
    columns[kind] === undefined
      ? []
      : rows.map((row) => cellText(row, columns[kind])).filter((text) => text !== ''),
  );
}

function numberOf(text: string, { decimalMark = '.' }: TableReading): number | undefined {
  return numberIn(text, decimalMark);
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}

/** Longest call of which there are many, in seconds: numbers beyond it count something smaller. */
const LONG_SECONDS = 5_000;

function durationUnitOf(reading: TableReading, sample: Sample): DurationUnit | undefined {
  const { duration } = reading.columns;
  if (duration === undefined) return undefined;
  const name = wordsOf(sample.header[duration] ?? '').join(' ');
  if (/\b(?:ms|millis|milliseconds|millisekunden)\b|durationms|milli/.test(name)) return 'ms';
  if (/\b(?:min|mins|minutes|minuten|minutos)\b|durationminutes/.test(name)) return 'min';
  if (/\b(?:s|sec|secs|seconds|sek|sekunden|segundos)\b|durationsec/.test(name)) return 's';
  const numbers = cellsOf(sample, reading.columns, ['duration']).flatMap(
    (text) => numberOf(text, reading) ?? [],
  );
  if (numbers.length === 0) return 's';
  const proven = unitBySpan(reading, sample);
  if (proven !== undefined) return proven;
  if (median(numbers) >= LONG_SECONDS) return 'ms';
  // Below a minute in all rows, it could be minutes as well.
  return Math.max(0, ...numbers) > 60 ? 's' : undefined;
}

/** The unit in which a row's number fits the time between its start and its end. */
function unitBySpan(reading: TableReading, sample: Sample): DurationUnit | undefined {
  const { duration } = reading.columns;
  const dateOrder = reading.dateOrder ?? 'mdy';
  const votes = { s: 0, ms: 0, min: 0 };
  for (const row of sample.rows) {
    const { start, end } = timesOfRow(row, { ...reading, dateOrder }, []);
    const number = numberOf(cellText(row, duration), reading);
    if (typeof start !== 'object' || typeof end !== 'object' || number === undefined) continue;
    const seconds = (end.ms - start.ms) / 1000;
    if (seconds < 5 || number <= 0) continue;
    for (const [unit, each] of Object.entries({ s: 1, ms: 0.001, min: 60 })) {
      if (Math.abs(number * each - seconds) <= seconds * 0.2 + 2) votes[unit as DurationUnit] += 1;
    }
  }
  const best = (['s', 'ms', 'min'] as const).find(
    (unit) => votes[unit] > 0 && votes[unit] === Math.max(votes.s, votes.ms, votes.min),
  );
  return best;
}

/** Whether the header of the costs names another currency than dollars. */
function costsOtherMoney({ columns }: TableReading, { header }: Sample): boolean {
  return columns.cost !== undefined && namesOtherMoney(header[columns.cost] ?? '');
}

/** Dearest call of which there are many, in dollars: numbers beyond it may be cents. */
const DEAR_USD = 3;

function costUnitOf(reading: TableReading, sample: Sample): CostUnit | undefined {
  const { cost } = reading.columns;
  if (cost === undefined) return undefined;
  const name = wordsOf(sample.header[cost] ?? '').join(' ');
  if (/\b(?:cents?|minor|combined cost)\b/.test(name)) return 'cents';
  if (/\b(?:usd|dollars?)\b/.test(name)) return 'usd';
  const numbers = cellsOf(sample, reading.columns, ['cost']).flatMap(
    (text) => numberOf(text, reading) ?? [],
  );
  const dear = Math.max(0, ...numbers);
  if (dear === 0) return 'usd';
  const hasFraction = numbers.some((number) => !Number.isInteger(number));
  return hasFraction && median(numbers.filter((number) => number > 0)) < DEAR_USD
    ? 'usd'
    : undefined;
}
