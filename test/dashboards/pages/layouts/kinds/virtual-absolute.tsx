import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactElement } from 'react';
import { headCells, rowCells } from '../cells.tsx';
import { WIDTHS, type ColumnId } from '../columns.ts';
import type { LayoutProps } from '../host.tsx';

export const defaultRows = 10_000;

/** TanStack Virtual with rows at absolute places, keyed by index or by call. */
export default function VirtualAbsolute(props: LayoutProps): ReactElement {
  const { rows, columns, settings, keyOf, widths } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 41,
    overscan: 4,
  });
  const attributes = (column: ColumnId) => ({
    className: 'layout-cell',
    style: { flex: 'none', width: widths[column] ?? WIDTHS[column] },
  });
  return (
    <div className="layout-scroll" ref={scroller} data-scroller>
      <div className="layout-head" style={{ display: 'flex', zIndex: 1 }}>
        {headCells('div', columns, settings, attributes)}
      </div>
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <div
              key={keyOf(row, index)}
              className="layout-row"
              style={{ display: 'flex', position: 'absolute', transform: `translateY(${start}px)` }}
            >
              {rowCells('div', row, columns, settings, attributes)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
