// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readFacts, type CallOnPage } from '../../../lib/page/call-facts.ts';
import type { ReasonCell } from '../../../lib/page/reason-cell.ts';
import { vapi } from '../../../lib/vendors/vapi.ts';
import type { HeaderKind } from '../../../lib/vendors/vendor.ts';

const TIMES = { now: new Date(2026, 10, 28, 12, 0).getTime(), locales: ['en-US'] };
const at = (hour: number, minute: number): number => new Date(2026, 10, 27, hour, minute).getTime();

/** What is read of a row whose cells show these texts. */
function factsOf(texts: Partial<Record<HeaderKind, string>>): CallOnPage {
  const row = document.createElement('tr');
  const element = row.appendChild(document.createElement('td'));
  const cell: ReasonCell = {
    element,
    label: 'Voicemail',
    row,
    group: row,
    isDeclared: true,
    fact: (kind) => texts[kind],
  };
  return readFacts(cell, vapi, 'https://dashboard.vapi.ai/logs', TIMES);
}

describe('the facts of a call on a page', () => {
  it('are those of a row of March 2026', () => {
    expect(
      factsOf({
        callId: '01a21e74...',
        agent: 'Ava e1234567...',
        channel: 'Inbound',
        start: 'Nov 27, 2026, 13:21',
        duration: '1m 0s',
        cost: '$0.05',
      }),
    ).toEqual({
      id: { head: '01a21e74', whole: false },
      agent: 'Ava',
      channel: 'inbound',
      startedAt: at(13, 21),
      timeIs: 'start',
      isStartPrecise: true,
      durationSec: 60,
      costUsd: 0.05,
    });
  });

  it.each(['...', '.....', '…', '⋯'])('have no cut ID after a name: %s', (mark) => {
    expect(factsOf({ agent: `Ava e1234567${mark}` })).toMatchObject({ agent: 'Ava' });
    expect(factsOf({ agent: `Ava e123${mark}4567` })).toMatchObject({ agent: 'Ava' });
  });

  it.each([
    [{ created: 'Nov 27, 2026, 13:00', start: 'Nov 27, 2026, 13:01' }, at(13, 1), 'start'],
    [{ created: 'Nov 27, 2026, 13:00', start: 'N/A' }, at(13, 0), 'created'],
    [{ created: 'Nov 27, 2026, 13:00', start: '-' }, at(13, 0), 'created'],
    [{ ended: 'Nov 27, 2026, 13:05' }, at(13, 5), 'ended'],
    [{ ended: 'Nov 27, 2026, 13:05', created: 'Nov 27, 2026, 13:00' }, at(13, 0), 'created'],
  ] as const)('date it by the start, else the creation, else the end: %o', (texts, ms, is) => {
    expect(factsOf(texts)).toMatchObject({ startedAt: ms, timeIs: is });
  });

  it('have no moment where none can be read', () => {
    expect(factsOf({ start: 'soon' })).not.toHaveProperty('startedAt');
    expect(factsOf({ start: 'soon' })).not.toHaveProperty('timeIs');
  });

  it.each([
    [{ channel: 'webCall' }, 'web'],
    [{ channel: 'Web Call', direction: 'inbound' }, 'web'],
    [{ channel: 'Phone Call', direction: 'outbound' }, 'outbound'],
    [{ channel: 'phone_call' }, undefined],
    [{ channel: 'outboundPhoneCall' }, 'outbound'],
    [{ direction: 'Inbound' }, 'inbound'],
    [{ direction: '-' }, undefined],
    [{}, undefined],
  ] as const)('tell the channel of %o: %s', (texts, channel) => {
    expect(factsOf(texts).channel).toBe(channel);
  });

  it.each([
    ['3', '3'],
    ['v12', '12'],
    ['Version 4', '4'],
    ['verbose', 'verbose'],
    ['—', undefined],
    ['x'.repeat(61), undefined],
  ])('tell the version of "%s"', (text, version) => {
    expect(factsOf({ version: text }).agentVersion).toBe(version);
  });

  it('name an organization only by its whole ID', () => {
    const org = '0c47c616-9f59-487b-8f44-cb1c0faf33e2';
    expect(factsOf({ org }).org).toBe(org);
    expect(factsOf({ org: 'Acme' }).org).toBeUndefined();
    expect(factsOf({ org: '0c47c616...' }).org).toBeUndefined();
  });
});
