import { UUID } from './uuid.ts';
import type { Evidence, ListRequests, Vendor, VendorFormats } from './vendor.ts';

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
const CLONES_MARCH_2026: Evidence = {
  sure: 'copied',
  from: 'replicas that third parties made from pictures of the logs page',
  checked: '2026-03',
};
const CLONES_SEPTEMBER_2026: Evidence = { ...CLONES_MARCH_2026, checked: '2026-09' };
const CAMPAIGN_LIST: Evidence = {
  sure: 'copied',
  from: 'third-party copies of the list of campaigns',
  checked: '2026-11',
};
const COMMAND_LINE: Evidence = {
  sure: 'seen',
  from: "the vendor's own command line tool",
  checked: '2026-11',
};
const EXPORT_2026: Evidence = {
  sure: 'copied',
  from: 'a public file that the export button wrote',
  checked: '2026-11',
};
const SCHEMA_2026: Evidence = {
  sure: 'seen',
  from: "the schema of the vendor's API: campaigns, evals and simulations",
  checked: '2026-11',
};
const SDK_2026: Evidence = {
  sure: 'seen',
  from: "the vendor's SDK 2.0.1: GET /call, and what its lists say of their pages",
  checked: '2026-11',
};
const SDK_PAGED: Evidence = {
  sure: 'seen',
  from: "the vendor's SDK 0.12.0: GET /v2/call, which later ones do not name",
  checked: '2026-11',
};
const CALL_FIELDS: Evidence = {
  sure: 'guess',
  from: "fields of a call in the vendor's API: its lists' parameters are named after such",
  checked: '2026-11',
};
const ASSUMED_FILTER: Evidence = {
  sure: 'guess',
  from: 'the usual name of a filter by what its pages show, or the plural of a name that is known',
  checked: '2026-11',
};
const THIRD_PARTIES: Evidence = {
  sure: 'copied',
  from: "third-party code that asks the vendor's API for the calls of a campaign",
  checked: '2026-11',
};
const OTHER_DASH: Evidence = {
  sure: 'guess',
  from: 'a longer dash than the one that was seen',
  checked: '2026-11',
};
const ASSUMED: Evidence = {
  sure: 'guess',
  from: 'the usual name of such a column',
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
    { path: /^\/calls\/./, ...COMMAND_LINE },
    // Not its tabs below it: the changelog shows sessions, chats and webhooks without reasons.
    { path: /^\/logs\/?$/, ...CHANGELOG_2026 },
    { path: /^\/call\//, ...CLONES },
    { path: /^\/campaigns\/./, ...CAMPAIGNS },
  ],
  headers: {
    reason: [{ text: 'Ended Reason', ...DOCS_2025 }],
    callId: [{ text: 'Call ID', ...DOCS_2025 }],
    // Seen in copies with the moment of creation below it, too.
    start: [
      { text: 'Start Time', ...DOCS_2025 },
      { text: 'Started At', ...EXPORT_2026 },
    ],
    created: [
      { text: 'Created At', ...CAMPAIGN_LIST },
      { text: 'Created', ...ASSUMED },
    ],
    ended: [
      { text: 'Ended At', ...EXPORT_2026 },
      { text: 'End Time', ...ASSUMED },
    ],
    duration: [{ text: 'Duration', ...DOCS_2025 }],
    cost: [{ text: 'Cost', ...DOCS_2025 }],
    agent: [
      { text: 'Assistant', ...DOCS_2025 },
      { text: 'Assistant / Squad', ...CLONES_MARCH_2026 },
      { text: 'Squad', ...ASSUMED },
    ],
    version: [
      { text: 'Version', ...CLONES_SEPTEMBER_2026 },
      { text: 'Assistant Version', ...ASSUMED },
    ],
    direction: [],
    channel: [{ text: 'Type', ...CLONES_MARCH_2026 }],
    org: [{ text: 'Org ID', ...ASSUMED }],
    contact: [
      { text: 'Contact', ...ASSUMED },
      { text: 'Contact ID', ...ASSUMED },
    ],
    notCall: [
      { text: 'Calls (Ended/InProgress)', ...CAMPAIGN_LIST },
      { text: 'Campaign Name', ...ASSUMED },
      { text: 'Eval', ...ASSUMED },
      { text: 'Eval ID', ...ASSUMED },
      { text: 'Simulation', ...ASSUMED },
      { text: 'Simulation ID', ...ASSUMED },
    ],
  },
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
  otherReasons: [
    { prefix: 'campaign.', ...SCHEMA_2026 },
    { prefix: 'mockConversation.', ...SCHEMA_2026 },
  ],
  codeLabels: {
    joint: '-',
    isCapital: true,
    dotted: /^call-(start|ringing|in-progress|forwarding|transfer|ending)-(?=error-)/,
    ...DOCS_2025,
  },
  emptyValues: [
    { texts: ['N/A', '-'], ...DOCS_2025 },
    { texts: ['–', '—'], ...OTHER_DASH },
    { texts: ['No Assistant Assigned'], ...CLONES },
  ],
  callId: {
    ...UUID,
    sample: '00000000-0000-4000-8000-000000000000',
    prefix: '',
    ...DOCS_2025,
  },
  callHistory: { path: '/logs', ...CHANGELOG_2026 },
  callPage: {
    url: (host, callId) => `https://${host}/calls/${encodeURIComponent(callId)}`,
    ...COMMAND_LINE,
  },
};

/** How Vapi's dashboard writes values. */
export const vapiFormats: VendorFormats = {
  callIds: [
    { text: '0c47c616-9f59-487b-8f44-cb1c0faf33e2', ...DOCS_2025 },
    { text: '0c47c616-9f5...', ...DOCS_2025 },
    { text: '0c47c616-9...', ...CLONES },
    { text: '01a0b1c2...', ...CLONES_MARCH_2026 },
    { text: '01a0...1b2c', ...CLONES_SEPTEMBER_2026 },
  ],
  times: [
    { text: 'May 30, 2025, 01:22', ...DOCS_2025 },
    { text: 'Jun 20, 6:11 PM', ...CAMPAIGNS },
    { text: '22 May 2025, 21:48', ...CLONES },
    { text: '2026-02-03 16:12:19 GMT+0', ...EXPORT_2026 },
  ],
  durations: [
    { text: '22s', ...DOCS_2025 },
    { text: '1m 42s', ...DOCS_2025 },
    { text: '0:08', ...CLONES },
  ],
  costs: [{ text: '$0.04', ...DOCS_2025 }],
};

/** How Vapi's dashboard asks for lists of calls. */
export const vapiLists: ListRequests = {
  list: /^\/(?:v\d+\/)?calls?\/?$/,
  single: /^\/(?:v\d+\/)?calls?\/[\da-f-]{36}\/?$/i,
  needsBody: false,
  ...SDK_2026,
  parameters: [
    { does: 'time', names: ['createdAt', 'updatedAt'], ...SDK_2026 },
    { does: 'time', names: ['startedAt', 'endedAt'], ...CALL_FIELDS },
    { does: 'time', names: ['from', 'to'], ...ASSUMED_FILTER },
    { does: 'assistant', names: ['assistantId'], ...SDK_2026 },
    { does: 'assistant', names: ['assistantIdAny', 'squadId'], ...SDK_PAGED },
    { does: 'assistant', names: ['assistant', 'workflowId'], ...CALL_FIELDS },
    { does: 'assistant', names: ['assistantIds'], ...ASSUMED_FILTER },
    { does: 'version', names: ['assistantVersion'], ...CALL_FIELDS },
    { does: 'version', names: ['version'], ...ASSUMED_FILTER },
    { does: 'number', names: ['phoneNumberId'], ...SDK_2026 },
    { does: 'number', names: ['phoneNumberIdAny', 'customerNumberAny'], ...SDK_PAGED },
    { does: 'campaign', names: ['campaignId'], ...THIRD_PARTIES },
    { does: 'paging', names: ['limit', 'cursor'], ...SDK_2026 },
    { does: 'paging', names: ['page'], ...SDK_PAGED },
    { does: 'order', names: ['sortOrder'], ...SDK_PAGED },
    { does: 'ending', names: ['endedReason', 'cost', 'successEvaluation', 'score'], ...SDK_PAGED },
    { does: 'ending', names: ['endedMessage', 'status'], ...CALL_FIELDS },
    { does: 'ending', names: ['endedReasons'], ...ASSUMED_FILTER },
    { does: 'picked', names: ['id'], ...SDK_2026 },
    { does: 'picked', names: ['idAny'], ...SDK_PAGED },
    { does: 'picked', names: ['callId'], ...CLONES },
  ],
};
