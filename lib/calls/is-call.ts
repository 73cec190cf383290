import type { Loose } from './checks.ts';

/**
 * What else than a call has an `id` and an `endedReason` in Vapi's API: campaigns and their contacts, evals, simulations,
 * chats and sessions. Most of them are known by their type or their codes; runs of simulations and contacts (which
 * have the code of their call) by these fields, which no call has. Taken from its public API description.
 */
export const TELLING_FIELDS = ['itemCounts', 'callId'] as const;

/** The other fields that are known of them, for objects that are seen whole. */
const MORE_FIELDS = [
  'contactCounters',
  'callsCounterEnded',
  'callsCounterScheduled',
  'evalId',
  'simulationId',
  'simulationRunId',
  'dispatchedAt',
] as const;

/** Kinds of calls: `inboundPhoneCall`, `vapi.websocketCall`, `web_call`, `phone_call` and what may follow them. */
const CALL_TYPE = /call$/i;

/** Codes that end something else than a call: `campaign.ended.success`, `mockConversation.done`. */
const CODE_OF_OTHERS =
  /^(?:campaign|contact|mock-?conversation|simulation|eval|chat|session)\b[. ]/i;

/** Whether a reason is one of something else than a call, as a code or as a dashboard would show it. */
export function isReasonOfOthers(reason: string): boolean {
  return CODE_OF_OTHERS.test(reason);
}

/** The first field that only something else than a call has; undefined where there is none. */
export function fieldOfOthers(object: Loose): string | undefined {
  return [...TELLING_FIELDS, ...MORE_FIELDS].find((name) => Object.hasOwn(object, name));
}

/** Whether an object of an API is a call of Vapi's or Retell's, and not one of what else has an ID and a reason. */
export function isCall(object: Loose): boolean {
  const isRetell = Object.hasOwn(object, 'call_id');
  if (!isRetell && !Object.hasOwn(object, 'id')) return false;
  const reason = isRetell ? object['disconnection_reason'] : object['endedReason'];
  if (typeof reason === 'string' && isReasonOfOthers(reason)) return false;
  const type = isRetell ? object['call_type'] : object['type'];
  if (typeof type === 'string' && type !== '' && !CALL_TYPE.test(type)) return false;
  return isRetell || fieldOfOthers(object) === undefined;
}
