import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import '../../assets/tokens.css';
import '../../components/remedy-card.css';
import '../../components/trends.css';
import { formatsFor } from '../../lib/wording/formats.ts';
import { healthInWords } from '../../lib/wording/health-words.ts';
import { interfaceLanguage } from '../../lib/wording/language.ts';
import { LostAccess } from '../../components/lost-access.tsx';
import { ThisPage } from '../../components/this-page.tsx';
import { useLostHosts } from '../../components/use-access.ts';
import { askForAccess, knownHosts, watchAccess, withoutAccess } from '../../lib/worker/access.ts';
import { openClient } from '../../lib/worker/open-client.ts';
import { isSameFilter } from '../../lib/worker/popup-summary.ts';
import { watchHistory } from '../../lib/history/watch.ts';
import type { Health } from '../../lib/history/health-state.ts';
import { defined } from '../../lib/calls/defined.ts';
import { askTab } from '../../lib/messaging/ask-tab.ts';
import { sendMessage, type PageSummary } from '../../lib/messaging/protocol.ts';
import '../../lib/marking/owner-colors.css';
import type { HighlightedRows } from '../../lib/messaging/protocol.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { TaughtKind } from '../../lib/settings/settings.ts';
import { wholeDiagnosis } from '../../lib/settings/whole-diagnosis.ts';
import { readSettings, watchSettings, writeSettings } from '../../lib/settings/store.ts';
import './popup.css';
import { load, loadEpisodes, loadKept, askHealth } from './load.ts';
import { Popup, type PopupState } from './popup.tsx';
import { keepChoice, readChoice, type ViewChoice } from './view-choice.ts';

const language = interfaceLanguage(browser.i18n.getUILanguage());
document.documentElement.lang = language;
const formats = formatsFor(language);

/** The page in the active tab, where a content script of ours answers; and the tab's id. */
async function openPage(): Promise<{ tab: number; page: PageSummary } | undefined> {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  const tab = active?.id;
  if (tab === undefined) return undefined;
  const page = await askTab(tab, () => sendMessage('getPageSummary', undefined, tab));
  return page && { tab, page };
}

/** What was chosen last, but of the vendor and the client whose dashboard is open. */
async function firstChoice(page: PageSummary | undefined): Promise<ViewChoice> {
  const last = readChoice(localStorage);
  if (page === undefined) return last;
  const { clients } = await readSettings();
  const client = await openClient(page.host, clients).catch(() => undefined);
  if (last.vendor === page.vendor && last.client === client) return last;
  return defined<ViewChoice>({ period: last.period, vendor: page.vendor, client });
}

/** A report that is new, with the episodes of the same calls that are shown until the new ones are known. */
function withEpisodesOf(before: PopupState, loaded: PopupState): PopupState {
  return before.kind === 'ready' &&
    loaded.kind === 'ready' &&
    isSameFilter(before.report.filter, loaded.report.filter)
    ? { ...loaded, episodes: { found: before.episodes.found, isBusy: true } }
    : loaded;
}

/** What it takes is only loaded when somebody asks for it. */
async function writeReport(): Promise<string> {
  const { writeProblemReport } = await import('../../lib/worker/page-report.ts');
  return writeProblemReport(await readSettings());
}

function App() {
  // Undefined until it is known which dashboard is open: the popup starts with its vendor and client.
  const [choice, setChoice] = useState<ViewChoice>();
  const [recording, setRecording] = useState(true);
  const [hosts, setHosts] = useState<readonly string[]>([]);
  const lost = useLostHosts(hosts, { withoutAccess, watchAccess });
  const [state, setState] = useState<PopupState>({ kind: 'loading' });
  const [open, setOpen] = useState<Awaited<ReturnType<typeof openPage>>>();
  const [revision, setRevision] = useState(0);
  const [health, setHealth] = useState<Health>({ state: 'ok' });

  useEffect(() => {
    const stop = new AbortController();
    const again = (): void => setRevision((n) => n + 1);
    const take = (settings: Settings): void => {
      setRecording(settings.recording);
      setHosts(knownHosts(settings));
    };
    void readSettings().then(take);
    watchSettings((settings) => {
      take(settings);
      again();
    }, stop.signal);
    watchHistory(again, stop.signal);
    // How the history fares is noted there.
    browser.storage.session.onChanged.addListener(again);
    void openPage().then(async (page) => {
      setOpen(page);
      setChoice(await firstChoice(page?.page));
    });
    return () => {
      stop.abort();
      browser.storage.session.onChanged.removeListener(again);
    };
  }, []);

  useEffect(() => {
    if (choice === undefined) return undefined;
    let [current, isFresh] = [true, false];
    void loadKept(choice).then((kept) => {
      if (current && !isFresh && kept !== undefined) setState(kept);
    });
    void load(choice, formats).then((loaded) => {
      isFresh = true;
      // Reading may be what shows that the history is gone.
      void askHealth().then(setHealth);
      if (!current) return;
      setState((before) => withEpisodesOf(before, loaded));
      if (loaded.kind !== 'ready') return;
      void loadEpisodes(choice, formats).then((episodes) => {
        if (current) setState((now) => (now.kind === 'ready' ? { ...now, episodes } : now));
      });
    });
    return () => {
      current = false;
    };
  }, [choice, revision]);

  const choose = (to: ViewChoice): void => {
    keepChoice(localStorage, to);
    setChoice(to);
  };
  const highlight = (rows: HighlightedRows | null): void => {
    if (open === undefined) return;
    const page = defined<PageSummary>({ ...open.page, highlighted: rows ?? undefined });
    setOpen({ ...open, page });
    // A tab that was closed or reloaded meanwhile has nothing to highlight.
    sendMessage('highlightRows', rows, open.tab).catch(() => setOpen(undefined));
  };
  const step = (by: 1 | -1) =>
    open === undefined
      ? Promise.resolve(undefined)
      : // A tab that was closed meanwhile has no faults.
        sendMessage('stepFault', by, open.tab).catch(() => undefined);
  const teachUnkept = (kind: TaughtKind) =>
    open === undefined
      ? Promise.resolve(false)
      : sendMessage('teachUnkept', kind, open.tab).catch(() => false);
  const point = (): void => {
    if (open === undefined) return;
    // The page has the user's attention next; a tab that is gone has nothing to point at.
    void sendMessage('startPointing', undefined, open.tab)
      .catch(() => undefined)
      .then(() => window.close());
  };
  const allow = (): void => {
    const asked = askForAccess(lost);
    // Firefox asks beside its toolbar, below the popup.
    if (import.meta.env.FIREFOX) window.close();
    void asked.then(() => setRevision((n) => n + 1));
  };
  return (
    <Popup
      state={state}
      choice={choice ?? readChoice(localStorage)}
      onChoice={choose}
      formats={formats}
      wholeOf={wholeDiagnosis}
      report={open === undefined ? undefined : writeReport}
      recording={recording}
      onResume={() => void writeSettings({ recording: true })}
      onAgain={() => setRevision((n) => n + 1)}
      // A dashboard may have moved its reasons to where none are expected.
      onPoint={open !== undefined && !open.page.found && !open.page.expected ? point : undefined}
      trouble={healthInWords(health, formats)}
      happened={health.happened}
      onDismiss={() => {
        setHealth(defined<Health>({ ...health, happened: undefined }));
        void sendMessage('dismissHealth', undefined);
      }}
    >
      {open !== undefined && (
        <ThisPage
          page={open.page}
          formats={formats}
          onHighlight={highlight}
          onStep={step}
          onPoint={point}
          onTeachUnkept={teachUnkept}
        />
      )}
      <LostAccess lost={lost} onAllow={allow} />
    </Popup>
  );
}

const root = document.getElementById('popup');
if (root !== null) render(<App />, root);
