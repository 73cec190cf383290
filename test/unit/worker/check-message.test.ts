import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  batchOf,
  columnOf,
  countOf,
  reportQueryOf,
  ruleOf,
  sightingsOf,
  checkSpans,
  spreadQueryOf,
} from '../../../lib/worker/check-message.ts';
import { HOUR } from '../../../lib/calls/time.ts';
import type { Dashboard } from '../../../lib/vendors/vendor.ts';
import { MAX_BATCH } from '../../../lib/messaging/protocol.ts';
import { notErased, NOW, record, row } from '../history/sightings.ts';

const DASHBOARD: Dashboard = { host: 'dashboard.vapi.ai', vendor: 'vapi' };
const known = (host: string): Dashboard | undefined =>
  host === DASHBOARD.host ? DASHBOARD : undefined;

describe('a batch of sightings', () => {
  it('counts where each is plausible, of a known dashboard, and of its vendor', () => {
    const good = [record(), row()];
    expect(sightingsOf(good, known, NOW, notErased).sightings).toEqual(good);
    const retellId = 'call_1b82f1f661cd4da3f435840b004';
    for (const wrong of [
      { ...record(), host: 'dashboard.retellai.com' },
      { ...record(), host: 'evil.example' },
      { ...record(), vendor: 'retell', callId: retellId },
      { ...record(), vendor: 'uponai', callId: retellId },
      { ...record(), source: 'import' },
    ]) {
      expect(sightingsOf([record(), wrong], known, NOW, notErased).sightings).toEqual([record()]);
    }
    expect(sightingsOf(good, () => undefined, NOW, notErased).sightings).toEqual([]);
  });

  it('is refused where it is no batch', () => {
    for (const data of [undefined, null, 'x', {}, Array(MAX_BATCH + 1).fill(record())]) {
      expect(() => batchOf(data)).toThrow();
    }
    expect(batchOf(Array(MAX_BATCH).fill(record()))).toHaveLength(MAX_BATCH);
  });

  it('never lets anything else through', () => {
    fc.assert(
      fc.property(fc.array(fc.anything(), { maxLength: 5 }), (data) => {
        expect(sightingsOf(data, known, NOW, notErased).sightings).toEqual([]);
      }),
    );
  });
});

describe('times that fair lists covered', () => {
  const span = (whose: object): object => ({
    ...DASHBOARD,
    from: NOW - HOUR,
    to: NOW,
    listedAt: NOW,
    ...whose,
  });
  const whoseOf = (whose: object): readonly object[] =>
    checkSpans([span(whose)], DASHBOARD, NOW).map(({ org, agent }) => ({ org, agent }));

  it('name assistant and organization as the calls in them do', () => {
    const [org, agent] = ['b3f1c2d4-0000-4000-8000-000000000001', 'Support Line'];
    expect(whoseOf({ org, agent: ' Support  Line ' })).toEqual([{ org, agent }]);
    const { sightings } = sightingsOf(
      [record({ org, agent: ' Support  Line ' })],
      known,
      NOW,
      notErased,
    );
    expect(sightings).toEqual([expect.objectContaining({ org, agent })]);
    expect(whoseOf({})).toEqual([{ org: undefined, agent: undefined }]);
  });

  it('are dropped where no call would keep the name: they would pass for all calls', () => {
    for (const agent of ['Hotline +49 30 1234567', 'mail jane@acme.com', '', 'x'.repeat(201), 7]) {
      expect(whoseOf({ agent }), String(agent)).toEqual([]);
    }
    for (const org of ['Praxis 030 1234567', 'Acme Corp.', 'x'.repeat(81), '', null]) {
      expect(whoseOf({ org }), String(org)).toEqual([]);
    }
  });
});

describe('other messages', () => {
  it('of a header are of the dashboard that sent them, trimmed', () => {
    const header = ' Ended reason ';
    const column = { host: DASHBOARD.host, header: 'Ended reason' };
    expect(columnOf({ header, host: 'other.example' }, DASHBOARD)).toEqual(column);
    expect(columnOf({ header, kind: 'start' }, DASHBOARD)).toEqual({ ...column, kind: 'start' });
    expect(() => columnOf({ header }, undefined)).toThrow();
    for (const wrong of ['', '  ', 'x'.repeat(61), 7, null, ['Reason']]) {
      expect(() => columnOf({ header: wrong }, DASHBOARD)).toThrow();
    }
    for (const kind of ['reason', 'cost', '', 7, null, {}]) {
      expect(() => columnOf({ header, kind }, DASHBOARD)).toThrow();
    }
    for (const data of [header, null, 7, [header]])
      expect(() => columnOf(data, DASHBOARD)).toThrow();
  });

  it('are read strictly', () => {
    expect(countOf(3)).toBe(3);
    for (const data of [-1, 1.5, NaN, '3', null]) expect(() => countOf(data)).toThrow();
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
    expect(ruleOf({ ...rule, match: ' silence-timed-out ' })).toEqual(rule);
    for (const wrong of [
      { ...rule, match: '' },
      { ...rule, extra: true },
      { ...rule, note: 'jane@example.com' },
      { ...rule, owner: 'nobody' },
      { ...rule, note: 'x'.repeat(1001) },
      { ...rule, runbook: 'javascript:alert(1)' },
      { owner: 'you' },
      [rule],
      null,
    ]) {
      expect(() => ruleOf(wrong)).toThrow();
    }
  });
});
