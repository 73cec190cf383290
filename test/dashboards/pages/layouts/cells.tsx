import type { ReactElement, ReactNode } from 'react';
import { pillTone } from '../vapi/labels.ts';
import { headerOf, plainText, type ColumnId } from './columns.ts';
import { labelOf, type Row } from './rows.ts';
import type { LayoutSettings } from './settings.ts';
import { truthRef } from './truth.ts';

function ReasonContent({ row, settings }: { row: Row; settings: LayoutSettings }): ReactNode {
  const label = labelOf(row.code, settings.labels);
  if (settings.content === 'text') return label;
  if (settings.content === 'dot') {
    return (
      <>
        <i className="layout-dot" data-tone={pillTone(row.code)} /> {label}
      </>
    );
  }
  const title =
    settings.content === 'title' && row.code !== '' ? { title: labelOf(row.code, 'reworded') } : {};
  return (
    <div className="layout-pill" data-tone={pillTone(row.code)} {...title}>
      <span>{label}</span>
    </div>
  );
}

/** The ref that tells the truth about a reason cell; put it on the cell, or inside and name the cell. */
export function reasonRef(
  row: Row,
  settings: LayoutSettings,
  selector?: string,
): ReturnType<typeof truthRef> {
  return truthRef(
    { code: row.code, label: labelOf(row.code, settings.labels), id: row.id, startedAt: row.at },
    selector,
  );
}

/** For libraries that own the cell: the inside, and the truth about the cell around it. */
export function OwnedReason(props: {
  row: Row;
  settings: LayoutSettings;
  selector: string;
}): ReactElement {
  return (
    <span ref={reasonRef(props.row, props.settings, props.selector)}>
      <ReasonContent row={props.row} settings={props.settings} />
    </span>
  );
}

/** The inside of any cell. */
export function cellContent(column: ColumnId, row: Row, settings: LayoutSettings): ReactNode {
  if (column !== 'reason') return plainText(column, row, settings);
  // Bare text has to be the cell's only child, which it would not be inside a component's fragment.
  if (settings.content === 'text') return labelOf(row.code, settings.labels);
  return <ReasonContent row={row} settings={settings} />;
}

/** Cells of one row in the given element, the reason cell with its truth. */
export function rowCells(
  Tag: 'td' | 'div',
  row: Row,
  columns: readonly ColumnId[],
  settings: LayoutSettings,
  attributes: (column: ColumnId) => Record<string, unknown> = () => ({}),
): ReactElement[] {
  return columns.map((column) => (
    <Tag
      key={column}
      {...attributes(column)}
      {...(column === 'reason' ? { ref: reasonRef(row, settings) } : {})}
    >
      {cellContent(column, row, settings)}
    </Tag>
  ));
}

/** Header cells in the given element. */
export function headCells(
  Tag: 'th' | 'div',
  columns: readonly ColumnId[],
  settings: LayoutSettings,
  attributes: (column: ColumnId) => Record<string, unknown> = () => ({}),
): ReactElement[] {
  return columns.map((column) => (
    <Tag key={column} {...attributes(column)}>
      {headerOf(column, settings)}
    </Tag>
  ));
}
