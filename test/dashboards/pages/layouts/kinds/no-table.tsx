import type { ReactElement } from 'react';
import type { LayoutProps } from '../host.tsx';

/** A busy page without any table: a stream of messages. Its truth is empty. */
export default function NoTable({ rows, keyOf }: LayoutProps): ReactElement {
  return (
    <div>
      {rows.map((row, i) => (
        <div key={keyOf(row, i)} className="layout-row">
          <b>{row.assistant}</b>
          <p>
            Message {row.id.slice(0, 8)}, {row.duration} long, at{' '}
            {new Date(row.at).toLocaleString()}
          </p>
        </div>
      ))}
    </div>
  );
}
