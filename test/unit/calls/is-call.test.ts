import { describe, expect, it } from 'vitest';
import { parseAnswers } from '../../../lib/calls/call-record.ts';
import { packAnswer } from '../../../lib/calls/pack.ts';

const ID = '11111111-2222-4333-8444-555555555555';
const CALL = '01900000-aaaa-7000-8000-000000000009';
const AT = { createdAt: '2026-11-19T10:00:00Z', updatedAt: '2026-11-19T10:05:00Z' };
const ENDED = { id: ID, orgId: 'o', status: 'ended', ...AT };

/** What pages of the same dashboard load beside calls, as the vendor's API describes it. */
const OTHERS: Readonly<Record<string, object>> = {
  'a campaign': { ...ENDED, name: 'Autumn', endedReason: 'campaign.ended.success' },
  'a summary of a campaign': {
    ...ENDED,
    endedReason: 'campaign.scheduled.ended-by-user',
    callsCounterScheduled: 4,
    callsCounterEnded: 4,
  },
  'a contact of a campaign, with the reason of its call': {
    id: ID,
    number: '+12025550101',
    status: 'contact.completed',
    callId: CALL,
    dispatchedAt: AT.createdAt,
    endedReason: 'customer-did-not-answer',
  },
  'a run of an eval': {
    ...ENDED,
    type: 'eval',
    evalId: ID,
    endedReason: 'mockConversation.done',
    startedAt: AT.createdAt,
    endedAt: AT.updatedAt,
    cost: 0.01,
  },
  'a run of a simulation': {
    ...ENDED,
    itemCounts: { total: 3, passed: 2 },
    endedReason: 'assistant-ended-call',
  },
  'a run of a simulation that has counted nothing yet': {
    ...ENDED,
    queuedAt: AT.createdAt,
    startedAt: AT.createdAt,
    endedAt: AT.updatedAt,
    simulations: [{ type: 'simulation', simulationId: ID }],
    target: { type: 'assistant', assistantId: ID },
    endedReason: 'completed',
  },
  'a contact of a campaign that was called, without its call': {
    id: ID,
    number: '+12025550101',
    status: 'contact.completed',
    dispatchedAt: AT.createdAt,
    endedReason: 'customer-did-not-answer',
  },
  'a contact of a campaign that was never called': {
    id: ID,
    number: '+12025550101',
    status: 'contact.failed',
    endedReason: 'customer-did-not-answer',
  },
  'a run of a simulation, in a list': {
    ...ENDED,
    callId: CALL,
    simulationId: ID,
    endedReason: 'customer-ended-call',
  },
  'a chat': {
    ...ENDED,
    type: 'chat',
    endedReason: 'chat.ended',
    messages: [{ role: 'user', content: 'Hi' }],
  },
  'a session': { ...ENDED, type: 'session', endedReason: 'session.completed', cost: 0.02 },
};

const call = {
  ...ENDED,
  id: CALL,
  type: 'inboundPhoneCall',
  endedReason: 'customer-busy',
  campaignId: ID,
};

const recordsIn = (answer: unknown): string[] =>
  parseAnswers(packAnswer(JSON.parse(JSON.stringify(answer)), () => undefined)).flatMap(
    ({ records }) => records.map(({ id }) => id),
  );

describe('in an answer of the dashboard', () => {
  it.each(Object.entries(OTHERS))('%s is no call, in whatever form it comes', (_, other) => {
    for (const answer of [
      other,
      [other, other],
      { results: [other], metadata: { totalItems: 1 } },
      { data: { results: [other, other] } },
    ]) {
      expect(recordsIn(answer)).toEqual([]);
    }
  });

  it.each(Object.entries(OTHERS))('%s hides no call that stands beside it', (_, other) => {
    expect(recordsIn([other, call])).toEqual([CALL]);
    expect(recordsIn({ results: [call, other] })).toEqual([CALL]);
  });

  it.each(['inboundPhoneCall', 'outboundPhoneCall', 'webCall', 'vapi.websocketCall', undefined])(
    'a call of type %s is one',
    (type) => {
      expect(recordsIn([{ ...call, type }])).toEqual([CALL]);
    },
  );
});
