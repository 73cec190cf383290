import { useEffect, useState } from 'preact/hooks';
import { parseFilter, type HistoryFilter } from '../../components/history-filter.ts';
import { browser } from 'wxt/browser';
import type { HistoryDb } from '../../lib/history/database.ts';
import { dismissHealth, readHealth } from '../../lib/worker/health.ts';
import { readHeat, type Heat } from '../../lib/history/read-heat.ts';
import { readReport, type HistoryReport } from '../../lib/history/read-report.ts';
import { stateAfter } from '../../lib/history/trouble.ts';
import { watchHistory } from '../../lib/history/watch.ts';
import type { HealthState } from '../../lib/history/health-state.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { readSettings, watchSettings } from '../../lib/settings/store.ts';
import type { TrendFilter } from '../../lib/trends/report.ts';
import { specOf } from './call-filter-of.ts';
import { defined } from '../../lib/calls/defined.ts';

/** The filter in the page's address, kept up to date. */
export function useFilter(): HistoryFilter {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const changed = (): void => setHash(location.hash);
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return parseFilter(hash);
}

/** The settings, kept up to date; undefined until they are read. */
export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    const stop = new AbortController();
    void readSettings().then(setSettings);
    watchSettings(setSettings, stop.signal);
    return () => stop.abort();
  }, []);
  return settings;
}

/** How the history fares, as last noted, and what says that it was read. */
export function useHealth(): { readonly state: HealthState; readonly dismiss: () => void } {
  const [state, setState] = useState<HealthState>('ok');
  useEffect(() => {
    const read = (): void => void readHealth().then((health) => setState(health.state));
    read();
    browser.storage.session.onChanged.addListener(read);
    return () => browser.storage.session.onChanged.removeListener(read);
  }, []);
  return { state, dismiss: () => void dismissHealth() };
}

/** What the page draws, or why it cannot. */
export type Shown =
  | { readonly kind: 'loading' }
  | { readonly kind: 'trouble'; readonly state: Exclude<HealthState, 'ok'> }
  | ({ readonly kind: 'ready'; readonly heat: Heat } & HistoryReport);

/** The trends of a filter, read again whenever filter, settings or history change. */
export function useTrends(
  db: HistoryDb,
  { period, from, to, vendor, host, agent }: HistoryFilter,
  settings: Settings | undefined,
): Shown {
  const [shown, setShown] = useState<Shown>({ kind: 'loading' });
  const [round, setRound] = useState(0);

  useEffect(() => {
    const stop = new AbortController();
    watchHistory(() => setRound((n) => n + 1), stop.signal);
    return () => stop.abort();
  }, []);

  useEffect(() => {
    if (settings === undefined) return undefined;
    let current = true;
    const filter = defined<TrendFilter>({ vendor, host, agent });
    const spec = specOf(from === undefined || to === undefined ? { period } : { period, from, to });
    const read = async (): Promise<Shown> => {
      await db.whenOpen();
      const history = await readReport(db, spec, filter, settings, Date.now());
      const heat = await readHeat(db, history.report.period, filter, settings);
      return { kind: 'ready', ...history, heat };
    };
    void read()
      .catch((error: unknown): Shown => ({ kind: 'trouble', state: stateAfter(error) }))
      .then((next) => {
        if (current) setShown(next);
      });
    return () => {
      current = false;
    };
  }, [db, period, from, to, vendor, host, agent, settings, round]);

  return shown;
}
