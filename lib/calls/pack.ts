import type { Loose } from './checks.ts';
import { sumOfParts } from './cost-parts.ts';
import { CONTACT_STATUS, TELLING_FIELDS } from './is-call.ts';
import { LONGEST_ASKED, LONGEST_MESSAGE, MOST_CALLS, MOST_CHARACTERS } from './limits.ts';

/*
 * This is all that a page pays for call records, so it is written to be quick and small: every object is read in
 * the same order, and nothing is converted that the other side can convert. A record is its fields in turn, each
 * as its length, a colon and its text, so that no text needs to be searched or escaped, and none can pretend to be
 * more than one field. What a call does not have is empty. `call-record.ts` takes it apart, in the same order.
 */

/**
 * The fields of a call that are taken as they are, of either API: in one order, empty where it has none. From the
 * vendors' SDKs, @vapi-ai/server-sdk 2.0.1 (`Call`) and retell-sdk 5.66.1 (`call.d.ts`), both read 2026-11; so are
 * the names of fields below.
 */
const VAPI =
  'id endedReason endedMessage startedAt createdAt endedAt  assistantId squadId workflowId orgId assistantVersion type  phoneCallProvider'.split(
    ' ',
  );
const RETELL =
  'call_id disconnection_reason  start_timestamp  end_timestamp duration_ms agent_id    agent_version call_type direction '.split(
    ' ',
  );

const { isArray } = Array;
const { getPrototypeOf, hasOwn } = Object;
const objectPrototype = Object.prototype;

function plainObject(value: unknown): Loose | undefined {
  if (typeof value !== 'object' || value === null || isArray(value)) return undefined;
  const prototype: unknown = getPrototypeOf(value);
  return prototype === objectPrototype || prototype === null ? (value as Loose) : undefined;
}

/** Whether an object may be a call; what else looks like one is told apart where the records are read. */
function looksLikeCall(value: unknown): boolean {
  const object = plainObject(value);
  return (
    !!object &&
    ((hasOwn(object, 'id') &&
      (hasOwn(object, 'endedReason') || (hasOwn(object, 'orgId') && hasOwn(object, 'status')))) ||
      (hasOwn(object, 'call_id') &&
        (hasOwn(object, 'disconnection_reason') || hasOwn(object, 'call_status'))))
  );
}

/**
 * One field: a text or a number as they are; empty for anything else. Of what is too long one character more than may
 * be, so that the other side sees it.
 */
function field(value: unknown, most = LONGEST_MESSAGE): string {
  const text = typeof value === 'number' ? `${value}` : value;
  const some = typeof text === 'string' ? text.slice(0, most + 1) : '';
  return `${some.length}:${some}`;
}

/** A field of something inside of a call. */
function inner(call: Loose, name: string, of = 'name'): unknown {
  return plainObject(call[name])?.[of];
}

/** Packs the named fields of one call, and nothing else; empty where it has no reason (yet). */
function packCall(value: unknown): string {
  const call = plainObject(value);
  if (!call) return '';
  // What a page has given to all objects is no call's: its own fields say which API it is of.
  const names = hasOwn(call, 'endedReason') ? VAPI : RETELL;
  const [id = '', code = ''] = names;
  if (!hasOwn(call, id) || !hasOwn(call, code) || typeof call[code] !== 'string') return '';
  let packed = '';
  for (const name of names) packed += field(call[name]);
  return (
    packed +
    field(call['cost'] ?? inner(call, 'costBreakdown', 'total') ?? sumOfParts(call['costs'])) +
    field(inner(call, 'call_cost', 'combined_cost')) +
    field(
      call['agent_name'] ??
        inner(call, 'assistant') ??
        inner(call, 'assistantOverrides') ??
        inner(call, 'squad') ??
        inner(call, 'workflow'),
    ) +
    field(
      field(call['status']).includes(`:${CONTACT_STATUS}`) ||
        TELLING_FIELDS.some((name) => hasOwn(call, name))
        ? 1
        : '',
    )
  );
}

function packList(list: readonly unknown[]): string {
  let packed = '';
  for (const call of list.slice(0, MOST_CALLS)) {
    const one = packCall(call);
    if (packed.length + one.length > MOST_CHARACTERS) break;
    packed += one;
  }
  return packed;
}

/**
 * Packs the calls that are in something that a page has parsed, the first `MOST_CALLS` of a list and
 * `MOST_CHARACTERS`; empty where there are none. Looks at a fixed number of properties, however big it is,
 * so that what holds no calls costs next to nothing.
 */
export function packCalls(value: unknown, depth = 0): string {
  if (isArray(value)) {
    // A list of calls begins with a call; one of the first may be of another kind.
    if (looksLikeCall(value[0]) || looksLikeCall(value[1])) return packList(value);
    return depth < 2 && value.length < 4 ? packCalls(value[0], depth + 1) : '';
  }
  const object = plainObject(value);
  if (!object) return '';
  if (looksLikeCall(object)) return packCall(object);
  let packed = '';
  let looked = 0;
  // Enough to find a list, however big the answer is: twelve properties, two levels deep.
  if (depth < 2) {
    for (const key in object) {
      if (hasOwn(object, key)) packed = packCalls(object[key], depth + 1);
      if (packed || ++looked > 11) break;
    }
  }
  return packed;
}

/**
 * Packs an answer: what was asked, how many calls it says there are, and its calls. Empty where there are none.
 *
 * @param asked the request in one line, as `describeRequest` has it; undefined where it was not seen
 */
export function packAnswer(value: unknown, asked: () => string | undefined): string {
  const records = packCalls(value);
  const around = plainObject(value) ?? {};
  return (
    records &&
    field(asked(), LONGEST_ASKED) +
      field(around['total'] ?? inner(around, 'metadata', 'totalItems')) +
      field(records, MOST_CHARACTERS)
  );
}
