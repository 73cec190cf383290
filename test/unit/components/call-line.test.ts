import { describe, expect, it } from 'vitest';
import { callAddress, cardCallOf } from '../../../components/call-line.tsx';
import type { Call } from '../../../lib/calls/sighting.ts';

const call: Call = {
  key: 'k',
  vendor: 'vapi',
  host: 'dashboard.eu.vapi.ai',
  label: 'Customer Busy',
  startedAt: 0,
  seenAt: 0,
  timeSource: 'seen',
};

describe('the address of a call', () => {
  it('leads to its own dashboard, only with a full ID', () => {
    const callId = '01977a2b-7c1d-7f00-8000-0123456789ab';
    expect(callAddress({ ...call, callId }, [])).toBe(
      `https://dashboard.eu.vapi.ai/calls/${callId}`,
    );
    expect(callAddress(call, [])).toBeUndefined();
    expect(
      callAddress({ ...call, callId, host: 'dashboard.vapi.ai.evil.test' }, []),
    ).toBeUndefined();
    expect(callAddress({ ...call, callId: '01977a2b-7c1' }, [])).toBeUndefined();
    const white = { ...call, callId, host: 'calls.reseller.example' };
    expect(callAddress(white, [{ host: white.host, vendor: 'vapi' }])).toBe(
      `https://calls.reseller.example/calls/${callId}`,
    );
    expect(callAddress(white, [{ host: white.host, vendor: 'retell' }])).toBeUndefined();
    expect(callAddress({ ...call, callId: 'javascript:alert(1)' }, [])).toBeUndefined();
  });
});

describe('what support is told of a call', () => {
  it('says when an ID is cut, and keeps quiet about a time that was only seen', () => {
    expect(cardCallOf({ ...call, callId: '01977a2b-7c1' })).toEqual({
      label: 'Customer Busy',
      id: '01977a2b-7c1',
      isIdCut: true,
    });
    expect(cardCallOf({ ...call, callId: '0197', callIdTail: '89ab' })).toEqual({
      label: 'Customer Busy',
      id: '0197',
      idTail: '89ab',
      isIdCut: true,
    });
    const callId = '01977a2b-7c1d-7f00-8000-0123456789ab';
    expect(cardCallOf({ ...call, callId, startedAt: 5, timeSource: 'record' })).toEqual({
      label: 'Customer Busy',
      id: callId,
      isIdCut: false,
      startedAt: 5,
    });
  });
});
