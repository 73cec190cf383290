import { i18n } from '../../lib/wording/texts.ts';
import { useMemo, useState } from 'preact/hooks';
import { Beside } from '../../components/beside.tsx';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { EpisodeList } from '../../components/episode-list.tsx';
import { Headline } from '../../components/headline.tsx';
import { isTelling } from '../../components/heat-layout.ts';
import { HeatMap } from '../../components/heat-map.tsx';
import { callsOfEpisode, filterHash, type HistoryFilter } from '../../components/history-filter.ts';
import type { HistoryDb } from '../../lib/history/database.ts';
import type { ClientScope } from '../../lib/history/read-totals.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { Formats } from '../../lib/wording/formats.ts';
import { OwnerBars } from '../../components/owner-bars.tsx';
import { OwnerLegend } from '../../components/owner-legend.tsx';
import { ReasonList } from '../../components/reason-list.tsx';
import { footnoteParts } from '../../lib/wording/sentences.ts';
import { wholeDiagnosis } from '../../lib/settings/whole-diagnosis.ts';
import type { Heat } from '../../lib/history/read-heat.ts';
import { FEWEST_CALLS } from '../../lib/trends/change.ts';
import type { Episode } from '../../lib/trends/episode.ts';
import { reasonsByNews } from '../../lib/trends/popup-report.ts';
import type { TrendReport } from '../../lib/trends/report.ts';
import { barMarks } from './bar-marks.ts';
import { CallActions } from './call-actions.ts';
import { callFilterOf } from './call-filter-of.ts';
import { SupportOf } from './support-of.tsx';
import { Assistants, Groups, isSeen } from './trend-groups.tsx';

const MEASURES = [
  { value: 'calls', text: i18n.t('history.calls') },
  { value: 'share', text: i18n.t('history.share') },
] as const;

/** Reasons shown before "show all". */
const FIRST_REASONS = 12;

/** The trends of a filter, large: bars, heat map, every reason, and who stands behind them. */
export function TrendsView(props: {
  readonly report: TrendReport;
  /** Undefined until they are read: both come after the report, and move nothing of it. */
  readonly heat: Heat | undefined;
  readonly episodes: readonly Episode[] | undefined;
  readonly clients: readonly ClientScope[];
  readonly settings: Settings;
  readonly db: HistoryDb;
  readonly filter: HistoryFilter;
  /** Id of the reason that the address names. */
  readonly opened: string | undefined;
  /** The period before, as part of a sentence. */
  readonly before: string;
  readonly formats: Formats;
  readonly locale: string;
}) {
  const { report, filter, formats, heat, episodes } = props;
  const [measure, setMeasure] = useState<'calls' | 'share'>('calls');
  const [all, setAll] = useState(false);
  const now = Date.now();
  const actions = useMemo(
    () => new CallActions(props.db, props.settings),
    [props.db, props.settings],
  );
  const supportOf = (more: Partial<HistoryFilter>) => (
    <SupportOf
      filter={callFilterOf({ ...filter, ...more }, now)}
      actions={actions}
      formats={formats}
    />
  );
  const calls = (more: Partial<HistoryFilter>): string =>
    filterHash({ ...filter, view: 'calls', ...more });
  const listed = reasonsByNews(report.reasons.filter(isSeen));
  const reasons = all ? listed : listed.slice(0, FIRST_REASONS);
  const { of, calls: faults } = report.faults.now;
  const hasTrend = of >= FEWEST_CALLS;
  const marks = barMarks(
    { report, episodes: episodes ?? [], settings: props.settings, agent: filter.agent },
    now,
    formats,
  );
  return (
    <>
      <section class="summary">
        <div>
          <Headline report={report} before={props.before} formats={formats} />
          {hasTrend && <p class="quiet">{footnoteParts(report, formats).join(' · ')}</p>}
          <Beside report={report} formats={formats} unknownHref={calls({ owner: 'unknown' })} />
        </div>
        {hasTrend && faults > 0 && (
          <ChoiceGroup
            label={i18n.t('history.measure')}
            name="measure"
            value={measure}
            choices={MEASURES}
            onChange={setMeasure}
          />
        )}
      </section>
      {hasTrend && faults > 0 && (
        <>
          <OwnerBars
            buckets={report.buckets}
            period={report.period}
            vendor={filter.vendor}
            measure={measure}
            height={180}
            formats={formats}
            hrefOf={(from, to) => calls({ from, to })}
            now={now}
            marks={marks}
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
        <div class="side">
          {listed.length > 0 && (
            <section aria-labelledby="reasons-title">
              <h2 id="reasons-title">{i18n.t('history.reasons')}</h2>
              <ReasonList
                reasons={reasons}
                formats={formats}
                hrefOf={(group) => calls({ reason: group.id })}
                sparklines={hasTrend}
                starts={report.buckets.map(({ start }) => start)}
                now={now}
                first={props.opened}
                wholeOf={wholeDiagnosis}
                actionOf={(group) => supportOf({ reason: group.id })}
              />
              {!all && listed.length > reasons.length && (
                <button type="button" class="button" onClick={() => setAll(true)}>
                  {i18n.t('history.allReasons', listed.length, [formats.count(listed.length)])}
                </button>
              )}
            </section>
          )}
          <Assistants {...props} />
        </div>
        <div class="side">
          {hasTrend && faults > 0 && (heat === undefined || isTelling(heat)) && (
            <section aria-labelledby="heat-title" aria-busy={heat === undefined}>
              <h2 id="heat-title">{i18n.t('history.when')}</h2>
              {heat === undefined ? (
                <div class="heat-map" />
              ) : (
                <HeatMap
                  heat={heat}
                  locale={props.locale}
                  formats={formats}
                  hrefOf={(weekday, hour) => calls({ weekday, hour })}
                />
              )}
            </section>
          )}
          <Groups {...props} hrefOf={calls} />
          {(hasTrend || (episodes ?? []).length > 0) && (
            <section aria-labelledby="episodes-title" aria-busy={episodes === undefined}>
              <h2 id="episodes-title">{i18n.t('episode.title')}</h2>
              {episodes === undefined || episodes.length === 0 ? (
                <p class="quiet">
                  {i18n.t(episodes === undefined ? 'episode.looking' : 'episode.noneInTime')}
                </p>
              ) : (
                <EpisodeList
                  episodes={episodes}
                  now={now}
                  formats={formats}
                  hrefOf={(episode) => filterHash({ ...filter, ...callsOfEpisode(episode) })}
                  full
                  actionOf={(episode) => supportOf(callsOfEpisode(episode))}
                />
              )}
            </section>
          )}
        </div>
      </div>
    </>
  );
}
