import { describe, expect, it } from 'vitest';
import { diagnose, diagnoseLabel, NO_SETTINGS, type Override } from '../../../lib/reasons/index.ts';
import { KNOWLEDGE } from '../../../lib/reasons/knowledge.ts';
import { parseOverrides } from '../../../lib/reasons/parse-overrides.ts';

const using = (...overrides: Override[]) => ({ ...NO_SETTINGS, overrides });

describe('a team’s rules', () => {
  it('decide over the catalog, the first one that fits', () => {
    const settings = using(
      { match: 'unknown-error', vendor: 'retell', owner: 'carrier' },
      {
        match: 'unknown-*',
        owner: 'you',
        note: 'Our proxy drops these.',
        runbook: 'https://wiki.example/proxy',
      },
      { match: '*', owner: 'none' },
    );
    const one = diagnose('unknown-error', 'vapi', settings, KNOWLEDGE);
    expect(one).toMatchObject({
      owner: 'you',
      severity: 'failure',
      certainty: 'exact',
      note: 'Our proxy drops these.',
      suspects: [],
    });
    expect(one.links[0]).toEqual({
      kind: 'runbook',
      text: 'Your runbook',
      url: 'https://wiki.example/proxy',
    });
    expect(diagnose('unknown-error', 'vapi')).toMatchObject({ owner: 'unclear' });
  });

  it('add a note without touching the owner', () => {
    const one = diagnose(
      'customer-busy',
      'vapi',
      using({ match: 'customer-busy', note: 'Three tries are enough.' }),
    );
    expect(one).toMatchObject({
      owner: 'customer',
      severity: 'normal',
      note: 'Three tries are enough.',
    });
  });

  it('teach codes that nobody listed, as codes and as labels', () => {
    const settings = using(
      { match: 'acme-line-dropped', owner: 'carrier' },
      { match: 'acme-*', owner: 'you' },
    );
    expect(diagnose('acme-line-dropped', 'vapi', settings)).toMatchObject({
      owner: 'carrier',
      certainty: 'exact',
      code: 'acme-line-dropped',
    });
    expect(diagnoseLabel('Acme line dropped', 'vapi', settings)).toMatchObject({
      owner: 'carrier',
    });
    expect(diagnoseLabel('Acme tea break', 'vapi', settings)).toMatchObject({
      owner: 'you',
      certainty: 'derived',
    });
    expect(diagnoseLabel('Other', 'vapi', settings)).toMatchObject({
      certainty: 'unknown',
      owner: 'unknown',
    });
  });

  it('apply to each candidate of a cut label', () => {
    const settings = using({ match: '*custom-*', owner: 'platform' });
    expect(diagnoseLabel('Call.in progress.error v...', 'vapi', settings)).toMatchObject({
      certainty: 'narrowed',
      owner: 'platform',
    });
  });

  it('match patterns in linear time', () => {
    const settings = using({ match: '*a*a*a*a*a*a*a*b', owner: 'you' });
    expect(diagnose(`${'a'.repeat(250)}c`, 'vapi', settings)).toMatchObject({
      certainty: 'unknown',
    });
    expect(diagnose('aaaaaaab', 'vapi', settings)).toMatchObject({ owner: 'you' });
    expect(diagnose('aba', 'vapi', using({ match: 'ab*ba', owner: 'you' }))).toMatchObject({
      certainty: 'unknown',
    });
  });
});

describe('a list of rules', () => {
  it('keeps the good and refuses the bad, each with its number and reason', () => {
    const { overrides, refused } = parseOverrides([
      { match: 'voicemail', owner: 'customer' },
      { match: 'voicemail', owner: 'nobody' },
      { match: '', owner: 'you' },
      { match: '***', owner: 'you' },
      { match: 'a', runbook: 'http://wiki.example' },
      { match: 'a', runbook: 'javascript:alert(1)' },
      { match: 'a', owner: 'you', extra: 1 },
      { owner: 'you' },
      { match: 'a' },
      'a',
      { match: 'worker-*', note: 'Known.', vendor: 'vapi', runbook: 'https://wiki.example/a' },
      { match: 'a'.repeat(201), owner: 'you' },
      { match: '<b>', owner: 'you' },
    ]);
    expect(overrides.map((rule) => rule.match)).toEqual(['voicemail', 'worker-*']);
    expect(refused.map((one) => one.rule)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13]);
    const reasons = Object.fromEntries(refused.map((one) => [one.rule, one.reason]));
    expect(reasons[2]).toContain('owner must be one of none, customer');
    expect(reasons[5]).toContain('https');
    expect(reasons[7]).toContain('extra');
    expect(reasons[8]).toContain('match');
    expect(reasons[9]).toContain('changes nothing');
  });

  it('may come as text, and says what is wrong with the whole', () => {
    expect(parseOverrides('[{"match":"voicemail","owner":"customer"}]').overrides).toHaveLength(1);
    expect(parseOverrides('[{').refused).toEqual([{ rule: 0, reason: 'this is not JSON' }]);
    expect(parseOverrides({}).refused).toEqual([
      { rule: 0, reason: 'this is not a list of rules' },
    ]);
    expect(
      parseOverrides(Array.from({ length: 501 }, () => ({ match: 'a', owner: 'you' }))),
    ).toMatchObject({ refused: [{ rule: 501 }] });
  });

  it('cannot reach the prototype', () => {
    const input: unknown = JSON.parse(
      '[{"match":"a","owner":"you","__proto__":{"polluted":1}},{"__proto__":{"match":"a","owner":"you"}}]',
    );
    parseOverrides(input);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
