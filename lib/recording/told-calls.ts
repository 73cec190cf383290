import type { ApiAnswer, CallRecord } from '../calls/call-record.ts';
import { defined } from '../calls/defined.ts';
import { fairer } from '../calls/fairer.ts';
import { datedAt } from '../calls/moment.ts';
import { agentOf } from '../calls/names.ts';
import type { Span } from '../calls/span.ts';
import { judgeAnswer, type Known } from './fair-lists.ts';

/** A record with whether it was ever in a fair list of this page, as far as that can be told. */
export interface ToldRecord {
  readonly record: CallRecord;
  readonly fair?: boolean;
}

/** What is new in an answer: no earlier answer of the page had it. */
interface NewInAnswer {
  /** Its calls of which something new is known. */
  readonly told: readonly ToldRecord[];
  /** The times for which it lists every call. */
  readonly spans: readonly Span[];
}

/** A call that the page was told of. */
interface ToldCall extends Known {
  readonly fair?: boolean | undefined;
  /** Whether a list had it. */
  readonly isListed: boolean;
}

/** The calls in the answers of one page, and whether they were in a fair list. */
export class ToldCalls {
  readonly #known = new Map<string, ToldCall>();

  /**
   * Takes an answer in.
   *
   * @param isFresh whether a record of it says more than an earlier one of its call
   * @param now ms since 1970
   */
  take(
    answer: ApiAnswer,
    dashboard: Parameters<typeof judgeAnswer>[1],
    isFresh: (record: CallRecord) => boolean,
    now: number,
  ): NewInAnswer {
    const { fair, isPicked, spans } = judgeAnswer(answer, dashboard, this.#known, now);
    this.#forgetGone(answer, spans);
    const told: ToldRecord[] = [];
    for (const record of answer.records) {
      const id = record.id.toLowerCase();
      const before = this.#known.get(id);
      const better = before === undefined ? fair : fairer(before.fair, fair);
      const isListed = !isPicked || before?.isListed === true;
      this.#known.set(id, { record, since: before?.since ?? now, fair: better, isListed });
      if (!isFresh(record) && before !== undefined && before.fair === better) continue;
      told.push(defined<ToldRecord>({ record, fair: better }));
    }
    return { told, spans };
  }

  /**
   * Forgets calls that are missing from a list of every call of their time: they were deleted, and must not count
   * against other lists.
   */
  #forgetGone({ records }: ApiAnswer, spans: readonly Span[]): void {
    const there = new Set(records.map(({ id }) => id.toLowerCase()));
    for (const [id, { record }] of spans.length === 0 ? [] : this.#known) {
      if (there.has(id)) continue;
      const at = datedAt(record) ?? 0;
      const own = spans.filter(({ from, to, org }) => org === record.org && at >= from && at <= to);
      // What a call's assistant is known by takes long to tell: only where it matters, and once a call.
      const known = own.some(({ agent }) => agent !== undefined) ? agentOf(record) : undefined;
      if (own.some(({ agent }) => agent === undefined || agent === known)) this.#known.delete(id);
    }
  }

  /** Whether a call was in a fair list of this page; absent where that cannot be told. */
  fairOf({ id }: CallRecord): boolean | undefined {
    return this.#known.get(id.toLowerCase())?.fair;
  }

  /** Whether a list of this page had a call, and it was not only opened by itself. */
  isListed({ id }: CallRecord): boolean {
    return this.#known.get(id.toLowerCase())?.isListed === true;
  }

  /** Forgets the calls whose records are not kept any more, once they are many. */
  prune(kept: { readonly size: number; get(id: string): unknown }): void {
    if (this.#known.size <= 2 * kept.size + 1_000) return;
    for (const id of this.#known.keys()) if (kept.get(id) === undefined) this.#known.delete(id);
  }

  /** Forgets all. */
  clear(): void {
    this.#known.clear();
  }
}
