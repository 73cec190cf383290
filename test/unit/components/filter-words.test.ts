import { describe, expect, it } from 'vitest';
import { formatsFor } from '../../../lib/wording/formats.ts';
import { omitFields, trendPart } from '../../../components/history-filter.ts';
import { callFilterOf } from '../../../entrypoints/history/call-filter-of.ts';
import { chipsOf, filterInWords } from '../../../entrypoints/history/filter-chips.ts';

const en = formatsFor('en-US');
const day = (date: number, hour = 0): number => new Date(2026, 10, date, hour).getTime();

describe('the chips of a filter', () => {
  it('are one for each thing that is left out, and take all of it away', () => {
    const chips = chipsOf(
      {
        period: '7d',
        from: day(18),
        to: day(20),
        owner: 'platform',
        vendor: 'vapi',
        reason: 'vapi:customer-busy',
        hour: 15,
        weekday: 5,
        search: 'abc',
      },
      'Customer busy',
      en,
    );
    expect(chips).toEqual([
      { text: 'Wed, Nov 18 – Thu, Nov 19', fields: ['from', 'to'] },
      { text: 'Owner: Vapi', fields: ['owner'] },
      { text: 'Customer busy', fields: ['reason'] },
      { text: 'Fri, 3 PM', fields: ['hour', 'weekday'] },
      { text: '“abc”', fields: ['search'] },
    ]);
  });

  it('name one day once, and hours by their time', () => {
    const [one] = chipsOf({ period: '7d', from: day(18), to: day(19) }, undefined, en);
    expect(one?.text).toBe('Wed, Nov 18');
    const [hour] = chipsOf({ period: '24h', from: day(18, 3), to: day(18, 4) }, undefined, en);
    expect(hour?.text).toBe('Nov 18, 2026, 3:00 AM – Nov 18, 2026, 4:00 AM');
  });

  it('are none without a filter', () => {
    expect(chipsOf({ period: '7d', vendor: 'vapi' }, undefined, en)).toEqual([]);
  });
});

describe('a filter', () => {
  it('reads as a list', () => {
    expect(
      filterInWords(
        { period: '30d', vendor: 'retell', agent: 'Desk', owner: 'you' },
        undefined,
        en,
      ),
    ).toBe('the last 30 days, Retell, Desk, Owner: You');
  });

  it('leaves to the trends only what they know of', () => {
    expect(
      trendPart({
        view: 'calls',
        period: '7d',
        vendor: 'vapi',
        owner: 'you',
        search: 'x',
        hour: 3,
      }),
    ).toEqual({ period: '7d', vendor: 'vapi' });
  });

  it('loses only the named fields', () => {
    expect(omitFields({ period: '7d', owner: 'you', hour: 3 }, ['owner'])).toEqual({
      period: '7d',
      hour: 3,
    });
  });

  it('means the calls of its period, or of its own span', () => {
    const now = day(20, 13);
    expect(callFilterOf({ view: 'calls', period: '7d', owner: 'you' }, now)).toEqual({
      owner: 'you',
      from: day(14),
      to: day(21),
    });
    expect(callFilterOf({ period: '7d', from: 5, to: 9, party: 'Deepgram' }, now)).toEqual({
      from: 5,
      to: 9,
      party: 'Deepgram',
    });
  });
});
