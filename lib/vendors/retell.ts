import type { Evidence, Vendor, VendorFormats } from './vendor.ts';

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
  emptyValues: ['N/A', '-', '–', '—'],
  callId: {
    full: /^call_[0-9a-f]{20,40}$/i,
    sample: 'call_000000000000000000000000000',
    prefix: 'call_',
    ...JULY_2026,
  },
  callUrl: (host, callId) => `https://${host}/call-history?history=${encodeURIComponent(callId)}`,
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
