import type { VapiCall } from '../../calls/vapi.ts';
import { apiShape, apiVariant } from '../options.ts';
import { requestJson } from '../request.ts';

/** The API of the region that the dashboard is of. */
const API = `https://${location.hostname.replace(/^dashboard\./, 'api.')}`;

/** A page of calls and how many there are in all, where the API says so. */
export interface CallPage {
  readonly calls: readonly VapiCall[];
  readonly total: number | undefined;
}

/**
 * Requests calls by `GET /call` or `GET /v2/call`, whichever `?api=` says, else `shape`. `query` holds
 * `limit`, `page`, `assistantId`, `campaignId` or `createdAtLt`.
 */
export async function listCalls(
  query: Record<string, string | undefined>,
  shape: 'array' | 'paged',
): Promise<CallPage> {
  const search = new URLSearchParams(apiVariant());
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) search.set(name, value);
  if ((apiShape ?? shape) === 'array') {
    const calls = await requestJson<VapiCall[]>(`${API}/call?${search.toString()}`);
    return { calls, total: undefined };
  }
  const { results, metadata } = await requestJson<{
    results: VapiCall[];
    metadata: { totalItems: number };
  }>(`${API}/v2/call?${search.toString()}`);
  return { calls: results, total: metadata.totalItems };
}

/** Requests one call by its full ID. */
export function getCall(id: string): Promise<VapiCall> {
  return requestJson(`${API}/call/${encodeURIComponent(id)}?${apiVariant()}`);
}
