import type { ReactElement } from 'react';
import type { RetellCall } from '../../calls/retell.ts';
import { hasVariant } from '../options.ts';
import type { SessionColumn } from './columns.tsx';

/** What a table of sessions is drawn from, whatever its markup. */
export interface SessionTableProps {
  readonly columns: readonly SessionColumn[];
  readonly calls: readonly RetellCall[];
  readonly openId: string | undefined;
  readonly onOpen: (id: string) => void;
}

/** The session table as a `<table>`; that Retell uses one is a guess. */
export function SessionTable({ columns, calls, openId, onOpen }: SessionTableProps): ReactElement {
  return (
    <table className="sessions">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id}>
              <div className="flex items-center text-sub-600">{column.header}</div>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {calls.map((call, index) => (
          <tr
            key={hasVariant('index-keys') ? index : call.call_id}
            data-active={call.call_id === openId}
            onClick={() => onOpen(call.call_id)}
          >
            {columns.map((column) => (
              <td key={column.id}>{column.cell(call, index)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The same as nested `div`s without any role: what UponAI's page may be. */
export function DivTable({ columns, calls, openId, onOpen }: SessionTableProps): ReactElement {
  return (
    <div className="div-table">
      <div className="div-head">
        {columns.map((column) => (
          <div key={column.id} className="div-cell">
            <span className="text-sub-600">{column.header}</span>
          </div>
        ))}
      </div>
      <div>
        {calls.map((call, index) => (
          <div
            key={hasVariant('index-keys') ? index : call.call_id}
            className="div-row"
            data-active={call.call_id === openId}
            onClick={() => onOpen(call.call_id)}
          >
            {columns.map((column) => (
              <div key={column.id} className="div-cell">
                {column.cell(call, index)}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
