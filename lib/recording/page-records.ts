import { parseAnswers, type CallRecord } from '../calls/call-record.ts';
import type { Span } from '../calls/span.ts';
import type { MarkedPage } from '../marking/marked-page.ts';
import { readFacts, type CallOnPage } from '../page/call-facts.ts';
import type { ReasonCell } from '../page/reason-cell.ts';
import { callIdOf } from '../page/values/call-id-of.ts';
import { ASK_EVENT, RECORDS_EVENT } from '../page-world/events.ts';
import { CallRecords } from './call-records.ts';
import { fitsAny, mayBeOf, rowByItself, type ShownRow } from './match-rows.ts';
import { pageTimes } from './page-times.ts';
import { ToldCalls, type ToldRecord } from './told-calls.ts';

/** Answers whose order is remembered, newest first: those that a page may show the calls of. */
const MOST_ANSWERS = 20;

/** What an answer of the page tells. */
export interface AnswerUpdate {
  /** Calls of which something new is known. */
  readonly told: readonly ToldRecord[];
  /** The times that fair lists covered. */
  readonly spans: readonly Span[];
  /** Whether a row may be of a call in the answer. A list without such a row is matched as it was before. */
  readonly isAbout: (row: ShownRow) => boolean;
}

/**
 * The call records of a marked page: asks the watcher for them as long as the user wants it, which hands over
 * what it has kept since the page began.
 */
export class PageRecords {
  readonly records = new CallRecords();
  readonly #page: Document;
  readonly #marked: MarkedPage;
  readonly #known = new ToldCalls();
  readonly #listeners: ((update: AnswerUpdate) => void)[] = [];
  readonly #more: ((isAbout: (cell: ReasonCell) => boolean) => void)[] = [];
  /** The record that was found for a row of a list, and what the row showed then. */
  #matched = new WeakMap<Element, { readonly record: CallRecord; readonly of: string }>();
  #answers: (readonly CallRecord[])[] = [];

  constructor(page: Document, marked: MarkedPage) {
    this.#page = page;
    this.#marked = marked;
    page.addEventListener(
      RECORDS_EVENT,
      (event) => {
        if (marked.settings.watchCallRecords) this.#take((event as CustomEvent<unknown>).detail);
      },
      { signal: marked.signal },
    );
    marked.onSettings(() => {
      if (marked.settings.watchCallRecords) this.ask();
      else this.#clear();
    });
  }

  /** Calls back when an answer tells something new. */
  onUpdate(came: (update: AnswerUpdate) => void): void {
    this.#listeners.push(came);
  }

  /** Asks the watcher, where the user wants it; the marking script tells it to stop where they do not. */
  ask(): void {
    if (!this.#marked.settings.watchCallRecords) return;
    this.#page.dispatchEvent(new CustomEvent(ASK_EVENT, { detail: 'on' }));
  }

  /** The records of the latest answers, in their order, newest answer first. */
  get answers(): readonly (readonly CallRecord[])[] {
    return this.#answers;
  }

  /** Whether a call was in a fair list of this page; absent where that cannot be told. */
  fairOf(record: CallRecord): boolean | undefined {
    return this.#known.fairOf(record);
  }

  /** Whether a list had a call, and it was not only opened by itself: what is known of that list is true of its row. */
  isListed(record: CallRecord): boolean {
    return this.#known.isListed(record);
  }

  /** The record of a cell's call: the one that was found for its row, else the only one that it may be of. */
  recordOf(cell: ReasonCell, facts: CallOnPage): CallRecord | undefined {
    const matched = this.#matchedWith(cell);
    if (matched !== undefined) return matched;
    const [record, other] = this.fitting(cell, facts);
    return other === undefined ? record : undefined;
  }

  /** The codes of all records that may be of a cell's call. */
  codesOf(cell: ReasonCell): string[] {
    const matched = this.#matchedWith(cell);
    if (matched !== undefined) return [matched.code];
    return this.#fittingCell(this.records, cell).map(({ code }) => code);
  }

  /** Notes which record belongs to a row: from now on it decides what the label leaves open. */
  match(found: readonly (readonly [cell: ReasonCell, record: CallRecord])[]): void {
    const fresh = new Set<Element>();
    for (const [cell, record] of found) {
      const of = fingerprintOf(cell);
      const before = this.#matched.get(cell.element);
      if (before?.of === of && before.record.id === record.id) continue;
      this.#matched.set(cell.element, { record, of });
      fresh.add(cell.element);
    }
    if (fresh.size === 0) return;
    for (const more of this.#more) more(({ element }) => fresh.has(element));
  }

  /** Calls back when new records came, with a test whether a cell may be of one of their calls. */
  onMore(more: (isAbout: (cell: ReasonCell) => boolean) => void): void {
    this.#more.push(more);
  }

  /** The records of all calls that a cell may be of: its ID fits them, and nothing else that it shows is otherwise. */
  fitting({ label }: Pick<ReasonCell, 'label'>, facts: CallOnPage): CallRecord[] {
    return this.#fittingIn(this.records, label, facts.id, () => facts);
  }

  #take(detail: unknown): void {
    const now = Date.now();
    const { vendor, host } = this.#marked;
    const fresh = new CallRecords();
    for (const answer of parseAnswers(detail)) {
      const added = new Set(this.records.add(answer.records));
      fresh.add([...added]);
      const dashboard = { vendor: vendor.id, host };
      const { told, spans } = this.#known.take(answer, dashboard, (each) => added.has(each), now);
      if (answer.records.length > 1) {
        this.#answers = [answer.records, ...this.#answers].slice(0, MOST_ANSWERS);
      }
      if (told.length > 0 || spans.length > 0) {
        const update = { told, spans, isAbout: aboutCallsOf(answer.records) };
        for (const tell of this.#listeners) tell(update);
      }
    }
    this.#known.prune(this.records);
    if (fresh.size === 0) return;
    for (const more of this.#more) {
      more((cell) => this.#fittingCell(fresh, cell).length > 0);
    }
  }

  #clear(): void {
    this.records.clear();
    this.#known.clear();
    this.#answers = [];
    this.#matched = new WeakMap();
  }

  /** The record that was found for a cell's row, as long as it shows the same call. */
  #matchedWith(cell: ReasonCell): CallRecord | undefined {
    const matched = this.#matched.get(cell.element);
    return matched?.of === fingerprintOf(cell) ? matched.record : undefined;
  }

  /** As `fitting`, among some records; all that a row tells is read only where its ID fits one of them. */
  #fittingCell(records: CallRecords, cell: ReasonCell): CallRecord[] {
    if (records.size === 0) return [];
    const { vendor } = this.#marked;
    const { href } = this.#page.location;
    let read: CallOnPage | undefined;
    const facts = (): CallOnPage => (read ??= readFacts(cell, vendor, href, pageTimes(this.#page)));
    return this.#fittingIn(records, cell.label, callIdOf(cell, vendor, href), facts);
  }

  #fittingIn(
    records: CallRecords,
    label: string,
    id: CallOnPage['id'],
    facts: () => CallOnPage,
  ): CallRecord[] {
    const fitting = id === undefined ? [] : records.fitting(id, () => facts().startedAt);
    if (fitting.length === 0) return fitting;
    const row = rowByItself(label, facts(), this.#marked.vendor.id);
    return fitting.filter((record) => mayBeOf(row, record));
  }
}

/** Rows are matched with answers of several records as a whole, and with every record by the ID that they show. */
function aboutCallsOf(answer: readonly CallRecord[]): AnswerUpdate['isAbout'] {
  const records = new CallRecords();
  records.add(answer);
  const fits = answer.length > 1 ? fitsAny(answer) : () => false;
  return (row) => {
    const { id, startedAt } = row.facts;
    return fits(row) || (id !== undefined && records.fitting(id, () => startedAt).length > 0);
  };
}

/** What a row shows of its call. It changes when the page puts another call into the same cell. */
function fingerprintOf(cell: ReasonCell): string {
  const facts = ['callId', 'start', 'created', 'duration'] as const;
  return [cell.label, ...facts.map((kind) => cell.fact(kind) ?? '')].join('\n');
}
