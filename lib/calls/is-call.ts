import type { Loose } from './checks.ts';

/*
 * In Vapi's API, campaigns, their contacts, and runs of evals and simulations have an `id` and an `endedReason` too.
 * From the vendor's SDK (@vapi-ai/server-sdk 2.0.1, read 2026-11), if nothing else is said: its types `Campaign`,
 * `CampaignSummary`, `CampaignContactWithOutcome`, `EvalRun`, `SimulationRun`, `SimulationRunItem` and `Call`.
 */

/**
 * Fields that no call has. Most others are known by their type or their codes, but not runs of simulations, whose
 * `itemCounts` may be missing, and contacts, which have the code of their call. `callId` is optional there.
 */
export const TELLING_FIELDS = ['simulations', 'itemCounts', 'callId'] as const;

/** What the status of a contact begins with, `contact.completed`; one that was never called has no `callId`. */
export const CONTACT_STATUS = 'contact.';

/** More such fields, for objects that are seen whole. `simulationRunId` is a guess: the SDK has `runId` there. */
const MORE_FIELDS = [
  'contactCounters',
  'callsCounterEnded',
  'callsCounterScheduled',
  'evalId',
  'simulationId',
  'simulationRunId',
  'dispatchedAt',
] as const;

/**
 * Kinds of calls: Vapi's `inboundPhoneCall`, `vapi.websocketCall`, Retell's `web_call`, `phone_call` (its SDK,
 * retell-sdk 5.66.1, read 2026-11), and what may follow them.
 */
const CALL_TYPE = /call$/i;

/**
 * How codes begin that end something else than a call: `campaign.ended.success`, `mockConversation.done`. They are
 * among `otherReasons` of `lib/vendors/vapi.ts`, with evidence. `contact`, `simulation`, `eval`, `chat` and `session` are
 * guesses, after the names of the API's other objects: only as codes, since “Contact hung up” may well be of a call.
 */
const CODE_OF_OTHERS =
  /^(?:(?:campaign|mock-?conversation)\b[. ]|(?:contact|simulation|eval|chat|session)\.)/i;

/** Whether a reason is one of something else than a call, as a code or as a dashboard would show it. */
export function isReasonOfOthers(reason: string): boolean {
  return CODE_OF_OTHERS.test(reason);
}

/** The first field by which an object is something else than a call; undefined where there is none. */
export function fieldOfOthers(object: Loose): string | undefined {
  const { status } = object;
  const field = [...TELLING_FIELDS, ...MORE_FIELDS].find((name) => Object.hasOwn(object, name));
  const isContact = typeof status === 'string' && status.startsWith(CONTACT_STATUS);
  return field ?? (isContact ? 'status' : undefined);
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
