import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Clients } from '../../../lib/trends/clients.ts';
import { passes } from '../../../lib/trends/build-report.ts';

const call = { vendor: 'vapi', host: 'dashboard.vapi.ai' } as const;

describe('clients', () => {
  const clients = new Clients([
    { name: 'Dental', agents: 'dental *', org: 'one' },
    { name: 'House', org: 'one' },
    { name: 'Reseller', host: 'calls.example.com' },
    { name: 'Tests', org: 'dev', leftOut: true },
  ]);

  it('are who the first named one that fits says, else the organization', () => {
    expect(clients.of({ ...call, org: 'one', agent: 'Dental North' })).toBe('Dental');
    expect(clients.of({ ...call, org: 'one', agent: 'Front desk' })).toBe('House');
    expect(clients.of({ ...call, host: 'calls.example.com' })).toBe('Reseller');
    expect(clients.of({ ...call, org: 'three' })).toBe('three');
    expect(clients.of(call)).toBe('');
  });

  it('take any pattern as one that is looked for star by star', () => {
    /** Whether a text fits a pattern, by trying everything. */
    const fits = (pattern: string, text: string): boolean => {
      if (pattern === '') return text === '';
      const [first, rest] = [pattern.charAt(0), pattern.slice(1)];
      if (first === '*') {
        return fits(rest, text) || (text !== '' && fits(pattern, text.slice(1)));
      }
      return text.startsWith(first) && fits(rest, text.slice(1));
    };
    const letters = (of: readonly string[], maxLength: number): fc.Arbitrary<string> =>
      fc.string({ unit: fc.constantFrom(...of), maxLength });
    fc.assert(
      fc.property(letters(['a', 'b', '*'], 9), letters(['a', 'b'], 9), (agents, agent) => {
        const clients = new Clients([{ name: 'A', agents }]);
        expect(clients.of({ ...call, agent })).toBe(fits(agents, agent) ? 'A' : '');
      }),
      { numRuns: 2_000 },
    );
  });

  it('know that a long name nearly fits a pattern of many stars', () => {
    const clients = new Clients([{ name: 'A', agents: `${'*a'.repeat(8)}*b` }]);
    expect(clients.of({ ...call, agent: 'a'.repeat(200) })).toBe('');
    expect(clients.of({ ...call, agent: `${'a'.repeat(200)}b` })).toBe('A');
  });

  it('take a pattern by its letters, but for the star', () => {
    const dotted = new Clients([{ name: 'A', agents: 'a.b (c)*' }]);
    expect(dotted.of({ ...call, agent: 'A.B (C) 7' })).toBe('A');
    expect(dotted.of({ ...call, agent: 'axb (c)' })).toBe('');
  });

  it('take names in any case', () => {
    const some = new Clients([
      { name: 'A', agents: 'Zürich*ÜBER' },
      { name: 'B', agents: 'ΟΔΟΣ*' },
    ]);
    const clientOf = (agent: string): string => some.of({ ...call, agent });
    expect(clientOf('zÜRICH, all über')).toBe('A');
    expect(['οδος', 'Οδοσα', 'ΟΔΟΣΑ'].map(clientOf)).toEqual(['B', 'B', 'B']);
  });

  it('take no letter of a name twice', () => {
    const starred = new Clients([{ name: 'A', agents: 'ab*ba' }]);
    expect(starred.of({ ...call, agent: 'aba' })).toBe('');
    expect(starred.of({ ...call, agent: 'abba' })).toBe('A');
  });

  it('can be left out, unless one is asked for', () => {
    const dev = { ...call, org: 'dev' };
    expect(passes(dev, {}, clients)).toBe(false);
    expect(passes(dev, { client: 'Tests' }, clients)).toBe(true);
    expect(passes({ ...call, org: 'one' }, { client: 'Tests' }, clients)).toBe(false);
  });
});
