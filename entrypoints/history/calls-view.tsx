import { i18n } from '../../lib/wording/texts.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CallRow } from '../../components/call-line.tsx';
import { CallsTable } from '../../components/calls-table.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import type { Formats } from '../../lib/wording/formats.ts';
import { calls } from '../../lib/wording/sentences.ts';
import type { Cursor } from '../../lib/history/cursor.ts';

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
        if (current) setSaid(i18n.t('history.unreadable'));
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
    setSaid(i18n.t('history.deleting'));
    const before = ticked;
    setTicked(new Set());
    if (all) setPlaces([undefined]);
    const n = all ? await props.onDeleteAll() : before.size;
    if (!all) await props.onDelete([...before]);
    setSaid(i18n.t('history.deleted', n, [formats.count(n)]));
  };
  const meant = asking === 'all' ? (total ?? 0) : ticked.size;

  return (
    <section class="calls" aria-labelledby="calls-title" aria-busy={page === undefined} ref={top}>
      <div class="calls-head">
        <h2 id="calls-title">
          {total === undefined ? i18n.t('history.calls') : calls(total, formats)}
        </h2>
        <p role="status" class="quiet">
          {ticked.size > 0
            ? i18n.t('history.ticked', ticked.size, [formats.count(ticked.size)])
            : said}
        </p>
        <button
          type="button"
          class="button danger"
          disabled={ticked.size === 0}
          onClick={() => setAsking('ticked')}
        >
          {i18n.t('history.deleteTicked')}
        </button>
        <button
          type="button"
          class="button danger"
          disabled={total === undefined || total === 0}
          onClick={() => setAsking('all')}
        >
          {i18n.t('history.deleteThese')}
        </button>
      </div>
      {page?.rows.length === 0 && <p class="nothing-found">{i18n.t('history.nothingFits')}</p>}
      {page !== undefined && page.rows.length > 0 && (
        <div class="scroller" tabIndex={0} role="region" aria-label={i18n.t('history.calls')}>
          <CallsTable rows={page.rows} formats={formats} ticked={ticked} onTick={tick} />
        </div>
      )}
      <nav class="pager" aria-label={i18n.t('history.pages')}>
        <button
          type="button"
          class="button"
          disabled={places.length === 1}
          onClick={() => turn([undefined])}
        >
          {i18n.t('history.newest')}
        </button>
        <button
          type="button"
          class="button"
          disabled={places.length === 1}
          onClick={() => turn(places.slice(0, -1))}
        >
          {i18n.t('history.newer')}
        </button>
        <span>{i18n.t('history.page', { number: formats.count(places.length) })}</span>
        <button
          type="button"
          class="button"
          disabled={page?.next === undefined}
          onClick={() => turn([...places, page?.next])}
        >
          {i18n.t('history.older')}
        </button>
      </nav>
      {asking !== undefined && (
        <ConfirmDialog
          title={i18n.t('history.deleteQuestion', meant, [formats.count(meant)])}
          action={i18n.t('history.deleteCalls', meant, [formats.count(meant)])}
          onYes={() => void remove()}
          onNo={() => setAsking(undefined)}
        >
          <p>{i18n.t('history.deleteWhat')}</p>
          {asking === 'all' && <p>{i18n.t('history.exportKeeps')}</p>}
        </ConfirmDialog>
      )}
    </section>
  );
}
