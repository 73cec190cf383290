import { i18n } from '../lib/wording/texts.ts';
import type { ComponentChildren } from 'preact';
import { CallLine, type CallRow } from './call-line.tsx';
import type { Formats } from '../lib/wording/formats.ts';

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
    // On narrow screens a row is no row of boxes any more: the roles keep it one for who listens to it.
    <table class="calls-table" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <Head>
            <label>
              <input
                type="checkbox"
                checked={all}
                indeterminate={some && !all}
                onChange={() => props.onTick(keys, !all)}
              />
              <span>{i18n.t('calls.tickAll')}</span>
            </label>
          </Head>
          <Head>{i18n.t('calls.time')}</Head>
          <Head>{i18n.t('calls.owner')}</Head>
          <Head>{i18n.t('calls.reason')}</Head>
          <Head>{i18n.t('calls.assistant')}</Head>
          <Head class="number">{i18n.t('calls.duration')}</Head>
          <Head class="number">{i18n.t('calls.cost')}</Head>
          <Head>{i18n.t('calls.call')}</Head>
        </tr>
      </thead>
      <tbody role="rowgroup">
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

function Head(props: { readonly class?: string; readonly children: ComponentChildren }) {
  return (
    <th scope="col" role="columnheader" class={props.class}>
      {props.children}
    </th>
  );
}
