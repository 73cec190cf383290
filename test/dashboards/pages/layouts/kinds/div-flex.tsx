import type { ReactElement } from 'react';
import { headCells, rowCells } from '../cells.tsx';
import { WIDTHS, type ColumnId } from '../columns.ts';
import type { LayoutProps } from '../host.tsx';

/** Rows of `div`s without roles, laid out by flex. */
export default function DivFlex(props: LayoutProps): ReactElement {
  const { rows, columns, settings, keyOf, widths } = props;
  const attributes = (column: ColumnId) => ({
    className: 'layout-cell',
    style: { flex: 'none', width: widths[column] ?? WIDTHS[column] },
  });
  return (
    <div>
      <div className="layout-head" style={{ display: 'flex' }}>
        {headCells('div', columns, settings, attributes)}
      </div>
      <div>
        {rows.map((row, i) => (
          <div key={keyOf(row, i)} className="layout-row" style={{ display: 'flex' }}>
            {rowCells('div', row, columns, settings, attributes)}
          </div>
        ))}
      </div>
    </div>
  );
}
