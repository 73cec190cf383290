import { i18n } from '../../lib/wording/texts.ts';
import { useState } from 'preact/hooks';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import type { ColumnKind, CsvColumns } from '../../lib/history/import/csv-columns.ts';
import type { FilePreview, FileReading } from '../../lib/history/import/preview-file.ts';
import { VENDORS } from '../../lib/vendors/index.ts';
import type { VendorId } from '../../lib/vendors/vendor.ts';

const COLUMN_WORDS: Readonly<Record<ColumnKind, string>> = {
  reason: i18n.t('import.columnReason'),
  callId: i18n.t('import.columnCallId'),
  start: i18n.t('import.columnStart'),
  duration: i18n.t('calls.duration'),
  cost: i18n.t('import.columnCost'),
  agent: i18n.t('calls.assistant'),
};

const UNITS = [
  { value: 's', text: i18n.t('import.seconds') },
  { value: 'ms', text: i18n.t('import.milliseconds') },
] as const;

/** Rows of a table that are shown. */
const ROWS = 5;

const KIND_WORDS: Readonly<Record<FileReading['kind'], string>> = {
  'own-ndjson': i18n.t('import.kindOwn', { format: 'NDJSON' }),
  'own-csv': i18n.t('import.kindOwn', { format: 'CSV' }),
  'api-json': i18n.t('import.kindApi'),
  'api-ndjson': i18n.t('import.kindApiLines'),
  csv: i18n.t('import.kindCsv'),
};

/** Columns with one of them given another meaning; a meaning that another column had moves here. */
function reassigned(columns: CsvColumns, index: number, kind: ColumnKind | ''): CsvColumns {
  const rest = Object.entries(columns).filter(
    ([name, column]) => column !== index && name !== kind,
  );
  return Object.fromEntries(kind === '' ? rest : [...rest, [kind, index]]);
}

/** How a file was understood, to be corrected before it is imported. */
export function ImportPreview(props: {
  readonly name: string;
  readonly preview: FilePreview;
  readonly onImport: (reading: FileReading) => void;
  readonly onCancel: () => void;
}) {
  const { header, rows } = props.preview;
  const [reading, setReading] = useState(props.preview.reading);
  const ready = reading.kind !== 'csv' || reading.columns.reason !== undefined;
  return (
    <div class="preview">
      <h3>{props.name}</h3>
      <p>{KIND_WORDS[reading.kind]}</p>
      {'vendor' in reading && (
        <ChoiceGroup
          label={i18n.t('import.whose')}
          name="import-vendor"
          value={reading.vendor}
          choices={Object.values(VENDORS).map(({ id, name }) => ({ value: id, text: name }))}
          onChange={(vendor: VendorId) => setReading({ ...reading, vendor })}
        />
      )}
      {reading.kind === 'csv' && (
        <>
          <div class="scroller" tabIndex={0} role="region" aria-label={i18n.t('import.rows')}>
            <table>
              <thead>
                <tr>
                  {header.map((text, i) => (
                    <th key={i} scope="col">
                      <span>{text}</span>
                      <ColumnSelect
                        header={text}
                        value={kindAt(reading.columns, i)}
                        onChange={(kind) =>
                          setReading({
                            ...reading,
                            columns: reassigned(reading.columns, i, kind),
                          })
                        }
                      />
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.slice(0, ROWS).map((row, i) => (
                  <tr key={i}>
                    {header.map((_, column) => (
                      <td
                        key={column}
                        class={kindAt(reading.columns, column) === '' ? 'ignored' : undefined}
                      >
                        {row[column] ?? ''}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {reading.columns.duration !== undefined && (
            <p class="unit">
              {i18n.t('import.durationIs')}{' '}
              <ChoiceGroup
                label={i18n.t('import.durationUnit')}
                name="duration-unit"
                value={reading.durationUnit}
                choices={UNITS}
                onChange={(durationUnit) => setReading({ ...reading, durationUnit })}
              />
            </p>
          )}
          {!ready && <p class="problem">{i18n.t('import.sayReason')}</p>}
        </>
      )}
      <div class="buttons">
        <button
          type="button"
          class="button main"
          disabled={!ready}
          onClick={() => props.onImport(reading)}
        >
          {i18n.t('import.title')}
        </button>
        <button type="button" class="button" onClick={props.onCancel}>
          {i18n.t('import.cancel')}
        </button>
      </div>
    </div>
  );
}

function kindAt(columns: CsvColumns, index: number): ColumnKind | '' {
  const found = Object.entries(columns).find(([, column]) => column === index);
  return found === undefined ? '' : (found[0] as ColumnKind);
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
