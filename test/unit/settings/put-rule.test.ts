import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../lib/reasons/index.ts';
import type { Rule } from '../../../lib/reasons/diagnosis.ts';
import { exactRule, putRule } from '../../../lib/settings/put-rule.ts';

const CODE = 'call.in-progress.error-providerfault-deepgram-returning-502-network-error';
const wide: Rule = { match: '*deepgram*', owner: 'carrier' };
const exact: Rule = { vendor: 'vapi', match: CODE, owner: 'you', note: 'Our proxy.' };

describe('a rule from a card', () => {
  it('stands in front of all others, so that it decides', () => {
    const rules = putRule([wide], exact);
    expect(rules).toEqual([exact, wide]);
    expect(diagnose(CODE, 'vapi', { ownKeys: {}, overrides: rules })).toMatchObject({
      owner: 'you',
      note: 'Our proxy.',
    });
  });

  it('takes the place of the rule for the same calls', () => {
    const changed: Rule = { ...exact, owner: 'platform' };
    expect(putRule([wide, exact], changed)).toEqual([changed, wide]);
    const other: Rule = { ...exact, vendor: 'retell' };
    expect(putRule([exact], other)).toEqual([other, exact]);
  });

  it('that says nothing takes the rule for the same calls away', () => {
    expect(putRule([exact, wide], { vendor: 'vapi', match: CODE })).toEqual([wide]);
  });

  it('is found again by its vendor and code', () => {
    expect(exactRule([wide, exact], 'vapi', CODE)).toBe(exact);
    expect(exactRule([wide, exact], 'retell', CODE)).toBeUndefined();
  });
});
