import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HistoryDb } from '../../../lib/history/database.ts';
import { readSpans, type SpanRow } from '../../../lib/history/spans.ts';

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
});
