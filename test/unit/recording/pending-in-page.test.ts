// @vitest-environment jsdom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { LONGEST_AGENT, LONGEST_ID, LONGEST_LABEL } from '../../../lib/calls/limits.ts';
import type { Sighting } from '../../../lib/calls/sighting.ts';
import { keepPending, takePending } from '../../../lib/recording/pending-in-page.ts';
import { batchesOf } from '../../../lib/recording/row-families.ts';

const HOST = 'dashboard.vapi.ai';

const sighting = (callId: string): Sighting => ({
  vendor: 'vapi',
  host: HOST,
  source: 'page',
  callId,
  label: 'customer-busy',
  timeSource: 'seen',
  seenAt: 1,
});

const page = document;
const storage = localStorage;
beforeEach(() => storage.clear());

/** Bundles of what claims to be of the page. */
const bundles = fc
  .array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 5 })
  .map((claims) => JSON.stringify(claims.map((claim) => ({ ...claim, host: HOST }))));

/** A page whose storage does what it is told. */
const pageWith = (localStorage: () => Partial<Storage>): Document =>
  ({
    defaultView: {
      get localStorage() {
        return localStorage();
      },
    },
  }) as unknown as Document;

describe('what an old script could not send', () => {
  it("is taken once by the next, from however many pages, beside what is the page's own", () => {
    storage.setItem('theme', 'dark');
    keepPending([[sighting('a')], [sighting('b')]], page);
    keepPending([], page);
    keepPending([[sighting('c')]], page);
    expect(storage.length).toBe(4);
    const ids = takePending(page, HOST).map(({ callId }) => callId);
    expect(ids.sort()).toEqual(['a', 'b', 'c']);
    expect(takePending(page, HOST)).toEqual([]);
    expect(Object.keys(storage)).toEqual(['theme']);
  });

  it('is limited, and given up where the page has no room', () => {
    const batches = Array.from({ length: 15 }, (_, i) =>
      Array.from({ length: 200 }, (_, k) => sighting(`call-${i * 200 + k}`)),
    );
    keepPending(batches, page);
    const ids = takePending(page, HOST).map(({ callId = '' }) => Number(callId.slice(5)));
    expect(ids).toHaveLength(2_000);
    expect(Math.min(...ids)).toBe(1_000);
    const fail = (): never => {
      throw new DOMException('No.', 'SecurityError');
    };
    for (const closed of [pageWith(fail), pageWith(() => ({ setItem: fail, getItem: fail }))]) {
      expect(() => keepPending([[sighting('a')]], closed)).not.toThrow();
      expect(takePending(closed, HOST)).toEqual([]);
    }
  });

  it('is taken whole, however much each of it tells', () => {
    const long = (i: number): Sighting => ({
      ...sighting(`018f0000-0000-7000-8000-${String(i).padStart(12, '0')}`),
      label: 'x'.repeat(LONGEST_LABEL),
      code: 'x'.repeat(LONGEST_LABEL),
      agent: 'ü'.repeat(LONGEST_AGENT),
      org: 'x'.repeat(LONGEST_ID),
    });
    const batches = batchesOf(
      Array.from({ length: 2_000 }, (_, i) => long(i)),
      200,
    );
    keepPending([...batches], page);
    expect(takePending(page, HOST)).toHaveLength(2_000);
  });

  it('may be anything, and is never more than objects of plain values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(bundles, fc.json(), fc.string()), { maxLength: 30 }),
        (texts) => {
          texts.forEach((text, i) => storage.setItem(`hangtag-unsent:${i}`, text));
          for (const each of takePending(page, HOST)) {
            for (const part of Object.values(each)) {
              expect(['string', 'number', 'boolean']).toContain(
                part === null ? 'number' : typeof part,
              );
            }
          }
        },
      ),
    );
  });

  it('is of the very dashboard, whatever the page has written there', () => {
    const others = ['dashboard.eu.vapi.ai', 'dashboard.retellai.com', '', `${HOST}.evil.example`];
    keepPending([[...others.map((host) => ({ ...sighting('b'), host })), sighting('a')]], page);
    expect(takePending(page, HOST)).toEqual([sighting('a')]);
  });

  it('is taken from the bundles that are sound where others are not', () => {
    storage.setItem('hangtag-unsent:1', '{broken');
    keepPending([[sighting('a')]], page);
    storage.setItem('hangtag-unsent:3', `"${'x'.repeat(1_000_001)}"`);
    expect(takePending(page, HOST).map(({ callId }) => callId)).toEqual(['a']);
    expect(storage.length).toBe(0);
  });
});
