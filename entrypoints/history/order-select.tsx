import { CALL_ORDERS, type CallOrder } from '../../lib/history/cursor.ts';
import { ORDER_WORDS } from '../../lib/wording/filter-words.ts';
import { i18n } from '../../lib/wording/texts.ts';

/** The order of calls, where the table has no heads to press. */
export function OrderSelect(props: {
  readonly order: CallOrder;
  readonly onOrder: (order: CallOrder) => void;
}) {
  return (
    <select
      class="order-select"
      aria-label={i18n.t('calls.sort')}
      value={props.order}
      onChange={(event) => {
        const order = CALL_ORDERS.find((each) => each === event.currentTarget.value);
        if (order !== undefined) props.onOrder(order);
      }}
    >
      {CALL_ORDERS.map((order) => (
        <option key={order} value={order}>
          {ORDER_WORDS[order]}
        </option>
      ))}
    </select>
  );
}
