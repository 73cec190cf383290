import type { Evidence, ListRequests, Vendor, VendorFormats } from './vendor.ts';

const JULY_2026: Evidence = {
  sure: 'seen',
  from: 'public pictures of the call history and its drawer',
  checked: '2026-07-10',
};
const YEAR_2025: Evidence = {
  sure: 'copied',
  from: 'third-party copies of the 2025 call history',
  checked: '2025',
};
const PICKER_2026: Evidence = {
  sure: 'copied',
  from: 'third-party copies of the column picker and the drawer',
  checked: '2026-08',
};
const EXPORT_2026: Evidence = {
  sure: 'copied',
  from: 'public files that the export button wrote',
  checked: '2026-11',
};
const SDK_2026: Evidence = {
  sure: 'seen',
  from: "the vendor's SDK 5.66.1: POST /v3/list-calls",
  checked: '2026-11',
};
const SDK_V2: Evidence = {
  sure: 'seen',
  from: "the vendor's SDK 5.10.3: POST /v2/list-calls, which later ones do not name",
  checked: '2026-11',
};
const CALL_FIELDS: Evidence = {
  sure: 'guess',
  from: "fields of a call in the vendor's API: its lists' parameters are named after such",
  checked: '2026-11',
};
const COLUMNS: Evidence = {
  sure: 'guess',
  from: 'headers of its columns: a filter by what one shows would be named after it',
  checked: '2026-11',
};
const OTHER_FORM: Evidence = {
  sure: 'guess',
  from: 'another form of a name that is known',
  checked: '2026-11',
};
const USUAL_EMPTY: Evidence = {
  sure: 'guess',
  from: 'what empty cells of tables usually show',
  checked: '2026-11',
};
const ASSUMED: Evidence = {
  sure: 'guess',
  from: 'the usual name of such a column',
  checked: '2026-11',
};

/** Retell's dashboard: the session table of July 2026, its drawer, and the column names of 2025. */
export const retell: Vendor = {
  id: 'retell',
  name: 'Retell',
  catalog: 'retell',
  hosts: [{ host: 'dashboard.retellai.com', ...JULY_2026 }],
  routes: [{ path: /^\/call-history(?:\/|$)/, ...JULY_2026 }],
  headers: {
    reason: [
      { text: 'End Reason', ...JULY_2026 },
      { text: 'Disconnection Reason', ...JULY_2026 },
    ],
    callId: [
      { text: 'Session ID', ...JULY_2026 },
      { text: 'Call ID', ...JULY_2026 },
    ],
    start: [
      { text: 'Time', ...JULY_2026 },
      { text: 'Start Time', ...ASSUMED },
    ],
    created: [],
    ended: [{ text: 'End Time', ...ASSUMED }],
    duration: [
      { text: 'Duration', ...JULY_2026 },
      { text: 'Call Duration', ...YEAR_2025 },
    ],
    cost: [{ text: 'Cost', ...JULY_2026 }],
    agent: [
      { text: 'Agent Name', ...PICKER_2026 },
      { text: 'Agent', ...PICKER_2026 },
      { text: 'Agent ID', ...PICKER_2026 },
    ],
    version: [
      { text: 'Agent Version', ...PICKER_2026 },
      { text: 'Version', ...PICKER_2026 },
    ],
    direction: [{ text: 'Direction', ...JULY_2026 }],
    channel: [
      { text: 'Channel Type', ...JULY_2026 },
      { text: 'Type', ...YEAR_2025 },
    ],
    org: [],
    contact: [],
    notCall: [],
  },
  rewordedLabels: [],
  otherReasons: [],
  codeLabels: { joint: '_', isCapital: false, ...JULY_2026 },
  emptyValues: [{ texts: ['N/A', '-', '–', '—'], ...USUAL_EMPTY }],
  callId: {
    full: /^call_[0-9a-f]{20,40}$/i,
    sample: 'call_000000000000000000000000000',
    prefix: 'call_',
    ...JULY_2026,
  },
  callHistory: { path: '/call-history', ...JULY_2026 },
  callPage: {
    url: (host, callId) => `https://${host}/call-history?history=${encodeURIComponent(callId)}`,
    ...JULY_2026,
  },
};

/** How Retell's dashboard writes values. */
export const retellFormats: VendorFormats = {
  callIds: [
    { text: 'call_1b82f1f661cd4da3f435840b004', ...JULY_2026 },
    { text: 'call_1b82f...b004', ...JULY_2026 },
  ],
  times: [
    { text: 'Jul 10, 2026 · 1:21:07 PM', ...JULY_2026 },
    { text: '07/10/2026 13:21 - 07/10/2026 13:25 CDT (3m 40s)', ...JULY_2026 },
    { text: '07/10/2026 13:21', ...EXPORT_2026 },
  ],
  durations: [
    { text: '3:41', ...JULY_2026 },
    { text: '3m 40s', ...JULY_2026 },
  ],
  costs: [{ text: '$0.143', ...JULY_2026 }],
};

/** How Retell's dashboard asks for lists of calls. `from` and `to` are no times here: columns of that name are numbers. */
export const retellLists: ListRequests = {
  list: /^\/(?:v\d+\/)?list-calls\/?$/,
  single: /^\/(?:v\d+\/)?get-call\/[\w-]+\/?$/,
  needsBody: true,
  ...SDK_2026,
  parameters: [
    { does: 'time', names: ['start_timestamp', 'end_timestamp'], ...SDK_2026 },
    { does: 'assistant', names: ['agent', 'agent_id'], ...SDK_2026 },
    { does: 'assistant', names: ['agent_name'], ...CALL_FIELDS },
    { does: 'assistant', names: ['agent_ids'], ...OTHER_FORM },
    { does: 'version', names: ['version'], ...SDK_V2 },
    { does: 'version', names: ['agent_version'], ...CALL_FIELDS },
    { does: 'number', names: ['from_number', 'to_number'], ...SDK_2026 },
    { does: 'campaign', names: ['batch_call_id'], ...SDK_2026 },
    { does: 'channel', names: ['call_type', 'direction'], ...SDK_2026 },
    { does: 'paging', names: ['limit', 'skip', 'pagination_key', 'include_total'], ...SDK_2026 },
    { does: 'order', names: ['sort_order'], ...SDK_2026 },
    {
      does: 'ending',
      names: [
        'disconnection_reason',
        'call_status',
        'combined_cost',
        'duration_ms',
        'in_voicemail',
        'call_successful',
        'user_sentiment',
        'e2e_latency_p50',
      ],
      ...SDK_2026,
    },
    { does: 'ending', names: ['call_cost'], ...CALL_FIELDS },
    { does: 'ending', names: ['disconnect_reason'], ...OTHER_FORM },
    { does: 'ending', names: ['session_status', 'session_outcome', 'e2e_latency'], ...COLUMNS },
    { does: 'picked', names: ['call_id'], ...SDK_2026 },
  ],
};
