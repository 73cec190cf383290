import type { CallRecord } from '../calls/call-record.ts';
import { isUnfairAddress } from '../calls/list-request.ts';
import type { Sighting } from '../calls/sighting.ts';
import type { Span } from '../calls/span.ts';
import { MINUTE } from '../calls/time.ts';
import type { MarkedPage, MarkedReason } from '../marking/marked-page.ts';
import type { PageRecords } from './page-records.ts';
import { pageTimes } from './page-times.ts';
import { isTable, readLists, type ReadList } from './read-rows.ts';
import { SightingOutbox } from './sighting-outbox.ts';
import { sightingOfPlace, sightingOfRecord, type Seen } from './to-sighting.ts';

/** Ms after the last change before rows are read for the history. */
const QUIET_MS = 120;

/** Rows may be this far out of order in a list that is ordered by time: pages order by start or by creation. */
const OUT_OF_ORDER = 10 * MINUTE;

/** Where sightings go. */
export interface RecordingOptions {
  /** Resolves once the batch is committed. */
  readonly send: (batch: Sighting[]) => Promise<unknown>;
  /** Tells of times that fair lists covered. */
  readonly sendSpans: (spans: readonly Span[]) => Promise<unknown>;
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
  { send, sendSpans, leave, keep, unsent }: RecordingOptions,
): void {
  const { vendor, host, signal } = marked;
  const isAlive = (): boolean => marked.isAlive();
  const outbox = new SightingOutbox({ send, leave, keep, isAlive, signal });
  const seen = (fair: boolean | undefined): Seen => ({
    vendor: vendor.id,
    host,
    seenAt: Date.now(),
    fair,
  });

  /** Whether records came while the user wanted none kept: of those, calls are told of once they are shown. */
  let hasPassedOver = false;
  const sendRecord = (record: CallRecord): void =>
    outbox.add(sightingOfRecord(record, seen(known.fairOf(record))));

  const recordList = (list: ReadList): void => {
    const fair = isTable(list) ? fairnessOf(list, page.location.search) : false;
    // Rows of one list are two calls, however alike they look.
    const number = Math.floor(Math.random() * Number.MAX_SAFE_INTEGER);
    const own: Sighting[] = [];
    for (const { reason, facts, record, isCovered } of list) {
      const { place, diagnosis } = reason;
      if (hasPassedOver) {
        const records = record === undefined ? known.fitting(facts) : [record];
        records.forEach(sendRecord);
      }
      if (record !== undefined) {
        const told = seen(known.fairOf(record));
        const sighting = sightingOfPlace(place.label, facts, diagnosis, told, record);
        if (sighting !== undefined) outbox.add(sighting);
      } else if (!isCovered) {
        const told = { ...seen(fair), list: number };
        const sighting = sightingOfPlace(place.label, facts, diagnosis, told);
        if (sighting !== undefined) own.push(sighting);
      }
    }
    outbox.addList(own);
  };

  /** What was marked since the last time. The page has been marked for a while when this script comes. */
  let shown = new Set<MarkedReason>(marked.reasons());
  let quiet: ReturnType<typeof setTimeout> | undefined;
  const report = (): void => {
    clearTimeout(quiet);
    quiet = undefined;
    const changed = shown;
    shown = new Set();
    if (changed.size === 0) return;
    const lists = readLists(page, marked, known, changed, pageTimes(page));
    if (marked.settings.recording) lists.forEach(recordList);
  };
  const reportSoon = (): void => {
    quiet ??= setTimeout(report, QUIET_MS);
  };

  marked.onChange(({ reasons }) => {
    for (const reason of reasons) shown.add(reason);
    reportSoon();
  });
  known.onTold((told, spans) => {
    if (marked.settings.recording) {
      for (const { record, fair } of told) outbox.add(sightingOfRecord(record, seen(fair)));
      // What was covered is told again by the next list.
      if (spans.length > 0 && isAlive()) sendSpans(spans).catch(() => undefined);
    } else {
      hasPassedOver = true;
    }
    // Rows that stand there already may be of these calls.
    for (const reason of marked.reasons()) shown.add(reason);
    reportSoon();
  });
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

/**
 * What the rows of a table say of how they were chosen, where no answer does: `false` where the page's address names a
 * reason or the like, or where they are not ordered by time. That they are fair is never said.
 */
function fairnessOf(list: ReadList, query: string): boolean | undefined {
  if (isUnfairAddress(query)) return false;
  const starts = list.flatMap(({ facts }) => facts.startedAt ?? []);
  let [ups, downs] = [0, 0];
  for (let i = 1; i < starts.length; i++) {
    const step = (starts[i] ?? 0) - (starts[i - 1] ?? 0);
    if (step > OUT_OF_ORDER) ups += 1;
    else if (step < -OUT_OF_ORDER) downs += 1;
  }
  return Math.min(ups, downs) > 1 ? false : undefined;
}
