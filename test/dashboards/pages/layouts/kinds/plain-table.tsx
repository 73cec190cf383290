import { memo, type ReactElement } from 'react';
import { headCells, rowCells } from '../cells.tsx';
import type { ColumnId } from '../columns.ts';
import type { LayoutProps } from '../host.tsx';
import type { Row } from '../rows.ts';
import type { LayoutSettings } from '../settings.ts';

interface LineProps {
  readonly row: Row;
  readonly columns: readonly ColumnId[];
  readonly settings: LayoutSettings;
}

// With thousands of rows, those that did not change must cost the page nothing.
const Line = memo(function Line({ row, columns, settings }: LineProps): ReactElement {
  return <tr>{rowCells('td', row, columns, settings)}</tr>;
});

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
          <Line key={keyOf(row, i)} row={row} columns={columns} settings={settings} />
        ))}
      </tbody>
    </table>
  );
}
