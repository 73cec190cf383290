/** A record as it leaves the page's world; the overlay checks it again. */
interface Picked {
  readonly id: string;
  readonly code: string;
  readonly message: string | undefined;
  readonly startedAt: number | undefined;
  readonly endedAt: number | undefined;
  readonly costUsd: number | undefined;
  readonly agent: string | undefined;
}

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
    hasOwn(object, 'id') &&
    typeof object['id'] === 'string' &&
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

function amount(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 ? value : undefined;
}

/*
 * The names stand in the code, and every field is there in the same order even where it is undefined: that
 * way the engine knows the shapes, and a call costs half of what it does with names in variables.
 */

function pickVapi(object: Loose): Picked | undefined {
  const code = hasOwn(object, 'endedReason') ? text(object['endedReason'], 200) : undefined;
  const id = text(object['id'], 80);
  if (code === undefined || id === undefined) return undefined;
  const started = hasOwn(object, 'startedAt') ? object['startedAt'] : undefined;
  const assistant = hasOwn(object, 'assistant') ? plainObject(object['assistant']) : undefined;
  return {
    id,
    code,
    message: hasOwn(object, 'endedMessage') ? text(object['endedMessage'], 500) : undefined,
    startedAt: moment(started ?? own(object, 'createdAt')),
    endedAt: hasOwn(object, 'endedAt') ? moment(object['endedAt']) : undefined,
    costUsd: hasOwn(object, 'cost') ? amount(object['cost']) : undefined,
    agent: text(assistant && own(assistant, 'name'), 200) ?? text(own(object, 'assistantId'), 200),
  };
}

function pickRetell(object: Loose): Picked | undefined {
  const code = text(own(object, 'disconnection_reason'), 200);
  const id = text(object['call_id'], 80);
  if (code === undefined || id === undefined) return undefined;
  const costs = plainObject(own(object, 'call_cost'));
  const cents = amount(costs && own(costs, 'combined_cost'));
  return {
    id,
    code,
    message: undefined,
    startedAt: moment(own(object, 'start_timestamp')),
    endedAt: moment(own(object, 'end_timestamp')),
    costUsd: cents === undefined ? undefined : cents / 100,
    agent: text(own(object, 'agent_name'), 200) ?? text(own(object, 'agent_id'), 200),
  };
}

/** Copies the named fields of one call, and nothing else; undefined where it has no reason (yet). */
function pick(value: unknown): Picked | undefined {
  const object = plainObject(value);
  if (object === undefined) return undefined;
  if (isVapi(object)) return pickVapi(object);
  return isRetell(object) ? pickRetell(object) : undefined;
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
        const picked = pick(value[i]);
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
