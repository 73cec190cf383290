import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterHash, parseFilter, type HistoryFilter } from '../../../components/history-filter.ts';
import { OWNERS } from '../../../lib/catalog/terms.ts';

const words = fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme-ascii' });

describe('the filter in the address', () => {
  it('comes back as it was written', () => {
    const filters = fc.record(
      {
        view: fc.constantFrom('calls', 'files'),
        period: fc.constantFrom('24h', '7d', '30d', '90d'),
        vendor: fc.constantFrom('vapi', 'retell', 'uponai'),
        host: words,
        agent: words,
        owner: fc.constantFrom(...OWNERS),
        reason: words,
        party: words,
        hour: fc.integer({ min: 0, max: 23 }),
        weekday: fc.integer({ min: 0, max: 6 }),
        search: words,
      },
      { requiredKeys: ['period'] },
    );
    fc.assert(
      fc.property(filters, (filter) => {
        expect(parseFilter(filterHash(filter as HistoryFilter))).toEqual(filter);
      }),
    );
  });

  it('makes a filter of any string', () => {
    fc.assert(
      fc.property(fc.string(), (hash) => {
        expect(parseFilter(hash)).toHaveProperty('period');
      }),
    );
  });

  it('leaves out what makes no sense', () => {
    const hash =
      '#period=1y&vendor=toString&owner=me&hour=24&weekday=-1&from=5&to=4&search=' +
      'x'.repeat(301);
    expect(parseFilter(hash)).toEqual({ period: '7d' });
    expect(parseFilter('from=4')).toEqual({ period: '7d' });
    expect(parseFilter('from=4&to=5')).toEqual({ period: '7d', from: 4, to: 5 });
  });
});
