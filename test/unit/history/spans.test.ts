import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Span } from '../../../lib/calls/span.ts';
import type { CallFilter } from '../../../lib/history/call-filter.ts';
import { HistoryDb } from '../../../lib/history/database.ts';
import { deleteMatching } from '../../../lib/history/deletion.ts';
import { NO_SETTINGS } from '../../../lib/reasons/diagnosis.ts';
import type { NamedClient } from '../../../lib/trends/clients.ts';
import type { TrendSettings } from '../../../lib/trends/trend-settings.ts';
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

  it('end where all calls of a time, a vendor or an assistant were deleted', async () => {
    const of = (more: object): Span => ({
      vendor: 'vapi',
      host: 'dashboard.vapi.ai',
      from: 1_000,
      to: 2_000,
      total: 7,
      listedAt: 2_000,
      ...more,
    });
    const left = async (
      filter: CallFilter,
      clients: readonly NamedClient[] = [],
    ): Promise<unknown[]> => {
      await db.spans.clear();
      const retell = of({ vendor: 'retell', host: 'dashboard.retellai.com' });
      await recordSpans(db, [of({}), of({ agent: 'Ann' }), retell]);
      const settings: TrendSettings = { ...NO_SETTINGS, clients };
      await deleteMatching(db, filter, settings);
      const found = await readSpans(db, 0, 9_999);
      return found.map(({ vendor, agent = '', from, to, total }) =>
        [vendor, agent, from, to, total].join(' '),
      );
    };
    const all = ['vapi  1000 2000 7', 'vapi Ann 1000 2000 7', 'retell  1000 2000 7'];
    expect((await left({ search: 'busy' })).sort()).toEqual(all.toSorted());
    expect((await left({ vendor: 'vapi', reason: 'vapi:customer-busy' })).sort()).toEqual(
      all.toSorted(),
    );
    expect(await left({})).toEqual([]);
    expect(await left({ vendor: 'vapi' })).toEqual([all[2]]);
    expect((await left({ agent: 'Ann' })).sort()).toEqual([all[0], all[2]].toSorted());
    expect(await left({ vendor: 'vapi', from: 500, to: 3_000 })).toEqual([all[2]]);
    const clients = [{ name: 'Ann’s', agents: 'Ann', leftOut: true }];
    expect((await left({ vendor: 'vapi' }, clients)).sort()).toEqual([all[1], all[2]].toSorted());
    expect((await left({ client: 'Ann’s' }, clients)).sort()).toEqual([all[0], all[2]].toSorted());
    expect((await left({ vendor: 'retell', from: 1_200, to: 1_500 })).sort()).toEqual(
      [all[0], all[1], 'retell  1000 1199 ', 'retell  1500 2000 '].toSorted(),
    );
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
