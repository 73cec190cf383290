import {
  flexRender,
  getCoreRowModel,
  getSortedRowModel,
  useReactTable,
  type SortingState,
} from '@tanstack/react-table';
import { ChevronDown, ChevronUp, FileDown, RefreshCw } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import type { VapiCall } from '../../calls/vapi.ts';
import { hasVariant, limit } from '../options.ts';
import { useLoaded, useTicks } from '../request.ts';
import { navigate, useAddress } from '../router.ts';
import { CALL_COLUMNS, COLUMN_ORDER } from './call-columns.tsx';
import { CallSheet } from './call-sheet.tsx';
import { exportCsv } from './export-csv.ts';
import { Filters } from './filters.tsx';
import { reasonsOf } from './labels.ts';
import { listCalls } from './source.ts';

const TABS: readonly [string, (call: VapiCall) => boolean][] = [
  ['Current', () => true],
  ['Transferred', (call) => call.endedReason === 'assistant-forwarded-call'],
  ['Successful', (call) => call.analysis?.successEvaluation === 'true'],
  ['Failed', (call) => /error|failed/.test(call.endedReason ?? '')],
];

const VISIBLE = Object.fromEntries(
  CALL_COLUMNS.map(({ id }) => id)
    .filter((id) => id !== undefined)
    .map((id) => [id, COLUMN_ORDER.includes(id)]),
);

/** The call log of May 2025 at `/calls`: TanStack Table, cut labels, more rows on request. */
export function CallLog(): ReactElement {
  const address = useAddress();
  const assistantId = address.searchParams.get('assistantId') ?? undefined;
  const [wanted, setWanted] = useState(limit ?? 100);
  const [page, reload] = useLoaded(`${assistantId ?? ''} ${wanted}`, () =>
    listCalls({ limit: String(wanted), assistantId }, 'array'),
  );
  const [loaded, setLoaded] = useState<typeof page>();
  if (page !== undefined && page !== loaded) setLoaded(page);
  const all = page?.calls ?? loaded?.calls ?? [];
  const [tab, setTab] = useState(0);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [sorting, setSorting] = useState<SortingState>([{ id: 'start', desc: true }]);
  const [rowSelection, setRowSelection] = useState({});
  const ticks = useTicks();
  const calls = all.filter(
    (call) =>
      TABS[tab]?.[1](call) !== false &&
      (chosen.length === 0 || chosen.includes(call.endedReason ?? '')),
  );
  const table = useReactTable({
    // A live table hands React new objects all the time.
    data: ticks === 0 ? calls : calls.map((call) => ({ ...call })),
    columns: CALL_COLUMNS,
    state: { sorting, rowSelection, columnOrder: COLUMN_ORDER, columnVisibility: VISIBLE },
    onSortingChange: setSorting,
    onRowSelectionChange: setRowSelection,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
    // The data is a new array in every render, which would reset the table for ever.
    autoResetAll: false,
    getRowId: (call, index) => (hasVariant('index-keys') ? String(index) : call.id),
  });
  const rows = table.getRowModel().rows;
  const fromPath = /^\/calls?\/([^/]+)/.exec(address.pathname)?.[1];
  const openId = fromPath ?? address.searchParams.get('callId') ?? undefined;
  const open = (id: string | undefined): void => navigate('/calls', { callId: id });
  return (
    <section className="vapi-page">
      <header className="vapi-title">
        <h1>Logs</h1>
        <button type="button" className="vapi-refresh" aria-label="Refresh" onClick={reload}>
          <RefreshCw size={14} />
        </button>
      </header>
      <div className="vapi-tabs">
        {TABS.map(([text, holds], i) => (
          <button type="button" key={text} data-active={i === tab} onClick={() => setTab(i)}>
            {text}
            <b>{all.filter(holds).length}</b>
          </button>
        ))}
      </div>
      <p className="vapi-note">
        Note: The filter counts reflect only the logs currently loaded in the table.
      </p>
      <div className="vapi-bar">
        <Filters reasons={reasonsOf(all)} chosen={chosen} onChoose={setChosen} />
        <button type="button" className="vapi-export" onClick={() => exportCsv(calls)}>
          Export to CSV <FileDown size={15} />
        </button>
      </div>
      <div className="vapi-scroll" data-narrow={hasVariant('narrow')}>
        <table className="vapi-table" data-tick={ticks}>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map((header) => (
                  <th key={header.id} onClick={header.column.getToggleSortingHandler()}>
                    {flexRender(header.column.columnDef.header, header.getContext())}
                    {header.column.getIsSorted() === 'desc' && <ChevronDown size={13} />}
                    {header.column.getIsSorted() === 'asc' && <ChevronUp size={13} />}
                  </th>
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <tr
                key={hasVariant('index-keys') ? i : row.id}
                data-open={row.original.id === openId}
                onClick={() => open(row.original.id)}
              >
                {row.getVisibleCells().map((cell) => (
                  <td key={cell.id}>{flexRender(cell.column.columnDef.cell, cell.getContext())}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {loaded !== undefined && loaded.calls.length >= wanted && (
        <button type="button" className="vapi-more" onClick={() => setWanted(wanted + 100)}>
          Load more
        </button>
      )}
      {openId !== undefined && (
        <CallSheet
          id={openId}
          known={all.find((call) => call.id === openId)}
          onMove={(step) => {
            const at = rows.findIndex((row) => row.original.id === openId);
            open(rows[at + step]?.original.id ?? openId);
          }}
          onClose={() => open(undefined)}
        />
      )}
    </section>
  );
}
