import { createColumnHelper } from '@tanstack/react-table';
import { Clock3 } from 'lucide-react';
import type { VapiCall } from '../../calls/vapi.ts';
import { hasVariant } from '../options.ts';
import { CustomerNumber, Evaluation, IdPill, ReasonPill } from './call-cells.tsx';
import { callLogTime, dollars, secondsOf, startOf, wordyDuration } from './formats.ts';
import { cutLabel, emptyLabel, vapiLabel } from './labels.ts';

const column = createColumnHelper<VapiCall>();

const SELECT = column.display({
  id: 'select',
  header: ({ table }) => (
    <input
      type="checkbox"
      aria-label="Select all"
      checked={table.getIsAllRowsSelected()}
      onChange={table.getToggleAllRowsSelectedHandler()}
    />
  ),
  cell: ({ row }) => (
    <input
      type="checkbox"
      aria-label="Select row"
      checked={row.getIsSelected()}
      onClick={(event) => event.stopPropagation()}
      onChange={row.getToggleSelectedHandler()}
    />
  ),
});

const REASON = column.accessor((call) => call.endedReason ?? '', {
  id: 'endedReason',
  header: 'Ended Reason',
  cell: ({ row, getValue }) => {
    const code = getValue();
    if (code === '') {
      return (
        <span className="vapi-dim">
          {hasVariant('empty-cells') ? emptyLabel(row.index) : 'N/A'}
        </span>
      );
    }
    const label = vapiLabel(code);
    return <ReasonPill code={code} label={hasVariant('uncut') ? label : cutLabel(label)} />;
  },
});

const COLUMNS = [
  SELECT,
  column.accessor('id', {
    header: 'Call ID',
    enableSorting: false,
    cell: ({ getValue }) => <IdPill id={getValue()} />,
  }),
  column.accessor((call) => call.assistant?.name ?? '', {
    id: 'assistant',
    header: 'Assistant',
    cell: ({ getValue }) =>
      getValue() === '' ? <span className="vapi-dim">No Assistant Assigned</span> : getValue(),
  }),
  column.accessor((call) => call.phoneNumber?.number ?? '', {
    id: 'phoneNumber',
    header: 'Assistant Phone Number',
    cell: ({ getValue }) => (
      <span className="vapi-dim">{getValue() === '' ? 'N/A' : getValue()}</span>
    ),
  }),
  column.accessor((call) => call.customer?.number ?? '', {
    id: 'customer',
    header: 'Customer Phone Number',
    cell: ({ row }) => <CustomerNumber call={row.original} />,
  }),
  REASON,
  column.accessor((call) => call.analysis?.successEvaluation ?? '', {
    id: 'success',
    header: 'Success Evaluation',
    cell: ({ row }) => <Evaluation call={row.original} />,
  }),
  column.accessor(startOf, {
    id: 'start',
    header: 'Start Time',
    cell: ({ row }) => <span className="vapi-soft">{callLogTime(row.original)}</span>,
  }),
  column.accessor((call) => secondsOf(call) ?? -1, {
    id: 'duration',
    header: 'Duration',
    cell: ({ row }) => <span className="vapi-small">{wordyDuration(row.original)}</span>,
  }),
  column.accessor((call) => call.cost ?? 0, {
    id: 'cost',
    header: 'Cost',
    cell: ({ row }) => (
      <span className="vapi-soft vapi-cost">
        {dollars(row.original)} <Clock3 size={11} />
      </span>
    ),
  }),
];

/** Columns of March 2025 by their ids. */
const MARCH_2025 = [
  'id',
  'assistant',
  'phoneNumber',
  'endedReason',
  'customer',
  'duration',
  'cost',
  'start',
];

/** Ids of the shown columns: those of May 2025 or, in the variant `older-columns`, of March. */
export const COLUMN_ORDER = (
  hasVariant('older-columns')
    ? MARCH_2025
    : COLUMNS.map((shown) => shown.id ?? ('accessorKey' in shown ? shown.accessorKey : ''))
).filter((id) => id !== 'endedReason' || !hasVariant('no-column'));

/** Every column of the call log. */
export const CALL_COLUMNS = COLUMNS;
