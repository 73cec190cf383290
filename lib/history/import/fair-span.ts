import { datedAt } from '../../calls/moment.ts';
import type { Sighting } from '../../calls/sighting.ts';
import type { HistoryDb } from '../database.ts';
import type { SpanRow } from '../spans.ts';

/** The calls of one dashboard in a file; several organizations or assistants stand as null. */
interface Listed {
  from: number;
  to: number;
  org: string | null | undefined;
  agent: string | null | undefined;
}

/** What is kept of the spans of a file until its import goes on. */
export type SpanState = readonly (readonly [dashboard: string, listed: Listed])[];

/**
 * The time that a file with all calls of its period tells of, for each dashboard. A file of one organization or one
 * assistant tells of that one only.
 */
export class FairSpans {
  readonly #listed = new Map<string, Listed>();

  add(sighting: Sighting): void {
    const { vendor, host, org, agent } = sighting;
    const at = datedAt(sighting);
    if (at === undefined) return;
    const dashboard = `${vendor}\n${host}`;
    const known = this.#listed.get(dashboard);
    if (known === undefined) {
      this.#listed.set(dashboard, { from: at, to: at, org, agent });
      return;
    }
    known.from = Math.min(known.from, at);
    known.to = Math.max(known.to, at);
    if (known.org !== org) known.org = null;
    if (known.agent !== agent) known.agent = null;
  }

  state(): SpanState {
    return [...this.#listed];
  }

  /** Goes on from what was kept. */
  restore(state: SpanState): void {
    for (const [dashboard, listed] of state) this.#listed.set(dashboard, { ...listed });
  }

  /**
   * Stores them; the same file again changes nothing.
   *
   * @param listedAt ms since 1970 when the file was written
   */
  async write(db: HistoryDb, listedAt: number): Promise<void> {
    const rows = [...this.#listed].map(([dashboard, { from, to, org, agent }]): SpanRow => {
      const [vendor = '', host = ''] = dashboard.split('\n');
      return {
        key: ['import', vendor, host, org ?? '', agent ?? '', from, to].join('|'),
        vendor: vendor as SpanRow['vendor'],
        host,
        ...(typeof org === 'string' && { org }),
        ...(typeof agent === 'string' && { agent }),
        from,
        to,
        listedAt,
      };
    });
    if (rows.length > 0) await db.spans.bulkPut(rows);
  }
}
