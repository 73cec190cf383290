import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addRules } from '../../../lib/settings/add-rules.ts';
import { MAX_RULES } from '../../../lib/settings/check-page-settings.ts';

const rule = fc.record({
  match: fc.constantFrom('voicemail', '*deepgram*', 'x'),
  owner: fc.constantFrom('you' as const, 'carrier' as const),
});

describe('rules that are added', () => {
  it('stand behind those that are there, and none is lost or doubled', () => {
    fc.assert(
      fc.property(fc.array(rule), fc.array(rule), (rules, more) => {
        const { rules: all, added, known, left } = addRules(rules, more);
        expect(all.slice(0, rules.length)).toEqual(rules);
        expect([all.length, added + known, left]).toEqual([rules.length + added, more.length, 0]);
        for (const each of more) expect(all).toContainEqual(each);
        expect(addRules(all, more).added).toBe(0);
      }),
    );
  });

  it('are told of where there is no room for them', () => {
    const full = Array.from({ length: MAX_RULES }, (_, i) => ({
      match: `code-${i}`,
      owner: 'you' as const,
    }));
    expect(addRules(full, [{ match: 'one-more', owner: 'you' }])).toEqual({
      rules: full,
      added: 0,
      known: 0,
      left: 1,
    });
  });
});
