import { Fragment, type ReactElement } from 'react';
import { headCells, rowCells } from '../cells.tsx';
import type { ColumnId } from '../columns.ts';
import type { LayoutProps } from '../host.tsx';

const GROUPS: Readonly<Record<ColumnId, string>> = {
  id: 'Call',
  assistant: 'Call',
  reason: 'Result',
  start: 'Time and money',
  duration: 'Time and money',
  cost: 'Time and money',
};

/** Neighboring columns of the same group, with how many there are. */
function spans(columns: readonly ColumnId[]): { name: string; span: number }[] {
  const found: { name: string; span: number }[] = [];
  for (const column of columns) {
    const last = found.at(-1);
    if (last?.name === GROUPS[column]) last.span++;
    else found.push({ name: GROUPS[column], span: 1 });
  }
  return found;
}

/** A `<table>` with groups of headers, and rows across all columns between days. */
export default function SemanticTable(props: LayoutProps): ReactElement {
  const { rows, columns, settings } = props;
  return (
    <table>
      <thead>
        <tr>
          {spans(columns).map(({ name, span }, i) => (
            <th key={i} colSpan={span} scope="colgroup">
              {name}
            </th>
          ))}
        </tr>
        <tr>
          {headCells('th', columns, settings, (column) => ({
            style: { width: props.widths[column] },
          }))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => {
          const day = new Date(row.at).toDateString();
          const before = rows[i - 1];
          const newDay = before === undefined || new Date(before.at).toDateString() !== day;
          return (
            <Fragment key={props.keyOf(row, i)}>
              {newDay && (
                <tr>
                  <td colSpan={columns.length}>{day}</td>
                </tr>
              )}
              <tr>{rowCells('td', row, columns, settings)}</tr>
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}
