import { Fragment, type ReactElement } from 'react';
import { headCells, rowCells } from '../cells.tsx';
import { WIDTHS } from '../columns.ts';
import type { LayoutProps } from '../host.tsx';

/** One CSS grid whose cells are its direct children: there is no element for a row. */
export default function FlatGrid(props: LayoutProps): ReactElement {
  const { rows, columns, settings, keyOf, widths } = props;
  const attributes = () => ({ className: 'layout-cell' });
  const template = columns.map((column) => `${widths[column] ?? WIDTHS[column]}px`).join(' ');
  return (
    <div style={{ display: 'grid', gridTemplateColumns: template }}>
      {headCells('div', columns, settings, attributes)}
      {rows.map((row, i) => (
        <Fragment key={keyOf(row, i)}>
          {i > 0 && i % 15 === 0 && <h4 style={{ gridColumn: '1 / -1' }}>Older</h4>}
          {rowCells('div', row, columns, settings, attributes)}
        </Fragment>
      ))}
    </div>
  );
}
