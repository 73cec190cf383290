import { describe, expect, it } from 'vitest';
import { callIdWithin, isAgentId } from '../../../lib/vendors/call-id.ts';
import { VENDORS } from '../../../lib/vendors/index.ts';

const UUID = '0c47c616-9f59-487b-8f44-cb1c0faf33e2';

describe('IDs', () => {
  it.each(Object.values(VENDORS))('of a call of $name are found in a longer text', ({ callId }) => {
    expect(callIdWithin(`Please look at ${callId.sample}, it broke off.`)).toBe(callId.sample);
    expect(callIdWithin(`(${callId.sample.toUpperCase()})`)).toBe(callId.sample.toUpperCase());
  });

  it.each(['', 'call_1b82f...b004', 'customer-busy', `x${UUID}`, `${UUID}0`])(
    'are not found in %j',
    (text) => {
      expect(callIdWithin(text)).toBeUndefined();
    },
  );

  it.each([
    [UUID, true],
    ['agent_f5a7553f934f5574deae7369db', true],
    ['Front desk', false],
    ['agent_smith', false],
    ['', false],
  ])('of an assistant are told from names: %s', (agent, isId) => {
    expect(isAgentId(agent)).toBe(isId);
  });
});
