/** A record as it leaves the page's world; the overlay checks it again. */
type Picked = Record<string, string | number>;

type Loose = Readonly<Record<string, unknown>>;

/** Most calls that are taken out of one answer. */
const MOST = 1_000;

/** How many properties of an answer are looked at, and how deep: enough to find a list, however big it is. */
const WIDEST = 12;
const DEEPEST = 2;

const { isArray } = Array;
const { getPrototypeOf } = Object;
const objectPrototype = Object.prototype;
const hasOwn = Object.hasOwn;
const dateParse = Date.parse;

function plainObject(value: unknown): Loose | undefined {
  if (typeof value !== 'object' || value === null || isArray(value)) return undefined;
  const prototype: unknown = getPrototypeOf(value);
  return prototype === objectPrototype || prototype === null ? (value as Loose) : undefined;
}

function own(object: Loose, name: string): unknown {
  return hasOwn(object, name) ? object[name] : undefined;
}

function isVapi(object: Loose): boolean {
  return (
    typeof own(object, 'id') === 'string' &&
    (hasOwn(object, 'endedReason') || (hasOwn(object, 'orgId') && hasOwn(object, 'status')))
  );
}

function isRetell(object: Loose): boolean {
  return (
    typeof own(object, 'call_id') === 'string' &&
    (hasOwn(object, 'disconnection_reason') || hasOwn(object, 'call_status'))
  );
}

function text(value: unknown, most: number): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= most ? value : undefined;
}

function moment(value: unknown): number | undefined {
  const ms = typeof value === 'string' && value.length < 40 ? dateParse(value) : value;
  return typeof ms === 'number' && ms > 0 && ms < 1e14 ? ms : undefined;
}

/** Copies the named fields of one call, and nothing else; undefined where it has no reason (yet). */
function pick(object: Loose): Picked | undefined {
  const isOfVapi = isVapi(object);
  const code = text(own(object, isOfVapi ? 'endedReason' : 'disconnection_reason'), 200);
  const id = text(own(object, isOfVapi ? 'id' : 'call_id'), 80);
  if (code === undefined || id === undefined) return undefined;
  const picked: Picked = { id, code };
  const add = (name: string, value: string | number | undefined): void => {
    if (value !== undefined) picked[name] = value;
  };
  if (isOfVapi) {
    const assistant = plainObject(own(object, 'assistant'));
    const cost = own(object, 'cost');
    add('message', text(own(object, 'endedMessage'), 500));
    add('startedAt', moment(own(object, 'startedAt') ?? own(object, 'createdAt')));
    add('endedAt', moment(own(object, 'endedAt')));
    add('costUsd', typeof cost === 'number' && cost >= 0 ? cost : undefined);
    add(
      'agent',
      text(assistant && own(assistant, 'name'), 200) ?? text(own(object, 'assistantId'), 200),
    );
  } else {
    const costs = plainObject(own(object, 'call_cost'));
    const cents = costs && own(costs, 'combined_cost');
    add('startedAt', moment(own(object, 'start_timestamp')));
    add('endedAt', moment(own(object, 'end_timestamp')));
    add('costUsd', typeof cents === 'number' && cents >= 0 ? cents / 100 : undefined);
    add('agent', text(own(object, 'agent_name'), 200) ?? text(own(object, 'agent_id'), 200));
  }
  return picked;
}

function isCall(value: unknown): boolean {
  const object = plainObject(value);
  return object !== undefined && (isVapi(object) || isRetell(object));
}

/**
 * Takes the calls out of something that a page has parsed. Looks at a fixed number of properties, however
 * big it is, so that what holds no calls costs next to nothing.
 */
export function pickCalls(value: unknown, found: Picked[] = [], depth = 0): Picked[] {
  if (isArray(value)) {
    // A list of calls begins with a call; one of the first may be of another kind.
    if (isCall(value[0]) || isCall(value[1])) {
      for (let i = 0; i < value.length && found.length < MOST; i += 1) {
        const call: unknown = value[i];
        const picked = isCall(call) ? pick(call as Loose) : undefined;
        if (picked !== undefined) found.push(picked);
      }
    } else if (depth < DEEPEST && value.length > 0 && value.length <= 3) {
      pickCalls(value[0], found, depth + 1);
    }
    return found;
  }
  const object = plainObject(value);
  if (object === undefined) return found;
  if (isVapi(object) || isRetell(object)) {
    const picked = pick(object);
    if (picked !== undefined) found.push(picked);
    return found;
  }
  if (depth >= DEEPEST) return found;
  let looked = 0;
  for (const name in object) {
    const inner = own(object, name);
    if (typeof inner === 'object' && inner !== null) pickCalls(inner, found, depth + 1);
    looked += 1;
    if (looked >= WIDEST || found.length > 0) break;
  }
  return found;
}
