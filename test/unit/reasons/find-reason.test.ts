import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findReason } from '../../../lib/reasons/find-reason.ts';
import { humanize, listCodes, NO_SETTINGS } from '../../../lib/reasons/index.ts';

const find = (text: string) => findReason(text, NO_SETTINGS);
const BUSY = { vendor: 'vapi', text: 'customer-busy' };
const REFUSED = 'call.in-progress.error-providerfault-deepgram-returning-502-network-error';

describe('a reason that was copied from elsewhere', () => {
  it.each([
    ['customer-busy', BUSY],
    ['  "customer-busy", ', BUSY],
    ['“customer-busy”.', BUSY],
    ['Customer busy', { vendor: 'vapi', text: 'Customer busy' }],
    ['voicemail', { vendor: 'vapi', text: 'voicemail' }],
    ['dial_no_answer', { vendor: 'retell', text: 'dial_no_answer' }],
    [
      'Call.in progress.error providerfault deepgram ret...',
      { vendor: 'vapi', text: 'Call.in progress.error providerfault deepgram ret...' },
    ],
    ['{"id":"x","endedReason":"customer-busy","cost":1}', BUSY],
    ['{\\"endedReason\\": \\"customer-busy\\"}', BUSY],
    ["ended_reason='voicemail' at 10", { vendor: 'vapi', text: 'voicemail' }],
    ['disconnection_reason: user_hangup', { vendor: 'retell', text: 'user_hangup' }],
    ['Why does every call end with customer-busy since noon?', BUSY],
    [
      `2026-11-20T07:01:12Z ERROR call ended: ${REFUSED}, retrying`,
      { vendor: 'vapi', text: REFUSED },
    ],
    ['Status | Customer busy | 12s', { vendor: 'vapi', text: 'Customer busy' }],
    [
      'Ended: Call.in progress.error providerfault deepgram ret…\nCost: $1',
      { vendor: 'vapi', text: 'Call.in progress.error providerfault deepgram ret…' },
    ],
  ])('is found: %s', (text, found) => {
    expect(find(text)).toEqual(found);
  });

  it.each([
    '',
    '...',
    'hello',
    'They left a voicemail, and I called back.',
    '{"endedReason":"nobody-knows-this"}',
    'https://dashboard.vapi.ai/calls/0197aa01-7c1d-7f00-8000-0123456789ab',
    '😀'.repeat(2_000),
  ])('is not found where there is none: %s', (text) => {
    expect(find(text)).toBeUndefined();
  });

  it('is every listed code and its words, with anything around it', () => {
    const codes = (['vapi', 'retell'] as const).flatMap((vendor) =>
      listCodes(vendor).map((code) => ({ vendor, code })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...codes), ({ vendor, code }) => {
        expect(findReason(code, NO_SETTINGS, vendor)).toEqual({ vendor, text: code });
        const words = humanize(code, vendor);
        expect(findReason(`“${words}”`, NO_SETTINGS, vendor)).toEqual({ vendor, text: words });
        const json = JSON.stringify({ call: { endedReason: code } }, null, 2);
        expect(findReason(json, NO_SETTINGS, vendor)?.text).toBe(code);
      }),
    );
  });

  it('is found at the end of a megabyte, and missed in none that has none', () => {
    const noise = '{"role":"user","message":"I said no - thank you, on-line 24/7"},\n'.repeat(
      16_000,
    );
    expect(noise.length).toBeGreaterThan(1_000_000);
    expect(find(`${noise}"endedReason": "customer-busy"`)).toEqual(BUSY);
    expect(find(`${noise} ${REFUSED}`)).toEqual({ vendor: 'vapi', text: REFUSED });
    expect(find(noise)).toBeUndefined();
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => {
        find(text);
      }),
    );
  });
});
