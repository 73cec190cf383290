import { describe, expect, it } from 'vitest';
import { codesDeclared, compareCodes } from '../../catalog/sdk-codes.ts';

/** Two forms in which the vendors' packages have declared their reasons, a few codes each. */
const AS_OBJECT = `
export declare const CallEndedReason: {
    readonly AssistantEndedCall: "assistant-ended-call";
    readonly CallForwardingNoAnswer: "call.forwarding.no-answer";
};
export declare const Voice: { readonly Elliot: "Elliot" };
`;
const AS_UNION = `
export interface Call {
  status?: 'queued' | 'ended';
  endedReason?: "assistant-ended-call" | "voicemail";
}
`;
const OF_RETELL = `
export interface PhoneCall { disconnection_reason?: 'user_hangup' | 'call_take_over' | null; }
`;

describe('codes declared by a vendor', () => {
  it('are read from objects and unions alike, and nothing else is', () => {
    expect([...codesDeclared([AS_OBJECT, AS_UNION], 'vapi')]).toEqual([
      'assistant-ended-call',
      'call.forwarding.no-answer',
      'voicemail',
    ]);
    expect([...codesDeclared([OF_RETELL, AS_UNION], 'retell')]).toEqual([
      'user_hangup',
      'call_take_over',
    ]);
  });

  it('are none where a package has no such list', () => {
    expect(codesDeclared(['export type Status = "queued" | "ended";'], 'vapi').size).toBe(0);
  });

  it('are compared both ways', () => {
    const declared = new Set(['new-code', 'old-code']);
    expect(compareCodes(declared, new Set(['old-code', 'retired-code']))).toEqual({
      added: ['new-code'],
      gone: ['retired-code'],
    });
  });
});
