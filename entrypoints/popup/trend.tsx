import { Beside } from '../../components/beside.tsx';
import { DashboardLinks } from '../../components/dashboard-links.tsx';
import { Headline } from '../../components/headline.tsx';
import type { HistoryFilter } from '../../components/history-filter.ts';
import { OwnerBars } from '../../components/owner-bars.tsx';
import { OwnerLegend } from '../../components/owner-legend.tsx';
import { PERIODS } from '../../components/period-choice.ts';
import { ReasonList } from '../../components/reason-list.tsx';
import type { HistoryReport } from '../../lib/history/read-report.ts';
import type { Diagnosis } from '../../lib/reasons/diagnosis.ts';
import { FEWEST_CALLS } from '../../lib/trends/change.ts';
import { callsIn } from '../../lib/trends/report.ts';
import type { Formats } from '../../lib/wording/formats.ts';
import { i18n } from '../../lib/wording/texts.ts';
import { News, type KnownEpisodes } from './news.tsx';
import type { ViewChoice } from './view-choice.ts';

/** The trend of a period: what is new, the fault rate, by owner and time, and the reasons that changed. */
export function Trend({
  state: { report, newest, episodes },
  choice,
  onChoice,
  formats,
  toHistory,
  wholeOf,
}: {
  readonly state: HistoryReport & { readonly episodes: KnownEpisodes };
  readonly choice: ViewChoice;
  readonly onChoice: (choice: ViewChoice) => void;
  readonly formats: Formats;
  /** The address of the history page, of the calls that are shown. */
  readonly toHistory: (more?: Partial<HistoryFilter>) => string;
  /** Gives a diagnosis its remedy. */
  readonly wholeOf: (diagnosis: Diagnosis, label: string) => Promise<Diagnosis>;
}) {
  const period = PERIODS.find((each) => each.choice === choice.period) ?? PERIODS[1];
  if (callsIn(report) === 0) {
    return (
      <section class="blank">
        <h1>{i18n.t('popup.noCalls', { last: period?.last ?? '' })}</h1>
        <p>
          {newest !== undefined && `${i18n.t('popup.newest', { day: formats.day(newest) })} `}
          {i18n.t('popup.openHistory')}
        </p>
        <DashboardLinks />
        {choice.period !== '90d' && (
          <button
            type="button"
            class="button"
            onClick={() => onChoice({ ...choice, period: '90d' })}
          >
            {i18n.t('popup.showLonger')}
          </button>
        )}
      </section>
    );
  }
  const { reasons } = report;
  const now = Date.now();
  const unknownHref = toHistory({ view: 'calls', owner: 'unknown' });
  const all = report.reasonCount ?? reasons.length;
  const rest = all - reasons.length;
  return (
    <>
      <News episodes={episodes} now={now} formats={formats} toHistory={toHistory} />
      <Headline report={report} before={period?.before ?? ''} formats={formats} />
      <Beside report={report} formats={formats} unknownHref={unknownHref} newTab />
      {report.faults.now.calls > 0 && report.faults.now.of >= FEWEST_CALLS && (
        <div class="chart">
          <OwnerBars
            buckets={report.buckets}
            period={report.period}
            vendor={choice.vendor}
            measure="calls"
            height={60}
            formats={formats}
            hrefOf={(from, to) => toHistory({ view: 'calls', from, to })}
            now={now}
            newTab
          />
          <OwnerLegend
            owners={report.owners}
            vendor={choice.vendor}
            formats={formats}
            hrefOf={(owner) => toHistory({ view: 'calls', owner })}
            newTab
          />
        </div>
      )}
      <section class="reasons" aria-label={i18n.t('popup.changed')}>
        <h2 class="aside">{i18n.t('popup.changed')}</h2>
        <ReasonList
          reasons={reasons}
          formats={formats}
          hrefOf={(group) => toHistory({ view: 'calls', reason: group.id })}
          newTab
          starts={report.buckets.map(({ start }) => start)}
          now={now}
          wholeOf={wholeOf}
        />
        {rest > 0 && report.faults.now.of >= FEWEST_CALLS && (
          <a class="more" href={toHistory()} target="_blank">
            {reasons.length === 0
              ? i18n.t('popup.allReasons')
              : i18n.t('popup.moreReasons', rest, [formats.count(rest)])}
          </a>
        )}
      </section>
    </>
  );
}
