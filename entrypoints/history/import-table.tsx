import { i18n } from '../../lib/wording/texts.ts';
import type { Formats } from '../../lib/wording/formats.ts';
import { secondsIn, usdIn } from '../../lib/history/import/cell-numbers.ts';
import type { ColumnKind } from '../../lib/history/import/known-columns.ts';
import { cellText, type Columns } from '../../lib/history/import/columns.ts';
import type { FilePreview, FileReading } from '../../lib/history/import/preview-file.ts';
import { timesOfRow } from '../../lib/history/import/row-times.ts';
import { withUnits } from '../../lib/history/import/table-reading.ts';

type TableReading = Extract<FileReading, { readonly kind: 'csv' | 'json-table' }>;

const COLUMN_WORDS: Readonly<Record<ColumnKind, string>> = {
  reason: i18n.t('import.columnReason'),
  callId: i18n.t('import.columnCallId'),
  start: i18n.t('import.columnStart'),
  clock: i18n.t('import.columnClock'),
  created: i18n.t('import.columnCreated'),
  end: i18n.t('import.columnEnd'),
  endClock: `${i18n.t('import.columnEnd')} (${i18n.t('import.columnClock')})`,
  duration: i18n.t('calls.duration'),
  cost: i18n.t('import.columnCost'),
  agent: i18n.t('calls.assistant'),
  agentVersion: i18n.t('import.columnVersion'),
  org: i18n.t('import.columnOrg'),
  channel: i18n.t('import.columnChannel'),
  type: i18n.t('import.columnType'),
  status: i18n.t('import.columnStatus'),
  record: i18n.t('import.columnRecord'),
};

/** What a reader looks for first. */
const MAIN: readonly ColumnKind[] = ['reason', 'callId', 'start', 'duration', 'cost', 'agent'];
/** Rows of a table that are shown. */
const ROWS = 5;

/** Columns with one of them given another meaning; a meaning that another column had moves here. */
function reassigned(columns: Columns, index: number | undefined, kind: ColumnKind | ''): Columns {
  const rest = Object.entries(columns).filter(
    ([name, column]) => column !== index && name !== kind,
  );
  return Object.fromEntries(kind === '' || index === undefined ? rest : [...rest, [kind, index]]);
}

function kindAt(columns: Columns, index: number): ColumnKind | '' {
  const found = Object.entries(columns).find(([, column]) => column === index);
  return found === undefined ? '' : (found[0] as ColumnKind);
}

/** Which columns of a table were taken for what, how their cells read, and the table's first rows. */
export function ImportTable(props: {
  readonly preview: FilePreview;
  readonly reading: TableReading;
  readonly locale: string;
  /** ms since 1970 */
  readonly now: number;
  readonly formats: Formats;
  readonly onChange: (reading: TableReading) => void;
}) {
  const { preview, reading } = props;
  const { header, rows } = preview;
  const { columns } = reading;
  /** Other columns have other units, and other dates. */
  const choose = (index: number | undefined, kind: ColumnKind | ''): void =>
    props.onChange({
      ...reading,
      ...withUnits({ ...reading, columns: reassigned(columns, index, kind) }, preview, props.now),
    });
  const missing = MAIN.filter((kind) => columns[kind] === undefined).filter(
    (kind) => kind !== 'start' || (columns.created ?? columns.end) === undefined,
  );
  return (
    <>
      {columns.record === undefined && (
        <dl class="taken">
          {MAIN.flatMap((kind) => {
            const column = columns[kind];
            return column === undefined
              ? []
              : [
                  <div key={kind}>
                    <dt>{COLUMN_WORDS[kind]}</dt>
                    <dd>
                      <CandidateSelect
                        kind={kind}
                        column={column}
                        header={header}
                        candidates={preview.candidates[kind] ?? []}
                        onChange={(other) => choose(other, kind)}
                      />
                      <span class="quiet">{sampleOf(props, kind)}</span>
                    </dd>
                  </div>,
                ];
          })}
        </dl>
      )}
      {columns.record === undefined && missing.length > 0 && (
        <p class="quiet">
          {i18n.t('import.missing', {
            columns: new Intl.ListFormat(props.locale).format(
              missing.map((kind) => COLUMN_WORDS[kind]),
            ),
          })}{' '}
          {missing.includes('callId') && i18n.t('import.missingId')}
        </p>
      )}
      <div class="scroller" tabIndex={0} role="region" aria-label={i18n.t('import.rows')}>
        <table>
          <thead>
            <tr>
              {header.map((text, i) => (
                <th key={i} scope="col">
                  <span>{text}</span>
                  <ColumnSelect
                    header={text}
                    value={kindAt(columns, i)}
                    onChange={(kind) => choose(i, kind)}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, ROWS).map((row, i) => (
              <tr key={i}>
                {header.map((_, column) => (
                  <td key={column} class={kindAt(columns, column) === '' ? 'ignored' : undefined}>
                    {(row[column] ?? '').slice(0, 200)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** How the first cell of a kind reads. */
function sampleOf(
  {
    preview,
    reading,
    locale,
    formats,
  }: {
    readonly preview: FilePreview;
    readonly reading: TableReading;
    readonly locale: string;
    readonly formats: Formats;
  },
  kind: ColumnKind,
): string {
  const column = reading.columns[kind];
  const row = preview.rows.find((cells) => cellText(cells, column) !== '');
  const text = row === undefined ? '' : cellText(row, column).slice(0, 80);
  const mark = reading.decimalMark ?? '.';
  switch (kind) {
    case 'start': {
      const time = timesOfRow(row ?? [], reading, [locale]).start;
      return typeof time === 'object' ? formats.moment(time.ms) : text;
    }
    case 'duration': {
      const seconds = secondsIn(text, reading.durationUnit, mark);
      return seconds === undefined ? text : formats.duration(seconds);
    }
    case 'cost': {
      const usd = usdIn(text, reading.costUnit, mark);
      return usd === undefined ? text : formats.money(usd);
    }
    default:
      return text;
  }
}

function CandidateSelect(props: {
  readonly kind: ColumnKind;
  readonly column: number;
  readonly header: readonly string[];
  readonly candidates: readonly number[];
  readonly onChange: (column: number | undefined) => void;
}) {
  const { kind, column, header } = props;
  const others = props.candidates.filter((each) => each !== column);
  if (others.length === 0) return <b>{header[column]}</b>;
  return (
    <select
      aria-label={i18n.t('import.columnFor', { what: COLUMN_WORDS[kind] })}
      value={column}
      onChange={(event) => {
        const { value } = event.currentTarget;
        props.onChange(value === '' ? undefined : Number(value));
      }}
    >
      {[column, ...others].map((each) => (
        <option key={each} value={each}>
          {header[each]}
        </option>
      ))}
      {kind !== 'reason' && <option value="">{i18n.t('import.notUsed')}</option>}
    </select>
  );
}

function ColumnSelect(props: {
  readonly header: string;
  readonly value: ColumnKind | '';
  readonly onChange: (kind: ColumnKind | '') => void;
}) {
  return (
    <select
      aria-label={i18n.t('import.columnIs', { column: props.header })}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value as ColumnKind | '')}
    >
      <option value="">{i18n.t('import.notUsed')}</option>
      {(Object.keys(COLUMN_WORDS) as ColumnKind[]).map((kind) => (
        <option key={kind} value={kind}>
          {COLUMN_WORDS[kind]}
        </option>
      ))}
    </select>
  );
}
