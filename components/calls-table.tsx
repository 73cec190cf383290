import { i18n } from '../lib/language/texts.ts';
import { CallLine, type CallRow } from './call-line.tsx';
import type { Formats } from './formats.ts';

/** One page of calls; rows can be ticked for deletion. */
export function CallsTable(props: {
  readonly rows: readonly CallRow[];
  readonly formats: Formats;
  /** Keys of the ticked calls. */
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (keys: readonly string[], on: boolean) => void;
}) {
  const { rows, formats, ticked } = props;
  const keys = rows.map(({ call }) => call.key);
  const all = keys.length > 0 && keys.every((key) => ticked.has(key));
  const some = keys.some((key) => ticked.has(key));
  return (
    <table class="calls-table">
      <thead>
        <tr>
          <th scope="col">
            <input
              type="checkbox"
              aria-label={i18n.t('calls.tickAll')}
              checked={all}
              indeterminate={some && !all}
              onChange={() => props.onTick(keys, !all)}
            />
          </th>
          <th scope="col">{i18n.t('calls.time')}</th>
          <th scope="col">{i18n.t('calls.owner')}</th>
          <th scope="col">{i18n.t('calls.reason')}</th>
          <th scope="col">{i18n.t('calls.assistant')}</th>
          <th scope="col" class="number">
            {i18n.t('calls.duration')}
          </th>
          <th scope="col" class="number">
            {i18n.t('calls.cost')}
          </th>
          <th scope="col">{i18n.t('calls.call')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <CallLine
            key={row.call.key}
            row={row}
            formats={formats}
            ticked={ticked.has(row.call.key)}
            onTick={(on) => props.onTick([row.call.key], on)}
          />
        ))}
      </tbody>
    </table>
  );
}
