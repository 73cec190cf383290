import { i18n } from '../../lib/wording/texts.ts';
import { useState } from 'preact/hooks';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { GroupTable } from '../../components/group-table.tsx';
import { Headline } from '../../components/headline.tsx';
import { HeatMap } from '../../components/heat-map.tsx';
import { filterHash, type HistoryFilter } from '../../components/history-filter.ts';
import type { Formats } from '../../lib/wording/formats.ts';
import { OwnerBars } from '../../components/owner-bars.tsx';
import { wordOf } from '../../components/owner-mark.tsx';
import { OwnerLegend } from '../../components/owner-legend.tsx';
import { ReasonList } from '../../components/reason-list.tsx';
import { footnoteParts } from '../../lib/wording/sentences.ts';
import { FAULT_OWNERS } from '../../lib/catalog/terms.ts';
import { wholeDiagnosis } from '../../lib/settings/whole-diagnosis.ts';
import type { Heat } from '../../lib/history/read-heat.ts';
import type { TrendReport } from '../../lib/trends/report.ts';

const MEASURES = [
  { value: 'calls', text: i18n.t('history.calls') },
  { value: 'share', text: i18n.t('history.share') },
] as const;

/** Reasons shown before "show all". */
const FIRST_REASONS = 12;

/** The trends of a filter, large: bars, heat map, every reason, and who stands behind them. */
export function TrendsView(props: {
  readonly report: TrendReport;
  readonly heat: Heat;
  readonly filter: HistoryFilter;
  /** Id of the reason that the address names. */
  readonly opened: string | undefined;
  /** The period before, as part of a sentence. */
  readonly before: string;
  readonly formats: Formats;
  readonly locale: string;
}) {
  const { report, filter, formats } = props;
  const [measure, setMeasure] = useState<'calls' | 'share'>('calls');
  const [all, setAll] = useState(false);
  const calls = (more: Partial<HistoryFilter>): string =>
    filterHash({ ...filter, view: 'calls', ...more });
  const reasons = all ? report.reasons : report.reasons.slice(0, FIRST_REASONS);
  return (
    <>
      <section class="summary">
        <div>
          <Headline faults={report.faults} before={props.before} formats={formats} />
          <p class="quiet">{footnoteParts(report, formats).join(' · ')}</p>
        </div>
        {report.faults.now.calls > 0 && (
          <ChoiceGroup
            label={i18n.t('history.measure')}
            name="measure"
            value={measure}
            choices={MEASURES}
            onChange={setMeasure}
          />
        )}
      </section>
      {report.faults.now.calls > 0 && (
        <>
          <OwnerBars
            buckets={report.buckets}
            period={report.period}
            vendor={filter.vendor}
            measure={measure}
            height={180}
            formats={formats}
            hrefOf={(from, to) => calls({ from, to })}
          />
          <OwnerLegend
            owners={report.owners}
            vendor={filter.vendor}
            formats={formats}
            hrefOf={(owner) => calls({ owner })}
          />
        </>
      )}
      <div class="columns">
        <section aria-labelledby="reasons-title">
          <h2 id="reasons-title">{i18n.t('history.reasons')}</h2>
          <ReasonList
            reasons={reasons}
            formats={formats}
            hrefOf={(group) => calls({ reason: group.id })}
            sparklines
            first={props.opened}
            wholeOf={wholeDiagnosis}
          />
          {!all && report.reasons.length > reasons.length && (
            <button type="button" class="button" onClick={() => setAll(true)}>
              {i18n.t('history.allReasons', report.reasons.length, [
                formats.count(report.reasons.length),
              ])}
            </button>
          )}
        </section>
        <div class="side">
          <section aria-labelledby="heat-title">
            <h2 id="heat-title">{i18n.t('history.when')}</h2>
            <HeatMap
              heat={props.heat}
              locale={props.locale}
              formats={formats}
              hrefOf={(weekday, hour) => calls({ weekday, hour })}
            />
          </section>
          <GroupTable
            title={i18n.t('history.owners')}
            groups={report.owners
              .filter(({ owner }) => FAULT_OWNERS.includes(owner))
              .map((group) => ({ ...group, title: wordOf(group.owner, filter.vendor) }))}
            formats={formats}
            hrefOf={({ owner }) => calls({ owner })}
          />
          <GroupTable
            title={i18n.t('history.parties')}
            groups={report.parties}
            formats={formats}
            hrefOf={(group) => calls({ party: group.id })}
          />
          <GroupTable
            title={i18n.t('history.assistants')}
            groups={report.agents.map((group) =>
              group.id === '' ? { ...group, title: i18n.t('history.noAssistant') } : group,
            )}
            formats={formats}
            hrefOf={(group) => filterHash({ ...filter, agent: group.id })}
          />
          <GroupTable
            title={i18n.t('history.vendors')}
            groups={report.vendors.length > 1 ? report.vendors : []}
            formats={formats}
            hrefOf={(group) => filterHash({ ...filter, vendor: group.id as 'vapi' })}
          />
          <GroupTable
            title={i18n.t('history.dashboards')}
            groups={report.hosts.length > 1 ? report.hosts : []}
            formats={formats}
            hrefOf={(group) => filterHash({ ...filter, host: group.id })}
          />
        </div>
      </div>
    </>
  );
}
