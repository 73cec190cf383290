import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../lib/calls/time.ts';
import { Clients } from '../../../lib/trends/clients.ts';
import { Seen, type SeenSpan } from '../../../lib/trends/coverage.ts';

const START = Date.UTC(2026, 10, 20);
const dashboard = { vendor: 'vapi', host: 'dashboard.vapi.ai' } as const;
const span = (from: number, to: number, more: Partial<SeenSpan> = {}): SeenSpan => ({
  ...dashboard,
  org: 'one',
  from: START + from * HOUR,
  to: START + to * HOUR - 1,
  ...more,
});
const seen = (spans: readonly SeenSpan[], filter = {}, orgs: readonly string[] = ['one']) =>
  new Seen(
    spans,
    orgs.map((org) => ({ ...dashboard, org })),
    filter,
    new Clients(),
  );
const hours = (of: Seen, from: number, to: number): number =>
  of.covered(START + from * HOUR, START + to * HOUR) / HOUR;

describe('what was seen', () => {
  it('is the hours that lists covered, once each', () => {
    const twice = seen([span(0, 4), span(2, 6), span(10, 12)]);
    expect(hours(twice, 0, 24)).toBe(8);
    expect(hours(twice, 3, 11)).toBe(4);
    expect(twice.part(START, START + 24 * HOUR)).toBeCloseTo(8 / 24, 9);
  });

  it('is by organization: one that was not listed was not seen', () => {
    const half = seen([span(0, 12)], {}, ['one', 'two']);
    expect(half.orgs).toBe(2);
    expect(half.part(START, START + 12 * HOUR)).toBe(0.5);
  });

  it('is of an assistant only, where the list was', () => {
    const own = [span(0, 6, { agent: 'Front desk' })];
    expect(hours(seen(own), 0, 24)).toBe(0);
    expect(hours(seen(own, { agent: 'Front desk' }), 0, 24)).toBe(6);
    expect(hours(seen(own, { agent: 'Other' }), 0, 24)).toBe(0);
    expect(hours(seen([span(0, 6)], { agent: 'Other' }), 0, 24)).toBe(6);
  });

  it('has as many calls as the lists say, where they do', () => {
    const whole = { from: START, to: START + 24 * HOUR };
    expect(seen([span(0, 4, { total: 40 }), span(8, 12, { total: 10 })]).total(whole)).toBe(50);
    expect(seen([span(0, 4, { total: 40 }), span(8, 12)]).total(whole)).toBeUndefined();
    // The same hours listed twice are not twice as many calls.
    expect(seen([span(0, 4, { total: 40 }), span(0, 4, { total: 40 })]).total(whole)).toBe(40);
  });

  it('does not make two of an organization that a page does not name', () => {
    const { vendor, host, from, to } = span(0, 4);
    expect(seen([{ vendor, host, from, to }]).orgs).toBe(1);
  });

  it('of a client is what its own lists covered, whoever else is made of assistants', () => {
    const clients = new Clients([
      { name: 'House', org: 'one' },
      { name: 'Bots', agents: 'Bot *' },
    ]);
    const spans = [span(0, 6), span(6, 12, { org: 'two' }), span(12, 24, { org: 'three' })];
    const seenOf = (client: string, ...orgs: string[]) =>
      new Seen(
        spans,
        orgs.map((org) => ({ ...dashboard, org })),
        { client },
        clients,
      );
    const house = seenOf('House', 'one');
    expect([house.orgs, hours(house, 0, 24)]).toEqual([1, 6]);
    // Made of assistants itself, it is seen where it has calls.
    const bots = seenOf('Bots', 'two', 'three');
    expect([bots.orgs, hours(bots, 0, 24)]).toEqual([2, 18]);
    const fewer = seenOf('Bots', 'two');
    expect([fewer.orgs, hours(fewer, 0, 24)]).toEqual([1, 6]);
  });
});
