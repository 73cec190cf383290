import type { Evidence, Vendor } from './vendor.ts';

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
  reasonHeaders: [
    { text: 'End Reason', ...JULY_2026 },
    { text: 'Disconnection Reason', ...JULY_2026 },
  ],
  callIdHeaders: [
    { text: 'Session ID', ...JULY_2026 },
    { text: 'Call ID', ...JULY_2026 },
  ],
  startHeaders: [{ text: 'Time', ...JULY_2026 }],
  durationHeaders: [
    { text: 'Duration', ...JULY_2026 },
    { text: 'Call Duration', ...YEAR_2025 },
  ],
  costHeaders: [{ text: 'Cost', ...JULY_2026 }],
  agentHeaders: [
    { text: 'Agent', ...ASSUMED },
    { text: 'Agent Name', ...ASSUMED },
  ],
  rewordedLabels: [],
  emptyValues: ['N/A', '-', '–', '—'],
  callId: {
    full: /^call_[0-9a-f]{20,40}$/i,
    sample: 'call_000000000000000000000000000',
    prefix: 'call_',
    ...JULY_2026,
  },
  callUrl: (host, callId) => `https://${host}/call-history?history=${encodeURIComponent(callId)}`,
};
