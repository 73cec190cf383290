import { isList } from '../calls/checks.ts';
import { spanWithout, type Span } from '../calls/span.ts';
import { readKnownTime } from '../history/known-time.ts';
import type { RecordResult } from '../history/recorder.ts';
import { recordSpans } from '../history/spans.ts';
import type { HistoryWriter } from '../history/writer.ts';
import { MAX_BATCH, type RecordAnswer } from '../messaging/protocol.ts';
import { readSettings } from '../settings/store.ts';
import type { Dashboard } from '../vendors/vendor.ts';
import { sightingsOf, type CheckedBatch } from './check-message.ts';
import { FloodLimit } from './flood-limit.ts';
import { readErased } from './forget.ts';
import { noteOrganization } from './open-client.ts';
import { dashboardAt } from './senders.ts';

/** Functions that are called after sightings came. */
export interface RecordingListeners {
  /** Called when more came than can be true. */
  readonly onFlood: () => void;
  /** Called when nothing was kept because of its dates. */
  readonly onRefused: () => void;
  /** Called when something was kept. */
  readonly onKept: () => void;
}

type DashboardOf = (host: string) => Dashboard | undefined;

/** Records what dashboards tell, within bounds. */
export class Recording {
  readonly #writer: HistoryWriter;
  readonly #listeners: RecordingListeners;
  readonly #limit = new FloodLimit();

  constructor(writer: HistoryWriter, listeners: RecordingListeners) {
    this.#writer = writer;
    this.#listeners = listeners;
  }

  /**
   * Records a batch that the script on a dashboard has sent. Rejects where it could not be written, or is too much for
   * now.
   */
  recordSent(batch: readonly unknown[], dashboard: Dashboard): Promise<RecordAnswer> {
    return this.#record(batch, (host) => (host === dashboard.host ? dashboard : undefined));
  }

  /**
   * Records a batch that a page has kept for the background; anybody may have changed it meanwhile. Gives what of it
   * has to be kept on, since nothing but the clock speaks against it.
   */
  async recordPending(batch: unknown): Promise<readonly unknown[]> {
    const settings = await readSettings();
    const claims = isList(batch, MAX_BATCH) ? batch : [];
    const { again = [] } = await this.#record(claims, (host) => dashboardAt(host, settings));
    return again.map((index) => claims[index]);
  }

  /**
   * Keeps which times fair lists covered, as long as calls are recorded. An open page does not tell again of calls that
   * were erased since: of the time before, not all of them are there.
   */
  async recordSpans(spans: readonly Span[]): Promise<void> {
    const [{ recording }, erasedUntil] = await Promise.all([
      readSettings(),
      readErased(Date.now()),
    ]);
    const since = spans.flatMap((span) =>
      spanWithout(span, -Infinity, erasedUntil(span.vendor) + 1),
    );
    if (!recording || since.length === 0) return;
    await this.#writer.read((db) => recordSpans(db, since));
  }

  async #record(batch: readonly unknown[], dashboardOf: DashboardOf): Promise<RecordAnswer> {
    const now = Date.now();
    const [{ recording }, erasedUntil] = await Promise.all([readSettings(), readErased(now)]);
    if (!recording || batch.length === 0) return { kept: 0 };
    const check = (at: number): CheckedBatch => sightingsOf(batch, dashboardOf, at, erasedUntil);
    const { sightings, indices, future } = await this.#byTrueTime(check, now);
    const counts = new Map<string, number>();
    for (const { host } of sightings) counts.set(host, (counts.get(host) ?? 0) + 1);
    for (const [host, count] of counts) {
      if (this.#limit.admits(host, count, Date.now())) continue;
      this.#listeners.onFlood();
      throw new Error('More calls at once than a dashboard can have.');
    }
    const results = sightings.length === 0 ? [] : await this.#writer.record(sightings);
    const indicesOf = (result: RecordResult): number[] =>
      indices.filter((_, i) => results[i] === result);
    const again = [...future, ...indicesOf('by-clock')];
    const tooOld = indicesOf('too-old').length;
    const kept =
      results.length - indicesOf('nameless').length - indicesOf('by-clock').length - tooOld;
    if (kept > 0) {
      this.#listeners.onKept();
      const { host, org } = sightings.find((sighting) => sighting.org !== undefined) ?? {};
      if (host !== undefined && org !== undefined) {
        noteOrganization(host, org).catch(() => undefined);
      }
    } else if (again.length + tooOld > 0) this.#listeners.onRefused();
    return { kept, ...(again.length > 0 && { again }) };
  }

  /** If a clock that is slow makes calls seem to lie in the future, what is known of the time decides. */
  async #byTrueTime(check: (at: number) => CheckedBatch, now: number): Promise<CheckedBatch> {
    const checked = check(now);
    if (checked.future.length === 0) return checked;
    const known = await this.#writer.read(readKnownTime);
    return known === undefined || known <= now ? checked : check(known);
  }
}
