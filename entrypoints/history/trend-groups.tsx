import { GroupTable } from '../../components/group-table.tsx';
import { filterHash, type HistoryFilter } from '../../components/history-filter.ts';
import { wordOf } from '../../components/owner-mark.tsx';
import { defined } from '../../lib/calls/defined.ts';
import type { HistoryDb } from '../../lib/history/database.ts';
import type { ClientScope } from '../../lib/history/read-totals.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { FEWEST_CALLS, isConclusive } from '../../lib/trends/change.ts';
import { partyIn } from '../../lib/trends/party.ts';
import type { Group, TrendReport, TrendFilter } from '../../lib/trends/report.ts';
import { isSameSplit } from '../../lib/trends/same-split.ts';
import { clientName } from '../../lib/wording/client-name.ts';
import type { Formats } from '../../lib/wording/formats.ts';
import { i18n } from '../../lib/wording/texts.ts';
import { ClientsPanel } from './clients-panel.tsx';
import { MarkedChanges } from './marked-changes.tsx';

/** What the tables of groups are made of. */
interface GroupsProps {
  readonly report: TrendReport;
  readonly clients: readonly ClientScope[];
  readonly settings: Settings;
  readonly db: HistoryDb;
  readonly filter: HistoryFilter;
  readonly formats: Formats;
}

/** Whether there is something to say of a group: calls, or that they are gone. */
export function isSeen({ now, change }: Group): boolean {
  return now.calls > 0 || isConclusive(change.kind);
}

/** Those with calls, where there are several to tell apart. */
function severalOf<T extends Group>(groups: readonly T[]): readonly T[] {
  const seen = groups.filter(({ now }) => now.of > 0);
  return seen.length > 1 ? seen : [];
}

/** Faults by party, client and version; each only where it tells something. */
export function Groups(
  props: GroupsProps & {
    readonly hrefOf: (more: Partial<HistoryFilter>) => string;
  },
) {
  const { report, filter, formats, hrefOf } = props;
  return (
    <>
      <GroupTable
        title={i18n.t('history.parties')}
        groups={report.parties.filter(isSeen).map((group) => ({
          ...group,
          title: partyIn(group.id).party ?? wordOf(group.owner, filter.vendor),
        }))}
        formats={formats}
        hrefOf={({ id, owner }) => {
          const { party } = partyIn(id);
          return hrefOf(defined<Partial<HistoryFilter>>({ owner, party }));
        }}
      />
      {(report.faults.now.of >= FEWEST_CALLS || props.settings.clients.length > 0) && (
        <ClientsPanel
          report={report}
          clients={props.clients}
          settings={props.settings}
          filter={filter}
          formats={formats}
        />
      )}
      <GroupTable
        title={i18n.t('marked.versions', { agent: filter.agent ?? '' })}
        groups={
          report.versions.length > 1
            ? report.versions.map((group) => ({
                ...group,
                title: i18n.t('marked.version', { version: group.id }),
                detail:
                  group.since === undefined
                    ? undefined
                    : i18n.t('marked.since', { when: formats.day(group.since) }),
              }))
            : []
        }
        formats={formats}
      />
    </>
  );
}

/** Faults by assistant and dashboard, where no other table says the same, and the changes that were marked. */
export function Assistants(props: GroupsProps) {
  const { report, filter, formats, settings } = props;
  const severalClients = report.clients.length > 1;
  const clients = severalClients ? report.clients : [];
  const agents = severalOf(report.agents);
  const hosts = severalOf(report.hosts);
  const hasTrend = report.faults.now.of >= FEWEST_CALLS;
  return (
    <>
      <GroupTable
        title={i18n.t('history.assistants')}
        groups={(isSameSplit(agents, clients) ? [] : agents).map((group) => ({
          ...group,
          title: group.agent === '' ? i18n.t('history.noAssistant') : group.agent,
          detail: severalClients ? clientName(group.client) : undefined,
        }))}
        formats={formats}
        hrefOf={(group) => {
          const [client = '', agent = ''] = group.id.split('\n');
          return filterHash({
            ...filter,
            agent,
            ...(severalClients && client !== '' && { client }),
          });
        }}
      />
      <GroupTable
        title={i18n.t('history.dashboards')}
        groups={isSameSplit(hosts, clients) || isSameSplit(hosts, agents) ? [] : hosts}
        formats={formats}
        hrefOf={(group) => filterHash({ ...filter, host: group.id })}
      />
      {(hasTrend || settings.changes.length > 0) && (
        <MarkedChanges
          db={props.db}
          settings={settings}
          filter={defined<TrendFilter>({
            vendor: filter.vendor,
            host: filter.host,
            agent: filter.agent,
            client: filter.client,
          })}
          formats={formats}
        />
      )}
    </>
  );
}
