import { useEffect, useRef, useState } from 'preact/hooks';
import { CallsTable, type CallRow } from '../../components/calls-table.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import type { Formats } from '../../components/formats.ts';
import { filterHash, type HistoryFilter } from '../../components/history-filter.ts';
import { calls } from '../../components/sentences.ts';

/** One page of calls, newest first. */
export interface CallsPage {
  readonly rows: readonly CallRow[];
  /** Where the next older page begins; absent on the last one. */
  readonly older?: string;
}

/** The calls of a filter, a page at a time. */
export function CallsView(props: {
  readonly filter: HistoryFilter;
  readonly formats: Formats;
  /** Reads the page that begins at a place that an earlier page named; the newest without one. */
  readonly readPage: (from: string | undefined, stop: AbortSignal) => Promise<CallsPage>;
  readonly onDelete: (keys: readonly string[]) => Promise<void>;
  /** Calls of the filter, where the counts tell. */
  readonly total: number | undefined;
}) {
  const { formats, readPage } = props;
  const [places, setPlaces] = useState<readonly (string | undefined)[]>([undefined]);
  const [page, setPage] = useState<CallsPage>();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const [round, setRound] = useState(0);
  const top = useRef<HTMLHeadingElement>(null);
  const place = places.at(-1);

  useEffect(() => {
    setPlaces([undefined]);
    setTicked(new Set());
  }, [readPage]);

  useEffect(() => {
    const stop = new AbortController();
    void readPage(place, stop.signal).then(
      (read) => {
        if (!stop.signal.aborted) setPage(read);
      },
      () => {
        if (!stop.signal.aborted) setSaid('The calls cannot be read just now.');
      },
    );
    return () => stop.abort();
  }, [readPage, place, round]);

  const turn = (to: readonly (string | undefined)[]): void => {
    setPlaces(to);
    top.current?.scrollIntoView();
  };
  const tick = (keys: readonly string[], on: boolean): void => {
    const next = new Set(ticked);
    for (const key of keys) {
      if (on) next.add(key);
      else next.delete(key);
    }
    setTicked(next);
  };
  const remove = async (): Promise<void> => {
    setAsking(false);
    await props.onDelete([...ticked]);
    setSaid(`${calls(ticked.size, formats)} deleted.`);
    setTicked(new Set());
    setRound(round + 1);
  };

  return (
    <section aria-labelledby="calls-title" aria-busy={page === undefined}>
      <div class="calls-head">
        <h2 id="calls-title" ref={top}>
          {props.total === undefined ? 'Calls' : calls(props.total, formats)}
        </h2>
        <p role="status" class="quiet">
          {ticked.size > 0 ? `${calls(ticked.size, formats)} ticked` : said}
        </p>
        <button
          type="button"
          class="button danger"
          disabled={ticked.size === 0}
          onClick={() => setAsking(true)}
        >
          Delete ticked
        </button>
      </div>
      {page?.rows.length === 0 ? (
        <p class="nothing-found">No call fits. Take a filter away, or look at a longer time.</p>
      ) : (
        page !== undefined && (
          <div class="scroller" tabIndex={0} role="region" aria-label="Calls">
            <CallsTable
              rows={page.rows}
              formats={formats}
              ticked={ticked}
              onTick={tick}
              hrefOf={({ call, diagnosis }) =>
                filterHash({ ...props.filter, reason: diagnosis.code ?? call.label })
              }
            />
          </div>
        )
      )}
      <nav class="pager" aria-label="Pages of calls">
        <button
          type="button"
          class="button"
          disabled={places.length === 1}
          onClick={() => turn([undefined])}
        >
          Newest
        </button>
        <button
          type="button"
          class="button"
          disabled={places.length === 1}
          onClick={() => turn(places.slice(0, -1))}
        >
          Newer
        </button>
        <span>Page {formats.count(places.length)}</span>
        <button
          type="button"
          class="button"
          disabled={page?.older === undefined}
          onClick={() => turn([...places, page?.older])}
        >
          Older
        </button>
      </nav>
      {asking && (
        <ConfirmDialog
          title={`Delete ${calls(ticked.size, formats)}?`}
          action={`Delete ${calls(ticked.size, formats)}`}
          onYes={() => void remove()}
          onNo={() => setAsking(false)}
        >
          <p>They leave the history and its counts, and cannot be brought back.</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
