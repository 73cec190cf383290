import {
  createColumnHelper,
  flexRender,
  getCoreRowModel,
  getSortedRowModel,
  useReactTable,
} from '@tanstack/react-table';
import { useMemo, type ReactElement } from 'react';
import { cellContent, reasonRef } from '../cells.tsx';
import { COLUMN_IDS, headerOf, WIDTHS } from '../columns.ts';
import type { LayoutProps } from '../host.tsx';
import type { Row } from '../rows.ts';

const column = createColumnHelper<Row>();

/** TanStack Table with columns that move, hide and change their width, and headers that sort on a click. */
export default function TanStackColumns(props: LayoutProps): ReactElement {
  const { rows, columns, settings, keyOf, widths } = props;
  const definitions = useMemo(
    () =>
      COLUMN_IDS.map((id) =>
        column.accessor((row) => (id === 'reason' ? row.code : id === 'start' ? row.at : row[id]), {
          id,
          header: headerOf(id, settings),
          size: WIDTHS[id],
          cell: ({ row }) => cellContent(id, row.original, settings),
        }),
      ),
    [settings],
  );
  const table = useReactTable({
    data: rows as Row[],
    columns: definitions,
    state: {
      columnOrder: [...columns],
      columnVisibility: Object.fromEntries(COLUMN_IDS.map((id) => [id, columns.includes(id)])),
      columnSizing: { ...WIDTHS, ...widths },
    },
    columnResizeMode: 'onChange',
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
    getRowId: (row, index) => String(keyOf(row, index)),
    autoResetAll: false,
  });
  return (
    <table style={{ tableLayout: 'fixed', width: table.getTotalSize() }}>
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id}>
            {group.headers.map((header) => (
              <th key={header.id} style={{ width: header.getSize() }}>
                <button type="button" onClick={header.column.getToggleSortingHandler()}>
                  {flexRender(header.column.columnDef.header, header.getContext())}
                </button>
                <span onMouseDown={header.getResizeHandler()} style={{ cursor: 'col-resize' }}>
                  ⋮
                </span>
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {table.getRowModel().rows.map((row) => (
          <tr key={row.id}>
            {row.getVisibleCells().map((cell) => (
              <td
                key={cell.column.id}
                style={{ overflow: 'hidden' }}
                {...(cell.column.id === 'reason' ? { ref: reasonRef(row.original, settings) } : {})}
              >
                {flexRender(cell.column.columnDef.cell, cell.getContext())}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
