// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CallRecord } from '../../../lib/calls/call-record.ts';
import { describeCall } from '../../../lib/card/describe-call.ts';
import { diagnose } from '../../../lib/reasons/index.ts';
import { vapi } from '../../../lib/vendors/vapi.ts';
import { supportText, type CardCall } from '../../../lib/wording/support-text.ts';
import { element, readPage } from '../page/read-page.ts';

const ADDRESS = 'https://dashboard.vapi.ai/calls';
const NOON = Date.UTC(2026, 10, 20, 12);
const LATER = Date.UTC(2026, 10, 20, 12, 5);
const times = { now: NOON + 86_400_000, locales: ['en-US'] };
const RECORD: CallRecord = {
  id: '0c47c616-9f59-487b-8f44-cb1c0faf33e2',
  code: 'customer-busy',
  costUsd: 0.02,
  channel: 'outbound',
};
let stop: AbortController;

beforeEach(() => {
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  document.body.replaceChildren();
});

/** What a card is told of the call of a page whose column of times has this header. */
function described(header: string, time: string, record?: CallRecord): CardCall {
  document.body.replaceChildren(
    element(
      `<table><thead><tr><th>${header}</th><th>Ended Reason</th></tr></thead>` +
        `<tbody><tr><td>${time}</td><td>customer-busy</td></tr></tbody></table>`,
    ),
  );
  const [cell] = readPage(stop.signal).values();
  if (cell === undefined) throw new Error('Nothing is marked.');
  return describeCall(cell, vapi, { recordOf: () => record }, ADDRESS, times);
}

/** The line with the moment in the text for support. */
const momentIn = (call: CardCall): string | undefined =>
  /^\w+: 2026-.*$/m.exec(supportText(diagnose('customer-busy', 'vapi'), call))?.[0];

describe('the moment of a call', () => {
  it.each([
    ['Start Time', 'Started'],
    ['Created At', 'Created'],
    ['Ended At', 'Ended'],
  ])('below “%s” is told to support as “%s”', (header, word) => {
    const call = described(header, '2026-11-20T12:00:00Z');
    expect(momentIn(call)).toBe(`${word}: 2026-11-20 12:00:00 UTC`);
  });

  it('is the start wherever record or page tell it', () => {
    const shown = '2026-11-20T12:00:00Z';
    expect(momentIn(described('Start Time', shown, { ...RECORD, createdAt: LATER }))).toBe(
      'Started: 2026-11-20 12:00:00 UTC',
    );
    expect(momentIn(described('Ended At', shown, { ...RECORD, startedAt: LATER }))).toBe(
      'Started: 2026-11-20 12:05:00 UTC',
    );
    expect(momentIn(described('Ended At', shown, { ...RECORD, createdAt: LATER }))).toBe(
      'Created: 2026-11-20 12:05:00 UTC',
    );
  });

  it('is none where the page says roughly when', () => {
    expect(described('Ended At', '2 hours ago').startedAt).toBe(undefined);
  });
});

describe('an ID that is cut in its middle', () => {
  const whole = RECORD.id;
  const shown = `${whole.slice(0, 6)}...${whole.slice(-4)}`;

  /** What support is told of the ID of a call whose page shows this one. */
  const idIn = (text: string, record?: CallRecord): string | undefined =>
    /^Call ID: (.*)$/m.exec(
      supportText(diagnose('customer-busy', 'vapi'), described('Call ID', text, record)),
    )?.[1];

  it('is told to support with its end', () => {
    expect(idIn(shown)).toBe('0c47c6…33e2 (cut off)');
    expect(idIn(`${whole.slice(0, 8)}...`)).toBe('0c47c616… (cut off)');
  });

  it('is whole where the record is there', () => {
    expect(idIn(shown, RECORD)).toBe(whole);
    expect(described('Call ID', shown, RECORD)).not.toHaveProperty('idTail');
  });
});

describe('a record', () => {
  it('that was found for a row without an ID tells what the row does not', () => {
    expect(described('Start Time', '2026-11-20T12:00:00Z', RECORD)).toMatchObject({
      id: RECORD.id,
      costUsd: 0.02,
      direction: 'outbound',
    });
  });
});
