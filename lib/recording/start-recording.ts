import type { CallRecord } from '../calls/call-record.ts';
import { fairer } from '../calls/fairer.ts';
import type { Sighting } from '../calls/sighting.ts';
import { spanMessages, type Span } from '../calls/span.ts';
import type { MarkedPage, MarkedReason } from '../marking/marked-page.ts';
import { fairnessOf } from './list-order.ts';
import type { AnswerUpdate, PageRecords } from './page-records.ts';
import { pageTimes } from './page-times.ts';
import { isTable, RowReader, type ReadList } from './read-rows.ts';
import { rowFamilies } from './row-families.ts';
import { SightingOutbox, type OutboxOptions } from './sighting-outbox.ts';
import { sightingOfCell, sightingOfRecord, type WhereSeen } from './to-sighting.ts';
import type { ToldRecord } from './told-calls.ts';
import { unkeptOn } from './unkept.ts';
import type { Unkept } from '../calls/unkept.ts';
import { shownBy } from './shown-by.ts';

/** Ms after the last change before rows are read for the history. */
const QUIET_MS = 120;

/** Ms of one go at reading rows and records, so that a long table does not stop the page. */
const SLICE_MS = 30;

/** The same when the page goes away. */
const LAST_MS = 300;

/** Sightings that may wait to be sent while more are read. */
const MOST_AHEAD = 1_000;

/** Rows or records between two looks at the time. */
const AT_ONCE = 50;

/** Where sightings go. */
export interface RecordingOptions {
  /** Resolves once the batch is committed, with the indices of what has to be sent again later. */
  readonly send: OutboxOptions['send'];
  /** Tells of times that fair lists covered, at most `MOST_SPANS` at once. */
  readonly sendSpans: (spans: readonly Span[]) => Promise<unknown>;
  /** Keeps sightings for the background while the page goes away. */
  readonly storeForWorker: OutboxOptions['storeForWorker'];
  /** Keeps sightings for the extension's next script, as this one can reach nothing of it any more. */
  readonly storeInPage: OutboxOptions['storeInPage'];
  /** What an earlier script could not hand over. */
  readonly pending: readonly Sighting[];
}

/** What can be asked of the recording of a page. */
export interface PageRecording {
  /** What to say if no call of the page can be recorded; undefined if one can, none is there, or recording is off. */
  unkept(): Unkept | undefined;
}

/** Tells the history of every call that a marked page or its call records show, as long as the user wants it. */
export function startRecording(
  page: Document,
  marked: MarkedPage,
  known: PageRecords,
  { send, sendSpans, storeForWorker, storeInPage, pending }: RecordingOptions,
): PageRecording {
  const { vendor, host, signal } = marked;
  const isAlive = (): boolean => marked.isAlive();
  const outbox = new SightingOutbox({ send, storeForWorker, storeInPage, isAlive, signal });
  const reader = new RowReader(page, marked, known);
  const seen = (fair: boolean | undefined): WhereSeen => ({
    vendor: vendor.id,
    host,
    seenAt: Date.now(),
    fair,
  });

  /** Reasons whose calls cannot be told from other calls. */
  const unkept = new WeakSet<MarkedReason>();

  /** Whether records came while recording was off: their calls are sent once the page shows them. */
  let hasPassedOver = false;
  const sendRecord = (record: CallRecord): void =>
    outbox.add(sightingOfRecord(record, seen(known.fairOf(record))));

  function* recordTold(told: readonly ToldRecord[]): Generator<undefined> {
    for (const [index, { record, fair }] of told.entries()) {
      outbox.add(sightingOfRecord(record, seen(fair)));
      if (index % AT_ONCE === AT_ONCE - 1) yield;
    }
  }

  function* recordList(list: ReadList): Generator<undefined> {
    const fair = isTable(list) ? fairnessOf(list, page.location.search, vendor.id) : false;
    // Rows of one list are two calls, however alike they look.
    const number = Math.floor(Math.random() * Number.MAX_SAFE_INTEGER);
    const own: Sighting[] = [];
    for (let from = 0; from < list.length; from += AT_ONCE) {
      for (const { reason, facts, record, isCovered } of list.slice(from, from + AT_ONCE)) {
        unkept.delete(reason);
        const { diagnosis } = reason;
        if (hasPassedOver) {
          // Calls of one burst look alike in a table: only their records tell them apart.
          const records = record === undefined ? known.fitting(reason.cell, facts) : [record];
          records.forEach(sendRecord);
        }
        if (record !== undefined) {
          const before = known.fairOf(record);
          const told = seen(known.isListed(record) ? before : fairer(before, fair));
          const sighting = sightingOfCell(shownBy(marked, reason), facts, diagnosis, told, record);
          if (sighting !== undefined) outbox.add(sighting);
        } else if (!isCovered) {
          const told = { ...seen(fair), list: number };
          const sighting = sightingOfCell(shownBy(marked, reason), facts, diagnosis, told);
          if (sighting !== undefined) own.push(sighting);
          else unkept.add(reason);
        }
      }
      yield;
    }
    for (const family of rowFamilies(own)) {
      outbox.addRows(family);
      yield;
    }
  }

  /** What was marked since the last time. The page has been marked for a while when this script comes. */
  const shown = new Set<MarkedReason>(marked.reasons());
  /** What of it has been read, and waits for the rest of its table. */
  const ready = new Set<MarkedReason>();
  /** Of answers that came since rows were matched: whether a row may be of their calls. */
  let came: AnswerUpdate['isAbout'][] = [];
  /** Lists and records on their way to the outbox. */
  const work: Generator<undefined>[] = [];
  let quiet: ReturnType<typeof setTimeout> | undefined;
  /** Reads what waits, as much as there is time and room for; the rest is read later. */
  const readWaiting = (ms: number, most: number): void => {
    clearTimeout(quiet);
    quiet = undefined;
    const end = performance.now() + ms;
    const hasTime = (): boolean => performance.now() < end;
    const hand = (): void => {
      if (!marked.settings.recording) work.length = 0;
      while (work[0] !== undefined && outbox.waiting < most && hasTime()) {
        if (work[0].next().done === true) work.shift();
      }
    };
    // What is known already does not wait for rows to be read.
    hand();
    const times = pageTimes(page);
    for (const reason of shown) {
      if (!hasTime()) break;
      shown.delete(reason);
      if (reason.badge.isConnected) reader.read(reason, times);
      ready.add(reason);
    }
    if (shown.size === 0 && ready.size + came.length > 0) {
      // Rows that stand there already may be of these calls.
      const isAbout: AnswerUpdate['isAbout'] = (row) => came.some((each) => each(row));
      if (came.length > 0) for (const each of reader.about(isAbout, times)) ready.add(each);
      came = [];
      work.push(...reader.lists(ready, times).map(recordList));
      ready.clear();
      hand();
    }
    if (shown.size + ready.size + came.length + work.length > 0) {
      readSoon(outbox.waiting < most ? 0 : QUIET_MS);
    }
  };
  const readSoon = (wait = QUIET_MS): void => {
    if (!signal.aborted) quiet ??= setTimeout(() => readWaiting(SLICE_MS, MOST_AHEAD), wait);
  };
  /** Reads what waits before it is too late. */
  const readNow = (): void => readWaiting(LAST_MS, Infinity);

  marked.onChange(({ reasons }) => {
    for (const reason of reasons) shown.add(reason);
    readSoon();
  });
  known.onUpdate(({ told, spans, isAbout }) => {
    if (marked.settings.recording) {
      work.push(recordTold(told));
      // What was covered is told again by the next list.
      for (const some of isAlive() ? spanMessages(spans) : []) {
        sendSpans(some).catch(() => undefined);
      }
    } else {
      hasPassedOver = true;
    }
    came.push(isAbout);
    readSoon();
  });
  page.defaultView?.addEventListener(
    'pagehide',
    () => {
      readNow();
      outbox.depart();
    },
    { signal },
  );
  page.addEventListener(
    'visibilitychange',
    () => {
      if (page.visibilityState === 'hidden') {
        readNow();
        outbox.flush();
      } else isAlive();
    },
    { signal },
  );
  signal.addEventListener(
    'abort',
    () => {
      readNow();
      outbox.keep();
    },
    { once: true },
  );
  outbox.addPending(pending);
  readSoon();
  return {
    unkept: () =>
      marked.settings.recording
        ? unkeptOn(marked.reasons(), (reason) => unkept.has(reason), vendor)
        : undefined,
  };
}
