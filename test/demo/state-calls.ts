import { DAY, HOUR, MINUTE } from '../../lib/calls/time.ts';
import type { Call } from '../../lib/calls/sighting.ts';
import type { SpanRow } from '../../lib/history/spans.ts';
import { sequence } from '../bench/trends/simulation.ts';

/** A history that popup and history page are looked at with. */
export interface State {
  readonly name: string;
  readonly calls: readonly Call[];
  /** What fair lists covered. */
  readonly spans?: readonly SpanRow[];
  /** Address of the history page. */
  readonly hash?: string;
}

const NOW = Date.now();
const FINE = ['customer-ended-call', 'assistant-ended-call', 'assistant-forwarded-call'] as const;
const FAULTS = [
  'call.in-progress.error-providerfault-deepgram-returning-502-network-error',
  'call.in-progress.error-vapifault-transport-never-connected',
  'twilio-failed-to-connect-call',
  'pipeline-error-eleven-labs-quota-exceeded',
  'call.in-progress.error-providerfault-openai-503-server-overloaded-error',
  'call.start.error-subscription-insufficient-credits',
] as const;
const BURST = [
  'call.in-progress.error-vapifault-transport-never-connected',
  'call.in-progress.error-vapifault-worker-died',
  'call.start.error-vapifault-get-transport',
] as const;

/** Part of a day's calls in each hour. */
const BUSY = [8, 9, 9, 10, 10, 11, 11, 12, 13, 13, 14, 14, 15, 15, 16, 17, 18, 20] as const;

const next = sequence(7);
let made = 0;
function pick<T>(from: readonly T[]): T {
  return from[Math.floor(next() * from.length)] as T;
}

function call(code: string, startedAt: number, more: Partial<Call> = {}): Call {
  made += 1;
  const callId = `${made.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
  return {
    key: `vapi:${callId}`,
    vendor: 'vapi',
    host: 'dashboard.vapi.ai',
    callId,
    code,
    label: code,
    startedAt,
    seenAt: startedAt,
    timeSource: 'record',
    costUsd: Math.round(next() * 30) / 100,
    durationSec: Math.round(next() * 240),
    agent: pick(['Receptionist', 'Outbound A', 'Front desk']),
    org: 'org-a',
    fair: true,
    ...more,
  };
}

/** A moment of so many days ago, in the hours in which people call. */
function moment(daysAgo: number): number {
  const date = new Date(NOW - daysAgo * DAY);
  date.setHours(pick(BUSY), Math.floor(next() * 60), Math.floor(next() * 60));
  // What today would be later than now was within the last hours.
  return date.getTime() < NOW ? date.getTime() : Math.floor(NOW - 30 * MINUTE - next() * 5 * HOUR);
}

/** Calls of some days, a part of them faulty. */
function usual(
  n: number,
  [from, to]: readonly [number, number],
  faulty: number,
  more: Partial<Call> = {},
): Call[] {
  return Array.from({ length: n }, () =>
    call(
      next() < faulty ? pick(FAULTS) : pick(FINE),
      moment(from + Math.floor(next() * (to - from))),
      more,
    ),
  );
}

function spanOf(org: string, daysAgo: number, total?: number): SpanRow {
  const from = NOW - daysAgo * DAY;
  return {
    key: `page|vapi|dashboard.vapi.ai|${org}||${from}`,
    vendor: 'vapi',
    host: 'dashboard.vapi.ai',
    org,
    from,
    to: NOW,
    listedAt: NOW,
    ...(total !== undefined && { total }),
  };
}

export const STATES: readonly State[] = [
  { name: 'nothing', calls: [] },
  { name: 'one', calls: [call(FINE[0], NOW - HOUR)] },
  { name: 'fifteen', calls: [...usual(14, [0, 3], 0), call(FAULTS[0], NOW - 2 * HOUR)] },
  {
    name: 'many',
    calls: [
      ...usual(960, [7, 14], 0.04),
      ...usual(980, [0, 7], 0.05),
      ...Array.from({ length: 40 }, () => call(FAULTS[4], moment(Math.floor(next() * 3)))),
      ...Array.from({ length: 20 }, () => call('call.brand-new-code', moment(1))),
    ],
    spans: [spanOf('org-a', 4)],
  },
  {
    name: 'episode',
    calls: [
      ...usual(1500, [0, 30], 0.03),
      ...Array.from({ length: 14 }, (_, i) => call(pick(BURST), NOW - 12 * MINUTE + i * 50_000)),
      ...Array.from({ length: 8 }, (_, i) =>
        call('pipeline-error-eleven-labs-quota-exceeded', NOW - 3 * DAY + i * 90_000),
      ),
    ],
    spans: [spanOf('org-a', 30)],
    hash: 'period=7d',
  },
  {
    name: 'filtered',
    calls: [
      ...usual(60, [0, 7], 1, { fair: false }),
      ...usual(30, [0, 1], 0.05),
      ...usual(250, [7, 14], 0.05),
    ],
    spans: [spanOf('org-a', 1)],
  },
  {
    name: 'clients',
    calls: [
      ...usual(300, [0, 14], 0.04, { org: '9f3c1d2e-0000-4000-8000-000000000001' }),
      ...usual(200, [0, 14], 0.03, { org: '5b7a2c4d-0000-4000-8000-000000000002' }),
      ...usual(150, [7, 14], 0.03, { org: 'c81e0f6a-0000-4000-8000-000000000003' }),
      ...usual(150, [0, 7], 0.15, { org: 'c81e0f6a-0000-4000-8000-000000000003' }),
    ],
  },
  {
    name: 'version',
    calls: [
      ...usual(400, [4, 14], 0.03, { agent: 'Receptionist', agentVersion: '11' }),
      ...usual(200, [0, 4], 0.14, { agent: 'Receptionist', agentVersion: '12' }),
      ...usual(200, [0, 14], 0.03, { agent: 'Outbound A' }),
    ],
    hash: 'period=7d&agent=Receptionist',
  },
];
