import { useState } from 'preact/hooks';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import type { ColumnKind, CsvColumns } from '../../lib/history/import/csv-columns.ts';
import type { FilePreview, FileReading } from '../../lib/history/import/preview-file.ts';
import { VENDORS } from '../../lib/vendors/index.ts';
import type { VendorId } from '../../lib/vendors/vendor.ts';

const COLUMN_WORDS: Readonly<Record<ColumnKind, string>> = {
  reason: 'End reason',
  callId: 'Call ID',
  start: 'Start time',
  duration: 'Duration',
  cost: 'Cost in USD',
  agent: 'Assistant',
};

const UNITS = [
  { value: 's', text: 'Seconds' },
  { value: 'ms', text: 'Milliseconds' },
] as const;

/** Rows of a table that are shown. */
const ROWS = 5;

const KIND_WORDS: Readonly<Record<FileReading['kind'], string>> = {
  'own-ndjson': 'An export of Hangtag (NDJSON).',
  'own-csv': 'An export of Hangtag (CSV).',
  'api-json': 'An API answer (JSON).',
  'api-ndjson': 'API objects, one a line.',
  csv: 'A table (CSV). Check what its columns are.',
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
          label="Whose calls these are"
          name="import-vendor"
          value={reading.vendor}
          choices={Object.values(VENDORS).map(({ id, name }) => ({ value: id, text: name }))}
          onChange={(vendor: VendorId) => setReading({ ...reading, vendor })}
        />
      )}
      {reading.kind === 'csv' && (
        <>
          <div class="scroller" tabIndex={0} role="region" aria-label="First rows of the file">
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
              Plain numbers in the duration column are{' '}
              <ChoiceGroup
                label="Unit of the duration"
                name="duration-unit"
                value={reading.durationUnit}
                choices={UNITS}
                onChange={(durationUnit) => setReading({ ...reading, durationUnit })}
              />
            </p>
          )}
          {!ready && <p class="problem">Say which column holds the end reason.</p>}
        </>
      )}
      <div class="buttons">
        <button
          type="button"
          class="button main"
          disabled={!ready}
          onClick={() => props.onImport(reading)}
        >
          Import
        </button>
        <button type="button" class="button" onClick={props.onCancel}>
          Cancel
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
      aria-label={`What the column ${props.header} is`}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value as ColumnKind | '')}
    >
      <option value="">Not used</option>
      {(Object.keys(COLUMN_WORDS) as ColumnKind[]).map((kind) => (
        <option key={kind} value={kind}>
          {COLUMN_WORDS[kind]}
        </option>
      ))}
    </select>
  );
}
