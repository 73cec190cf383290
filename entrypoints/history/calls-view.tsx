import { i18n } from '../../lib/wording/texts.ts';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CallRow } from '../../components/call-line.tsx';
import { CallsTable } from '../../components/calls-table.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import type { Formats } from '../../lib/wording/formats.ts';
import { calls } from '../../lib/wording/sentences.ts';
import type { CallFilter } from '../../lib/history/call-filter.ts';
import type { CallOrder, Cursor } from '../../lib/history/cursor.ts';
import type { CallActions, Chosen } from './call-actions.ts';
import { OrderSelect } from './order-select.tsx';
import { Pager } from './pager.tsx';
import { SelectionBar, UseCalls } from './selection-bar.tsx';
import { useRead } from './use-read.ts';

/** One page of calls, in their order. */
export interface CallsPage {
  readonly rows: readonly CallRow[];
  /** Where the next page begins; absent on the last one. */
  readonly next?: Cursor;
}

/** Single calls, by their keys, or all that match. */
type Selection = ReadonlySet<string> | 'all';

const NONE: Selection = new Set();

/** The calls of a filter, a page at a time, to be read, opened in their dashboard, sent to support, or deleted. */
export function CallsView(props: {
  readonly formats: Formats;
  /** The filter as a text: another one begins at its first page. */
  readonly address: string;
  readonly filter: CallFilter;
  /** What the filter leaves out of its time, and that time, in words. */
  readonly narrowing: string;
  readonly span: string;
  readonly order: CallOrder;
  readonly actions: CallActions;
  /** Reads the calls after a cursor. A new function means that the history has changed. */
  readonly readPage: (after: Cursor | undefined) => Promise<CallsPage>;
  readonly readTotal: () => Promise<number>;
  readonly onOrder: (order: CallOrder) => void;
  readonly onOpen: (chosen: Chosen) => Promise<void>;
  readonly onDelete: (keys: readonly string[]) => Promise<void>;
  /** Deletes every call of the filter; resolves with how many there were. */
  readonly onDeleteAll: () => Promise<number>;
  /** What is said of the calls that match. */
  readonly notes: ComponentChildren;
  /** What is said where none does. */
  readonly empty: ComponentChildren;
}) {
  const { formats, address, readPage, readTotal, filter, order, actions } = props;
  const [cursors, setCursors] = useState<readonly (Cursor | undefined)[]>([undefined]);
  const [page, setPage] = useState<CallsPage>();
  const [isLoading, setLoading] = useState(true);
  const [selection, setSelection] = useState(NONE);
  const [isAsking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const top = useRef<HTMLElement>(null);
  const cursor = cursors.at(-1);
  const trouble = (): void => setSaid(i18n.t('history.unreadable'));

  useEffect(() => {
    setCursors([undefined]);
    setSelection(NONE);
    setSaid('');
  }, [address]);

  useEffect(() => {
    let current = true;
    setLoading(true);
    readPage(cursor)
      .then(
        (read) => {
          if (current) setPage(read);
        },
        () => {
          if (current) trouble();
        },
      )
      .finally(() => {
        if (current) setLoading(false);
      });
    return () => {
      current = false;
    };
  }, [readPage, cursor]);

  const counted = useRead(async () => ({ address, total: await readTotal() }), [address, readPage]);
  // The number of another filter says nothing of this one.
  const total = counted?.address === address ? counted.total : undefined;

  const turn = (to: readonly (Cursor | undefined)[]): void => {
    setCursors(to);
    top.current?.scrollIntoView();
  };
  const rows = page?.rows ?? [];
  const keys = rows.map(({ call }) => call.key);
  const ticked = selection === 'all' ? new Set(keys) : selection;
  const n = selection === 'all' ? (total ?? 0) : selection.size;
  // With every call on one page, to select them one by one is to select what matches.
  const isAll =
    selection === 'all' || (n > 0 && n === total && keys.every((key) => ticked.has(key)));
  const chosen: Chosen = selection === 'all' ? { filter } : { filter, keys: [...selection] };
  const tick = (some: readonly string[], on: boolean): void => {
    const next = new Set(ticked);
    for (const key of some) {
      if (on) next.add(key);
      else next.delete(key);
    }
    setSelection(next);
  };
  const remove = async (): Promise<void> => {
    setAsking(false);
    setSelection(NONE);
    setSaid(i18n.t('history.deleting'));
    if (selection === 'all') setCursors([undefined]);
    const removed = selection === 'all' ? await props.onDeleteAll() : selection.size;
    if (selection !== 'all') await props.onDelete([...selection]);
    setSaid(i18n.t('history.deleted', removed, [formats.count(removed)]));
  };

  return (
    <section
      class="calls"
      aria-labelledby="calls-title"
      aria-busy={isLoading && page === undefined}
      ref={top}
    >
      <div class="calls-head">
        <h2 id="calls-title">
          {total === undefined ? i18n.t('history.calls') : calls(total, formats)}
        </h2>
        <p role="status" class="quiet">
          {said}
        </p>
        {n === 0 && total !== undefined && total > 0 && props.narrowing !== '' && (
          <span class="uses">
            <UseCalls
              n={total}
              chosen={{ filter }}
              actions={actions}
              formats={formats}
              onTrouble={trouble}
            />
          </span>
        )}
        {rows.length > 0 && <OrderSelect order={order} onOrder={props.onOrder} />}
      </div>
      {props.notes}
      {n > 0 && (
        <SelectionBar
          n={n}
          total={total}
          chosen={chosen}
          actions={actions}
          formats={formats}
          onSelectAll={() => setSelection('all')}
          onClear={() => setSelection(NONE)}
          onOpen={() => void props.onOpen(chosen).catch(trouble)}
          onDelete={() => setAsking(true)}
          onTrouble={trouble}
        />
      )}
      {page !== undefined && rows.length === 0 && !isLoading && props.empty}
      {rows.length > 0 && (
        <div
          class={isLoading ? 'scroller reading' : 'scroller'}
          tabIndex={0}
          role="region"
          aria-label={i18n.t('history.calls')}
        >
          <CallsTable
            rows={rows}
            formats={formats}
            ticked={ticked}
            onTick={tick}
            order={order}
            onOrder={props.onOrder}
          />
        </div>
      )}
      {(cursors.length > 1 || page?.next !== undefined) && (
        <Pager
          number={formats.count(cursors.length)}
          isFirst={cursors.length === 1}
          hasNext={page?.next !== undefined}
          onFirst={() => turn([undefined])}
          onBack={() => turn(cursors.slice(0, -1))}
          onNext={() => turn([...cursors, page?.next])}
        />
      )}
      {isAsking && (
        <ConfirmDialog
          title={questionOf(n, isAll, props)}
          action={i18n.t('history.deleteCalls', n, [formats.count(n)])}
          onYes={() => void remove().catch(trouble)}
          onNo={() => setAsking(false)}
        >
          {isAll && props.narrowing !== '' && (
            <p>{i18n.t('filter.named', { name: i18n.t('calls.time'), value: props.span })}</p>
          )}
          <p>{i18n.t('history.deleteWhat')}</p>
          <p>{i18n.t('history.exportKeeps')}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}

/** Asks by name for what is to be deleted. */
function questionOf(
  n: number,
  isAll: boolean,
  {
    narrowing,
    span,
    formats,
  }: { readonly narrowing: string; readonly span: string; readonly formats: Formats },
): string {
  const count: [string] = [formats.count(n)];
  if (!isAll) return i18n.t('calls.deleteSelected', n, count);
  return narrowing === ''
    ? i18n.t('calls.deleteAllOf', n, count, { span })
    : i18n.t('calls.deleteMatching', n, count, { filter: narrowing });
}
