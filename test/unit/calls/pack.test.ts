import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEAREST_CALL_USD,
  EARLIEST_CALL,
  MOST_CALLS,
  MOST_CHARACTERS,
} from '../../../lib/calls/limits.ts';
import { packCalls } from '../../../lib/calls/pack.ts';
import { parseRecords } from '../../../lib/calls/call-record.ts';

const call = (i: number, more: object = {}): object => ({
  id: `0197abcd-ef01-7000-8000-${i.toString(16).padStart(12, '0')}`,
  endedReason: 'customer-busy',
  ...more,
});
const calls = (count: number, more?: object): object[] =>
  Array.from({ length: count }, (_, i) => call(i, more));

describe('packing the calls of an answer', () => {
  it('takes every call of a long answer', () => {
    const records = parseRecords(packCalls(calls(3_500)));
    expect(new Set(records.map(({ id }) => id)).size).toBe(3_500);
  });

  it('ends at a fixed number of calls', () => {
    expect(parseRecords(packCalls(calls(MOST_CALLS + 50)))).toHaveLength(MOST_CALLS);
  });

  it('ends at a fixed number of characters, with whole records', () => {
    const packed = packCalls(
      calls(9_000, { endedMessage: 'm'.repeat(500), assistant: { name: 'a'.repeat(200) } }),
    );
    expect(packed.length).toBeLessThanOrEqual(MOST_CHARACTERS);
    const records = parseRecords(packed);
    expect(records.length).toBeGreaterThan(4_000);
    expect(records.at(-1)).toMatchObject({ agent: 'a'.repeat(200) });
  });

  it('leaves out megabytes in a field, and the call whose code has them', () => {
    const huge = 'x'.repeat(5_000_000);
    expect(
      parseRecords(packCalls([call(1, { endedMessage: huge, assistant: { name: huge } })])),
    ).toEqual(
      [call(1)].map(({ id, endedReason }: { id?: string; endedReason?: string }) => ({
        id,
        code: endedReason,
      })),
    );
    expect(
      parseRecords(packCalls([call(1), call(2, { endedReason: huge }), { ...call(3), id: huge }])),
    ).toHaveLength(1);
  });

  it('brings every field over unchanged, or leaves it out', () => {
    fc.assert(
      fc.property(
        fc.record({
          endedMessage: fc.string({ unit: 'binary', maxLength: 600 }),
          startedAt: fc.date({
            min: new Date(EARLIEST_CALL),
            max: new Date('2099-12-31'),
            noInvalidDate: true,
          }),
          cost: fc.double({ min: 0, max: DEAREST_CALL_USD, noNaN: true }),
          assistant: fc.record({ name: fc.string({ unit: 'binary', maxLength: 250 }) }),
        }),
        ({ endedMessage, startedAt, cost, assistant }) => {
          const value = [
            call(1, { endedMessage, startedAt: startedAt.toISOString(), cost, assistant }),
          ];
          const { name } = assistant;
          const [record] = parseRecords(packCalls(value));
          expect(record?.message).toBe(
            endedMessage !== '' && endedMessage.length <= 500 ? endedMessage : undefined,
          );
          expect(record?.startedAt).toBe(startedAt.getTime());
          expect(record?.costUsd).toBe(cost === 0 ? 0 : cost);
          expect(record?.agent).toBe(name !== '' && name.length <= 200 ? name : undefined);
        },
      ),
    );
  });

  it('bears whatever a page may parse', () => {
    const odd = fc.oneof(
      fc.anything({ withNullPrototype: true, maxDepth: 4 }),
      fc.array(
        fc.dictionary(
          fc.constantFrom(
            'id',
            'call_id',
            'endedReason',
            'disconnection_reason',
            'cost',
            '__proto__',
          ),
          fc.anything(),
        ),
      ),
    );
    fc.assert(
      fc.property(odd, (value) => {
        expect(Array.isArray(parseRecords(packCalls(value)))).toBe(true);
      }),
    );
  });
});
