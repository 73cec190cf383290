import { describe, expect, it } from 'vitest';
import { mergeCalls, toCall } from '../../../lib/history/merge-calls.ts';
import { record } from './sightings.ts';

describe('one row of two sightings', () => {
  it.each([
    ['vapi', '0c47c616-9f59-487b-8f44-cb1c0faf33e2', 'Ava'],
    ['retell', 'agent_f5a7553f934f5574deae7369db', 'Ava'],
    ['retell', 'agent_f5a7553f934f5574deae7369db', 'zoe'],
  ] as const)('of %s names the agent rather than %s', (vendor, id, name) => {
    const [byId, byName] = [id, name].map((agent) => toCall(record({ vendor, agent }), 'f:1'));
    if (byId === undefined || byName === undefined) throw new Error('There are two.');
    expect(mergeCalls(byId, byName).agent).toBe(name);
    expect(mergeCalls(byName, byId).agent).toBe(name);
  });
});
