import { describe, expect, it } from 'vitest';
import { parseAnswers, type CallRecord } from '../../../lib/calls/call-record.ts';
import { packAnswer } from '../../../lib/calls/pack.ts';

/** What comes of a call as an answer of Vapi's has it. */
function recordOf(more: Readonly<Record<string, unknown>>): CallRecord | undefined {
  const call = {
    id: '0197abcd-ef01-7abc-8def-000000000001',
    endedReason: 'customer-busy',
    startedAt: '2026-11-20T09:00:00.000Z',
    endedAt: '2026-11-20T09:01:00.500Z',
    ...more,
  };
  return parseAnswers(packAnswer([call], () => 'x'))[0]?.records[0];
}

describe('what an answer tells of a call', () => {
  it.each([
    [{ assistant: { name: 'Ava' } }, { agent: 'Ava' }],
    [{ assistantOverrides: { name: 'Ava, evenings' } }, { agent: 'Ava, evenings' }],
    [
      { squad: { name: 'Sales' }, squadId: 's-1' },
      { agent: 'Sales', agentId: 's-1' },
    ],
    [{ workflow: { name: 'Intake' } }, { agent: 'Intake' }],
    [{ squadId: 's-1' }, { agent: 's-1', agentId: 's-1' }],
    [
      { orgId: 'org-1', assistantVersion: 'v7' },
      { org: 'org-1', agentVersion: 'v7' },
    ],
    [{ type: 'inboundPhoneCall' }, { channel: 'inbound' }],
    [{ type: 'outboundPhoneCall' }, { channel: 'outbound' }],
    [{ type: 'webCall' }, { channel: 'web' }],
    [{ cost: 0.25, costBreakdown: { total: 9 } }, { costUsd: 0.25 }],
    [{ costBreakdown: { total: 0.31 } }, { costUsd: 0.31 }],
    [{ costs: [{ cost: 0.1 }, { cost: 0.02 }] }, { costUsd: 0.12 }],
    [{ costs: [{ cost: 0.1 }, { type: 'vapi' }] }, { costUsd: undefined }],
    [{ costs: [] }, { costUsd: undefined }],
    [{ costs: Array.from({ length: 60 }, () => ({ cost: 0.01 })) }, { costUsd: 0.6 }],
    [{}, { durationSec: 60.5 }],
  ] as const)('Vapi: %j', (more, expected) => {
    const record = recordOf(more);
    const { costUsd, ...rest } = expected as Partial<CallRecord>;
    expect(record).toMatchObject(rest);
    if ('costUsd' in expected && costUsd === undefined)
      expect(record).not.toHaveProperty('costUsd');
    if (costUsd !== undefined) expect(record?.costUsd).toBeCloseTo(costUsd, 6);
  });

  it('Retell: its own names for the same', () => {
    const call = {
      call_id: 'call_000000000000000000000000001',
      disconnection_reason: 'dial_busy',
      agent_id: 'agent_1',
      agent_name: 'Receptionist',
      agent_version: 12,
      call_type: 'phone_call',
      direction: 'outbound',
      duration_ms: 4_200,
      call_cost: { combined_cost: 7 },
    };
    expect(parseAnswers(packAnswer([call], () => 'x'))[0]?.records[0]).toMatchObject({
      agent: 'Receptionist',
      agentId: 'agent_1',
      agentVersion: '12',
      channel: 'outbound',
      durationSec: 4.2,
      costUsd: 0.07,
    });
  });
});
