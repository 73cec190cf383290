import { describe, expect, test } from 'vitest';
import { vapi } from '../../../lib/vendors/vapi.ts';
import { retell } from '../../../lib/vendors/retell.ts';
import { answerRetell, answerVapi } from '../../dashboards/api.ts';
import { PRIVATE_MARKS } from '../../dashboards/calls/fakes.ts';
import { RISING_RETELL_CODE } from '../../dashboards/calls/retell-reasons.ts';
import { generateRetellCalls } from '../../dashboards/calls/retell.ts';
import { DAY } from '../../dashboards/calls/timeline.ts';
import { NEW_VAPI_CODE, RISING_VAPI_CODE } from '../../dashboards/calls/vapi-reasons.ts';
import { generateVapiCalls } from '../../dashboards/calls/vapi.ts';
import { HOSTILE_REASONS } from '../../dashboards/spoil.ts';

const UNTIL = Date.parse('2026-11-20T18:00:00Z');
const OPTIONS = { seed: 1, count: 2_000, until: UNTIL };
const vapiCalls = generateVapiCalls(OPTIONS);
const retellCalls = generateRetellCalls(OPTIONS);

function query(text = ''): { method: string; query: URLSearchParams; body: undefined } {
  return { method: 'GET', query: new URLSearchParams(text), body: undefined };
}

/** Share of the calls that have this reason. */
function share(codes: readonly (string | undefined)[], code: string): number {
  return codes.filter((other) => other === code).length / Math.max(1, codes.length);
}

describe('generated calls', () => {
  test('are the same, byte by byte, for the same seed and end', () => {
    expect(JSON.stringify(generateVapiCalls(OPTIONS))).toBe(JSON.stringify(vapiCalls));
    expect(JSON.stringify(generateRetellCalls(OPTIONS))).toBe(JSON.stringify(retellCalls));
    expect(JSON.stringify(generateVapiCalls({ ...OPTIONS, seed: 2 }))).not.toBe(
      JSON.stringify(vapiCalls),
    );
  });

  test('have as many calls as asked for, newest first, with IDs of the vendors own form', () => {
    expect(vapiCalls).toHaveLength(2_000);
    expect(new Set(vapiCalls.map((call) => call.id)).size).toBe(2_000);
    expect(vapiCalls.every((call) => vapi.callId.full.test(call.id))).toBe(true);
    expect(retellCalls.every((call) => retell.callId.full.test(call.call_id))).toBe(true);
    const times = vapiCalls.map((call) => call.createdAt);
    expect(times).toEqual([...times].sort().reverse());
  });

  test('share shortened IDs where several were made at once', () => {
    const short = vapiCalls.map((call) => call.id.slice(0, 12));
    expect(new Set(short).size).toBeLessThan(short.length);
  });

  test('begin with three in progress, without a reason; all others have one', () => {
    expect(vapiCalls.findIndex((call) => call.endedReason !== undefined)).toBe(3);
    expect(vapiCalls.slice(3).every((call) => call.endedReason !== undefined)).toBe(true);
    expect(retellCalls.findIndex((call) => call.disconnection_reason !== undefined)).toBe(3);
    expect(retellCalls.slice(3).every((call) => call.disconnection_reason !== undefined)).toBe(
      true,
    );
  });

  test('are skewed as in real life, and bring an incident in the last three days', () => {
    const ended = vapiCalls.map((call) => call.endedReason);
    expect(share(ended, 'customer-ended-call')).toBeGreaterThan(0.3);
    const recent = vapiCalls.filter((call) => Date.parse(call.createdAt) > UNTIL - 3 * DAY);
    const before = vapiCalls.slice(recent.length);
    const shareOf = (calls: typeof recent): number =>
      share(
        calls.map((call) => call.endedReason),
        RISING_VAPI_CODE,
      );
    expect(shareOf(recent)).toBeGreaterThan(5 * shareOf(before));
    expect(before.some((call) => call.endedReason === NEW_VAPI_CODE)).toBe(false);
    const retellRecent = retellCalls.filter((call) => call.start_timestamp > UNTIL - 3 * DAY);
    expect(
      share(
        retellRecent.map((call) => call.disconnection_reason),
        RISING_RETELL_CODE,
      ),
    ).toBeGreaterThan(0.03);
  });

  test('mark everything private, so that a test can search for it', () => {
    const numbers = vapiCalls.flatMap((call) => call.customer?.number ?? []);
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.every((number) => number.startsWith(PRIVATE_MARKS.customerNumber))).toBe(true);
    const spoken = vapiCalls.filter((call) => call.artifact.transcript !== '');
    expect(spoken.length).toBeGreaterThan(0);
    expect(
      spoken.every((call) => call.artifact.transcript.includes(PRIVATE_MARKS.transcript)),
    ).toBe(true);
  });
});

describe('the APIs', () => {
  test("answer in both shapes of Vapi's list", () => {
    const array = answerVapi({ ...query('limit=7'), path: '/call' }, vapiCalls);
    expect(array.body).toEqual(vapiCalls.slice(0, 7));
    const paged = answerVapi({ ...query('limit=7&page=2'), path: '/v2/call' }, vapiCalls);
    expect(paged.body).toEqual({
      results: vapiCalls.slice(7, 14),
      metadata: { itemsPerPage: 7, totalItems: 2_000, currentPage: 2 },
    });
  });

  test("lead through all of Retell's calls by the pagination key, each once", () => {
    const seen: string[] = [];
    let key: string | undefined;
    do {
      const { body } = answerRetell(
        {
          ...query(),
          method: 'POST',
          path: '/v3/list-calls',
          body: { limit: 300, pagination_key: key },
        },
        retellCalls,
      ) as { body: { items: typeof retellCalls; pagination_key?: string } };
      seen.push(...body.items.map((call) => call.call_id));
      key = body.pagination_key;
    } while (key !== undefined);
    expect(seen).toEqual(retellCalls.map((call) => call.call_id));
  });

  test('give every hostile reason when asked to, and leave the calls as they are', () => {
    const { body } = answerVapi(
      { ...query('limit=100&variant=hostile'), path: '/call' },
      vapiCalls,
    );
    const codes = new Set((body as typeof vapiCalls).map((call) => call.endedReason));
    expect(HOSTILE_REASONS.every((reason) => codes.has(reason))).toBe(true);
    expect(HOSTILE_REASONS.some((reason) => reason.length >= 10_000)).toBe(true);
    expect(vapiCalls[0]?.endedReason).toBeUndefined();
  });

  test('know nothing of other addresses', () => {
    expect(answerVapi({ ...query(), path: '/assistant' }, vapiCalls).status).toBe(404);
    expect(answerRetell({ ...query(), path: '/v2/list-calls' }, retellCalls).status).toBe(404);
  });
});
