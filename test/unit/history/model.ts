import fc from 'fast-check';
import { DAY, HOUR, MINUTE } from '../../../lib/calls/time.ts';
import type { Sighting } from '../../../lib/calls/sighting.ts';
import { NOW } from './sightings.ts';

const CODES = [
  'customer-ended-call',
  'silence-timed-out',
  'call.in-progress.error-vapifault-transport-never-connected',
  'pipeline-error-openai-401-unauthorized',
];

/** A call as it really was; every sighting of it tells a part of this. */
interface Truth {
  readonly id: string;
  readonly code: string;
  readonly startedAt: number;
  readonly durationSec: number;
  readonly costUsd: number;
  readonly agent: string;
}

/** What was, and what was seen of it. */
export interface History {
  readonly calls: readonly Truth[];
  readonly sightings: readonly Sighting[];
}

/** Histories whose calls differ in the first 12 characters of their IDs, or else in how they are seen. */
const truths: fc.Arbitrary<Truth[]> = fc.uniqueArray(
  fc.record({
    id: fc
      .tuple(fc.integer({ min: 0, max: 0xffffff }), fc.integer({ min: 0, max: 0xffff }))
      .map(([a, b]) => {
        const hex = a.toString(16).padStart(6, '0');
        return `0197${hex.slice(0, 4)}-${hex.slice(4)}00-7abc-8def-${b.toString(16).padStart(12, '0')}`;
      }),
    code: fc.constantFrom(...CODES),
    startedAt: fc.integer({ min: NOW - 20 * DAY, max: NOW - HOUR }),
    durationSec: fc.integer({ min: 0, max: 3_000 }).map((n) => n / 10),
    costUsd: fc.integer({ min: 0, max: 9_999 }).map((n) => n / 10_000),
    agent: fc.constantFrom('Front desk', 'Outbound A'),
  }),
  { selector: ({ id }) => id.slice(0, 12), maxLength: 12 },
);

/** Ways in which a call may be seen, from the least that a page tells to the API's own record. */
const VIEWS: readonly ((truth: Truth, seenAt: number) => Sighting)[] = [
  (truth, seenAt) => ({
    vendor: 'vapi',
    host: 'dashboard.vapi.ai',
    source: 'record',
    callId: truth.id,
    code: truth.code,
    label: truth.code,
    startedAt: truth.startedAt,
    timeSource: 'record',
    seenAt,
    durationSec: truth.durationSec,
    costUsd: truth.costUsd,
    agent: truth.agent,
  }),
  (truth, seenAt) => ({
    vendor: 'vapi',
    host: 'dashboard.vapi.ai',
    source: 'page',
    callId: truth.id.slice(0, 12),
    callIdCut: true,
    label: truth.code.slice(0, 24),
    startedAt: Math.floor(truth.startedAt / MINUTE) * MINUTE,
    timeSource: 'page',
    seenAt,
    durationSec: Math.round(truth.durationSec),
    costUsd: Math.round(truth.costUsd * 100) / 100,
    agent: truth.agent,
  }),
  (truth, seenAt) => ({
    vendor: 'vapi',
    host: 'dashboard.vapi.ai',
    source: 'page',
    callId: truth.id.slice(0, 12),
    callIdCut: true,
    label: truth.code,
    code: truth.code,
    startedAt: Math.floor(truth.startedAt / MINUTE) * MINUTE,
    timeSource: 'page',
    seenAt,
  }),
  (truth, seenAt) => ({
    vendor: 'vapi',
    host: 'dashboard.vapi.ai',
    source: 'page',
    callId: truth.id,
    label: truth.code.slice(0, 24),
    timeSource: 'seen',
    seenAt,
  }),
];

/** A history as it was and a list of sightings of it, in any order, with any repetition. */
export const histories: fc.Arbitrary<History> = truths.chain((calls) =>
  fc.record({
    calls: fc.constant(calls),
    sightings:
      calls.length === 0
        ? fc.constant<Sighting[]>([])
        : fc.array(
            fc
              .tuple(
                fc.constantFrom(...calls),
                fc.constantFrom(...VIEWS),
                fc.integer({ min: 0, max: 3_600 }),
              )
              .map(([truth, view, ago]) => view(truth, NOW - ago * 1_000)),
            { maxLength: 40 },
          ),
  }),
);
