import type { ReactElement } from 'react';
import { headCells, rowCells } from '../cells.tsx';
import { WIDTHS } from '../columns.ts';
import type { LayoutProps } from '../host.tsx';

/** One CSS grid; its rows are `display: contents` and have no box of their own. */
export default function DivGrid(props: LayoutProps): ReactElement {
  const { rows, columns, settings, keyOf, widths } = props;
  const attributes = () => ({ className: 'layout-cell' });
  const template = columns.map((column) => `${widths[column] ?? WIDTHS[column]}px`).join(' ');
  return (
    <div style={{ display: 'grid', gridTemplateColumns: template }}>
      <div style={{ display: 'contents' }}>{headCells('div', columns, settings, attributes)}</div>
      {rows.map((row, i) => (
        <div key={keyOf(row, i)} style={{ display: 'contents' }}>
          {rowCells('div', row, columns, settings, attributes)}
        </div>
      ))}
    </div>
  );
}
