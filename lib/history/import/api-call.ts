import { packCalls } from '../../calls/pack.ts';
import { parseRecords } from '../../calls/call-record.ts';
import { VENDORS } from '../../vendors/index.ts';
import type { VendorId } from '../../vendors/vendor.ts';
import type { Claim } from './entry.ts';

/** Whose API returned an object of this shape: Vapi's, or Retell's (which UponAI's follows). */
export function shapeOf(value: unknown): 'vapi' | 'retell' | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const has = (name: string): boolean => Object.hasOwn(value, name);
  if (has('call_id') && (has('disconnection_reason') || has('call_status'))) return 'retell';
  return has('id') && (has('endedReason') || (has('orgId') && has('status'))) ? 'vapi' : undefined;
}

/**
 * What a call of an API answer claims, or why it cannot be one. Nothing but identity, reason, times, cost
 * and assistant is taken over.
 *
 * @param vendor whose call it is; Retell's shape fits two
 */
export function claimOfApi(value: unknown, vendor: VendorId): Claim {
  if (shapeOf(value) === undefined) return { why: 'noCall' };
  const packed = packCalls(value);
  if (packed === '') return { why: 'noReason' };
  const [record] = parseRecords(packed);
  if (record === undefined) return { why: 'badRecord' };
  const { id, code, startedAt, endedAt, costUsd, agent } = record;
  const length =
    startedAt !== undefined && endedAt !== undefined && endedAt >= startedAt
      ? (endedAt - startedAt) / 1000
      : undefined;
  const claim = {
    vendor,
    host: VENDORS[vendor].hosts[0]?.host,
    source: 'import',
    callId: id,
    code,
    label: code,
    timeSource: 'record',
    startedAt,
    // The file may be old: what it says was known when the call ended, not when it was imported.
    seenAt: endedAt ?? startedAt,
    durationSec: length,
    costUsd,
    agent,
  };
  return {
    claim: Object.fromEntries(Object.entries(claim).filter(([, value]) => value !== undefined)),
  };
}
