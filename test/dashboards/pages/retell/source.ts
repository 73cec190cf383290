import type { RetellCall } from '../../calls/retell.ts';
import { apiShape, apiVariant } from '../options.ts';
import { requestJson } from '../request.ts';

const API =
  location.hostname === 'app.uponai.com' ? 'https://api.uponai.com' : 'https://api.retellai.com';

/** A page of calls and how many there are in all. */
export interface SessionPage {
  readonly calls: readonly RetellCall[];
  readonly total: number;
}

/**
 * Requests one page of calls by `POST /v3/list-calls`; with `?api=array` by `/v2/list-calls`, which cannot
 * skip, so that the page asks for all and cuts by itself. `reasons` narrows; none means all.
 */
export async function listSessions(
  page: number,
  size: number,
  reasons: readonly string[],
): Promise<SessionPage> {
  const filter = reasons.length === 0 ? {} : { disconnection_reason: reasons };
  const offset = (page - 1) * size;
  if (apiShape === 'array') {
    const all = await requestJson<RetellCall[]>(`${API}/v2/list-calls?${apiVariant()}`, {
      limit: 10_000,
      sort_order: 'descending',
      ...filter,
    });
    return { calls: all.slice(offset, offset + size), total: all.length };
  }
  const { items, total } = await requestJson<{ items: RetellCall[]; total: number }>(
    `${API}/v3/list-calls?${apiVariant()}`,
    { limit: size, offset, sort_order: 'descending', ...filter },
  );
  return { calls: items, total };
}
