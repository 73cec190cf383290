import { useEffect, useRef, useState } from 'preact/hooks';
import { parseFilter, type HistoryFilter } from '../../components/history-filter.ts';
import { browser } from 'wxt/browser';
import type { HistoryDb } from '../../lib/history/database.ts';
import { dismissHealth, readHealth } from '../../lib/worker/health.ts';
import { readEpisodes } from '../../lib/history/read-episodes.ts';
import type { Episode } from '../../lib/trends/episode.ts';
import { readHeat, type Heat } from '../../lib/history/read-heat.ts';
import { readReport, type HistoryReport } from '../../lib/history/read-report.ts';
import { stateAfter } from '../../lib/history/trouble.ts';
import { watchHistory } from '../../lib/history/watch.ts';
import type { Health, HealthState } from '../../lib/history/health-state.ts';
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
export function useHealth(): { readonly health: Health; readonly dismiss: () => void } {
  const [health, setHealth] = useState<Health>({ state: 'ok' });
  useEffect(() => {
    const read = (): void => void readHealth().then(setHealth);
    read();
    browser.storage.session.onChanged.addListener(read);
    return () => browser.storage.session.onChanged.removeListener(read);
  }, []);
  return { health, dismiss: () => void dismissHealth() };
}

/** What is read after the report, so that the report does not wait; absent until it is known. */
interface Later {
  readonly heat?: Heat;
  readonly episodes?: readonly Episode[];
}

/** The question of what is known, and the settings that it was answered by. */
interface Known {
  readonly asked: string;
  readonly by: Settings;
  readonly later: Later;
}

/** What the page draws, or why it cannot. */
export type Shown =
  | { readonly kind: 'loading' }
  | { readonly kind: 'trouble'; readonly state: Exclude<HealthState, 'ok'> }
  | ({ readonly kind: 'ready' } & Later & HistoryReport);

/** Where something else is drawn first, trends wait so long, ms. */
const AFTER_OTHERS = 400;

/**
 * The trends of a filter, read again whenever filter, settings or history change.
 *
 * @param isFirst whether they are what the page shows; else they are read once that is drawn
 */
export function useTrends(
  db: HistoryDb,
  { period, from, to, vendor, host, agent, client }: HistoryFilter,
  settings: Settings | undefined,
  isFirst: boolean,
): Shown {
  const [shown, setShown] = useState<Shown>({ kind: 'loading' });
  const [revision, setRevision] = useState(0);
  const last = useRef<Known | undefined>(undefined);

  useEffect(() => {
    const stop = new AbortController();
    watchHistory(() => setRevision((n) => n + 1), stop.signal);
    return () => stop.abort();
  }, []);

  useEffect(() => {
    if (settings === undefined) return undefined;
    let current = true;
    const filter = defined<TrendFilter>({ vendor, host, agent, client });
    const spec = specOf(from === undefined || to === undefined ? { period } : { period, from, to });
    const read = async (): Promise<void> => {
      await db.whenOpen();
      const now = Date.now();
      const history = await readReport(db, spec, filter, settings, now);
      const asked = JSON.stringify([spec, filter]);
      const show = (later: Later): void => {
        if (!current) return;
        last.current = { asked, by: settings, later };
        setShown({ kind: 'ready', ...history, ...later });
      };
      const { period: time, basis } = history.report;
      // Read again, what was shown of the same stands until the new is there.
      const { current: known } = last;
      const before = known?.asked === asked && known.by === settings ? known.later : {};
      show(before);
      if (!isFirst) return;
      await drawn();
      const heat = await readHeat(db, time, filter, settings, basis);
      show({ ...before, heat });
      show({ heat, episodes: await readEpisodes(db, time, filter, settings, now) });
    };
    const start = setTimeout(
      () => {
        read().catch((error: unknown) => {
          if (current) setShown({ kind: 'trouble', state: stateAfter(error) });
        });
      },
      isFirst ? 0 : AFTER_OTHERS,
    );
    return () => {
      current = false;
      clearTimeout(start);
    };
  }, [db, period, from, to, vendor, host, agent, client, settings, revision, isFirst]);

  return shown;
}

/** Resolves once what was shown has been drawn. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
