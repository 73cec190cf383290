import type { ReactElement } from 'react';
import { cellContent, reasonRef } from '../cells.tsx';
import { headerOf } from '../columns.ts';
import type { LayoutProps } from '../host.tsx';

/** What a table becomes on a narrow screen: a card a call, each line a label with a colon and a value. */
export default function Cards(props: LayoutProps): ReactElement {
  const { rows, columns, settings, keyOf } = props;
  return (
    <div style={{ maxWidth: 380 }}>
      {rows.map((row, i) => (
        <article key={keyOf(row, i)} className="layout-row">
          {columns.map((column) => (
            <div key={column} style={{ display: 'flex', gap: 8, padding: 4 }}>
              <span style={{ flex: 'none', width: 110 }}>{headerOf(column, settings)}:</span>
              <div {...(column === 'reason' ? { ref: reasonRef(row, settings) } : {})}>
                {cellContent(column, row, settings)}
              </div>
            </div>
          ))}
        </article>
      ))}
    </div>
  );
}
