import { useEffect, useRef, useState } from 'preact/hooks';
import type { CallRow } from '../../components/call-line.tsx';
import { CallsTable } from '../../components/calls-table.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import type { Formats } from '../../components/formats.ts';
import { calls } from '../../components/sentences.ts';
import type { Cursor } from '../../lib/history/call-query.ts';

/** One page of calls, newest first. */
export interface CallsPage {
  readonly rows: readonly CallRow[];
  /** Where the next older page begins; absent on the last one. */
  readonly next?: Cursor;
}

/** The calls of a filter, a page at a time, to be read, opened in their dashboard, or deleted. */
export function CallsView(props: {
  readonly formats: Formats;
  /** The filter as a text: another one begins at its first page. */
  readonly address: string;
  /** Reads the calls after a place. A new function means that the history has changed. */
  readonly readPage: (after: Cursor | undefined) => Promise<CallsPage>;
  readonly readTotal: () => Promise<number>;
  readonly onDelete: (keys: readonly string[]) => Promise<void>;
  /** Deletes every call of the filter; resolves with how many there were. */
  readonly onDeleteAll: () => Promise<number>;
}) {
  const { formats, address, readPage, readTotal } = props;
  const [places, setPlaces] = useState<readonly (Cursor | undefined)[]>([undefined]);
  const [page, setPage] = useState<CallsPage>();
  const [total, setTotal] = useState<number>();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<'ticked' | 'all'>();
  const [said, setSaid] = useState('');
  const top = useRef<HTMLElement>(null);
  const place = places.at(-1);

  useEffect(() => {
    setPlaces([undefined]);
    setTicked(new Set());
    setTotal(undefined);
    setSaid('');
  }, [address]);

  useEffect(() => {
    let current = true;
    readPage(place).then(
      (read) => {
        if (current) setPage(read);
      },
      () => {
        if (current) setSaid('The calls cannot be read just now. Reload the page to try again.');
      },
    );
    return () => {
      current = false;
    };
  }, [readPage, place]);

  useEffect(() => {
    let current = true;
    readTotal().then(
      (n) => {
        if (current) setTotal(n);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [readPage]);

  const turn = (to: readonly (Cursor | undefined)[]): void => {
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
    const all = asking === 'all';
    setAsking(undefined);
    setSaid('Deleting …');
    const before = ticked;
    setTicked(new Set());
    if (all) setPlaces([undefined]);
    const n = all ? await props.onDeleteAll() : before.size;
    if (!all) await props.onDelete([...before]);
    setSaid(`${calls(n, formats)} deleted.`);
  };
  const question = asking === 'all' ? calls(total ?? 0, formats) : calls(ticked.size, formats);

  return (
    <section class="calls" aria-labelledby="calls-title" aria-busy={page === undefined} ref={top}>
      <div class="calls-head">
        <h2 id="calls-title">{total === undefined ? 'Calls' : calls(total, formats)}</h2>
        <p role="status" class="quiet">
          {ticked.size > 0 ? `${calls(ticked.size, formats)} ticked` : said}
        </p>
        <button
          type="button"
          class="button danger"
          disabled={ticked.size === 0}
          onClick={() => setAsking('ticked')}
        >
          Delete ticked
        </button>
        <button
          type="button"
          class="button danger"
          disabled={total === undefined || total === 0}
          onClick={() => setAsking('all')}
        >
          Delete all of these
        </button>
      </div>
      {page?.rows.length === 0 && (
        <p class="nothing-found">No call fits. Take a filter away, or look at a longer time.</p>
      )}
      {page !== undefined && page.rows.length > 0 && (
        <div class="scroller" tabIndex={0} role="region" aria-label="Calls">
          <CallsTable rows={page.rows} formats={formats} ticked={ticked} onTick={tick} />
        </div>
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
          disabled={page?.next === undefined}
          onClick={() => turn([...places, page?.next])}
        >
          Older
        </button>
      </nav>
      {asking !== undefined && (
        <ConfirmDialog
          title={`Delete ${question}?`}
          action={`Delete ${question}`}
          onYes={() => void remove()}
          onNo={() => setAsking(undefined)}
        >
          <p>They leave the history and its counts, and cannot be brought back.</p>
          {asking === 'all' && <p>An export of the same calls keeps a copy.</p>}
        </ConfirmDialog>
      )}
    </section>
  );
}
