import type { CallRecord } from '../calls/call-record.ts';
import type { Sighting } from '../calls/sighting.ts';
import { readFacts } from '../page/call-facts.ts';
import type { MarkedPage, MarkedReason } from '../marking/marked-page.ts';
import type { PageRecords } from './page-records.ts';
import type { TimeContext } from '../page/values/times.ts';
import { pageTimes } from './page-times.ts';
import { SightingOutbox } from './sighting-outbox.ts';
import { sightingOfPlace, sightingOfRecord, type Seen } from './to-sighting.ts';

/** Ms after the last change before rows are read for the history. */
const QUIET_MS = 120;

/** Ms of one go at reading rows and records, so that a long table does not stop the page. */
const SLICE_MS = 30;

/** The same where the page goes away. */
const LAST_MS = 300;

/** Sightings that may wait to be sent while more are read. */
const MOST_AHEAD = 1_000;

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
  /** What was marked and what came in records since the last time. The page has been marked for a while now. */
  const shown = new Set<MarkedReason>(marked.reasons());
  const records: CallRecord[] = [];
  const sendRecord = (record: CallRecord): void => outbox.add(sightingOfRecord(record, seen()));
  const sendReason = ({ badge, cell, diagnosis }: MarkedReason, times: TimeContext): void => {
    if (!badge.isConnected) return;
    const facts = readFacts(cell, vendor, page.location.href, times);
    const sighting = sightingOfPlace(cell.label, facts, diagnosis, seen());
    if (sighting !== undefined) outbox.add(sighting);
    // Calls of one burst look alike in a table: only their records tell them apart.
    if (hasPassedOver) known.fitting(facts).forEach(sendRecord);
  };

  let quiet: ReturnType<typeof setTimeout> | undefined;
  /** Reads what waits, as much as there is time and room for; the rest is read later. */
  const report = (ms: number, most: number): void => {
    clearTimeout(quiet);
    quiet = undefined;
    if (!marked.settings.recording) {
      shown.clear();
      if (records.length > 0) hasPassedOver = true;
      records.length = 0;
      return;
    }
    const end = performance.now() + ms;
    const mayGoOn = (): boolean => outbox.waiting < most && performance.now() < end;
    while (records.length > 0 && mayGoOn()) records.splice(0, 50).forEach(sendRecord);
    const times = pageTimes(page);
    for (const reason of shown) {
      if (!mayGoOn()) break;
      shown.delete(reason);
      sendReason(reason, times);
    }
    if (shown.size + records.length > 0) reportSoon(outbox.waiting < most ? 0 : QUIET_MS);
  };
  const reportSoon = (wait = QUIET_MS): void => {
    if (!signal.aborted) quiet ??= setTimeout(() => report(SLICE_MS, MOST_AHEAD), wait);
  };
  /** Reads what waits before it is too late. */
  const reportNow = (): void => report(LAST_MS, Infinity);

  marked.onChange(({ reasons }) => {
    for (const reason of reasons) shown.add(reason);
    reportSoon();
  });
  known.onFresh((fresh) => {
    records.push(...fresh);
    report(SLICE_MS, MOST_AHEAD);
  });
  page.defaultView?.addEventListener(
    'pagehide',
    () => {
      reportNow();
      outbox.depart();
    },
    { signal },
  );
  page.addEventListener(
    'visibilitychange',
    () => {
      if (page.visibilityState === 'hidden') {
        reportNow();
        outbox.flush();
      } else isAlive();
    },
    { signal },
  );
  signal.addEventListener(
    'abort',
    () => {
      reportNow();
      outbox.keep();
    },
    { once: true },
  );
  for (const sighting of unsent) outbox.add(sighting);
  reportSoon();
}
