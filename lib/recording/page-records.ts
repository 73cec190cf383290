import { ASK_EVENT, RECORDS_EVENT } from '../page-world/events.ts';
import { parseRecords, type CallRecord } from '../calls/call-record.ts';
import { CallRecords } from './call-records.ts';
import { callIdOf } from '../page/values/call-id-of.ts';
import { readFacts, type CallFacts } from '../page/call-facts.ts';
import type { Place } from '../page/places.ts';
import type { MarkedPage } from '../marking/marked-page.ts';
import { pageTimes } from './page-times.ts';

/**
 * The call records of a marked page: asks the watcher for them as long as the user wants it, which hands over
 * what it has kept since the page began.
 */
export class PageRecords {
  readonly records = new CallRecords();
  readonly #page: Document;
  readonly #marked: MarkedPage;
  readonly #listeners: ((fresh: readonly CallRecord[]) => void)[] = [];

  constructor(page: Document, marked: MarkedPage) {
    this.#page = page;
    this.#marked = marked;
    page.addEventListener(
      RECORDS_EVENT,
      (event) => {
        if (!marked.settings.watchCallRecords) return;
        const fresh = this.records.add(parseRecords((event as CustomEvent<unknown>).detail));
        if (fresh.length === 0) return;
        for (const tell of this.#listeners) tell(fresh);
      },
      { signal: marked.signal },
    );
    marked.onSettings(() => {
      if (marked.settings.watchCallRecords) this.ask();
      else this.records.clear();
    });
  }

  /** Calls back with records that are new. */
  onFresh(came: (fresh: readonly CallRecord[]) => void): void {
    this.#listeners.push(came);
  }

  /** Asks the watcher, where the user wants it; the marking script tells it to stop where they do not. */
  ask(): void {
    if (!this.#marked.settings.watchCallRecords) return;
    this.#page.dispatchEvent(new CustomEvent(ASK_EVENT, { detail: 'on' }));
  }

  /** The codes of all records that may be of a place's call. */
  codesOf(place: Place): string[] {
    return this.#fittingPlace(this.records, place).map(({ code }) => code);
  }

  /** Calls back with what tells whether a place may be of a call that new records are about. */
  onMore(more: (isAbout: (place: Place) => boolean) => void): void {
    this.onFresh((records) => {
      const fresh = new CallRecords();
      fresh.add(records);
      more((place) => this.#fittingPlace(fresh, place).length > 0);
    });
  }

  /** The records of all calls that a place may be of. */
  fitting({ id, startedAt }: CallFacts): CallRecord[] {
    return id === undefined ? [] : this.records.fitting(id, () => startedAt);
  }

  #fittingPlace(records: CallRecords, place: Place): CallRecord[] {
    if (records.size === 0) return [];
    const { vendor } = this.#marked;
    const { href } = this.#page.location;
    const id = callIdOf(place, vendor, href);
    if (id === undefined) return [];
    return records.fitting(
      id,
      () => readFacts(place, vendor, href, pageTimes(this.#page)).startedAt,
    );
  }
}
