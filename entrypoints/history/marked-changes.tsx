import { useRef, useState } from 'preact/hooks';
import { NotKept } from '../../components/said.tsx';
import { useFocusOnSwap } from '../../components/use-focus-on-swap.ts';
import { defined } from '../../lib/calls/defined.ts';
import { HOUR } from '../../lib/calls/time.ts';
import type { HistoryDb } from '../../lib/history/database.ts';
import { readHourly } from '../../lib/history/read-hourly.ts';
import { MAX_CHANGE } from '../../lib/settings/check-change.ts';
import type { MarkedChange, Settings } from '../../lib/settings/settings.ts';
import { changeSettings } from '../../lib/settings/store.ts';
import { without } from '../../lib/settings/without.ts';
import { AROUND_CHANGE, compareAround, type BeforeAfter } from '../../lib/trends/before-after.ts';
import { isConclusive } from '../../lib/trends/change.ts';
import type { TrendFilter } from '../../lib/trends/report.ts';
import type { Formats } from '../../lib/wording/formats.ts';
import { howCompared, rateOf } from '../../lib/wording/sentences.ts';
import { notKeptInWords } from '../../lib/wording/setting-words.ts';
import { i18n } from '../../lib/wording/texts.ts';
import { useRead } from './use-read.ts';

function inWords({ now, before, change }: BeforeAfter, formats: Formats): string {
  if (now.of === 0 || before.of === 0) return i18n.t('marked.nothing');
  const words = { rate: formats.percent(rateOf(now)), then: formats.percent(rateOf(before)) };
  if (change.kind === 'same') return i18n.t('marked.same', words);
  if (!isConclusive(change.kind)) return i18n.t('marked.open', words);
  return i18n.t(rateOf(now) > rateOf(before) ? 'marked.up' : 'marked.down', words);
}

/** Changes that the user marked, each with what was before and after; and the way to mark one now. */
export function MarkedChanges(props: {
  readonly db: HistoryDb;
  readonly settings: Settings;
  readonly filter: TrendFilter;
  readonly formats: Formats;
}) {
  const { settings, filter } = props;
  const [marking, setMarking] = useState(false);
  const [failed, setFailed] = useState<string>();
  const section = useRef<HTMLElement>(null);
  useFocusOnSwap(marking, () => section.current?.querySelector<HTMLElement>('input, button'));
  /** Shows the form, or not; what was said of it before goes. */
  const ask = (isAsked: boolean): void => {
    setMarking(isAsked);
    setFailed(undefined);
  };
  // From what is set at that moment: another page may have changed it since this one was drawn.
  const keep = (change: (now: readonly MarkedChange[]) => readonly MarkedChange[]): void => {
    changeSettings((now) => ({ changes: change(now.changes) })).then(
      () => ask(false),
      (error: unknown) => setFailed(notKeptInWords(error)),
    );
  };
  const shown = settings.changes.filter(
    ({ agent }) => agent === undefined || filter.agent === undefined || agent === filter.agent,
  );
  return (
    <section ref={section} class="marked-changes" aria-labelledby="marked-title">
      <h2 id="marked-title">{i18n.t('marked.title')}</h2>
      <p class="quiet">{i18n.t('marked.says')}</p>
      {marking ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const text = new FormData(event.currentTarget).get('text');
            const { agent } = filter;
            const change = defined<MarkedChange>({
              at: Date.now(),
              text: typeof text === 'string' ? text.trim() : '',
              agent,
            });
            keep((now) => [...now, change]);
          }}
        >
          <input
            name="text"
            maxLength={MAX_CHANGE}
            placeholder={i18n.t('marked.what')}
            aria-label={i18n.t('marked.what')}
          />
          <button class="button main">{i18n.t('marked.save')}</button>
          <button type="button" class="button" onClick={() => ask(false)}>
            {i18n.t('clients.cancel')}
          </button>
          <p class="quiet">
            {filter.agent === undefined
              ? i18n.t('marked.everywhere')
              : i18n.t('marked.whose', { agent: filter.agent })}
          </p>
        </form>
      ) : (
        <button type="button" class="button" onClick={() => ask(true)}>
          {i18n.t('marked.mark')}
        </button>
      )}
      {failed !== undefined && <NotKept text={failed} />}
      <ul>
        {[...shown].reverse().map((change) => (
          <Change
            key={change.at}
            {...props}
            change={change}
            onRemove={() => keep((now) => without(now, change))}
          />
        ))}
      </ul>
    </section>
  );
}

function Change(props: {
  readonly db: HistoryDb;
  readonly settings: Settings;
  readonly filter: TrendFilter;
  readonly formats: Formats;
  readonly change: MarkedChange;
  readonly onRemove: () => void;
}) {
  const { db, settings, filter, formats, change } = props;
  const compared = useRead(async () => {
    const { at, agent } = change;
    const whose = defined<TrendFilter>({ ...filter, agent: agent ?? filter.agent });
    const tallies = await readHourly(db, at - AROUND_CHANGE - HOUR, at + AROUND_CHANGE);
    return compareAround(tallies, at, whose, settings);
  }, [db, settings, JSON.stringify([filter, change])]);
  const when = formats.moment(change.at);
  return (
    <li>
      <p>
        <b>{when}</b> {change.text}{' '}
        {change.agent !== undefined && i18n.t('marked.whose', { agent: change.agent })}{' '}
        <button
          type="button"
          class="link"
          aria-label={i18n.t('marked.remove', { when })}
          onClick={props.onRemove}
        >
          ×
        </button>
      </p>
      {compared !== undefined && (
        <>
          <p class="quiet">{inWords(compared, formats)}</p>
          {compared.now.of > 0 && compared.before.of > 0 && (
            <details class="how">
              <summary>{i18n.t('trends.howTitle')}</summary>
              <p>
                {howCompared(compared, formats)} {i18n.t('marked.sameHours')}
              </p>
            </details>
          )}
        </>
      )}
    </li>
  );
}
