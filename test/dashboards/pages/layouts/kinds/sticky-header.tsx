import type { ReactElement } from 'react';
import { headCells, rowCells } from '../cells.tsx';
import { WIDTHS } from '../columns.ts';
import type { LayoutProps } from '../host.tsx';

/** Headers in a table of their own above a body that scrolls; only the `colgroup`s agree. */
export default function StickyHeader(props: LayoutProps): ReactElement {
  const { rows, columns, settings, keyOf, widths } = props;
  const sizes = (
    <colgroup>
      {columns.map((column) => (
        <col key={column} style={{ width: widths[column] ?? WIDTHS[column] }} />
      ))}
    </colgroup>
  );
  const width = columns.reduce((sum, column) => sum + (widths[column] ?? WIDTHS[column]), 0);
  return (
    <div>
      <div className="layout-head">
        <table style={{ tableLayout: 'fixed', width }}>
          {sizes}
          <thead>
            <tr>{headCells('th', columns, settings)}</tr>
          </thead>
        </table>
      </div>
      <div className="layout-scroll">
        <table style={{ tableLayout: 'fixed', width }}>
          {sizes}
          <tbody>
            {rows.map((row, i) => (
              <tr key={keyOf(row, i)}>{rowCells('td', row, columns, settings)}</tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
