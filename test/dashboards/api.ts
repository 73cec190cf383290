import type { RetellCall } from './calls/retell.ts';
import type { VapiCall } from './calls/vapi.ts';
import { LAYOUT_UNTIL, layoutCalls } from './pages/layouts/rows.ts';
import { withHostileReasons, withoutReasons } from './spoil.ts';

/** One request to a vendor's API, taken apart. */
export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** The parsed JSON body, or undefined. */
  readonly body: unknown;
}

/** The calls that the APIs answer with. A test may change them at any time. */
export interface ReplicaCalls {
  readonly vapi: VapiCall[];
  readonly retell: RetellCall[];
  readonly uponai: RetellCall[];
}

/** What the API says: a status and a body to be sent as JSON. */
export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
}

const NOT_FOUND: ApiAnswer = { status: 404, body: { message: 'Not found', statusCode: 404 } };

function spoiled<T extends object>(
  calls: readonly T[],
  field: keyof T,
  query: URLSearchParams,
): T[] {
  const variant = query.get('variant');
  if (variant === 'hostile') return withHostileReasons(calls, field);
  if (variant === 'empty-cells') return withoutReasons(calls, field);
  return [...calls];
}

/** A whole number from a query or body, within bounds. */
function whole(value: unknown, fallback: number, most: number): number {
  const number = Number(value ?? fallback);
  return Number.isInteger(number) && number >= 0 ? Math.min(number, most) : fallback;
}

/**
 * Vapi's API: `GET /call?limit=…` (an array), `GET /v2/call?limit=…&page=…` (`{results, metadata}`) and
 * `GET /call/<id>`; and `GET /layouts/call?seed=…&count=…&until=…`, the calls of a layout. Both lists know `assistantId`, `campaignId`, `id` and `createdAtLt`.
 */
export function answerVapi(request: ApiRequest, calls: readonly VapiCall[]): ApiAnswer {
  const { path, query } = request;
  if (request.method !== 'GET') return NOT_FOUND;
  if (path === '/layouts/call') {
    const count = whole(query.get('count'), 40, 20_000);
    const seed = whole(query.get('seed'), 7, 2 ** 31);
    const until = whole(query.get('until'), LAYOUT_UNTIL, Number.MAX_SAFE_INTEGER);
    return { status: 200, body: layoutCalls(seed, count, until) };
  }
  const single = /^\/call\/([^/]+)$/.exec(path)?.[1];
  if (single !== undefined) {
    const call = spoiled(calls, 'endedReason', query).find((c) => c.id === single);
    return call === undefined ? NOT_FOUND : { status: 200, body: call };
  }
  if (path !== '/call' && path !== '/v2/call') return NOT_FOUND;
  const wanted = (['assistantId', 'campaignId', 'id'] as const).filter((name) => query.has(name));
  const before = query.get('createdAtLt');
  const found = spoiled(calls, 'endedReason', query).filter(
    (call) =>
      wanted.every((name) => call[name] === query.get(name)) &&
      (before === null || call.createdAt < before),
  );
  const limit = whole(query.get('limit'), 100, 10_000);
  if (path === '/call') return { status: 200, body: found.slice(0, limit) };
  const page = Math.max(1, whole(query.get('page'), 1, 10_000));
  return {
    status: 200,
    body: {
      results: found.slice((page - 1) * limit, page * limit),
      metadata: { itemsPerPage: limit, totalItems: found.length, currentPage: page },
    },
  };
}

/**
 * Retell's API: `POST /v2/list-calls` (an array), `POST /v3/list-calls`
 * (`{items, has_more, pagination_key, total}`) and `GET /v2/get-call/<id>`. Besides `limit` and
 * `pagination_key` the body may hold `offset`, as the numbered paging of the dashboard needs it, and
 * `disconnection_reason`, a list.
 */
export function answerRetell(request: ApiRequest, calls: readonly RetellCall[]): ApiAnswer {
  const all = spoiled(calls, 'disconnection_reason', request.query);
  const single = /^\/v2\/get-call\/([^/]+)$/.exec(request.path)?.[1];
  if (single !== undefined) {
    const call = all.find((c) => c.call_id === single);
    return call === undefined ? NOT_FOUND : { status: 200, body: call };
  }
  if (request.method !== 'POST' || !/^\/v[23]\/list-calls$/.test(request.path)) return NOT_FOUND;
  const body = (request.body ?? {}) as Record<string, unknown>;
  const reasons = body['disconnection_reason'];
  const found = Array.isArray(reasons)
    ? all.filter((call) => reasons.includes(call.disconnection_reason))
    : all;
  const after = found.findIndex((call) => call.call_id === body['pagination_key']) + 1;
  const start = whole(body['offset'], after, found.length);
  const items = found.slice(start, start + whole(body['limit'], 50, 10_000));
  if (request.path.startsWith('/v2')) return { status: 200, body: items };
  const hasMore = start + items.length < found.length;
  return {
    status: 200,
    body: {
      items,
      has_more: hasMore,
      ...(hasMore ? { pagination_key: items.at(-1)?.call_id } : {}),
      total: found.length,
    },
  };
}
