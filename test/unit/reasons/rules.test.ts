import { describe, expect, it } from 'vitest';
import { diagnose, diagnoseLabel, NO_SETTINGS, type Rule } from '../../../lib/reasons/index.ts';
import { KNOWLEDGE } from '../../../lib/reasons/knowledge.ts';

const using = (...rules: Rule[]) => ({ ...NO_SETTINGS, overrides: rules });

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
