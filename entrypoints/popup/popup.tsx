import { i18n } from '../../lib/wording/texts.ts';
import type { ComponentChildren } from 'preact';
import { ClientSelect } from '../../components/client-select.tsx';
import type { Formats } from '../../lib/wording/formats.ts';
import type { HealthWords } from '../../lib/wording/health-words.ts';
import { historyUrl, type HistoryFilter } from '../../components/history-filter.ts';
import { HappenedNotices, Notice } from '../../components/notice.tsx';
import type { Happened } from '../../lib/history/health-state.ts';
import { OwnerPatterns } from '../../components/owner-mark.tsx';
import type { PeriodChoice } from '../../components/period-choice.ts';
import { PeriodSwitch } from '../../components/period-switch.tsx';
import { ProblemReport } from '../../components/problem-report.tsx';
import { ScopeSelect, type ScopeChoice } from '../../components/scope-select.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { FEWEST_CALLS } from '../../lib/trends/change.ts';
import { footnoteParts } from '../../lib/wording/sentences.ts';
import type { HistoryReport } from '../../lib/history/read-report.ts';
import type { Diagnosis } from '../../lib/reasons/diagnosis.ts';
import type { TrendReport } from '../../lib/trends/report.ts';
import { FirstSteps } from './first-steps.tsx';
import type { KnownEpisodes } from './news.tsx';
import { Trend } from './trend.tsx';
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
      readonly episodes: KnownEpisodes;
    } & HistoryReport);

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
    historyUrl({ ...choice, ...more });
  const empty = state.kind === 'ready' && state.newest === undefined;
  return (
    <>
      <OwnerPatterns />
      {props.children}
      {!empty && state.kind !== 'trouble' && (
        <header class="controls">
          <PeriodSwitch
            value={choice.period}
            compact
            onChange={(period: PeriodChoice) => props.onChoice({ ...choice, period })}
          />
          <div class="scopes">
            <ScopeSelect
              scopes={state.kind === 'ready' ? state.scopes : []}
              value={scope}
              onChange={(to) =>
                props.onChoice(
                  defined<ViewChoice>({ period: choice.period, client: choice.client, ...to }),
                )
              }
            />
            <ClientSelect
              clients={state.kind === 'ready' ? state.clients : []}
              value={choice.client}
              onChange={(client) => props.onChoice(defined<ViewChoice>({ ...choice, client }))}
            />
          </div>
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
