import type { Loose } from '../../calls/checks.ts';
import { channelIn } from '../../calls/channel.ts';
import { defined } from '../../calls/defined.ts';
import { sumOfParts } from '../../calls/cost-parts.ts';
import { lastedSec } from '../../calls/duration.ts';
import { LONGEST_ID } from '../../calls/limits.ts';
import { agentName } from '../../calls/names.ts';
import { isReasonCode } from '../../calls/reason-code.ts';
import type { Channel } from '../../calls/sighting.ts';
import { VENDORS } from '../../vendors/index.ts';
import type { VendorId } from '../../vendors/vendor.ts';
import { apiTimeOf, apiTimesOf, type ApiTimes } from './api-time.ts';
import type { Claim, Unfinished } from './claim.ts';
import type { ApiShape } from './object-rows.ts';

/** What is needed beside the objects of an API. */
export interface ApiContext {
  /** Whose calls have Retell's shape: Retell's own, or UponAI's, whose API follows Retell's. */
  readonly retellIs: VendorId;
  /** ms since 1970 for calls of which no time is known at all. */
  readonly seenAt: number;
}

/**
 * What an object of an API claims. Nothing but identity, reason, times, cost, assistant and their like is taken over.
 */
export function claimOfCall(kind: ApiShape, found: Loose, context: ApiContext): Claim {
  const call = unflattened(found);
  const vendor = kind === 'vapi' ? 'vapi' : context.retellIs;
  const code = kind === 'vapi' ? call['endedReason'] : call['disconnection_reason'];
  if (typeof code !== 'string' || code === '') {
    return { ignored: 'noReason', unfinished: unfinishedOf(call, vendor) };
  }
  if (!isReasonCode(code)) return { why: 'badRecord' };
  const times = apiTimesOf(call);
  // A time that is there and was not read must not make it a call of the moment at which the file was saved.
  if (times.trouble !== undefined) return { why: times.trouble };
  const facts = kind === 'vapi' ? factsOfVapi(call, times) : factsOfRetell(call, times);
  const { startedAt, createdAt, endedAt, durationSec } = facts;
  const claim = {
    ...facts,
    vendor,
    host: VENDORS[vendor].hosts[0]?.host,
    hostAssumed: true,
    source: 'import',
    code,
    label: code,
    // Without a zone the moment is a guess, and must not beat any other.
    timeSource: times.areSure ? 'record' : 'page',
    durationSec: lastedSec(startedAt, endedAt, durationSec),
    // The file may be old: what it says was known when the call ended, not when it was imported.
    seenAt: endedAt ?? startedAt ?? createdAt ?? context.seenAt,
  };
  return { claim: defined<Loose>(claim) };
}

interface Facts {
  readonly callId: unknown;
  readonly startedAt: number | undefined;
  readonly createdAt: number | undefined;
  readonly endedAt: number | undefined;
  readonly durationSec: number | undefined;
  readonly costUsd: number | undefined;
  readonly agent: string | undefined;
  readonly org: string | undefined;
  readonly agentVersion: string | undefined;
  readonly channel: Channel | undefined;
}

/** Fields of Vapi's `Call`, from the SDK that `lib/calls/pack.ts` names. */
function factsOfVapi(call: Loose, times: ApiTimes): Facts {
  return {
    callId: call['id'],
    startedAt: times.of('startedAt'),
    createdAt: times.of('createdAt'),
    endedAt: times.of('endedAt'),
    durationSec: undefined,
    costUsd:
      numberOf(call['cost']) ??
      numberOf(within(call['costBreakdown'], 'total')) ??
      sumOfParts(call['costs']),
    agent:
      agentName(within(call['assistant'], 'name')) ??
      agentName(within(call['assistantOverrides'], 'name')) ??
      agentName(within(call['squad'], 'name')) ??
      agentName(within(call['workflow'], 'name')) ??
      agentName(call['assistantId']) ??
      agentName(call['squadId']) ??
      agentName(call['workflowId']),
    org: textOf(call['orgId']),
    agentVersion: versionOf(call['assistantVersion']),
    channel: channelOf(call['type']),
  };
}

/** Fields of Retell's calls, from the SDK that `lib/calls/pack.ts` names; costs are cents. */
function factsOfRetell(call: Loose, times: ApiTimes): Facts {
  const cents = numberOf(within(call['call_cost'], 'combined_cost'));
  const ms = numberOf(call['duration_ms']);
  return {
    callId: call['call_id'],
    startedAt: times.of('start_timestamp'),
    createdAt: undefined,
    endedAt: times.of('end_timestamp'),
    durationSec: ms === undefined ? undefined : ms / 1000,
    costUsd: cents === undefined ? undefined : cents / 100,
    agent: agentName(call['agent_name']) ?? agentName(call['agent_id']),
    org: undefined,
    agentVersion: versionOf(call['agent_version']),
    channel: channelOf(call['call_type'], call['direction']),
  };
}

function within(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Loose)[name]
    : undefined;
}

function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? number : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function versionOf(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : textOf(value);
}

/** How a call was made, from fields of an API that may hold anything. */
function channelOf(...fields: readonly unknown[]): Channel | undefined {
  return channelIn(fields.filter((each) => typeof each === 'string').join(' '));
}

/** A call whose parts became fields of their own, as data frames have them: `call_cost.combined_cost`. */
function unflattened(call: Loose): Loose {
  const names = Object.keys(call);
  if (!names.some((name) => name.includes('.'))) return call;
  const whole: Record<string, unknown> = {};
  for (const name of names) {
    const [first = '', second, deeper] = name.split('.');
    if (first === '__proto__' || second === '__proto__') continue;
    if (second === undefined) whole[first] ??= call[name];
    else if (deeper === undefined) {
      whole[first] = { ...(whole[first] as object | undefined), [second]: call[name] };
    }
  }
  return whole;
}

/** Statuses of calls that have not ended, of both vendors, and as tables write them. */
const GOING_ON = /^(?:scheduled|queued|ringing|in[-_ ]?progress|forwarding|registered|ongoing)$/i;

/** Whether a status says that a call has not ended. */
export function goesOn(status: unknown): boolean {
  return typeof status === 'string' && GOING_ON.test(status);
}

function unfinishedOf(call: Loose, vendor: VendorId): Unfinished | undefined {
  const id = call['id'] ?? call['call_id'];
  if (typeof id !== 'string' || id.length > LONGEST_ID) return undefined;
  if (!goesOn(call['status'] ?? call['call_status'])) return { vendor, id };
  const since = call['startedAt'] ?? call['createdAt'] ?? call['start_timestamp'];
  const time = apiTimeOf(since);
  return { vendor, id, since: typeof time === 'object' ? time.ms : undefined };
}
