import { i18n } from '../../lib/wording/texts.ts';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../assets/tokens.css';
import '../../components/remedy-card.css';
import '../../components/trends.css';
import { formatsFor } from '../../lib/wording/formats.ts';
import { interfaceLanguage } from '../../lib/wording/language.ts';
import { HistoryDb } from '../../lib/history/database.ts';
import { noteCreated, noteHappened } from '../../lib/worker/health.ts';
import { announceChange } from '../../lib/history/watch.ts';
import '../../lib/marking/owner-colors.css';
import './history.css';
import { HistoryPage } from './history.tsx';
import { useSettings } from './use-history.ts';

// The background may not have opened it since the browser deleted it.
const db = new HistoryDb(undefined, (event) => {
  if (event === 'created') noteCreated(Date.now()).catch(() => undefined);
  if (event === 'cleaned' || event === 'aside') noteHappened(event).catch(() => undefined);
  if (event === 'free') announceChange();
});
const language = interfaceLanguage(browser.i18n.getUILanguage());
document.documentElement.lang = language;
document.title = i18n.t('history.title');
const formats = formatsFor(language);

function App() {
  const settings = useSettings();
  if (settings === undefined) return null;
  return <HistoryPage db={db} settings={settings} formats={formats} locale={language} />;
}

const root = document.getElementById('history');
if (root !== null) render(<App />, root);
