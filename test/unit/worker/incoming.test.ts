import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countOf,
  headerOf,
  hostOfSender,
  isOwnOpenly,
  isOwnPage,
  overrideOf,
  reportQueryOf,
  sightingsOf,
  spreadQueryOf,
} from '../../../lib/worker/incoming.ts';
import { MAX_BATCH } from '../../../lib/messaging/protocol.ts';
import { NOW, record, row } from '../history/sightings.ts';

const sender = { id: 'own', url: 'https://dashboard.vapi.ai/calls', tab: { id: 1 } };

describe('who is listened to', () => {
  it('is this extension, outside of private windows', () => {
    expect(isOwnOpenly(sender, 'own')).toBe(true);
    expect(isOwnOpenly({ ...sender, id: 'other' }, 'own')).toBe(false);
    expect(isOwnOpenly({ ...sender, tab: { id: 1, incognito: true } }, 'own')).toBe(false);
  });

  it('asking for the history, is one of its own pages', () => {
    const origin = 'chrome-extension://own/';
    expect(isOwnPage({ id: 'own', url: `${origin}popup.html` }, 'own', origin)).toBe(true);
    expect(isOwnPage(sender, 'own', origin)).toBe(false);
    expect(isOwnPage({ id: 'own' }, 'own', origin)).toBe(false);
  });
});

describe('a batch of sightings', () => {
  it('is taken where each is plausible and of the sender’s own page', () => {
    const good = [record(), row()];
    expect(sightingsOf(good, sender, NOW)).toEqual(good);
    const foreign = record({ host: 'dashboard.retellai.com' });
    expect(
      sightingsOf([record(), foreign, { ...record(), source: 'import' }], sender, NOW),
    ).toEqual([record()]);
    expect(sightingsOf(good, { id: 'own' }, NOW)).toEqual([]);
  });

  it('is nobody’s where it comes from a sandboxed frame, whatever its address', () => {
    const good = [record(), row()];
    const page = 'https://dashboard.vapi.ai';
    const framed = { ...sender, url: 'about:srcdoc', origin: page };
    expect(hostOfSender(framed)).toBe('dashboard.vapi.ai');
    expect(sightingsOf(good, framed, NOW)).toEqual(good);
    for (const url of [`${page}/calls`, 'about:srcdoc', undefined]) {
      const sandboxed = { ...sender, url, origin: 'null' };
      expect(hostOfSender(sandboxed)).toBeUndefined();
      expect(sightingsOf(good, sandboxed, NOW)).toEqual([]);
    }
  });

  it('is refused where it is no batch', () => {
    for (const data of [undefined, null, 'x', {}, Array(MAX_BATCH + 1).fill(record())]) {
      expect(() => sightingsOf(data, sender, NOW)).toThrow();
    }
    expect(sightingsOf(Array(MAX_BATCH).fill(record()), sender, NOW)).toHaveLength(MAX_BATCH);
  });

  it('never lets anything else through', () => {
    fc.assert(
      fc.property(fc.array(fc.anything(), { maxLength: 5 }), (data) => {
        expect(sightingsOf(data, sender, NOW)).toEqual([]);
      }),
    );
  });
});

describe('other messages', () => {
  it('of a header are its text, trimmed', () => {
    expect(headerOf(' Ended reason ')).toBe('Ended reason');
    for (const data of ['', '  ', 'x'.repeat(61), 7, null, ['Reason']]) {
      expect(headerOf(data)).toBeUndefined();
    }
  });

  it('are read strictly', () => {
    expect(countOf(3)).toBe(3);
    for (const data of [-1, 1.5, NaN, '3', null]) expect(countOf(data)).toBeUndefined();
    expect(reportQueryOf({ period: '7d', filter: { vendor: 'vapi' } })).toEqual({
      period: '7d',
      filter: { vendor: 'vapi' },
    });
    for (const data of [
      { period: '8d', filter: {} },
      { period: { from: 5, to: 1 }, filter: {} },
      { period: { from: 0, to: 8e15 }, filter: {} },
      { period: { from: 8.64e15 - 1, to: 8.64e15 + 2 }, filter: {} },
      { period: { from: 0.5, to: 9 }, filter: {} },
      { period: '7d', filter: [] },
      { period: '7d', filter: { agent: 'x'.repeat(201) } },
      { period: '7d', filter: { host: 7 } },
      null,
      [],
      { period: '7d', filter: { vendor: 'other' } },
    ]) {
      expect(() => reportQueryOf(data)).toThrow();
    }
  });
});

describe('what a card sends', () => {
  it('is a question about one reason of one vendor', () => {
    const query = { vendor: 'vapi', reason: 'vapi:silence-timed-out' };
    expect(spreadQueryOf({ ...query, more: 1 })).toEqual(query);
    for (const data of [null, {}, { ...query, vendor: 'other' }, { ...query, reason: 5 }]) {
      expect(() => spreadQueryOf(data)).toThrow();
    }
    expect(() => spreadQueryOf({ ...query, reason: 'x'.repeat(2001) })).toThrow();
  });

  it('is a rule with an https runbook and nothing else in it', () => {
    const rule = { vendor: 'vapi', match: 'silence-timed-out', owner: 'you', note: 'Ours' };
    expect(overrideOf({ ...rule, match: ' silence-timed-out ' })).toEqual(rule);
    expect(overrideOf({ ...rule, __proto__: { polluted: 1 }, extra: true })).toEqual(rule);
    for (const wrong of [
      { ...rule, match: '' },
      { ...rule, owner: 'nobody' },
      { ...rule, note: 'x'.repeat(1001) },
      { ...rule, runbook: 'javascript:alert(1)' },
      { owner: 'you' },
      [rule],
      null,
    ]) {
      expect(() => overrideOf(wrong)).toThrow();
    }
  });
});
