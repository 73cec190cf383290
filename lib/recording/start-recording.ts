import type { CallRecord } from '../calls/call-record.ts';
import type { Sighting } from '../calls/sighting.ts';
import { readFacts } from '../page/call-facts.ts';
import type { MarkedPage, MarkedReason } from '../marking/marked-page.ts';
import type { PageRecords } from './page-records.ts';
import { pageTimes } from './page-times.ts';
import { SightingOutbox } from './sighting-outbox.ts';
import { sightingOfPlace, sightingOfRecord, type Seen } from './to-sighting.ts';

/** Ms after the last change before rows are read for the history. */
const QUIET_MS = 120;

/** Where sightings go. */
export interface RecordingOptions {
  /** Resolves once the batch is committed. */
  readonly send: (batch: Sighting[]) => Promise<unknown>;
  /** Keeps sightings for the background while the page goes away. */
  readonly leave: (sightings: Sighting[]) => void;
  /** Keeps sightings for the extension's next script, as this one can reach nothing of it any more. */
  readonly keep: (sightings: Sighting[]) => void;
  /** What an earlier script could not hand over. */
  readonly unsent: readonly Sighting[];
}

/** Tells the history of every call that a marked page or its call records show, as long as the user wants it. */
export function startRecording(
  page: Document,
  marked: MarkedPage,
  known: PageRecords,
  { send, leave, keep, unsent }: RecordingOptions,
): void {
  const { vendor, host, signal } = marked;
  const isAlive = (): boolean => marked.isAlive();
  const outbox = new SightingOutbox({ send, leave, keep, isAlive, signal });
  const seen = (): Seen => ({ vendor: vendor.id, host, seenAt: Date.now() });

  /** Whether records came while the user wanted none kept: of those, calls are told of once they are shown. */
  let hasPassedOver = false;
  const sendRecord = (record: CallRecord): void => outbox.add(sightingOfRecord(record, seen()));

  /** What was marked since the last time. The page has been marked for a while when this script comes. */
  let shown = new Set<MarkedReason>(marked.reasons());
  let quiet: ReturnType<typeof setTimeout> | undefined;
  const report = (): void => {
    clearTimeout(quiet);
    quiet = undefined;
    const reasons = shown;
    shown = new Set();
    if (!marked.settings.recording) return;
    const times = pageTimes(page);
    for (const { badge, place, diagnosis } of reasons) {
      if (!badge.isConnected) continue;
      const facts = readFacts(place, vendor, page.location.href, times);
      const sighting = sightingOfPlace(place.label, facts, diagnosis, seen());
      if (sighting !== undefined) outbox.add(sighting);
      // Calls of one burst look alike in a table: only their records tell them apart.
      if (hasPassedOver) known.fitting(facts).forEach(sendRecord);
    }
  };
  const reportSoon = (): void => {
    quiet ??= setTimeout(report, QUIET_MS);
  };
  const addRecords = (fresh: readonly CallRecord[]): void => {
    if (marked.settings.recording) fresh.forEach(sendRecord);
    else hasPassedOver = true;
  };

  marked.onChange(({ reasons }) => {
    for (const reason of reasons) shown.add(reason);
    reportSoon();
  });
  known.onFresh(addRecords);
  page.defaultView?.addEventListener(
    'pagehide',
    () => {
      report();
      outbox.depart();
    },
    { signal },
  );
  page.addEventListener(
    'visibilitychange',
    () => {
      if (page.visibilityState === 'hidden') {
        report();
        outbox.flush();
      } else isAlive();
    },
    { signal },
  );
  signal.addEventListener(
    'abort',
    () => {
      report();
      outbox.keep();
    },
    { once: true },
  );
  for (const sighting of unsent) outbox.add(sighting);
  reportSoon();
}
