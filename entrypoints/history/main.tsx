import { render } from 'preact';
import '../../assets/tokens.css';
import '../../components/remedy-card.css';
import '../../components/trends.css';
import { formatsFor } from '../../components/formats.ts';
import { HistoryDb } from '../../lib/history/database.ts';
import '../../lib/overlay/owner-colours.css';
import './history.css';
import { HistoryPage } from './history.tsx';
import { useSettings } from './use-history.ts';

const db = new HistoryDb();
const formats = formatsFor(navigator.language);

function App() {
  const settings = useSettings();
  if (settings === undefined) return null;
  return <HistoryPage db={db} settings={settings} formats={formats} locale={navigator.language} />;
}

const root = document.getElementById('history');
if (root !== null) render(<App />, root);
