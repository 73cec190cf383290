import type { ReactElement } from 'react';
import { headCells, rowCells } from '../cells.tsx';
import type { LayoutProps } from '../host.tsx';

/** The plainest `<table>` there is. */
export default function PlainTable(props: LayoutProps): ReactElement {
  const { rows, columns, settings, keyOf, widths } = props;
  return (
    <table>
      <thead>
        <tr>
          {headCells('th', columns, settings, (column) => ({ style: { width: widths[column] } }))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr key={keyOf(row, i)}>{rowCells('td', row, columns, settings)}</tr>
        ))}
      </tbody>
    </table>
  );
}
