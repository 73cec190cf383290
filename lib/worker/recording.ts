import { isList } from '../calls/checks.ts';
import type { Sighting } from '../calls/sighting.ts';
import type { Span } from '../calls/span.ts';
import { recordSpans } from '../history/spans.ts';
import type { HistoryWriter } from '../history/writer.ts';
import { MAX_BATCH } from '../messaging/protocol.ts';
import { readSettings } from '../settings/store.ts';
import { sightingsOf } from './check-message.ts';
import { FloodLimit } from './flood-limit.ts';
import { noteOrganisation } from './open-client.ts';
import { dashboardAt, type Dashboard } from './senders.ts';

/** Records what dashboards tell, within bounds. */
export class Recording {
  readonly #writer: HistoryWriter;
  readonly #onFlood: () => void;
  readonly #limit = new FloodLimit();

  /** @param onFlood told whenever more came than can be true */
  constructor(writer: HistoryWriter, onFlood: () => void) {
    this.#writer = writer;
    this.#onFlood = onFlood;
  }

  /**
   * Records a batch that the script on a dashboard has sent. Gives the number of sightings that the history holds
   * now. Rejects where they could not be written, or are too many for now.
   */
  async recordSent(batch: readonly unknown[], dashboard: Dashboard): Promise<number> {
    const isOfSender = (host: string): Dashboard | undefined =>
      host === dashboard.host ? dashboard : undefined;
    return this.#record(sightingsOf(batch, isOfSender, Date.now()));
  }

  /** Records a batch that a page has kept for the background; anybody may have changed it meanwhile. */
  async recordPending(batch: unknown): Promise<void> {
    const settings = await readSettings();
    const claims = isList(batch, MAX_BATCH) ? batch : [];
    await this.#record(sightingsOf(claims, (host) => dashboardAt(host, settings), Date.now()));
  }

  /** Keeps which times fair lists covered, as long as calls are recorded. */
  async recordSpans(spans: readonly Span[]): Promise<void> {
    const { recording } = await readSettings();
    if (!recording || spans.length === 0) return;
    await this.#writer.read((db) => recordSpans(db, spans));
  }

  async #record(sightings: Sighting[]): Promise<number> {
    const { recording } = await readSettings();
    if (!recording || sightings.length === 0) return 0;
    const counts = new Map<string, number>();
    for (const { host } of sightings) counts.set(host, (counts.get(host) ?? 0) + 1);
    for (const [host, count] of counts) {
      if (this.#limit.admits(host, count, Date.now())) continue;
      this.#onFlood();
      throw new Error('More calls at once than a dashboard can have.');
    }
    const outcomes = await this.#writer.record(sightings);
    const kept = outcomes.filter((outcome) => outcome !== 'nameless' && outcome !== 'too-old');
    const { host, org } = sightings.find((sighting) => sighting.org !== undefined) ?? {};
    if (kept.length > 0 && host !== undefined && org !== undefined) {
      noteOrganisation(host, org).catch(() => undefined);
    }
    return kept.length;
  }
}
