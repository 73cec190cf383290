import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullIdsIn, idIn, isShownAs } from '../../../lib/page/values/call-ids.ts';
import { retell } from '../../../lib/vendors/retell.ts';
import { vapi } from '../../../lib/vendors/vapi.ts';

const UUID = '0c47c616-9f59-487b-8f44-cb1c0faf33e2';
const CALL = 'call_1b82f1f661cd4da3f435840b004';

describe('call IDs', () => {
  it('reads full and cut ones', () => {
    expect(idIn(UUID, vapi.callId)).toEqual({ text: UUID, isCut: false });
    expect(idIn('0c47c616-9f5...', vapi.callId)).toEqual({ text: '0c47c616-9f5', isCut: true });
    expect(idIn('0c47c616-9f5…', vapi.callId)?.isCut).toBe(true);
    expect(idIn(CALL, retell.callId)).toEqual({ text: CALL, isCut: false });
    expect(idIn('call_1b82f...b004', retell.callId)).toEqual({
      text: 'call_1b82f',
      isCut: true,
      tail: 'b004',
    });
  });

  it.each(['', '...', 'abc...', 'Customer Ended...', '+15550102960', 'N/A', `${UUID}x`])(
    'takes "%s" for none',
    (text) => {
      expect(idIn(text, vapi.callId)).toBeUndefined();
    },
  );

  it('knows which full ID was shown', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 6, max: 30 }), (id, length) => {
        const shown = idIn(`${id.slice(0, length)}...`, vapi.callId);
        expect(shown && isShownAs(id, shown)).toBe(true);
      }),
    );
  });

  it('finds one full ID in a text, and sees that two are two', () => {
    expect(fullIdsIn(`Call ${UUID} copy`, vapi.callId)).toEqual([UUID]);
    expect(fullIdsIn(`${CALL} and call_${'0'.repeat(27)}`, retell.callId)).toHaveLength(2);
    expect(fullIdsIn(`${UUID}-more`, vapi.callId)).toEqual([]);
  });
});
