import { i18n } from '../lib/wording/texts.ts';
import type { ComponentChildren } from 'preact';
import { CallLine, type CallRow } from './call-line.tsx';
import type { CallOrder } from '../lib/history/cursor.ts';
import type { Formats } from '../lib/wording/formats.ts';

/** Columns by which calls can be ordered, each way; the first is what one presses for. */
const ORDERS = {
  time: ['newest', 'oldest'],
  duration: ['longest', 'shortest'],
  cost: ['dearest', 'cheapest'],
} as const satisfies Record<string, readonly [CallOrder, CallOrder]>;

/** One page of calls; rows can be selected, and opened where they are clicked. */
export function CallsTable(props: {
  readonly rows: readonly CallRow[];
  readonly formats: Formats;
  /** Keys of the ticked calls. */
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (keys: readonly string[], on: boolean) => void;
  readonly order: CallOrder;
  readonly onOrder: (order: CallOrder) => void;
}) {
  const sorting = { order: props.order, onOrder: props.onOrder };
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
          <SortHead {...sorting} by="time" text={i18n.t('calls.time')} />
          <Head>{i18n.t('calls.owner')}</Head>
          <Head>{i18n.t('calls.reason')}</Head>
          <Head>{i18n.t('calls.assistant')}</Head>
          <SortHead {...sorting} by="duration" text={i18n.t('calls.duration')} />
          <SortHead {...sorting} by="cost" text={i18n.t('calls.cost')} />
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

function Head(props: { readonly children: ComponentChildren }) {
  return (
    <th scope="col" role="columnheader">
      {props.children}
    </th>
  );
}

/** The head of a column that orders the calls; pressed again, the other way round. */
function SortHead(props: {
  readonly by: keyof typeof ORDERS;
  readonly text: string;
  readonly order: CallOrder;
  readonly onOrder: (order: CallOrder) => void;
}) {
  const { by, order } = props;
  const [first, second] = ORDERS[by];
  const sort = order === first ? 'descending' : order === second ? 'ascending' : undefined;
  return (
    <th
      scope="col"
      role="columnheader"
      class={by === 'time' ? undefined : 'number'}
      aria-sort={sort}
    >
      <button type="button" onClick={() => props.onOrder(order === first ? second : first)}>
        {props.text}
        <span aria-hidden="true">
          {sort === undefined ? '' : sort === 'descending' ? ' ↓' : ' ↑'}
        </span>
      </button>
    </th>
  );
}
