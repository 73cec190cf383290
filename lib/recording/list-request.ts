import { LIST_REQUESTS, listParameters } from '../vendors/list-requests.ts';
import type { ParameterKind, VendorId } from '../vendors/vendor.ts';

/** What a request says of the calls that it got. */
export interface ListRequest {
  /**
   * `true`: chosen and ordered without regard to how calls ended · `false`: by how they ended, by search or by hand ·
   * absent where something is not understood, or the request was not seen.
   */
  readonly fair?: boolean;
  /** What the list was chosen and ordered by, as far as it is understood. */
  readonly by: ReadonlySet<ParameterKind>;
  /** Whether the newest calls there are may be missing: a later page, or a time that ends. */
  readonly hasEnd: boolean;
}

/** Names that only hold others, or say how a value is meant. */
const AROUND =
  /^(?:\d*|filters?|filter_?criteria|where|params?|variables|pagination|op|value|values|type|(?:low|upp)er(?:_?threshold)?|[gl]te?|[gl]e|eq|in|min|max)$/i;
/** What a parameter may end with: `createdAtGe`. */
const COMPARED = /(?:g[te]|l[te]|gte|lte)$/;
/** Orders that are by time, up or down. */
const BY_TIME =
  /^(?:[-+]?(?:call_?)?(?:(?:created|started|updated|ended|start|end)_?(?:at|time|timestamp|date)?|at|time|timestamp|date)(?:[:.,_\s-](?:asc|desc)\w*)?|(?:asc|desc)(?:ending)?|(?:newest|oldest|latest|earliest)(?:_?first)?)$/i;
/** Orders by how calls ended or went. No vendor lists the values: inferred from what its calls have. */
const BY_ENDING =
  /reason|status|outcome|success|score|sentiment|duration|length|cost|price|latency/i;
/** Names below which `false` is something to look for. */
const LOOKED_FOR = /^(?:\d+|values?|eq|in)$/i;
/** Names of parameters that bound a time from above, or lead to a later page. */
const BOUNDING =
  /(?:l[te]|upper_?threshold|\bto|until|before|end_?(?:date|time|timestamp)|range|value|cursor|pagination_?key|page|skip|offset)$/i;

const plainName = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

const kinds: Partial<Record<VendorId, ReadonlyMap<string, ParameterKind>>> = {};

/** What is known of a vendor's parameters, by their plain names; built on first use. */
function kindsAt(vendor: VendorId): ReadonlyMap<string, ParameterKind> {
  return (kinds[vendor] ??= new Map(
    listParameters(vendor).flatMap(({ does, names }) =>
      names.map((name) => [plainName(name), does]),
    ),
  ));
}

const MOST_PARAMETERS = 300;

/** A parameter. */
interface Parameter {
  /** From the outside in. */
  readonly names: readonly string[];
  /** `*` stands for one that was not told. */
  readonly value: string;
  /** Whether it is `false` itself: then nothing is chosen by it, or what it is not true of. */
  readonly isOff: boolean;
}

/** Every parameter in what a request was made of; undefined where there are too many to be a filter. */
function parametersIn(value: unknown): Parameter[] | undefined {
  const found: Parameter[] = [];
  const look = (names: readonly string[], inner: unknown): void => {
    if (inner === null || inner === undefined || inner === '') return;
    if (found.length > MOST_PARAMETERS || names.length > 10) return;
    if (typeof inner !== 'object') {
      const isOff = inner === false && !LOOKED_FOR.test(names.at(-1) ?? '');
      found.push({ names, value: typeof inner === 'string' ? inner : '*', isOff });
    } else for (const [name, more] of Object.entries(inner)) look([...names, name], more);
  };
  look([], value);
  return found.length > MOST_PARAMETERS ? undefined : found;
}

/** What a parameter does; undefined where it is not understood. */
function kindOf(
  vendor: VendorId,
  names: readonly string[],
  value: string,
): ParameterKind | undefined {
  const telling = names.filter((each) => !AROUND.test(each));
  const [kind, ...inner] = (telling.length > 0 ? telling : names.slice(-1)).map((name) => {
    const plain = plainName(name);
    return kindsAt(vendor).get(plain) ?? kindsAt(vendor).get(plain.replace(COMPARED, ''));
  });
  // Retell asks for `agent: [{ agent_id, version }]`: what is inside chooses less than the whole.
  if (kind === 'assistant' && inner.includes('version')) return 'version';
  if (kind !== 'sort' && kind !== 'order') return kind;
  if (BY_TIME.test(value)) return 'order';
  return BY_ENDING.test(value) ? 'ending' : undefined;
}

const UNFAIR: readonly ParameterKind[] = ['ending', 'search', 'picked'];

/** What the parameters of a page's own address say: only that the calls it shows are not fair. */
export function isUnfairAddress(query: string, vendor: VendorId): boolean {
  return [...new URLSearchParams(query)].some(([name, value]) => {
    const kind = value === '' ? undefined : kindOf(vendor, [name], value);
    return kind === 'ending' || kind === 'search';
  });
}

/**
 * Reads what the page's world says of a request, which anybody there can forge: whatever is not understood leaves it
 * untold. Never throws.
 *
 * @param asked path and parameters, as `lib/page-world/describe-request.ts` writes them; undefined where not seen
 */
export function readRequest(asked: string | undefined, vendor: VendorId): ListRequest {
  const unseen: ListRequest = { by: new Set(), hasEnd: true };
  const space = asked?.indexOf(' ') ?? -1;
  if (asked === undefined || space < 0) return unseen;
  const path = asked.slice(0, space);
  let made: unknown;
  try {
    made = JSON.parse(asked.slice(space + 1));
  } catch {
    return unseen;
  }
  if (!Array.isArray(made)) return unseen;
  const { list, single, needsBody } = LIST_REQUESTS[vendor];
  if (single.test(path)) return { fair: false, by: new Set(['picked']), hasEnd: true };
  const parameters = parametersIn(made);
  if (parameters === undefined) return unseen;
  const found = parameters.flatMap(({ names, value, isOff }) => {
    const kind = kindOf(vendor, names.slice(1), value);
    if (!isOff) return [kind];
    return kind !== undefined && UNFAIR.includes(kind) ? [undefined] : [];
  });
  const by = new Set(found.filter((kind) => kind !== undefined));
  const hasEnd = parameters.some(
    ({ names, isOff }) => !isOff && names.slice(1).some((name) => BOUNDING.test(name)),
  );
  if (UNFAIR.some((kind) => by.has(kind))) return { fair: false, by, hasEnd };
  const isUnderstood =
    list.test(path) && !found.includes(undefined) && !(needsBody && made[1] === null);
  return isUnderstood ? { fair: true, by, hasEnd } : { by, hasEnd };
}
