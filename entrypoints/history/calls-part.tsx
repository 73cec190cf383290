import { useCallback, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { callAddress } from '../../components/call-line.tsx';
import { filterHash, type HistoryFilter, omitFields } from '../../components/history-filter.ts';
import { defined } from '../../lib/calls/defined.ts';
import { CallQuery } from '../../lib/history/call-query.ts';
import type { CallOrder, Cursor } from '../../lib/history/cursor.ts';
import type { HistoryDb } from '../../lib/history/database.ts';
import { deleteWithSummaries } from '../../lib/worker/forget.ts';
import { deleteCalls, deleteMatching } from '../../lib/history/deletion.ts';
import { KNOWLEDGE } from '../../lib/reasons/knowledge.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { diagnoser } from '../../lib/trends/build-report.ts';
import { reasonId } from '../../lib/trends/reason-id.ts';
import type { Formats } from '../../lib/wording/formats.ts';
import { CallActions, type Chosen } from './call-actions.ts';
import { callFilterOf } from './call-filter-of.ts';
import { ChargedNote, DirectionNote } from './call-notes.tsx';
import { CallsView, type CallsPage } from './calls-view.tsx';
import { narrowingInWords, spanInWords } from './filter-chips.ts';
import { NoCalls } from './no-calls.tsx';
import { MOST_OPENED } from './selection-bar.tsx';

/** Rows of a page of calls. */
const PAGE = 50;

/** The calls of the history page, with the history behind them. */
export function CallsPart(props: {
  readonly db: HistoryDb;
  readonly settings: Settings;
  readonly filter: HistoryFilter;
  /** The name of the filter's reason, where it is known. */
  readonly reasonTitle: string | undefined;
  readonly formats: Formats;
  readonly onChange: (filter: HistoryFilter) => void;
}) {
  const { db, settings, filter, formats } = props;
  // The filter is made anew from the address at every drawing: its text tells whether it is another one.
  const address = filterHash(filter);
  const which = filterHash(omitFields(filter, ['order']));
  const order = filter.order ?? 'newest';
  const [revision, setRevision] = useState(0);
  const meant = useMemo(() => callFilterOf(filter, Date.now()), [which, revision]);
  const query = useMemo(
    () => new CallQuery(db, meant, settings, order),
    [db, meant, settings, order],
  );
  const actions = useMemo(() => new CallActions(db, settings), [db, settings]);
  const diagnosisOf = useMemo(() => diagnoser(settings, KNOWLEDGE), [settings]);
  const readPage = useCallback(
    async (after: Cursor | undefined): Promise<CallsPage> => {
      const { calls, next } = await query.page(PAGE, after);
      return defined<CallsPage>({
        rows: calls.map((call) => {
          const diagnosis = diagnosisOf(call);
          const reason = reasonId(diagnosis, call.code ?? call.label);
          return {
            call,
            diagnosis,
            href: filterHash({ ...omitFields(filter, ['search']), reason }),
            address: callAddress(call, settings.hosts),
          };
        }),
        next,
      });
    },
    [query, diagnosisOf],
  );
  const changed = (): void => setRevision((n) => n + 1);
  const note = { filter: meant, actions, settings, formats, revision };
  return (
    <CallsView
      formats={formats}
      address={address}
      filter={meant}
      narrowing={narrowingInWords(filter, props.reasonTitle, formats)}
      span={spanInWords(filter, formats)}
      order={order}
      actions={actions}
      readPage={readPage}
      readTotal={() => query.count()}
      onOrder={(to: CallOrder) =>
        props.onChange({
          ...omitFields(filter, ['order']),
          ...(to !== 'newest' && { order: to }),
        })
      }
      onOpen={(chosen) => openCalls(chosen, actions)}
      onDelete={async (keys) => {
        await deleteWithSummaries(() => deleteCalls(db, keys));
        changed();
      }}
      onDeleteAll={async () => {
        const removed = await deleteWithSummaries(() => deleteMatching(db, meant, settings));
        changed();
        return removed;
      }}
      notes={
        <>
          {filter.charged !== undefined && <ChargedNote {...note} />}
          {filter.retry === 'now' && <DirectionNote {...note} />}
        </>
      }
      empty={<NoCalls filter={filter} settings={settings} actions={actions} formats={formats} />}
    />
  );
}

/** Opens calls in their dashboards, each in a tab behind this page. */
async function openCalls(chosen: Chosen, actions: CallActions): Promise<void> {
  const addresses = (await actions.addresses(chosen)).slice(0, MOST_OPENED);
  for (const url of addresses) await browser.tabs.create({ url, active: addresses.length === 1 });
}
