import { Copy } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import type { RetellCall } from '../../calls/retell.ts';
import { hasVariant } from '../options.ts';
import { clockDuration, dollars, tableTime } from './formats.ts';
import { dotTone, emptyLabel, tableLabel } from './labels.ts';

/** A column that the user may choose, hide and move. */
export interface SessionColumn {
  readonly id: string;
  readonly header: string;
  readonly cell: (call: RetellCall, index: number) => ReactNode;
}

function Dot({ tone, children }: { tone: string; children: ReactNode }): ReactElement {
  return (
    <div className="flex items-center gap-2">
      <span className="dot" style={{ background: tone }} />
      <span className="text-text-strong-950">{children}</span>
    </div>
  );
}

function EndReason({ call, index }: { call: RetellCall; index: number }): ReactElement {
  const code = call.disconnection_reason;
  if (code === undefined) {
    return <span className="text-soft">{hasVariant('empty-cells') ? emptyLabel(index) : '-'}</span>;
  }
  return <Dot tone={dotTone(code)}>{tableLabel(code)}</Dot>;
}

function SessionId({ id }: { id: string }): ReactElement {
  return (
    <div className="flex items-center gap-2 mono">
      <span>{id}</span>
      <button type="button" className="copy" aria-label="Copy">
        <Copy size={12} />
      </button>
    </div>
  );
}

const SENTIMENTS: Readonly<Record<string, string>> = {
  Positive: '#1fc16b',
  Neutral: '#335cff',
  Negative: '#fb3748',
};

const COLUMNS: readonly SessionColumn[] = [
  { id: 'time', header: 'Time', cell: tableTime },
  { id: 'duration', header: 'Duration', cell: clockDuration },
  { id: 'channel', header: 'Channel Type', cell: (call) => call.call_type },
  { id: 'cost', header: 'Cost', cell: dollars },
  { id: 'session', header: 'Session ID', cell: (call) => <SessionId id={call.call_id} /> },
  {
    id: 'reason',
    header: 'End Reason',
    cell: (call, index) => <EndReason call={call} index={index} />,
  },
  {
    id: 'status',
    header: 'Session Status',
    cell: (call) => (
      <Dot tone={call.call_status === 'error' ? '#fb3748' : '#a3a3a3'}>{call.call_status}</Dot>
    ),
  },
  {
    id: 'sentiment',
    header: 'User Sentiment',
    cell: (call) => {
      const sentiment = call.call_analysis?.user_sentiment;
      if (sentiment === undefined) return '-';
      return <Dot tone={SENTIMENTS[sentiment] ?? '#a3a3a3'}>{sentiment}</Dot>;
    },
  },
  { id: 'from', header: 'From', cell: (call) => call.from_number ?? '-' },
  { id: 'to', header: 'To', cell: (call) => call.to_number ?? '-' },
  { id: 'direction', header: 'Direction', cell: (call) => call.direction ?? '-' },
  {
    id: 'outcome',
    header: 'Session Outcome',
    cell: (call) => {
      const successful = call.call_analysis?.call_successful;
      if (successful === undefined) return '-';
      return (
        <Dot tone={successful ? '#1fc16b' : '#fb3748'}>
          {successful ? 'Successful' : 'Unsuccessful'}
        </Dot>
      );
    },
  },
  {
    id: 'latency',
    header: 'End to End Latency',
    cell: (call) => (call.latency === undefined ? '-' : `${call.latency.e2e.p50}ms`),
  },
  {
    id: 'custom',
    header: 'caller_name',
    cell: (call) => call.call_analysis?.custom_analysis_data['caller_name'] ?? '-',
  },
];

/** Headers of 2025, in their order, by the ids of today's columns. */
const HEADERS_2025: Readonly<Record<string, string>> = {
  time: 'Time',
  duration: 'Call Duration',
  channel: 'Type',
  cost: 'Cost',
  session: 'Call ID',
  reason: 'Disconnection Reason',
  status: 'Call Status',
  sentiment: 'User Sentiment',
  from: 'From',
  to: 'To',
  outcome: 'Call Successful',
  latency: 'End to End Latency',
};

const ERA = hasVariant('older-columns')
  ? COLUMNS.flatMap((column) => {
      const header = HEADERS_2025[column.id];
      return header === undefined ? [] : [{ ...column, header }];
    })
  : COLUMNS;

/**
 * All columns of July 2026 or, in the variant `older-columns`, of 2025; without the reason in the variant
 * `no-column`.
 */
export const SESSION_COLUMNS: readonly SessionColumn[] = ERA.filter(
  (column) => column.id !== 'reason' || !hasVariant('no-column'),
);
