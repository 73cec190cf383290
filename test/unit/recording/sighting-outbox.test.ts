import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Sighting } from '../../../lib/calls/sighting.ts';
import { SightingOutbox } from '../../../lib/recording/sighting-outbox.ts';

const sighting = (callId: string, label = 'customer-busy'): Sighting => ({
  vendor: 'vapi',
  host: 'dashboard.vapi.ai',
  source: 'page',
  callId,
  label,
  timeSource: 'seen',
  seenAt: 1,
});

let sent: string[][];
let fails: number;
/** Indices of a batch that the clock speaks against. */
let refused: (batch: readonly Sighting[]) => number[];
let left: number[];
let kept: string[][];
let stop: AbortController;
const makeOutbox = (isAlive = (): boolean => true): SightingOutbox =>
  new SightingOutbox({
    send: (batch) => {
      if (fails > 0) {
        fails -= 1;
        return Promise.reject(new Error('The worker was stopped.'));
      }
      sent.push(batch.map(({ callId = '' }) => callId));
      return Promise.resolve({ again: refused(batch) });
    },
    storeForWorker: (batches) => left.push(...batches.map(({ length }) => length)),
    storeInPage: (batches) =>
      kept.push(...batches.map((batch) => batch.map(({ callId = '' }) => callId))),
    isAlive,
    signal: stop.signal,
  });

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  fails = 0;
  refused = () => [];
  left = [];
  kept = [];
  stop = new AbortController();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the outbox of sightings', () => {
  it('gathers a page into one message, and tells nothing twice', async () => {
    const outbox = makeOutbox();
    for (const id of ['a', 'b', 'a', 'c']) outbox.add(sighting(id));
    await vi.runAllTimersAsync();
    for (const id of ['a', 'b', 'c']) outbox.add(sighting(id));
    await vi.runAllTimersAsync();
    expect(sent).toEqual([['a', 'b', 'c']]);
    expect(outbox.waiting).toBe(0);
  });

  it('tells again what has changed', async () => {
    const outbox = makeOutbox();
    outbox.add(sighting('a'));
    await vi.runAllTimersAsync();
    outbox.add({ ...sighting('a'), code: 'customer-busy' });
    await vi.runAllTimersAsync();
    expect(sent).toEqual([['a'], ['a']]);
  });

  it('keeps what was not acknowledged and sends it again', async () => {
    fails = 3;
    const outbox = makeOutbox();
    outbox.add(sighting('a'));
    await vi.advanceTimersByTimeAsync(200);
    expect(outbox.waiting).toBe(1);
    await vi.runAllTimersAsync();
    expect(sent).toEqual([['a']]);
    expect(outbox.waiting).toBe(0);
  });

  it('sends many in several messages, and at once when the page goes away', async () => {
    const outbox = makeOutbox();
    for (let i = 0; i < 450; i += 1) outbox.add(sighting(`call-${i}`));
    outbox.flush();
    expect(sent.map((batch) => batch.length)).toEqual([200]);
    await vi.runAllTimersAsync();
    expect(sent.map((batch) => batch.length)).toEqual([200, 200, 50]);
  });

  it('leaves behind what waits as the page goes away', () => {
    const outbox = makeOutbox();
    for (const id of ['a', 'b']) outbox.add(sighting(id));
    outbox.depart();
    expect(left).toEqual([2]);
    expect(sent).toEqual([['a', 'b']]);
  });

  it('does not try where the extension is gone', async () => {
    const outbox = makeOutbox(() => false);
    outbox.add(sighting('a'));
    await vi.runAllTimersAsync();
    expect(sent).toEqual([]);
    expect(outbox.waiting).toBe(1);
  });

  it('keeps for the next script what was not acknowledged when the extension went', async () => {
    const outbox = makeOutbox();
    outbox.add(sighting('a'));
    await vi.runAllTimersAsync();
    fails = 1;
    for (const id of ['b', 'c']) outbox.add(sighting(id));
    await vi.advanceTimersByTimeAsync(200);
    stop.abort();
    outbox.add(sighting('d'));
    outbox.keep();
    await vi.runAllTimersAsync();
    expect(sent).toEqual([['a']]);
    expect(kept).toEqual([['b', 'c', 'd']]);
    expect(outbox.waiting).toBe(0);
  });

  it('leaves rows together that may be taken for one another, as a message does', () => {
    const rows = (minute: number, count: number): Sighting[] =>
      Array.from({ length: count }, (_, i) => ({
        ...sighting(`018f0000${i}`),
        callIdCut: true,
        source: 'page',
        startedAt: minute * 60_000,
      }));
    const outbox = makeOutbox();
    for (const family of [rows(1, 150), rows(2, 100), rows(3, 250)]) outbox.addRows(family);
    outbox.depart();
    // The last cannot be in one.
    expect(left).toEqual([150, 100, 200, 50]);
  });

  it('takes from an earlier script as many rows as its list had, where nothing tells them apart', async () => {
    const row: Sighting = { ...sighting('018f'), callIdCut: true, startedAt: 60_000 };
    const record: Sighting = { ...sighting('b'), source: 'record', startedAt: 60_000 };
    const outbox = makeOutbox();
    outbox.addPending([...Array<Sighting>(7).fill({ ...row, list: 4 }), record]);
    await vi.runAllTimersAsync();
    // The same rows as the page shows them now.
    outbox.addRows(Array<Sighting>(7).fill({ ...row, list: 9 }));
    await vi.runAllTimersAsync();
    expect(sent.map((batch) => batch.length)).toEqual([8]);
  });

  it('sends again what nothing but the clock spoke against, until it is taken', async () => {
    let isWrong = true;
    refused = (batch) =>
      isWrong ? batch.flatMap(({ callId }, i) => (callId === 'b' ? [i] : [])) : [];
    const outbox = makeOutbox();
    for (const id of ['a', 'b', 'c']) outbox.add(sighting(id));
    await vi.advanceTimersByTimeAsync(60_000);
    // A page that is drawn again each second does not send it each second.
    for (const id of ['a', 'b', 'c']) outbox.add(sighting(id));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toEqual([['a', 'b', 'c']]);
    await vi.advanceTimersByTimeAsync(20 * 60_000);
    expect(sent).toEqual([['a', 'b', 'c'], ['b'], ['b']]);
    outbox.depart();
    expect(left).toEqual([1]);
    isWrong = false;
    await vi.runAllTimersAsync();
    expect(sent.slice(3)).toEqual([['b']]);
    outbox.add(sighting('b'));
    await vi.runAllTimersAsync();
    expect(sent).toHaveLength(4);
  });

  it('leaves out what nothing tells from other calls', async () => {
    const outbox = makeOutbox();
    const nameless: { callId?: string } & Sighting = { ...sighting('a') };
    Reflect.deleteProperty(nameless, 'callId');
    outbox.add(nameless);
    await vi.runAllTimersAsync();
    expect(sent).toEqual([]);
  });
});
