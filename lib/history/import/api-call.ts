import { packCalls } from '../../calls/pack.ts';
import { parseRecords } from '../../calls/call-record.ts';
import { VENDORS } from '../../vendors/index.ts';
import type { VendorId } from '../../vendors/vendor.ts';
import type { Claim, Unfinished } from './entry.ts';
import { findCalls, type Found } from './find-calls.ts';

type Loose = Readonly<Record<string, unknown>>;

/** What is needed beside the objects of an API. */
export interface ApiContext {
  /** Whose calls those of Retell's shape are: Retell's own, or UponAI's, which follows it. */
  readonly retellIs: VendorId;
  /** ms since 1970 for calls of which no time is known at all. */
  readonly seenAt: number;
}

/** What everything in a value claims that is a call, or has been found instead of one. */
export function* claimsOfApi(
  value: unknown,
  context: ApiContext,
): Generator<Claim, void, undefined> {
  for (const found of findCalls(value)) {
    yield 'call' in found
      ? claimOf({ ...found, call: unflattened(found.call) }, context)
      : { ignored: found.kind };
  }
}

/** Nothing but identity, reason, times, cost, assistant and their like is taken over. */
function claimOf({ kind, call }: Extract<Found, { call: object }>, context: ApiContext): Claim {
  const vendor = kind === 'vapi' ? 'vapi' : context.retellIs;
  const code = kind === 'vapi' ? call['endedReason'] : call['disconnection_reason'];
  if (typeof code !== 'string' || code === '') {
    return { ignored: 'noReason', unfinished: unfinishedOf(call, vendor) };
  }
  const [record] = parseRecords(packCalls(call));
  if (record === undefined) return { why: 'badRecord' };
  const { id, startedAt, endedAt, costUsd, agent } = record;
  const length =
    startedAt !== undefined && endedAt !== undefined && endedAt >= startedAt
      ? (endedAt - startedAt) / 1000
      : undefined;
  const claim = {
    vendor,
    host: VENDORS[vendor].hosts[0]?.host,
    source: 'import',
    callId: id,
    code: record.code,
    label: record.code,
    timeSource: 'record',
    startedAt: startedAt ?? endedAt,
    // The file may be old: what it says was known when the call ended, not when it was imported.
    seenAt: endedAt ?? startedAt ?? context.seenAt,
    durationSec: length,
    costUsd,
    agent,
  };
  return {
    claim: Object.fromEntries(Object.entries(claim).filter(([, value]) => value !== undefined)),
  };
}

/** A call whose parts became fields of their own, as data frames have them: `call_cost.combined_cost`. */
function unflattened(call: Loose): Loose {
  const names = Object.keys(call);
  if (!names.some((name) => name.includes('.'))) return call;
  const whole: Record<string, unknown> = {};
  for (const name of names) {
    const [first = '', second, deeper] = name.split('.');
    if (second === undefined) whole[first] ??= call[name];
    else if (deeper === undefined && first !== '__proto__') {
      whole[first] = { ...(whole[first] as object | undefined), [second]: call[name] };
    }
  }
  return whole;
}

/** Statuses of calls that have not ended, of both vendors. */
const GOING_ON = /^(?:scheduled|queued|ringing|in-progress|forwarding|registered|ongoing)$/;

function unfinishedOf(call: Loose, vendor: VendorId): Unfinished | undefined {
  const id = call['id'] ?? call['call_id'];
  const status = call['status'] ?? call['call_status'];
  if (typeof id !== 'string' || id.length > 80) return undefined;
  if (typeof status !== 'string' || !GOING_ON.test(status)) return { vendor, id };
  const since = call['startedAt'] ?? call['createdAt'] ?? call['start_timestamp'];
  const ms =
    typeof since === 'number' ? since : typeof since === 'string' ? Date.parse(since) : NaN;
  return { vendor, id, since: Number.isFinite(ms) ? ms : undefined };
}
