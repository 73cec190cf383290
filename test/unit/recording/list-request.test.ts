import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnfairAddress, readRequest } from '../../../lib/recording/list-request.ts';
import { describeRequest } from '../../../lib/page-world/describe-request.ts';
import type { VendorId } from '../../../lib/vendors/vendor.ts';

const fairOf = (vendor: VendorId, url: string, body?: unknown): boolean | undefined =>
  readRequest(describeRequest(url, body === undefined ? undefined : JSON.stringify(body)), vendor)
    .fair;

describe('a request for calls', () => {
  it.each([
    ['call/0197abcd-ef01-7abc-8def-0123456789ab', false],
    ['v2/call/0197ABCD-EF01-7ABC-8DEF-0123456789AB', false],
    ['call/list', undefined],
    ['v2/call/page?limit=10', undefined],
    ['call/search', undefined],
    ['call/analytics', undefined],
  ])('of Vapi at %s is fair: %s', (path, fair) => {
    expect(fairOf('vapi', `https://api.vapi.ai/${path}`)).toBe(fair);
  });

  it.each([
    ['?limit=100', true],
    ['', true],
    ['?assistantId=a&createdAtGe=2026-11-01T00:00:00Z&limit=5&page=2', true],
    ['?phoneNumberId=p&sortOrder=DESC', true],
    ['?sortBy=createdAt&sortOrder=ASC', true],
    ['?sortBy=cost&sortOrder=DESC', false],
    ['?sort=duration', false],
    ['?sortBy=-endedReason', false],
    ['?sort=created', true],
    ['?sort=-created', true],
    ['?sort=newest', true],
    ['?sort=oldest', true],
    ['?sort=latest', true],
    ['?orderBy=callStartTime&sortOrder=DESC', true],
    ['?orderBy=start_timestamp_desc', true],
    ['?sort=default', undefined],
    ['?sort=relevance', undefined],
    ['?order=cost.desc', false],
    ['?order=desc', true],
    ['?endedReason=voicemail', false],
    ['?endedReason=', true],
    ['?status=ended', false],
    ['?costGe=1', false],
    ['?search=angry', false],
    ['?id=0197abcd-ef01-7abc-8def-0123456789ab', false],
    ['?assistantIdAny=a,b&phoneNumberIdAny=p&customerNumberAny=c', true],
    ['?idAny=a,b', false],
    ['?color=red', undefined],
    ['?color=red&endedReason=voicemail', false],
  ])('of Vapi with %j is fair: %s', (query, fair) => {
    expect(fairOf('vapi', `https://api.vapi.ai/call${query}`)).toBe(fair);
  });

  it.each([
    [{ limit: 50, sort_order: 'descending' }, true],
    [{ filter_criteria: {}, limit: 50, pagination_key: 'k' }, true],
    [{ filter_criteria: { agent_id: ['a'], direction: ['inbound'] } }, true],
    [{ filter_criteria: { start_timestamp: { lower_threshold: 1, upper_threshold: 2 } } }, true],
    [
      {
        filter_criteria: {
          start_timestamp: { type: 'range', op: 'bt', value: [1, 2] },
          agent: [{ agent_id: 'a', version: [1] }],
        },
      },
      true,
    ],
    [{ filter_criteria: { disconnection_reason: ['user_hangup'] } }, false],
    [{ filter_criteria: { disconnection_reason: { op: 'in', value: ['user_hangup'] } } }, false],
    [{ filter_criteria: { user_sentiment: ['Negative'] } }, false],
    [{ filter_criteria: { duration_ms: { lower_threshold: 3 } } }, false],
    [{ filter_criteria: { e2e_latency_p50: { type: 'number', op: 'gt', value: 900 } } }, false],
    [{ filter_criteria: { call_successful: [false] } }, false],
    [{ filter_criteria: { in_voicemail: [false], call_successful: [true, false] } }, false],
    [{ filter_criteria: { in_voicemail: { type: 'boolean', op: 'eq', value: false } } }, false],
    // Off, or only calls of which it is false: nobody knows.
    [{ filter_criteria: { in_voicemail: false } }, undefined],
    [{ filter_criteria: { call_successful: false } }, undefined],
    [{ include_total: false, limit: 50 }, true],
    [{ filter_criteria: { metadata: { team: 'x' } } }, undefined],
    [undefined, undefined],
  ])('of Retell with %j is fair: %s', (body, fair) => {
    expect(fairOf('retell', 'https://api.retellai.com/v3/list-calls', body)).toBe(fair);
  });

  it('is understood by the words of its own vendor only', () => {
    const vapi = 'https://api.vapi.ai/call';
    const retell = 'https://api.retellai.com/v3/list-calls';
    expect(fairOf('vapi', `${vapi}?assistantId=a`)).toBe(true);
    expect(fairOf('retell', retell, { assistantId: 'a' })).toBeUndefined();
    expect(fairOf('retell', retell, { squad_id: 'a' })).toBeUndefined();
    expect(fairOf('retell', retell, { ended_reason: 'a' })).toBeUndefined();
    expect(fairOf('retell', retell, { filter_criteria: { batch_call_id: ['b'] } })).toBe(true);
    expect(fairOf('uponai', retell, { filter_criteria: { batch_call_id: ['b'] } })).toBe(true);
    expect(fairOf('vapi', `${vapi}?batchCallId=b`)).toBeUndefined();
    // A moment at one vendor, a telephone number at the other.
    expect(fairOf('vapi', `${vapi}?from=1&to=2`)).toBe(true);
    expect(fairOf('retell', retell, { from: '1' })).toBeUndefined();
  });

  it('for one call is none for a list', () => {
    expect(fairOf('vapi', 'https://api.vapi.ai/call/0197abcd-ef01-7abc-8def-0123456789ab')).toBe(
      false,
    );
    expect(fairOf('retell', 'https://api.retellai.com/v2/get-call/call_0123456789abcdef')).toBe(
      false,
    );
  });

  it('to another path, or one that was not seen, tells nothing', () => {
    expect(fairOf('vapi', 'https://api.vapi.ai/analytics?limit=5')).toBeUndefined();
    expect(readRequest(undefined, 'vapi').fair).toBeUndefined();
  });

  it('hands on no value but of orders, and nothing of its host', () => {
    const told = describeRequest(
      'https://api.vapi.ai/call?token=secret&customer=%2B14155550134&sortBy=cost',
      JSON.stringify({ apiKey: 'secret', nested: { phone: '+14155550134' } }),
    );
    expect(told).not.toMatch(/secret|4155550134|vapi/);
    expect(told).toContain('cost');
  });

  it('may be anything, and then tells nothing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.json(), (text, json) => {
        for (const asked of [text, `/call ${json}`, `/call [${json},null]`]) {
          expect([true, false, undefined]).toContain(readRequest(asked, 'vapi').fair);
        }
      }),
    );
  });

  it('of a page by its own address is only ever known to be unfair', () => {
    expect(isUnfairAddress('?endedReason=voicemail', 'vapi')).toBe(true);
    expect(isUnfairAddress('?sort=cost', 'retell')).toBe(true);
    expect(isUnfairAddress('?assistantId=a&tab=calls&history=call_1', 'vapi')).toBe(false);
  });
});
