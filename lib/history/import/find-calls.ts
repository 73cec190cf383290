import { isObject, type Loose } from '../../calls/checks.ts';
import { CONTACT_STATUS, fieldOfOthers, isCall } from '../../calls/is-call.ts';
import type { Ignored } from './claim.ts';
import { isDated, isRowOfTable, type ApiShape } from './object-rows.ts';
import { parseUntyped } from './typed-values.ts';

/**
 * What was found in a value: an object that may be a call, with the shape of an API; a row of a team's own table, to be
 * read by the names of its fields; or what is none.
 */
export type Found =
  | { readonly kind: ApiShape; readonly call: Loose }
  | { readonly kind: 'row'; readonly row: Loose }
  | { readonly kind: Ignored };

/** Deepest that calls are looked for, texts that are JSON themselves included. */
const DEEPEST = 24;

const has = (value: Loose, name: string): boolean => Object.hasOwn(value, name);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Statuses of a Vapi call; other objects have others. From `Call.status` of the API description. */
const VAPI_STATUS = new Set([
  'scheduled',
  'queued',
  'ringing',
  'in-progress',
  'forwarding',
  'ended',
  'not-found',
  'deletion-failed',
]);

const OF_CAMPAIGNS = new Set([
  'contactCounters',
  'callsCounterEnded',
  'callsCounterScheduled',
  'dispatchedAt',
  'callId',
]);

/** `SimulationRun` and `CreateSimulationRunResponse` always have `simulations`; their `itemCounts` may be absent. */
const OF_SIMULATIONS = ['simulationId', 'scenarioId', 'itemCounts', 'simulations'];

/** The kind of an object of Vapi's with an `id`; undefined for any other object. */
function kindOfVapi(value: Loose): 'vapi' | 'row' | Ignored | undefined {
  if (!isText(value['id'])) return undefined;
  const { type, endedReason, status } = value;
  const code = isText(endedReason) ? endedReason : '';
  if (type === 'eval' || has(value, 'evalId') || code.startsWith('mockConversation.'))
    return 'test';
  if (OF_SIMULATIONS.some((name) => has(value, name))) return 'test';
  if (code.startsWith('campaign.') || has(value, 'contactCounters')) return 'campaign';
  if (has(value, 'callsCounterEnded') || has(value, 'callsCounter')) return 'campaign';
  if (isText(status) && status.startsWith(CONTACT_STATUS)) return 'campaign';
  if (has(value, 'endedReason')) {
    if (isCall(value)) return 'vapi';
    const field = fieldOfOthers(value);
    // A contact of a campaign has no times of its own; a row of a team's own table has.
    if (field === 'callId' && isDated(value)) return 'row';
    const isCampaign = /^(?:campaign|contact)\b/.test(isText(endedReason) ? endedReason : '');
    return isCampaign || (field !== undefined && OF_CAMPAIGNS.has(field)) ? 'campaign' : 'test';
  }
  if (!has(value, 'orgId')) return undefined;
  if (isText(status) && VAPI_STATUS.has(status) && isCall(value)) return 'vapi';
  return has(value, 'messages') || has(value, 'output') ? 'chat' : undefined;
}

function kindOfRetell(value: Loose): 'retell' | Ignored | undefined {
  const type = value['call_type'];
  if (isText(value['chat_id']) && !has(value, 'call_id')) return 'chat';
  const id = value['call_id'];
  if (!isText(id)) return undefined;
  if (!has(value, 'disconnection_reason') && !has(value, 'call_status')) return undefined;
  return id.startsWith('chat_') || (isText(type) && type.includes('chat')) ? 'chat' : 'retell';
}

/** The kind of an object that may be a call, or that is known to be none; undefined for any other. */
function kindOf(value: Loose): ApiShape | 'row' | Ignored | undefined {
  const kind = kindOfRetell(value) ?? kindOfVapi(value);
  const isOfApi = kind === 'vapi' || kind === 'retell';
  return isOfApi && isRowOfTable(value, kind) ? 'row' : kind;
}

/** Whether a value is a call with its reason, so that nothing around it could add to it but a webhook's message. */
export function isWholeCall(value: unknown): boolean {
  if (!isObject(value)) return false;
  const kind = kindOf(value);
  return (
    (kind === 'vapi' || kind === 'retell' || kind === 'row') &&
    (isText(value['disconnection_reason']) || isText(value['endedReason']))
  );
}

/** Whether an unfinished object is already known to be a call: then its parts are no calls. */
export function isCallSoFar(value: unknown): boolean {
  if (!isObject(value)) return false;
  if (kindOfRetell(value) !== undefined) return true;
  const kind = kindOfVapi(value);
  return kind === 'vapi' || kind === 'row';
}

/**
 * What a webhook says of a call beside it, from `ServerMessageEndOfCallReport` (@vapi-ai/server-sdk 2.0.1, read 2026-11);
 * `endedMessage` and `costBreakdown` are names of the call that older ones have there too.
 */
const BESIDE = [
  'endedReason',
  'endedMessage',
  'startedAt',
  'endedAt',
  'cost',
  'costs',
  'costBreakdown',
  'assistantVersion',
];

/** The type of Vapi's message that says how a call ended: what it says is newer than the call within it. */
const END_OF_CALL = 'end-of-call-report';

/** The call of a webhook's body, with what the body itself says of it. */
function callOfMessage(value: Loose): Loose | undefined {
  const { call } = value;
  if (!isObject(call) || !isText(call['id'])) return undefined;
  // A team's own wrapper of a whole call may have a cost of its own.
  if (isText(call['endedReason']) && value['type'] !== END_OF_CALL) return undefined;
  if (!isText(value['type']) && !isText(value['endedReason'])) return undefined;
  const beside = BESIDE.filter((name) => value[name] !== undefined && value[name] !== null);
  const assistant = isObject(value['assistant']) ? { assistant: value['assistant'] } : {};
  return {
    ...assistant,
    ...call,
    ...Object.fromEntries(beside.map((name) => [name, value[name]])),
  };
}

/**
 * The calls, and the other objects that `Ignored` names, in a value of any form. They are found by their own fields, not
 * by the names around them. Whatever is inside of a call is part of it.
 */
export function* findCalls(value: unknown, depth = 0): Generator<Found, void, undefined> {
  if (depth > DEEPEST) return;
  if (typeof value === 'string') {
    const inner = parsed(value);
    if (inner !== undefined) yield* findCalls(inner, depth + 4);
  } else if (Array.isArray(value)) {
    for (const item of value) yield* findCalls(item, depth + 1);
  } else if (isObject(value)) {
    const kind = kindOf(value);
    if (kind === 'vapi' || kind === 'retell') {
      yield { kind, call: value };
      return;
    }
    if (kind === 'row') {
      yield { kind, row: value };
      return;
    }
    const reported = kind === undefined ? callOfMessage(value) : undefined;
    if (reported !== undefined) {
      yield { kind: 'vapi', call: reported };
      return;
    }
    if (kind !== undefined) yield { kind };
    for (const name of Object.keys(value)) yield* findCalls(value[name], depth + 1);
  }
}

/** A text that is JSON itself, as logs and queues keep bodies; undefined for any other. */
function parsed(text: string): unknown {
  if (!/^\s*[[{]/.test(text) || !text.includes('id"')) return undefined;
  try {
    return parseUntyped(text);
  } catch {
    return undefined;
  }
}
