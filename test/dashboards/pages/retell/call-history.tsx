import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState, type ComponentType, type ReactElement } from 'react';
import { hasVariant, limit } from '../options.ts';
import { useLoaded, useTicks } from '../request.ts';
import { navigate, useAddress } from '../router.ts';
import { SESSION_COLUMNS } from './columns.tsx';
import { Drawer } from './drawer.tsx';
import type { SessionTableProps } from './session-table.tsx';
import { listSessions, type SessionPage } from './source.ts';
import { Toolbar } from './toolbar.tsx';

/** The call history of July 2026 at `/call-history`, with numbered pages and a drawer at `?history=`. */
export function CallHistory({ Table }: { Table: ComponentType<SessionTableProps> }): ReactElement {
  const address = useAddress();
  const size = limit ?? 50;
  const [number, setNumber] = useState(1);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [shown, setShown] = useState<readonly string[]>(SESSION_COLUMNS.map(({ id }) => id));
  const [page, reload] = useLoaded(`${number} ${chosen.join()}`, () =>
    listSessions(number, size, chosen),
  );
  // The rows of the page before stay until the next have come.
  const [last, setLast] = useState<SessionPage>();
  if (page !== undefined && page !== last) setLast(page);
  const ticks = useTicks();
  const calls = last?.calls ?? [];
  const total = last?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / size));
  const openId = address.searchParams.get('history') ?? undefined;
  const open = calls.find((call) => call.call_id === openId);
  const show = (id: string | undefined): void => navigate('/call-history', { history: id });
  const go = (to: number): void => setNumber(Math.min(pages, Math.max(1, to)));
  return (
    <section className="history">
      <h1>Call History</h1>
      <Toolbar
        shown={shown}
        onShow={setShown}
        chosen={chosen}
        onChoose={(next) => {
          setChosen(next);
          setNumber(1);
        }}
        onRefresh={reload}
      />
      <div className="beside">
        <div className="scroll" data-narrow={hasVariant('narrow')} data-tick={ticks}>
          <Table
            columns={shown.flatMap(
              (id) => SESSION_COLUMNS.find((column) => column.id === id) ?? [],
            )}
            calls={ticks === 0 ? calls : calls.map((call) => ({ ...call }))}
            openId={openId}
            onOpen={show}
          />
        </div>
        {open !== undefined && (
          <Drawer
            call={open}
            onClose={() => show(undefined)}
            onMove={(step) => show(calls[calls.indexOf(open) + step]?.call_id ?? open.call_id)}
          />
        )}
      </div>
      <div className="pager">
        <span>
          Page {number} of {pages} • Total Session: {total}
        </span>
        <button type="button" aria-label="Previous page" onClick={() => go(number - 1)}>
          <ChevronLeft size={14} />
        </button>
        {[1, 2, 3, 4, 5]
          .map((i) => i + Math.max(0, Math.min(number - 3, pages - 5)))
          .filter((i) => i <= pages)
          .map((i) => (
            <button type="button" key={i} data-active={i === number} onClick={() => go(i)}>
              {i}
            </button>
          ))}
        <button type="button" aria-label="Next page" onClick={() => go(number + 1)}>
          <ChevronRight size={14} />
        </button>
      </div>
    </section>
  );
}
