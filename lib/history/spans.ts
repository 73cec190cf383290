import { isNumber, isObject, isVendor } from '../calls/checks.ts';
import { defined } from '../calls/defined.ts';
import { spanWithout, type Span } from '../calls/span.ts';
import type { HistoryDb } from './database.ts';

/** A span as it is stored. */
export interface SpanRow extends Span {
  readonly key: string;
}

/** Whether a stored row is a span; others are passed over. */
function isSpan(row: unknown): row is SpanRow {
  if (!isObject(row)) return false;
  const { key, vendor, host, org, agent, from, to, total, listedAt } = row;
  return (
    typeof key === 'string' &&
    isVendor(vendor) &&
    typeof host === 'string' &&
    [org, agent].every((text) => text === undefined || typeof text === 'string') &&
    [from, to, listedAt, total ?? 0].every((n) => isNumber(n, 0, Number.MAX_VALUE))
  );
}

/** What the keys of spans begin with that pages showed; those of files are kept apart. */
const OF_PAGES = 'page|';

/** The key of a span that pages showed of one dashboard, organization and assistant. */
function keyOf({ vendor, host, org = '', agent = '', from }: Span): string {
  return OF_PAGES + [vendor, host, org, agent, from].join('|');
}

/** Whether two spans are of one assistant, dashboard and organization. A name may have any mark in it, so keys do not tell. */
function isOfSame(one: Span, other: Span): boolean {
  return (
    one.vendor === other.vendor &&
    one.host === other.host &&
    one.org === other.org &&
    one.agent === other.agent
  );
}

function joined(one: Span, other: Span): Span {
  const [from, to] = [Math.min(one.from, other.from), Math.max(one.to, other.to)];
  // The number of calls is only known for a whole span.
  const whole = [one, other].find((each) => each.from === from && each.to === to);
  const { vendor, host, org, agent } = one;
  return defined<Span>({
    vendor,
    host,
    org,
    agent,
    from,
    to,
    total: whole?.total,
    listedAt: Math.max(one.listedAt, other.listedAt),
  });
}

/** Stores spans: those of one assistant that touch become one. The same again changes nothing. */
export async function recordSpans(db: HistoryDb, spans: readonly Span[]): Promise<void> {
  await db.transaction('rw', db.spans, async () => {
    for (const span of spans) {
      const near = await db.spans
        .where('to')
        .aboveOrEqual(span.from)
        .filter(
          (row) =>
            isSpan(row) &&
            row.key.startsWith(OF_PAGES) &&
            isOfSame(row, span) &&
            row.from <= span.to,
        )
        .toArray();
      const whole = near.reduce(joined, span);
      await db.spans.bulkDelete(near.map(({ key }) => key));
      await db.spans.put({ ...whole, key: keyOf(whole) });
    }
  });
}

/**
 * Takes a time out of what is known to be covered: of the spans that are meant, nothing between its ends stays.
 *
 * @param from ms since 1970; `to` exclusive
 */
export async function removeSpans(
  db: HistoryDb,
  isMeant: (span: Span) => boolean,
  from: number,
  to: number,
): Promise<void> {
  await db.transaction('rw', db.spans, async () => {
    const rows = await db.spans.where('to').aboveOrEqual(from).toArray();
    for (const row of rows) {
      if (!isSpan(row) || row.from >= to || !isMeant(row)) continue;
      await db.spans.delete(row.key);
      const parts = spanWithout(row, from, to);
      await db.spans.bulkPut(parts.map((part) => ({ ...part, key: `${row.key}|${part.from}` })));
    }
  });
}

/** Spans that overlap a time, oldest first. */
export async function readSpans(db: HistoryDb, from: number, to: number): Promise<SpanRow[]> {
  const rows = await db.spans.where('to').aboveOrEqual(from).toArray();
  return rows
    .filter((span) => isSpan(span) && span.from <= to)
    .sort((one, other) => one.from - other.from);
}
