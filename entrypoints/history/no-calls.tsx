import { i18n } from '../../lib/wording/texts.ts';
import { useMemo } from 'preact/hooks';
import { copyText } from '../../components/copy-text.ts';
import { filterHash, type HistoryFilter } from '../../components/history-filter.ts';
import { RemedyCard } from '../../components/remedy-card.tsx';
import { diagnoseLabel } from '../../lib/reasons/index.ts';
import { findReason } from '../../lib/reasons/find-reason.ts';
import { KNOWLEDGE } from '../../lib/reasons/knowledge.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { Formats } from '../../lib/wording/formats.ts';
import type { CallActions } from './call-actions.ts';
import { useRead } from './use-read.ts';

/** What is said where no call fits: what else could be looked at, and of an end reason what it means. */
export function NoCalls(props: {
  readonly filter: HistoryFilter;
  readonly settings: Settings;
  readonly actions: CallActions;
  readonly formats: Formats;
}) {
  const { filter, settings, actions, formats } = props;
  const { search = '', vendor } = filter;
  const found = useMemo(
    () => (search === '' ? undefined : findReason(search, settings, vendor)),
    [search, settings, vendor],
  );
  const everywhere = useEverywhere(search, actions);
  return (
    <div class="no-calls">
      <div class="nothing-found">
        {found === undefined ? (
          <p>
            {i18n.t('history.nothingFits')} {search !== '' && i18n.t('calls.notAReason')}
          </p>
        ) : (
          everywhere === undefined && <p>{i18n.t('calls.knownReason')}</p>
        )}
        {everywhere !== undefined && (
          <p>
            {i18n.t('calls.elsewhere', everywhere.calls, [formats.count(everywhere.calls)])}{' '}
            <a href={filterHash({ view: 'calls', ...everywhere.span, search })}>
              {i18n.t('calls.showElsewhere')}
            </a>
          </p>
        )}
      </div>
      {found !== undefined && (
        <div class="reason-details">
          <RemedyCard
            diagnosis={diagnoseLabel(found.text, found.vendor, settings, KNOWLEDGE)}
            formats={formats}
            onCopy={copyText}
          />
        </div>
      )}
    </div>
  );
}

/** Calls of the whole history that fit what is searched for, and the days on which they were. */
interface Everywhere {
  readonly calls: number;
  readonly span: { readonly from: number; readonly to: number };
}

/** What there is of a search in the whole history; undefined as long as nothing is known of it. */
function useEverywhere(search: string, actions: CallActions): Everywhere | undefined {
  const found = useRead(async () => {
    if (search === '') return undefined;
    const [calls, span] = [await actions.count({ search }), await actions.span({ search })];
    return span && { search, calls, span: wholeDays(span) };
  }, [search, actions]);
  return found?.search === search ? found : undefined;
}

function wholeDays({ from, to }: Everywhere['span']): Everywhere['span'] {
  const [first, last] = [new Date(from), new Date(to)];
  first.setHours(0, 0, 0, 0);
  last.setHours(24, 0, 0, 0);
  return { from: first.getTime(), to: last.getTime() };
}
