import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullIdsIn, idIn, isShownAs } from '../../../lib/page/values/call-ids.ts';
import { retell } from '../../../lib/vendors/retell.ts';
import { vapi } from '../../../lib/vendors/vapi.ts';

const UUID = '0c47c616-9f59-487b-8f44-cb1c0faf33e2';
const CALL = 'call_1b82f1f661cd4da3f435840b004';

describe('call IDs', () => {
  it('reads whole and cut ones', () => {
    expect(idIn(UUID, vapi.callId)).toEqual({ head: UUID, whole: true });
    expect(idIn(CALL, retell.callId)).toEqual({ head: CALL, whole: true });
    expect(idIn('call_1b82f...b004', retell.callId)).toEqual({
      head: 'call_1b82f',
      tail: 'b004',
      whole: false,
    });
  });

  it.each([
    ['0c47c616...', { head: '0c47c616' }],
    ['0c47c616-9...', { head: '0c47c616-9' }],
    ['0c47c616-9f5…', { head: '0c47c616-9f5' }],
    ['0c47...33e2', { head: '0c47', tail: '33e2' }],
    ['0c47…33e2', { head: '0c47', tail: '33e2' }],
    ['0c47 … 33e2', { head: '0c47', tail: '33e2' }],
    ['0c47c6...e2', { head: '0c47c6', tail: 'e2' }],
    ['0c47c6....e2', { head: '0c47c6', tail: 'e2' }],
    ['0c47c616⋯', { head: '0c47c616' }],
  ])('reads %s', (text, id) => {
    expect(idIn(text, vapi.callId)).toEqual({ ...id, whole: false });
  });

  it.each([
    '',
    '...',
    'abc...',
    'ab...cd',
    '…cb1c0faf33e2',
    'Customer Ended...',
    'Phone...call',
    '0c47...33e2...1',
    '+15550102960',
    'N/A',
    `${UUID}x`,
    `${UUID}...`,
  ])('takes "%s" for none', (text) => {
    expect(idIn(text, vapi.callId)).toBeUndefined();
  });

  it('takes nothing of a fixed beginning for an ID', () => {
    expect(idIn('call_...', retell.callId)).toBeUndefined();
    expect(idIn('call_1b8...', retell.callId)).toBeUndefined();
    expect(idIn('call_1b...b004', retell.callId)).toMatchObject({ tail: 'b004' });
  });

  it('knows which whole ID was shown, however it was cut', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(vapi, retell),
        fc.uuid(),
        fc.integer({ min: 4, max: 16 }),
        fc.integer({ min: 0, max: 10 }),
        fc.constantFrom('...', '....', '…', '⋯'),
        ({ id: vendor, callId }, uuid, first, last, ellipsis) => {
          const id = vendor === 'vapi' ? uuid : `call_${uuid.replaceAll('-', '').slice(0, 27)}`;
          const from = first + callId.prefix.length;
          const text = `${id.slice(0, from)}${ellipsis}${id.slice(id.length - last)}`;
          const shown = idIn(text, callId);
          if (first + last < 6) expect(shown).toBeUndefined();
          else {
            expect(shown?.head).toBe(id.slice(0, from));
            expect(shown?.tail ?? '').toBe(id.slice(id.length - last));
            expect(shown && isShownAs(id, shown)).toBe(true);
            expect(shown && isShownAs(shown.head + (shown.tail ?? ''), shown)).toBe(false);
          }
        },
      ),
    );
  });

  it('finds one full ID in a text, and sees that two are two', () => {
    expect(fullIdsIn(`Call ${UUID} copy`, vapi.callId)).toEqual([UUID]);
    expect(fullIdsIn(`${CALL} and call_${'0'.repeat(27)}`, retell.callId)).toHaveLength(2);
    expect(fullIdsIn(`${UUID}-more`, vapi.callId)).toEqual([]);
  });
});
