import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRecords, type CallRecord } from '../../../lib/calls/call-record.ts';
import { MOST_CALLS, MOST_CHARACTERS } from '../../../lib/calls/limits.ts';
import type { CallId } from '../../../lib/page/values/call-ids.ts';
import { CallRecords } from '../../../lib/recording/call-records.ts';

const START = Date.UTC(2026, 6, 10, 13, 21, 7);
const record = (id: string, code: string, startedAt = START): CallRecord => ({
  id,
  code,
  startedAt,
});
const A = '01a1fe2b-021a-7000-8000-000000000001';
const B = '01a1fe2b-021a-7000-8000-000000000002';
const cut = { head: A.slice(0, 12), whole: false } as const;
/** The codes of the records that fit what a page shows. */
const codes = (records: CallRecords, id: CallId, start?: number): string[] =>
  records.fitting(id, () => start).map(({ code }) => code);

/** A record as the page's world packs it, or pretends to. */
const packed = (...texts: string[]): string =>
  texts.map((text) => `${text.length}:${text}`).join('');
const sound = { id: A, code: 'customer-busy', startedAt: START, costUsd: 0.04 };
const SOUND = packed(A, 'customer-busy', '', `${START}`, '', '0.04', '');

describe('records handed over by the page', () => {
  it('takes what is sound and leaves out the rest', () => {
    const broken = [
      packed('<b>', 'x y', '', '', '', '', ''),
      packed(A, '', '', '', '', '', ''),
      packed(A, '__proto__', '', '', '', '', ''),
      packed(`${A}${A}${A}`, 'customer-busy', '', '', '', '', ''),
    ];
    expect(parseRecords(SOUND + broken.join('') + SOUND)).toEqual([sound, sound]);
    expect(parseRecords(packed(A, 'voicemail', '', 'soon', '-5', '-1', 'x'.repeat(201)))).toEqual([
      { id: A, code: 'voicemail' },
    ]);
  });

  it('gives up at the first fault of the packing', () => {
    for (const fault of ['x', '5', '9999:', '-1:', ':', '3:ab', ' 3:abc', '1e1:']) {
      expect(parseRecords(SOUND + fault + SOUND), fault).toEqual([sound]);
    }
  });

  it('takes no text for more than one field, whatever stands in it', () => {
    const agent = packed(B, 'voicemail', '', '', '', '', '');
    expect(parseRecords(packed(A, 'customer-busy', agent, '', '', '', agent))).toEqual([
      { id: A, code: 'customer-busy', message: agent, agent },
    ]);
  });

  it('never throws, whatever is claimed', () => {
    const nearly = fc
      .array(
        fc.oneof(
          fc.string().map((text) => packed(text)),
          fc.string(),
          fc.constant(SOUND),
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json(), nearly), (detail) => {
        for (const { id, code } of parseRecords(detail)) {
          expect(id).toMatch(/^[\w-]{8,80}$/);
          expect(code).toMatch(/^[A-Za-z][\w.-]+$/);
        }
      }),
    );
  });

  it('takes a limited number out of a limited text', () => {
    expect(parseRecords(SOUND.repeat(MOST_CALLS + 5))).toHaveLength(MOST_CALLS);
    expect(parseRecords(SOUND + ' '.repeat(MOST_CHARACTERS))).toEqual([]);
  });
});

describe('records of the calls on a page', () => {
  it('finds a full ID in any case', () => {
    const records = new CallRecords();
    records.add([record(A, 'customer-busy')]);
    expect(codes(records, { head: A.toUpperCase(), whole: true })).toEqual(['customer-busy']);
    expect(codes(records, { head: B, whole: true })).toEqual([]);
  });

  it('finds all that a cut ID may stand for', () => {
    const records = new CallRecords();
    records.add([record(A, 'customer-busy')]);
    expect(codes(records, cut, START)).toEqual(['customer-busy']);
    records.add([record(B, 'voicemail')]);
    expect(codes(records, cut, START)).toEqual(['customer-busy', 'voicemail']);
    expect(records.recordOf(cut, START)).toBeUndefined();
  });

  it('tells calls of one burst apart by their start, whatever zone the page shows', () => {
    const records = new CallRecords();
    records.add([record(A, 'customer-busy'), record(B, 'voicemail', START + 7 * 60_000)]);
    const minute = Math.floor(START / 60_000) * 60_000;
    expect(codes(records, cut, minute)).toEqual(['customer-busy']);
    expect(codes(records, cut, minute - 5 * 3_600_000)).toEqual(['customer-busy']);
    expect(codes(records, cut, minute + 3 * 60_000)).toEqual([]);
  });

  it('says what was new', () => {
    const records = new CallRecords();
    expect(records.add([record(A, 'customer-busy')])).toHaveLength(1);
    expect(records.add([record(A, 'customer-busy')])).toHaveLength(0);
    expect(records.add([record(A, 'voicemail')])).toHaveLength(1);
  });

  it('keeps a limited number', () => {
    const records = new CallRecords();
    for (let i = 0; i < 12_000; i += 1) records.add([record(`call-${i}-xxxxxxxx`, 'voicemail')]);
    expect(records.size).toBe(MOST_CALLS);
  });
});
