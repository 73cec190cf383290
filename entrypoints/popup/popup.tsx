import { i18n } from '../../lib/wording/texts.ts';
import type { ComponentChildren } from 'preact';
import { Beside } from '../../components/beside.tsx';
import { ClientSelect } from '../../components/client-select.tsx';
import { DashboardLinks } from '../../components/dashboard-links.tsx';
import type { Formats } from '../../lib/wording/formats.ts';
import type { HealthWords } from '../../lib/wording/health-words.ts';
import { EpisodeList } from '../../components/episode-list.tsx';
import { Headline } from '../../components/headline.tsx';
import { callsOfEpisode, historyUrl, type HistoryFilter } from '../../components/history-filter.ts';
import { HappenedNotices, Notice } from '../../components/notice.tsx';
import type { Happened } from '../../lib/history/health-state.ts';
import { OwnerBars } from '../../components/owner-bars.tsx';
import { OwnerLegend } from '../../components/owner-legend.tsx';
import { OwnerWeaves } from '../../components/owner-mark.tsx';
import { PERIODS, type PeriodChoice } from '../../components/period-choice.ts';
import { PeriodSwitch } from '../../components/period-switch.tsx';
import { ProblemReport } from '../../components/problem-report.tsx';
import { ReasonList } from '../../components/reason-list.tsx';
import { ScopeSelect, type ScopeChoice } from '../../components/scope-select.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { FEWEST_CALLS } from '../../lib/trends/change.ts';
import { episodesInNews } from '../../lib/trends/episodes-in-news.ts';
import { footnoteParts } from '../../lib/wording/sentences.ts';
import type { PopupAnswer } from '../../lib/history/read-report.ts';
import type { Diagnosis } from '../../lib/reasons/diagnosis.ts';
import type { TrendReport } from '../../lib/trends/report.ts';
import type { ViewChoice } from './view-choice.ts';
import { defined } from '../../lib/calls/defined.ts';

/** What the popup knows of the history. */
export type PopupState =
  | { readonly kind: 'loading' }
  | ({ readonly kind: 'trouble' } & HealthWords)
  | ({
      readonly kind: 'ready';
      /** Whether the history is still as it was when this was read. */
      readonly isCurrent: boolean;
    } & PopupAnswer);

/** What the popup shows and what it can do; it knows nothing of where either comes from. */
export interface PopupProps {
  readonly state: PopupState;
  readonly choice: ViewChoice;
  readonly onChoice: (choice: ViewChoice) => void;
  readonly formats: Formats;
  /** False while recording is paused. */
  readonly recording: boolean;
  readonly onResume: () => void;
  /** What is wrong with the history although it can be read. */
  readonly trouble?: HealthWords | undefined;
  /** Reads the history again. */
  readonly onAgain: () => void;
  /** What happened to it that the user has not read of yet. */
  readonly happened: readonly Happened[] | undefined;
  /** The user has read of it. */
  readonly onDismiss: () => void;
  /** Gives a diagnosis its remedy. */
  readonly wholeOf: (diagnosis: Diagnosis, label: string) => Promise<Diagnosis>;
  /** Lets the user pick a column on the open page; given where none was found on a page that may have none. */
  readonly onPoint?: (() => void) | undefined;
  /** The report of wrong or missing badges, where a dashboard is open. */
  readonly report?: (() => Promise<string>) | undefined;
  /** What stands above all, such as the page in the open tab. */
  readonly children?: ComponentChildren;
}

/** The popup: the fault rate and its change, by owner and time, and what changed. */
export function Popup(props: PopupProps) {
  const { state, choice } = props;
  const scope = defined<ScopeChoice>({
    vendor: choice.vendor,
    agent: choice.agent,
  });
  const toHistory = (more: Partial<HistoryFilter> = {}): string =>
    historyUrl({
      period: choice.period,
      ...scope,
      ...(choice.client !== undefined && { client: choice.client }),
      ...more,
    });
  const empty = state.kind === 'ready' && state.newest === undefined;
  return (
    <>
      <OwnerWeaves />
      {props.children}
      {!empty && state.kind !== 'trouble' && (
        <header class="controls">
          <PeriodSwitch
            value={choice.period}
            compact
            onChange={(period: PeriodChoice) => props.onChoice({ ...choice, period })}
          />
          <ScopeSelect
            scopes={state.kind === 'ready' ? state.scopes : []}
            value={scope}
            onChange={(to) =>
              props.onChoice({
                period: choice.period,
                ...(choice.client !== undefined && { client: choice.client }),
                ...to,
              })
            }
          />
          <ClientSelect
            clients={state.kind === 'ready' ? state.clients : []}
            value={choice.client}
            onChange={(client) =>
              props.onChoice({
                period: choice.period,
                ...scope,
                ...(client !== undefined && { client }),
              })
            }
          />
        </header>
      )}
      <main aria-busy={state.kind === 'loading' || (state.kind === 'ready' && !state.isCurrent)}>
        {!props.recording && (
          <Notice action={i18n.t('popup.resume')} onAction={props.onResume}>
            {i18n.t('popup.paused')}
          </Notice>
        )}
        {props.trouble !== undefined && state.kind !== 'trouble' && (
          <Notice isTrouble>
            <b>{props.trouble.what}.</b> {props.trouble.then}
          </Notice>
        )}
        <HappenedNotices happened={props.happened} onRead={props.onDismiss} />
        {state.kind === 'trouble' && <Trouble words={state} onAgain={props.onAgain} />}
        {empty && <FirstSteps />}
        {state.kind === 'ready' && !empty && (
          <Trend {...props} state={state} toHistory={toHistory} />
        )}
      </main>
      {props.report !== undefined && <ProblemReport report={props.report} />}
      <footer class="foot">
        <p>
          {state.kind === 'ready' && !empty && state.report.faults.now.of >= FEWEST_CALLS && (
            <Footnote report={state.report} formats={props.formats} />
          )}
        </p>
        <nav aria-label={i18n.t('popup.more')}>
          {props.onPoint !== undefined && (
            <button type="button" class="link" onClick={props.onPoint}>
              {i18n.t('page.pointOther')}
            </button>
          )}
          <a href={toHistory()} target="_blank">
            {i18n.t('popup.history')} <span aria-hidden="true">↗</span>
          </a>
          <a
            href="/options.html"
            target="_blank"
            aria-label={i18n.t('popup.options')}
            title={i18n.t('popup.options')}
          >
            <Gear />
          </a>
        </nav>
      </footer>
    </>
  );
}

function Trend({
  state: { report, newest, episodes },
  choice,
  onChoice,
  formats,
  toHistory,
  wholeOf,
}: Omit<PopupProps, 'state'> & {
  readonly state: Extract<PopupState, { kind: 'ready' }>;
  readonly toHistory: (more?: Partial<HistoryFilter>) => string;
}) {
  const period = PERIODS.find((each) => each.choice === choice.period) ?? PERIODS[1];
  const seen = report.unknown.of + report.beside.unfair + report.beside.undated;
  if (seen === 0) {
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
  const news = episodesInNews(episodes, now);
  return (
    <>
      {news.length > 0 && (
        <section class="news" aria-label={i18n.t('trends.news')}>
          <EpisodeList
            episodes={news}
            now={now}
            formats={formats}
            hrefOf={(episode) => toHistory(callsOfEpisode(episode))}
            newTab
          />
        </section>
      )}
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

function FirstSteps() {
  return (
    <section class="blank">
      <img src="/icon/96.png" width={48} height={48} alt="" />
      <h1>{i18n.t('popup.firstTitle')}</h1>
      <p>{i18n.t('popup.first')}</p>
      <DashboardLinks />
      <p>
        {i18n.t('popup.haveExport')}{' '}
        <a href={historyUrl({ view: 'files' })} target="_blank">
          {i18n.t('popup.import')}
        </a>
      </p>
    </section>
  );
}

function Footnote({ report, formats }: { report: TrendReport; formats: Formats }) {
  return (
    <>
      {footnoteParts(report, formats).map((part) => (
        <span key={part}>{part}</span>
      ))}
    </>
  );
}

function Gear() {
  return (
    <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden="true">
      <g fill="none" stroke="currentColor">
        <circle cx={8} cy={8} r={4.2} stroke-width={1.8} />
        <circle cx={8} cy={8} r={5.9} stroke-width={2.2} stroke-dasharray="2.32 2.32" />
      </g>
    </svg>
  );
}
