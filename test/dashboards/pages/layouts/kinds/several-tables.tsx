import type { ReactElement } from 'react';
import { labelOf } from '../rows.ts';
import type { LayoutProps } from '../host.tsx';
import PlainTable from './plain-table.tsx';

/** Two tables of calls with columns in different orders, and three tables that name reasons but have none. */
export default function SeveralTables(props: LayoutProps): ReactElement {
  const { rows, columns, settings } = props;
  const half = Math.floor(rows.length / 2);
  return (
    <div>
      <h2>Inbound</h2>
      <PlainTable {...props} rows={rows.slice(0, half)} />
      <h2>Assistants</h2>
      <table>
        <thead>
          <tr>
            <th>Name</th>
            <th>Notes</th>
            <th>Calls</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, 5).map((row) => (
            <tr key={row.id}>
              <td>{row.assistant}</td>
              <td>{labelOf(row.code, settings.labels)}</td>
              <td>{rows.length}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>Outbound</h2>
      <PlainTable {...props} rows={rows.slice(half)} columns={columns.toReversed()} />
      <h2>What the codes mean</h2>
      <table>
        <thead>
          <tr>
            <th>Code</th>
            <th>Meaning</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>customer-ended-call</td>
            <td>The customer hung up.</td>
          </tr>
          <tr>
            <td>silence-timed-out</td>
            <td>Nobody spoke for longer than allowed, see Ended Reason.</td>
          </tr>
        </tbody>
      </table>
      <h2>Settings</h2>
      <table>
        <tbody>
          <tr>
            <th>Property</th>
            <td>endedReason</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
