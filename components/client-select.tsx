import { i18n } from '../lib/wording/texts.ts';
import type { ClientScope } from '../lib/history/read-totals.ts';
import { clientName } from '../lib/wording/client-name.ts';

/** Chooses whose calls are looked at, where there are several clients. */
export function ClientSelect(props: {
  readonly clients: readonly ClientScope[];
  /** Undefined means all. */
  readonly value: string | undefined;
  readonly onChange: (client: string | undefined) => void;
}) {
  const { clients, value } = props;
  if (clients.length < 2 && value === undefined) return null;
  const isListed = value === undefined || clients.some(({ client }) => client === value);
  return (
    <select
      class="scope-select"
      aria-label={i18n.t('clients.label')}
      // An empty name stands for calls without an organization: no value of a filter.
      value={value ?? ''}
      onChange={(event) => props.onChange(event.currentTarget.value || undefined)}
    >
      <option value="">{i18n.t('clients.all')}</option>
      {!isListed && <option value={value}>{clientName(value)}</option>}
      {clients
        .filter(({ client }) => client !== '')
        .map(({ client }) => (
          <option key={client} value={client}>
            {clientName(client)}
          </option>
        ))}
    </select>
  );
}
