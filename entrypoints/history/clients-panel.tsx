import { useState } from 'preact/hooks';
import { GroupTable } from '../../components/group-table.tsx';
import { filterHash, type HistoryFilter } from '../../components/history-filter.ts';
import type { ClientScope } from '../../lib/history/read-totals.ts';
import { MAX_CLIENT_NAME } from '../../lib/settings/check-client.ts';
import { leaveOut, nameClient } from '../../lib/settings/clients.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { writeSettings } from '../../lib/settings/store.ts';
import type { TrendReport } from '../../lib/trends/report.ts';
import { clientName } from '../../lib/wording/client-name.ts';
import type { Formats } from '../../lib/wording/formats.ts';
import { i18n } from '../../lib/wording/texts.ts';

/** Faults by client, and what can be said of clients: their names, and which are left out. */
export function ClientsPanel(props: {
  readonly report: TrendReport;
  readonly clients: readonly ClientScope[];
  readonly settings: Settings;
  readonly filter: HistoryFilter;
  readonly formats: Formats;
}) {
  const { report, settings, filter, formats } = props;
  const [naming, setNaming] = useState<string>();
  const [failed, setFailed] = useState(false);
  const keep = (clients: Settings['clients']): void => {
    writeSettings({ clients }).then(
      () => {
        setNaming(undefined);
        setFailed(false);
      },
      () => setFailed(true),
    );
  };
  const leftOut = settings.clients.filter((client) => client.leftOut);
  const orgs = props.clients.filter(({ client, orgs }) => orgs.includes(client));
  if (props.clients.length < 2 && settings.clients.length === 0 && orgs.length === 0) return null;
  return (
    <section class="clients-panel">
      <GroupTable
        title={i18n.t('clients.title')}
        groups={report.clients.map((group) => ({
          ...group,
          title: clientName(group.id),
          detail:
            group.worst === undefined
              ? undefined
              : i18n.t('clients.mostly', { reason: group.worst }),
        }))}
        formats={formats}
        hrefOf={({ id }) => filterHash({ ...filter, client: id })}
      />
      <ul class="client-actions">
        {orgs.map(({ client }) => (
          <li key={client}>
            {naming === client ? (
              <form
                onSubmit={(event) => {
                  event.preventDefault();
                  const name = new FormData(event.currentTarget).get('name');
                  if (typeof name === 'string' && name.trim() !== '') {
                    keep(nameClient(settings.clients, client, name.trim()));
                  }
                }}
              >
                <input
                  name="name"
                  maxLength={MAX_CLIENT_NAME}
                  required
                  aria-label={i18n.t('clients.nameOf', { org: client })}
                />
                <button class="button main">{i18n.t('clients.save')}</button>
                <button type="button" class="button" onClick={() => setNaming(undefined)}>
                  {i18n.t('clients.cancel')}
                </button>
              </form>
            ) : (
              <>
                {clientName(client)}{' '}
                <button type="button" class="link" onClick={() => setNaming(client)}>
                  {i18n.t('clients.nameIt')}
                </button>
              </>
            )}
          </li>
        ))}
        {settings.clients
          .filter((client) => client.leftOut !== true)
          .map(({ name }) => (
            <li key={name}>
              {name}{' '}
              <button
                type="button"
                class="link"
                onClick={() => keep(leaveOut(settings.clients, name, true))}
              >
                {i18n.t('clients.leaveOut')}
              </button>
            </li>
          ))}
        {leftOut.map(({ name }) => (
          <li key={name}>
            {i18n.t('clients.leftOut')} {name}{' '}
            <button
              type="button"
              class="link"
              onClick={() => keep(leaveOut(settings.clients, name, false))}
            >
              {i18n.t('clients.countAgain')}
            </button>
          </li>
        ))}
      </ul>
      {failed && <p role="alert">{i18n.t('clients.notKept')}</p>}
    </section>
  );
}
