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

/** The fields of a record in the order in which they are packed. */
const NAMES = [
  'id',
  'code',
  'message',
  'startedAt',
  'createdAt',
  'endedAt',
  'durationMs',
  'agentId',
  'squadId',
  'workflowId',
  'org',
  'agentVersion',
  'type',
  'direction',
  'provider',
  'costUsd',
  'costCents',
  'agentName',
  'ofOthers',
] as const;
/** A record as the page's world packs it, or pretends to. */
const packed = (texts: Partial<Record<(typeof NAMES)[number], string>>): string =>
  NAMES.map((name) => texts[name] ?? '')
    .map((text) => `${text.length}:${text}`)
    .join('');
const plausible = { id: A, code: 'customer-busy', startedAt: START, costUsd: 0.04 };
const PLAUSIBLE = packed({ id: A, code: 'customer-busy', startedAt: `${START}`, costUsd: '0.04' });

describe('records handed over by the page', () => {
  it('takes what is plausible and leaves out the rest', () => {
    const broken = [
      packed({ id: '<b>', code: 'x y' }),
      packed({ id: A }),
      packed({ id: A, code: '__proto__' }),
      packed({ id: `${A}${A}${A}`, code: 'customer-busy' }),
    ];
    expect(parseRecords(PLAUSIBLE + broken.join('') + PLAUSIBLE)).toEqual([plausible, plausible]);
    const vague = { startedAt: 'soon', endedAt: '-5', costUsd: '-1', agentName: 'x'.repeat(201) };
    expect(parseRecords(packed({ id: A, code: 'voicemail', ...vague }))).toEqual([
      { id: A, code: 'voicemail' },
    ]);
  });

  it('takes what is no call for none', () => {
    const others = [
      { code: 'campaign.ended.success' },
      { code: 'mockConversation.done', type: 'eval' },
      { code: 'voicemail', type: 'eval' },
      { code: 'customer-did-not-answer', ofOthers: 'callId' },
    ];
    for (const other of others) expect(parseRecords(packed({ id: A, ...other }))).toEqual([]);
    for (const type of ['inboundPhoneCall', 'vapi.websocketCall', 'web_call', '']) {
      expect(parseRecords(packed({ id: A, code: 'voicemail', type }))).toHaveLength(1);
    }
  });

  it('gives up at the first fault of the packing', () => {
    for (const fault of ['x', '5', '99999:', '-1:', ':', '3:ab', ' 3:abc', '1e1:']) {
      expect(parseRecords(PLAUSIBLE + fault + PLAUSIBLE), fault).toEqual([plausible]);
    }
  });

  it('takes no text for more than one field, whatever stands in it', () => {
    const agentName = packed({ id: B, code: 'voicemail' });
    expect(
      parseRecords(packed({ id: A, code: 'customer-busy', message: agentName, agentName })),
    ).toEqual([{ id: A, code: 'customer-busy', message: agentName, agent: agentName }]);
  });

  it('never throws, whatever is claimed', () => {
    const nearly = fc
      .array(
        fc.oneof(
          fc.string().map((text) => `${text.length}:${text}`),
          fc.string(),
          fc.constant(PLAUSIBLE),
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
    expect(parseRecords(PLAUSIBLE.repeat(MOST_CALLS + 5))).toHaveLength(MOST_CALLS);
    expect(parseRecords(PLAUSIBLE + ' '.repeat(MOST_CHARACTERS))).toEqual([]);
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
  });

  it('tells calls of one burst apart by their start, whatever zone the page shows', () => {
    const records = new CallRecords();
    records.add([record(A, 'customer-busy'), record(B, 'voicemail', START + 7 * 60_000)]);
    const minute = Math.floor(START / 60_000) * 60_000;
    expect(codes(records, cut, minute)).toEqual(['customer-busy']);
    expect(codes(records, cut, minute - 5 * 3_600_000)).toEqual(['customer-busy']);
    // From Kiritimati (UTC+14) to Baker Island (UTC−12).
    expect(codes(records, cut, minute + 26 * 3_600_000)).toEqual(['customer-busy']);
    expect(codes(records, cut, minute + 27 * 3_600_000)).toEqual([]);
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
