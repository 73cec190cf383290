import type { ReactElement } from 'react';
import { headCells, rowCells } from '../cells.tsx';
import { COLUMN_IDS, WIDTHS, type ColumnId } from '../columns.ts';
import type { LayoutProps } from '../host.tsx';

/**
 * `role="grid"` whose rows leave out the column `assistant`, as grids that virtualize columns do: a cell's
 * place among its neighbors says nothing, its `aria-colindex` everything.
 */
export default function AriaGrid(props: LayoutProps): ReactElement {
  const { rows, columns, settings, keyOf } = props;
  const attributes = (role: string) => (column: ColumnId) => ({
    role,
    'aria-colindex': columns.indexOf(column) + 1,
    className: 'layout-cell',
    style: { flex: 'none', width: props.widths[column] ?? WIDTHS[column] },
  });
  const rendered = columns.filter((column) => column !== 'assistant');
  return (
    <div role="grid" aria-colcount={COLUMN_IDS.length} aria-rowcount={rows.length + 1}>
      <div role="rowgroup" className="layout-head">
        <div role="row" aria-rowindex={1} style={{ display: 'flex' }}>
          {headCells('div', columns, settings, attributes('columnheader'))}
        </div>
      </div>
      <div role="rowgroup">
        {rows.map((row, i) => (
          <div
            role="row"
            key={keyOf(row, i)}
            aria-rowindex={i + 2}
            className="layout-row"
            style={{ display: 'flex' }}
          >
            {rowCells('div', row, rendered, settings, attributes('gridcell'))}
          </div>
        ))}
      </div>
    </div>
  );
}
