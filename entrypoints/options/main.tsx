import { i18n } from '../../lib/wording/texts.ts';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import '../../assets/tokens.css';
import '../../components/trends.css';
import { interfaceLanguage } from '../../lib/wording/language.ts';
import { useLostHosts } from '../../components/use-access.ts';
import { writeProblemReport } from '../../lib/worker/page-report.ts';
import { askForAccess, knownHosts, watchAccess, withoutAccess } from '../../lib/worker/access.ts';
import '../../lib/marking/owner-colors.css';
import { choosableProviders } from '../../lib/reasons/index.ts';
import { MAX_PROVIDER } from '../../lib/settings/check-page-settings.ts';
import type { UnusedPart } from '../../lib/settings/read-by-check.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings.ts';
import {
  readSettings,
  readUnused,
  removeUnused,
  resetSettings,
  restoreSettings,
  settingsForBackup,
  watchSettings,
  writeSettings,
} from '../../lib/settings/store.ts';
import { notKeptInWords } from '../../lib/wording/setting-words.ts';
import './options.css';
import { Options } from './options.tsx';

document.documentElement.lang = interfaceLanguage(browser.i18n.getUILanguage());
document.title = i18n.t('options.title');

/** Providers that a card has led here for, and that only the grammar of codes knows: `#key=acme`. */
const askedFor = new URLSearchParams(location.hash.slice(1))
  .getAll('key')
  .filter((id) => id.length <= MAX_PROVIDER && /^[a-z0-9][a-z0-9-]*$/.test(id));

async function askForNotifications(): Promise<boolean> {
  try {
    return await browser.permissions.request({ permissions: ['notifications'] });
  } catch {
    return false;
  }
}

function App() {
  const [settings, setSettings] = useState<Settings>();
  const [unused, setUnused] = useState<readonly UnusedPart[]>([]);
  const lost = useLostHosts(knownHosts(settings ?? DEFAULT_SETTINGS), {
    withoutAccess,
    watchAccess,
  });
  const [notKept, setNotKept] = useState<string>();
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const show = (now: Settings): void => {
      setSettings(now);
      void readUnused().then(setUnused);
    };
    void readSettings().then(show);
    watchSettings(show, stop.signal);
    return () => stop.abort();
  }, []);
  if (settings === undefined) return null;
  const change = async (part: Partial<Settings>): Promise<boolean> => {
    setSettings({ ...settings, ...part });
    try {
      await writeSettings(part);
      setNotKept(undefined);
      return true;
    } catch (error) {
      setNotKept(notKeptInWords(error));
      // What was shown as set is not.
      setSettings(await readSettings());
      return false;
    }
  };
  const setAlerts = async (on: boolean): Promise<void> => {
    // The permission can only be asked for in the very event of the click.
    const allowed = !on || (await askForNotifications());
    setRefused(!allowed);
    await change({ quietAlarm: on && allowed });
  };
  return (
    <Options
      settings={settings}
      version={browser.runtime.getManifest().version}
      providers={choosableProviders([...Object.keys(settings.ownKeys), ...askedFor])}
      onChange={change}
      notKept={notKept}
      onAlerts={(on) => void setAlerts(on)}
      alertsRefused={refused}
      lostHosts={lost}
      onAllow={(host) => askForAccess([host])}
      report={() => writeProblemReport(settings)}
      unused={unused}
      onRemoveUnused={() => void removeUnused()}
      backup={settingsForBackup}
      restore={restoreSettings}
      onReset={() => void resetSettings()}
    />
  );
}

const root = document.getElementById('options');
if (root !== null) render(<App />, root);
