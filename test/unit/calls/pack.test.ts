import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEAREST_CALL_USD,
  EARLIEST_CALL,
  LONGEST_ASKED,
  LONGEST_MESSAGE,
  MOST_CALLS,
  MOST_CHARACTERS,
} from '../../../lib/calls/limits.ts';
import { packAnswer, packCalls } from '../../../lib/calls/pack.ts';
import { parseAnswers, parseRecords } from '../../../lib/calls/call-record.ts';
import { redact } from '../../../lib/calls/private-text.ts';

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

  it('brings over an answer that is packed up to that number, with its request', () => {
    const long = calls(9_000, { endedMessage: 'm'.repeat(500) });
    const packed = packAnswer(long, () => '/call?'.padEnd(LONGEST_ASKED, 'x'));
    expect(packed.length).toBeGreaterThan(MOST_CHARACTERS);
    expect(parseAnswers(packed)[0]?.records.length).toBeGreaterThan(4_000);
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

  const messageOf = (endedMessage: string): string | undefined =>
    parseRecords(packCalls([call(1, { endedMessage })]))[0]?.message;

  it('cuts a long message, and says so', () => {
    const json = JSON.stringify({
      error: { message: 'Incorrect API key provided.', help: 'word '.repeat(120), type: 'auth' },
    });
    const message = messageOf(json);
    expect(message?.length).toBeGreaterThan(LONGEST_MESSAGE - 20);
    expect(message?.length).toBeLessThanOrEqual(LONGEST_MESSAGE);
    expect(message).toMatch(/^\{"error":\{"message":"Incorrect API key provided\..* word…$/);
    expect(messageOf('m'.repeat(LONGEST_MESSAGE))).toBe('m'.repeat(LONGEST_MESSAGE));
    expect(messageOf('m'.repeat(LONGEST_MESSAGE + 1))).toBeUndefined();
  });

  it.each([
    '+1 (415) 555-0100',
    '+14155550100',
    'jane.doe@example.com',
    'Bearer abcdef1234567890',
    'api_key=abcdef1234567890',
    'sk-proj-abcdef1234567890abcd',
  ])('cuts it nowhere in %s', (secret) => {
    for (let before = LONGEST_MESSAGE - 40; before <= LONGEST_MESSAGE; before += 1) {
      const begin = 'word '.repeat(LONGEST_MESSAGE).slice(0, before - 1);
      const message = messageOf(`${begin} ${secret} and more words after it${' and'.repeat(99)}`);
      expect(redact(message ?? '')).not.toMatch(/\d|jane|abc/);
    }
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
          if (endedMessage.length <= LONGEST_MESSAGE) {
            expect(record?.message).toBe(endedMessage === '' ? undefined : endedMessage);
          } else {
            const [said, ...others] = (record?.message ?? '…').split(/…$/);
            expect(endedMessage.startsWith(said ?? '?')).toBe(true);
            expect(others).toEqual(['']);
          }
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
