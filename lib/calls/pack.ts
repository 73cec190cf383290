import { MOST_CALLS, MOST_CHARACTERS } from './limits.ts';

/*
 * This is all that a page pays for call records, so it is written for speed: the names stand in the code,
 * every object is read in the same order, nothing is converted that the other side can convert, and no
 * object is made. A record is its fields in turn, each as its length, a colon and its text, so that no
 * text needs to be searched or escaped, and none can pretend to be more than one field:
 * id, code, message, start, end, cost in USD, assistant. What a call does not have is empty.
 */

type Loose = Readonly<Record<string, unknown>>;

/** How many properties of an answer are looked at, and how deep: enough to find a list, however big it is. */
const WIDEST = 12;
const DEEPEST = 2;

const { isArray } = Array;
const { getPrototypeOf, hasOwn } = Object;
const objectPrototype = Object.prototype;

function plainObject(value: unknown): Loose | undefined {
  if (typeof value !== 'object' || value === null || isArray(value)) return undefined;
  const prototype: unknown = getPrototypeOf(value);
  return prototype === objectPrototype || prototype === null ? (value as Loose) : undefined;
}

function isCall(value: unknown): boolean {
  const object = plainObject(value);
  return (
    object !== undefined &&
    ((hasOwn(object, 'id') &&
      (hasOwn(object, 'endedReason') || (hasOwn(object, 'orgId') && hasOwn(object, 'status')))) ||
      (hasOwn(object, 'call_id') &&
        (hasOwn(object, 'disconnection_reason') || hasOwn(object, 'call_status'))))
  );
}

/** One field of a record. */
function field(value: unknown, most: number): string {
  return typeof value === 'string' && value.length <= most ? `${value.length}:${value}` : '0:';
}

/** A time: its text, or ms since 1970. */
function moment(value: unknown): string {
  return field(typeof value === 'number' ? `${value}` : value, 40);
}

function amount(value: unknown): string {
  return typeof value === 'number' ? field(`${value}`, 30) : '0:';
}

/** The first of two names that can be taken. */
function name(value: unknown, instead: unknown): string {
  const packed = field(value, 200);
  return packed === '0:' ? field(instead, 200) : packed;
}

/** Identity and reason, without which there is no record; empty where they cannot be told. */
function head(id: unknown, code: unknown): string {
  if (typeof id !== 'string' || typeof code !== 'string') return '';
  return id.length > 80 || code.length > 200 ? '' : field(id, 80) + field(code, 200);
}

/** Packs the named fields of one call, and nothing else; empty where it has no reason (yet). */
function packCall(value: unknown): string {
  const object = plainObject(value);
  if (object === undefined) return '';
  // What a page has given to all objects is no call's: its own fields say which API it is of.
  if (hasOwn(object, 'endedReason')) {
    const packed = hasOwn(object, 'id') ? head(object['id'], object['endedReason']) : '';
    return packed === ''
      ? ''
      : packed +
          field(object['endedMessage'], 500) +
          moment(object['startedAt'] ?? object['createdAt']) +
          moment(object['endedAt']) +
          amount(object['cost']) +
          name(plainObject(object['assistant'])?.['name'], object['assistantId']);
  }
  if (!hasOwn(object, 'disconnection_reason') || !hasOwn(object, 'call_id')) return '';
  const packed = head(object['call_id'], object['disconnection_reason']);
  const cents = plainObject(object['call_cost'])?.['combined_cost'];
  return packed === ''
    ? ''
    : packed +
        field('', 0) +
        moment(object['start_timestamp']) +
        moment(object['end_timestamp']) +
        amount(typeof cents === 'number' ? cents / 100 : cents) +
        name(object['agent_name'], object['agent_id']);
}

function packList(list: readonly unknown[]): string {
  let packed = '';
  let count = 0;
  for (let i = 0; i < list.length && count < MOST_CALLS; i += 1) {
    const one = packCall(list[i]);
    if (one === '') continue;
    if (packed.length + one.length > MOST_CHARACTERS) break;
    packed += one;
    count += 1;
  }
  return packed;
}

/**
 * Packs the calls that are in something that a page has parsed, at most `MOST_CALLS` of them and
 * `MOST_CHARACTERS`; empty where there are none. Looks at a fixed number of properties, however big it is,
 * so that what holds no calls costs next to nothing.
 */
export function packCalls(value: unknown, depth = 0): string {
  if (isArray(value)) {
    // A list of calls begins with a call; one of the first may be of another kind.
    if (isCall(value[0]) || isCall(value[1])) return packList(value);
    return depth < DEEPEST && value.length <= 3 ? packCalls(value[0], depth + 1) : '';
  }
  const object = plainObject(value);
  if (object === undefined) return '';
  if (isCall(object)) return packCall(object);
  if (depth >= DEEPEST) return '';
  let looked = 0;
  for (const key in object) {
    const packed = hasOwn(object, key) ? packCalls(object[key], depth + 1) : '';
    looked += 1;
    if (looked >= WIDEST || packed !== '') return packed;
  }
  return '';
}
