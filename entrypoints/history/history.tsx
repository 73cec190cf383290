import { i18n } from '../../lib/wording/texts.ts';
import { DashboardLinks } from '../../components/dashboard-links.tsx';
import type { Formats } from '../../lib/wording/formats.ts';
import { stateInWords } from '../../lib/wording/health-words.ts';
import {
  filterHash,
  trendPart,
  type HistoryFilter,
  type HistoryView,
} from '../../components/history-filter.ts';
import { HappenedNotices } from '../../components/notice.tsx';
import { OwnerPatterns } from '../../components/owner-mark.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { PERIODS } from '../../components/period-choice.ts';
import type { HistoryDb } from '../../lib/history/database.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { callsIn } from '../../lib/trends/report.ts';
import { callFilterOf } from './call-filter-of.ts';
import { AsidePanel } from './aside-panel.tsx';
import { CallsPart } from './calls-part.tsx';
import { ClientsPanel } from './clients-panel.tsx';
import { ErasePanel } from './erase-panel.tsx';
import { ExportPanel } from './export-panel.tsx';
import { FilterBar } from './filter-bar.tsx';
import { filterInWords } from './filter-chips.ts';
import { ImportPanel } from './import-panel.tsx';
import { NothingSeen } from './nothing-seen.tsx';
import { OnlyCopy } from './only-copy.tsx';
import { ReportView } from './report-view.tsx';
import { TrendsView } from './trends-view.tsx';
import { useFilter, useHealth, useTrends, type Shown } from './use-history.ts';

const VIEWS: readonly { readonly view: HistoryView | undefined; readonly text: string }[] = [
  { view: undefined, text: i18n.t('history.trends') },
  { view: 'calls', text: i18n.t('history.calls') },
  { view: 'report', text: i18n.t('client.view') },
  { view: 'files', text: i18n.t('history.files') },
];

function addressOf(view: HistoryView | undefined, filter: HistoryFilter): string {
  if (view === undefined) return filterHash(trendPart(filter));
  if (view === 'report') return filterHash({ ...trendPart(filter), view });
  return filterHash({ ...filter, view });
}

/** Goes to another address; where it only goes on with what was begun, that takes the place of the one before. */
function go(to: HistoryFilter, replaces = false): void {
  if (!replaces) {
    location.hash = filterHash(to);
    return;
  }
  history.replaceState(null, '', filterHash(to));
  // Browsers tell of no change that a page makes in this way.
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/** The period before a filter's, as part of a sentence. */
function beforeOf(filter: HistoryFilter): string {
  if (filter.from !== undefined) return i18n.t('history.timeBefore');
  return PERIODS.find(({ choice }) => choice === filter.period)?.before ?? '';
}

/** The history page: trends, calls, files. What it shows is in its address. */
export function HistoryPage(props: {
  readonly db: HistoryDb;
  readonly settings: Settings;
  readonly formats: Formats;
  readonly locale: string;
}) {
  const { db, settings, formats } = props;
  const parsed = useFilter();
  const view = parsed.view;
  const ofTrends = view === undefined || view === 'report';
  const filter = ofTrends ? { ...trendPart(parsed), ...(view && { view }) } : parsed;
  const { health, dismiss } = useHealth();
  const read = useTrends(db, filter, settings, ofTrends);
  // Only the first who waits for a database is told that another version holds it.
  const shown: Shown =
    read.kind === 'loading' && health.state === 'blocked'
      ? { kind: 'trouble', state: 'blocked' }
      : read;
  const empty = shown.kind === 'ready' && shown.newest === undefined;
  const reason =
    shown.kind === 'ready'
      ? shown.report.reasons.find(({ id }) => id === filter.reason)?.title
      : undefined;
  return (
    <div class="page">
      <OwnerPatterns />
      <header class="masthead">
        <h1>
          <img src="/icon/96.png" width={28} height={28} alt="" />
          {i18n.t('history.title')}
        </h1>
        <nav aria-label={i18n.t('history.parts')}>
          {VIEWS.map((each) => (
            <a
              key={each.text}
              href={addressOf(each.view, filter)}
              aria-current={each.view === view ? 'page' : undefined}
            >
              {each.text}
            </a>
          ))}
        </nav>
        <a href="/options.html">{i18n.t('popup.options')}</a>
      </header>
      {!empty && shown.kind !== 'trouble' && view !== 'files' && (
        <FilterBar
          filter={filter}
          choices={
            shown.kind === 'ready'
              ? { ...shown, reasons: shown.report.reasons }
              : { scopes: [], clients: [], reasons: [] }
          }
          settings={settings}
          reasonTitle={reason}
          formats={formats}
          onChange={go}
        />
      )}
      <main
        aria-busy={
          (shown.kind === 'loading' && view !== 'calls') ||
          // A report for somebody is drawn whole, or not yet.
          (shown.kind === 'ready' && view === 'report' && shown.episodes === undefined)
        }
      >
        <HappenedNotices happened={health.happened} onRead={dismiss} />
        {shown.kind === 'trouble' && view !== 'files' && (
          <Trouble words={stateInWords(shown.state)} onAgain={() => location.reload()} />
        )}
        {shown.kind === 'ready' && !empty && view !== 'files' && (
          <OnlyCopy db={db} settings={settings} formats={formats} />
        )}
        {empty && view !== 'files' && (
          <section class="blank">
            <h2>{i18n.t('popup.firstTitle')}</h2>
            <p>{i18n.t('history.first')}</p>
            <DashboardLinks />
            <p>
              {i18n.t('popup.haveExport')}{' '}
              <a href={filterHash({ view: 'files' })}>{i18n.t('popup.import')}</a>
            </p>
          </section>
        )}
        {shown.kind === 'ready' &&
          shown.newest !== undefined &&
          ofTrends &&
          callsIn(shown.report) === 0 && (
            <>
              <NothingSeen filter={filter} newest={shown.newest} formats={formats} />
              {/* Where every client is left out, this is the way back. */}
              {settings.clients.length > 0 && (
                <ClientsPanel
                  report={shown.report}
                  clients={shown.clients}
                  settings={settings}
                  filter={filter}
                  formats={formats}
                />
              )}
            </>
          )}
        {shown.kind === 'ready' && view === undefined && callsIn(shown.report) > 0 && (
          <TrendsView
            report={shown.report}
            heat={shown.heat}
            episodes={shown.episodes}
            clients={shown.clients}
            settings={settings}
            db={db}
            filter={filter}
            opened={parsed.reason}
            before={beforeOf(filter)}
            formats={formats}
            locale={props.locale}
          />
        )}
        {shown.kind === 'ready' &&
          view === 'report' &&
          shown.episodes !== undefined &&
          callsIn(shown.report) > 0 && (
            <ReportView
              report={shown.report}
              episodes={shown.episodes}
              settings={settings}
              client={filter.client}
              before={beforeOf(filter)}
              formats={formats}
            />
          )}
        {shown.kind !== 'trouble' && !empty && view === 'calls' && (
          <CallsPart
            db={db}
            settings={settings}
            filter={filter}
            reasonTitle={reason}
            formats={formats}
            onChange={go}
          />
        )}
        {/* Whether or not the history can be read: what can be saved, taken in and erased is found out by trying. */}
        {view === 'files' && (
          <div class="panels">
            <ImportPanel
              db={db}
              retentionDays={settings.retentionDays}
              locale={props.locale}
              formats={formats}
            />
            <ExportPanel
              db={db}
              settings={settings}
              filter={callFilterOf(filter, Date.now())}
              filterWords={filterInWords(filter, reason, formats)}
              formats={formats}
            />
            <AsidePanel db={db} formats={formats} />
            <ErasePanel db={db} formats={formats} />
          </div>
        )}
      </main>
    </div>
  );
}
