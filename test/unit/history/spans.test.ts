import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HistoryDb } from '../../../lib/history/database.ts';
import { readSpans, recordSpans, type SpanRow } from '../../../lib/history/spans.ts';

const span = (key: string, from: number, to: number): SpanRow => ({
  key,
  vendor: 'vapi',
  host: 'dashboard.vapi.ai',
  from,
  to,
  listedAt: to,
});

describe('listed spans', () => {
  let db: HistoryDb;
  beforeEach(() => {
    db = new HistoryDb(`spans-${crypto.randomUUID()}`);
  });
  afterEach(async () => {
    await db.delete();
  });

  it('are those that overlap a time, ends included, oldest first', async () => {
    await db.spans.bulkAdd([
      span('late', 300, 400),
      span('around', 50, 500),
      span('before', 0, 99),
      span('touches', 20, 100),
      span('after', 201, 300),
    ]);
    const found = await readSpans(db, 100, 200);
    expect(found.map(({ key }) => key)).toEqual(['touches', 'around']);
  });

  it('join those of one assistant that touch, and no other’s, whatever is in a name', async () => {
    const of = (agent: string, from: number, to: number) => ({
      vendor: 'vapi' as const,
      host: 'dashboard.vapi.ai',
      agent,
      from,
      to,
      listedAt: to,
    });
    await recordSpans(db, [of('Support|EN', 100, 200)]);
    await recordSpans(db, [of('Support', 150, 300), of('Support', 300, 400)]);
    const found = await readSpans(db, 0, 1_000);
    expect(found.map(({ agent, from, to }) => [agent, from, to])).toEqual([
      ['Support|EN', 100, 200],
      ['Support', 150, 400],
    ]);
  });
});
