import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_SPANS } from '../../../lib/calls/limits.ts';
import { spanMessages } from '../../../lib/calls/span.ts';
import { HOUR } from '../../../lib/calls/time.ts';
import type { CallRecord } from '../../../lib/calls/call-record.ts';
import { judgeAnswer, type Judged, type Known } from '../../../lib/recording/fair-lists.ts';
import { sightingOfRecord } from '../../../lib/recording/to-sighting.ts';
import type { VendorId } from '../../../lib/vendors/vendor.ts';
import { without } from '../history/sightings.ts';
import { callAt, NOW } from './mixes.ts';

const DASHBOARD = { vendor: 'vapi', host: 'dashboard.vapi.ai' } as const;

const calls = Array.from({ length: 20 }, (_, n) => callAt(NOW - HOUR - n * 600_000, n));

/** A page that asks again and again; what it was told before is known to it. */
class Page {
  readonly #known = new Map<string, Known>();

  /** What an answer is judged to be, so many ms after the first. */
  answer(records: readonly CallRecord[], query: object | undefined, after = 0): Judged {
    const asked = query && `/call ${JSON.stringify([query, null])}`;
    const answer = { records, ...(asked !== undefined && { asked }) };
    const judged = judgeAnswer(answer, DASHBOARD, this.#known, NOW + after);
    for (const record of records) this.#known.set(record.id, { record, since: NOW + after });
    return judged;
  }
}

/** Not understood, so that only contradiction can tell. */
const ODD = { q42: '*' };

describe('a list whose request says how it was chosen', () => {
  it.each([
    [{ limit: '*' }, true],
    [{ assistantId: '*' }, true],
    [{ createdAtGe: '*', limit: '*' }, true],
    [{ endedReason: '*' }, false],
    [{ sortBy: 'cost' }, false],
    [{ search: '*' }, false],
    [ODD, undefined],
    [undefined, undefined],
  ])('%j: %s', (query, fair) => {
    expect(new Page().answer(calls, query).fair).toBe(fair);
  });

  it('covers the time from its first call on, where it is a whole one', () => {
    const { spans } = new Page().answer(calls, { limit: '*' });
    expect(spans).toMatchObject([{ from: calls.at(-1)?.startedAt, to: NOW }]);
    expect(new Page().answer(calls, { endedReason: '*' }).spans).toEqual([]);
    expect(new Page().answer(calls, ODD).spans).toEqual([]);
  });
});

describe('a list of some calls of an assistant', () => {
  const spansBy = (
    vendor: VendorId,
    asked: string,
    records: readonly CallRecord[] = calls,
  ): Judged => {
    return judgeAnswer({ records, asked }, { vendor, host: 'dashboard' }, new Map(), NOW);
  };
  const listed = (filter: object): string =>
    `/v3/list-calls ${JSON.stringify([{}, { filter_criteria: filter }])}`;

  it.each([
    ['retell', listed({ agent: [{ agent_id: '*' }] }), 1],
    ['retell', listed({ agent: [{ agent_id: '*', version: ['*'] }] }), 0],
    ['retell', listed({ agent: { value: [{ agent_id: '*', agent_version: '*' }] } }), 0],
    ['retell', listed({ agent_id: ['*'], version: ['*'] }), 0],
    ['retell', listed({ agent_id: ['*'], agent_version: ['*'] }), 0],
    ['vapi', '/call [{"assistantId":"*"},null]', 1],
    ['vapi', '/call [{"assistantId":"*","assistantVersion":"*"},null]', 0],
    ['vapi', '/call [{"assistantVersion":"*"},null]', 0],
    ['vapi', '/call [{"assistantId":"*","phoneNumberId":"*"},null]', 0],
  ] as const)('of %s by %s is fair and covers whole assistants: %i', (vendor, asked, spans) => {
    const agents = calls.map((call) => ({ ...call, agent: 'Front desk', agentId: 'a' }));
    const judged = spansBy(vendor, asked, agents);
    expect(judged.fair).toBe(true);
    expect(judged.spans).toHaveLength(spans);
  });

  it('covers nothing of calls that do not name what they were chosen by', () => {
    const nameless = calls.map((call) => without(call, 'agent', 'agentId', 'org'));
    expect(spansBy('vapi', '/call [{"assistantId":"*"},null]', nameless).spans).toEqual([]);
    expect(spansBy('vapi', '/call [{"orgId":"*"},null]', nameless).spans).toEqual([]);
    expect(spansBy('vapi', '/call [{"orgId":"*"},null]').spans).toHaveLength(1);
    expect(spansBy('vapi', '/call [{"limit":"*"},null]', nameless).spans).toHaveLength(1);
  });

  it('covers an assistant by what its calls are kept under', () => {
    for (const [agent, kept] of [
      [' Front  desk', 'Front desk'],
      ['Front desk @ Joe’s', 'agent_1'],
      ['Hotline +49 30 1234567', 'agent_1'],
    ] as const) {
      const own = calls.map((call) => ({ ...call, agent, agentId: 'agent_1' }));
      const { spans } = spansBy('vapi', '/call [{"assistantId":"*"},null]', own);
      expect(spans.map((span) => span.agent)).toEqual([kept]);
      const seen = { ...DASHBOARD, seenAt: NOW };
      expect(own.map((call) => sightingOfRecord(call, seen).agent)).toEqual(own.map(() => kept));
    }
  });

  it('goes in messages of no more than one may carry', () => {
    const own = Array.from({ length: 2 * MOST_SPANS + 1 }, (_, n) => ({
      ...callAt(NOW - HOUR - n, n),
      agent: `Agent ${n}`,
    }));
    const { spans } = spansBy('vapi', '/call [{"assistantIdAny":"*"},null]', own);
    expect(spans).toHaveLength(own.length);
    expect([...spanMessages(spans)].map(({ length }) => length)).toEqual([
      MOST_SPANS,
      MOST_SPANS,
      1,
    ]);
    expect([...spanMessages(spans)].flat()).toEqual(spans);
  });

  it('of one version contradicts nothing that was told of another', () => {
    const page = new Page();
    page.answer(calls, { limit: '*' });
    const some = calls.filter((_, n) => n % 2 === 0);
    expect(page.answer(some, { version: '*', ...ODD }, HOUR).fair).toBeUndefined();
  });
});

describe('a list of which nothing is said', () => {
  const busy = calls.filter(({ code }) => code === 'customer-busy');

  it('is not fair where calls are missing that lie between its own', () => {
    const page = new Page();
    page.answer(calls, { limit: '*' });
    expect(page.answer(busy, ODD, HOUR).fair).toBe(false);
    expect(page.answer(busy, undefined, HOUR).fair).toBe(false);
  });

  it.each([
    ['the same calls again', calls],
    ['all but one, which was deleted', calls.filter((_, n) => n !== 7)],
    ['an earlier page', calls.slice(10)],
    ['a later page', calls.slice(0, 10)],
    ['one call', calls.slice(4, 5)],
    [
      'those of another organization',
      calls.map((call) => ({ ...call, id: `f${call.id.slice(1)}`, org: 'f'.repeat(36) })),
    ],
  ])('stays untold: %s', (_name, list) => {
    const page = new Page();
    page.answer(calls, { limit: '*' });
    expect(page.answer(list, ODD, HOUR).fair).toBeUndefined();
  });

  it('stays untold where calls have ended only just now', () => {
    const page = new Page();
    const late = calls.map((call, n) => ({ ...call, startedAt: NOW - n * 1_000, endedAt: NOW }));
    page.answer(late, { limit: '*' });
    expect(
      page.answer(
        late.filter((_, n) => n % 3 === 0),
        ODD,
        60_000,
      ).fair,
    ).toBeUndefined();
  });

  it('stays untold where the workspace was switched and objects name none', () => {
    const page = new Page();
    const nameless = (call: CallRecord, agentId: string): CallRecord => {
      return { ...without(call, 'org'), id: `${agentId}${call.id.slice(4)}`, agentId };
    };
    page.answer(
      calls.map((call) => nameless(call, 'aaaa')),
      { limit: '*' },
    );
    const others = calls.filter((_, n) => n % 2 === 0).map((call) => nameless(call, 'bbbb'));
    expect(page.answer(others, ODD, HOUR).fair).toBeUndefined();
  });
});

describe('a page that lies', () => {
  it('about its filter tells of its own calls alone, and of no time that it did not list', () => {
    fc.assert(
      fc.property(fc.subarray(calls, { minLength: 1 }), (list) => {
        const { spans } = new Page().answer(list, { limit: '*' });
        for (const span of spans) {
          expect(span).toMatchObject(DASHBOARD);
          expect(span.from).toBe(Math.min(...list.map(({ startedAt = 0 }) => startedAt)));
          expect(span.to).toBeLessThanOrEqual(NOW);
        }
      }),
    );
  });

  it('about what it asked, in whatever form, is not believed and breaks nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((made) => `/call ${made}`),
        ),
        (asked) => {
          const judged = judgeAnswer({ records: calls, asked }, DASHBOARD, new Map(), NOW);
          expect([true, false, undefined]).toContain(judged.fair);
        },
      ),
    );
  });
});
