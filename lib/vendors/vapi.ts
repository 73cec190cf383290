import type { Evidence, Vendor } from './vendor.ts';

const DOCS_2025: Evidence = {
  sure: 'seen',
  from: 'pictures of the call log in the public documentation',
  checked: '2025-05-30',
};
const CHANGELOG_2026: Evidence = {
  sure: 'seen',
  from: 'public changelog, logs page',
  checked: '2026-03-31',
};
const CAMPAIGNS: Evidence = {
  sure: 'seen',
  from: 'public documentation of campaigns',
  checked: '2025-06',
};
const CLONES: Evidence = {
  sure: 'copied',
  from: 'third-party code that links to or imitates the dashboard',
  checked: '2026-11',
};

/** Vapi's dashboard: both regions, the 2025 call log, the 2026 logs page and campaign results. */
export const vapi: Vendor = {
  id: 'vapi',
  name: 'Vapi',
  catalog: 'vapi',
  hosts: [
    { host: 'dashboard.vapi.ai', ...DOCS_2025 },
    { host: 'dashboard.eu.vapi.ai', ...CLONES },
  ],
  routes: [
    { path: /^\/calls(?:\/|$)/, ...DOCS_2025 },
    { path: /^\/logs(?:\/|$)/, ...CHANGELOG_2026 },
    { path: /^\/call\//, ...CLONES },
    { path: /^\/campaigns\/./, ...CAMPAIGNS },
  ],
  reasonHeaders: [{ text: 'Ended Reason', ...DOCS_2025 }],
  callIdHeaders: [{ text: 'Call ID', ...DOCS_2025 }],
  startHeaders: [{ text: 'Start Time', ...DOCS_2025 }],
  durationHeaders: [{ text: 'Duration', ...DOCS_2025 }],
  costHeaders: [{ text: 'Cost', ...DOCS_2025 }],
  agentHeaders: [{ text: 'Assistant', ...DOCS_2025 }],
  rewordedLabels: [
    { label: 'Customer Ended Call', code: 'customer-ended-call', ...DOCS_2025 },
    { label: 'Assistant Ended Call', code: 'assistant-ended-call', ...DOCS_2025 },
    { label: 'Customer Did Not Answer', code: 'customer-did-not-answer', ...DOCS_2025 },
    { label: 'Silence Timed Out', code: 'silence-timed-out', ...DOCS_2025 },
    { label: 'Max Duration Exceeded', code: 'exceeded-max-duration', ...CLONES },
    { label: 'Twilio Connection Failed', code: 'twilio-failed-to-connect-call', ...CLONES },
    {
      label: 'No Microphone Permission',
      code: 'customer-did-not-give-microphone-permission',
      ...CLONES,
    },
    { label: 'Customer Busy', code: 'customer-busy', ...DOCS_2025 },
    { label: 'Voicemail', code: 'voicemail', ...DOCS_2025 },
    { label: 'Assistant Forwarded Call', code: 'assistant-forwarded-call', ...DOCS_2025 },
    { label: 'Unknown Error', code: 'unknown-error', ...CLONES },
    {
      label: 'Assistant Did Not Receive Customer Audio',
      code: 'call.in-progress.error-assistant-did-not-receive-customer-audio',
      ...CLONES,
    },
  ],
  emptyValues: ['N/A', '-', '–', '—'],
  callId: {
    full: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
    sample: '00000000-0000-4000-8000-000000000000',
    prefix: '',
    ...DOCS_2025,
  },
  // The deep link by path is known only from third-party code; the logs page takes over from there.
  callUrl: (host, callId) => `https://${host}/calls/${encodeURIComponent(callId)}`,
};
