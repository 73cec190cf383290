import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '../../../lib/calls/time.ts';
import { checkSighting } from '../../../lib/calls/check-sighting.ts';
import { listCodes } from '../../../lib/reasons/index.ts';
import { NOW, record, row } from '../history/sightings.ts';

const RETELL_ID = 'call_1b82f1f661cd4da3f435840b004';

const ok = (claim: unknown): boolean => checkSighting(claim, NOW).ok;

describe('a sighting', () => {
  it.each(['vapi', 'retell'] as const)('may have every listed code of %s', (vendor) => {
    const codes = listCodes(vendor);
    expect(codes.length).toBeGreaterThan(20);
    const id = vendor === 'vapi' ? {} : { callId: RETELL_ID };
    const of = (code: string) => record({ vendor, code, label: code, ...id });
    expect(codes.filter((code) => !ok(of(code)))).toEqual([]);
  });

  it('may have every label that a dashboard shows', () => {
    for (const label of [
      'Customer Ended Call',
      'Phone call provider clos...',
      'user hangup',
      'Agent_hangup',
    ]) {
      expect(ok(row({ label }))).toBe(true);
    }
  });

  it.each([
    ['a telephone number as its label', row({ label: 'Call to +1 (415) 555-0134' })],
    ['a telephone number in its code', record({ code: 'call-14155550134', label: 'x' })],
    ['an address of mail', row({ label: 'jane@example.com' })],
    ['markup', row({ label: '<img src=x onerror=alert(1)>' })],
    ['no word', row({ label: '- ' })],
    ['a label of 10,000 characters', row({ label: 'a'.repeat(10_000) })],
    ['a line break hidden in its code', record({ code: 'customer\nbusy' })],
    ['a start in the future', row({ startedAt: NOW + 3 * DAY })],
    ['a start before there was any vendor', row({ startedAt: 1_000 })],
    ['a start that is no number', { ...row(), startedAt: '2026' }],
    ['a call ID with a path', row({ callId: '../../etc' })],
    ['another vendor', { ...row(), vendor: 'acme' }],
    ['a host with a path', row({ host: 'dashboard.vapi.ai/x' })],
  ])('is refused with %s', (_, claim) => {
    expect(checkSighting(claim, NOW)).toMatchObject({
      ok: false,
      why: expect.any(String) as string,
    });
  });

  it.each([
    ['durationSec', -1],
    ['durationSec', Infinity],
    ['costUsd', NaN],
    ['costUsd', 1e12],
    ['agent', 'Call +14155550134 now'],
    ['agent', 'x'.repeat(300)],
    ['agent', 7],
  ])('is kept without a senseless %s', (name, value) => {
    const checked = checkSighting({ ...record(), [name]: value }, NOW);
    if (!checked.ok) throw new Error(checked.why);
    expect(checked.sighting).not.toHaveProperty(name);
    expect(checked.sighting.code).toBe('customer-ended-call');
  });

  it('keeps the end of an ID only where its middle is missing', () => {
    const tailOf = (claim: object): unknown => {
      const checked = checkSighting({ ...row(), ...claim }, NOW);
      return checked.ok ? checked.sighting.callIdTail : checked.why;
    };
    const cut = { callId: '01a0', callIdCut: true };
    expect(tailOf({ ...cut, callIdTail: '1b2c' })).toBe('1b2c');
    expect(tailOf({ ...cut, callIdTail: '<b>' })).toBeUndefined();
    expect(tailOf({ ...cut, callIdTail: 7 })).toBeUndefined();
    const { callId } = record();
    expect(tailOf({ callId, callIdCut: false, callIdTail: '1b2c' })).toBeUndefined();
  });

  it.each([
    ['vapi', '0c47c616-9f59-487b-8f44-cb1c0faf33e2', false, true],
    ['vapi', '0c47c616-9f5', true, true],
    ['vapi', '0c47c616-9f5', false, false],
    ['vapi', '0c47c616-9f59-487b-8f44-cb1c0faf33e2', true, false],
    ['vapi', '+14155550134', false, false],
    ['vapi', '14155550134', true, false],
    ['vapi', RETELL_ID, false, false],
    ['retell', RETELL_ID, false, true],
    ['uponai', RETELL_ID.slice(0, 12), true, true],
    ['retell', '0c47c616-9f59-487b-8f44-cb1c0faf33e2', false, false],
    ['retell', 'call_jane', true, false],
    ['retell', 'sk_1b82f1f661cd4da3f435840b004', false, false],
  ] as const)('of %s with the ID %s (cut: %s): %s', (vendor, callId, callIdCut, isKept) => {
    const checked = checkSighting({ ...record(), vendor, callId, callIdCut }, NOW);
    expect(checked.ok || checked.why).toBe(isKept || 'callId');
  });

  it.each([
    '٠١٥٥ ٥٥٥ ٠١٣٤',
    '1｜415｜555｜0134',
    'jane at example dot com',
    'sk-proj-Abc123def456',
  ])('is refused with %s in its label, and kept without it in any name', (text) => {
    expect(checkSighting(row({ label: `Busy ${text}` }), NOW)).toEqual({
      ok: false,
      why: 'private',
    });
    const named = { agent: `Desk ${text}`, agentVersion: text, org: text.replaceAll(' ', '_') };
    const checked = checkSighting(record(named), NOW);
    if (!checked.ok) throw new Error(checked.why);
    expect(checked.sighting.agent).toBeUndefined();
    expect(checked.sighting.agentVersion).toBeUndefined();
    expect(checked.sighting.org).toBeUndefined();
  });

  it('keeps nothing that it does not know', () => {
    const checked = checkSighting({ ...record(), transcript: 'secret', customer: {} }, NOW);
    expect(JSON.stringify(checked)).not.toMatch(/secret|customer"/);
  });

  it('never makes the check throw', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withNullPrototype: true }),
        (claim) => !ok(claim),
      ),
    );
  });
});
