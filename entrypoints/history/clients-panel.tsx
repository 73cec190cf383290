import { GroupTable } from '../../components/group-table.tsx';
import { filterHash, type HistoryFilter } from '../../components/history-filter.ts';
import type { ClientScope } from '../../lib/history/read-totals.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { TrendReport } from '../../lib/trends/report.ts';
import { clientName } from '../../lib/wording/client-name.ts';
import type { Formats } from '../../lib/wording/formats.ts';
import { i18n } from '../../lib/wording/texts.ts';
import { NamedClients } from './named-clients.tsx';

/** Faults by client, where there are several, and the way to name, group and leave out clients. */
export function ClientsPanel(props: {
  readonly report: TrendReport;
  readonly clients: readonly ClientScope[];
  readonly settings: Settings;
  readonly filter: HistoryFilter;
  readonly formats: Formats;
}) {
  const { report, settings, filter } = props;
  const unnamed = props.clients
    .filter(({ client, orgs }) => orgs.includes(client))
    .map(({ client }) => client);
  return (
    <section class="clients-panel">
      <GroupTable
        title={i18n.t('clients.title')}
        groups={
          // Of a single client, the headline has said it all.
          report.clients.length > 1
            ? report.clients.map((group) => ({
                ...group,
                title: clientName(group.id),
                detail:
                  group.worst === undefined
                    ? undefined
                    : i18n.t('clients.mostly', { reason: group.worst }),
              }))
            : []
        }
        formats={props.formats}
        hrefOf={({ id }) => filterHash({ ...filter, client: id })}
      />
      <NamedClients
        clients={settings.clients}
        unnamed={unnamed}
        hosts={report.hosts.map(({ id }) => id)}
      />
    </section>
  );
}
