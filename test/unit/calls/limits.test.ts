// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { parseAnswers } from '../../../lib/calls/call-record.ts';
import { checkSighting } from '../../../lib/calls/check-sighting.ts';
import { packAnswer } from '../../../lib/calls/pack.ts';
import type { Sighting } from '../../../lib/calls/sighting.ts';
import { readFacts, type CallOnPage } from '../../../lib/page/call-facts.ts';
import { parseTime } from '../../../lib/page/values/times.ts';
import { sightingOfRecord } from '../../../lib/recording/to-sighting.ts';
import { vapi } from '../../../lib/vendors/vapi.ts';
import type { HeaderKind } from '../../../lib/vendors/vendor.ts';
import { NOW, row } from '../history/sightings.ts';

const SEEN = { vendor: 'vapi', host: 'dashboard.vapi.ai', seenAt: NOW } as const;

/** What is stored of a call as an answer of Vapi's has it, and what was read of it before. */
function storedOf(more: Readonly<Record<string, unknown>>): {
  readonly read: Sighting;
  readonly stored: unknown;
} {
  const call = {
    id: '0197abcd-ef01-7abc-8def-000000000001',
    endedReason: 'customer-busy',
    ...more,
  };
  const record = parseAnswers(packAnswer([call], () => 'x'))[0]?.records[0];
  if (record === undefined) throw new Error('no record');
  const read = sightingOfRecord(record, SEEN);
  const checked = checkSighting(read, NOW);
  return { read, stored: checked.ok ? checked.sighting : checked.why };
}

/** What is read of a row of a page whose cells show these texts. */
function factsOf(texts: Partial<Record<HeaderKind, string>>): CallOnPage {
  const element = document.createElement('td');
  return readFacts(
    { element, label: 'Voicemail', group: element, isDeclared: true, fact: (kind) => texts[kind] },
    vapi,
    'https://dashboard.vapi.ai/logs',
    { now: NOW, locales: ['en-US'] },
  );
}

describe('what is read of a call is stored', () => {
  it.each([
    { startedAt: '2016-05-01T10:00:00.000Z' },
    { startedAt: '2018-01-01T00:00:00.000Z' },
    { createdAt: '2015-01-01T00:00:00.000Z', startedAt: '2026-11-20T09:00:00.000Z' },
    { startedAt: '2026-11-01T09:00:00.000Z', endedAt: '2026-11-20T09:00:00.000Z' },
    { startedAt: '2026-11-01T09:00:00.000Z', endedAt: '2026-11-08T09:00:00.000Z' },
    { cost: 250_000 },
    { cost: 1_000_000 },
    { cost: 1_000_001 },
    { assistantVersion: 'v'.repeat(60) },
    { assistantVersion: 'v'.repeat(61) },
    { assistant: { name: 'A'.repeat(200) } },
    { assistant: { name: 'A'.repeat(201) }, assistantId: 'a'.repeat(80) },
    { orgId: 'o'.repeat(80) },
    { orgId: 'o'.repeat(81) },
  ])('of an answer: %j', (more) => {
    const { read, stored } = storedOf(more);
    expect(stored).toEqual(read);
  });

  it.each([
    { cost: '$250,000.00' },
    { cost: '$1,000,000' },
    { duration: '167h 59m 59s' },
    { version: 'v'.repeat(60) },
    { version: 'v'.repeat(61) },
  ] as const)('of a row: %j', (texts) => {
    const facts = factsOf(texts);
    const checked = checkSighting(row(facts), NOW);
    expect(checked).toMatchObject({ ok: true, sighting: facts });
  });

  it('of a version of a row, if it has up to 60 characters', () => {
    expect(factsOf({ version: 'r'.repeat(60) })).toEqual({ agentVersion: 'r'.repeat(60) });
    expect(factsOf({ version: 'r'.repeat(61) })).toEqual({});
  });
});

describe('what no call can have is not read', () => {
  it.each(['May 1, 2016, 10:00', '2017-12-31T10:00:00Z', '11 years ago'])('%s', (text) => {
    expect(parseTime(text, { now: NOW, locales: ['en-US'] })).toBeUndefined();
  });

  it.each(['a..b.example', '-a.example', `${'a'.repeat(64)}.example`])('the host %s', (host) => {
    expect(checkSighting(row({ host }), NOW)).toEqual({ ok: false, why: 'host' });
  });
});
