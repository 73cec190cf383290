import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../lib/reasons/index.ts';
import type { Override } from '../../../lib/reasons/diagnosis.ts';
import { exactRule, putOverride } from '../../../lib/settings/put-override.ts';

const CODE = 'call.in-progress.error-providerfault-deepgram-returning-502-network-error';
const wide: Override = { match: '*deepgram*', owner: 'carrier' };
const exact: Override = { vendor: 'vapi', match: CODE, owner: 'you', note: 'Our proxy.' };

describe('a rule from a card', () => {
  it('stands in front of all others, so that it decides', () => {
    const overrides = putOverride([wide], exact);
    expect(overrides).toEqual([exact, wide]);
    expect(diagnose(CODE, 'vapi', { ownKeys: {}, overrides })).toMatchObject({
      owner: 'you',
      note: 'Our proxy.',
    });
  });

  it('takes the place of the rule for the same calls', () => {
    const changed: Override = { ...exact, owner: 'platform' };
    expect(putOverride([wide, exact], changed)).toEqual([changed, wide]);
    const other: Override = { ...exact, vendor: 'retell' };
    expect(putOverride([exact], other)).toEqual([other, exact]);
  });

  it('that says nothing takes the rule for the same calls away', () => {
    expect(putOverride([exact, wide], { vendor: 'vapi', match: CODE })).toEqual([wide]);
  });

  it('is found again by its vendor and code', () => {
    expect(exactRule([wide, exact], 'vapi', CODE)).toBe(exact);
    expect(exactRule([wide, exact], 'retell', CODE)).toBeUndefined();
  });
});
