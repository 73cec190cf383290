import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactElement } from 'react';
import { headCells, rowCells } from '../cells.tsx';
import type { LayoutProps } from '../host.tsx';

export const defaultRows = 10_000;

/** TanStack Virtual in a `<table>`, with one tall empty row before and one after those shown. */
export default function VirtualPadding(props: LayoutProps): ReactElement {
  const { rows, columns, settings, keyOf } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 41,
    overscan: 4,
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const padding = (height: number): ReactElement => (
    <tr>
      <td colSpan={columns.length} style={{ height, padding: 0 }} />
    </tr>
  );
  return (
    <div className="layout-scroll" ref={scroller} data-scroller>
      <table>
        <thead className="layout-head">
          <tr>{headCells('th', columns, settings)}</tr>
        </thead>
        <tbody>
          {before > 0 && padding(before)}
          {items.map(({ index }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return <tr key={keyOf(row, index)}>{rowCells('td', row, columns, settings)}</tr>;
          })}
          {after > 0 && padding(after)}
        </tbody>
      </table>
    </div>
  );
}
