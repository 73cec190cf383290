import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { SETTING_SCHEMAS } from '../../../lib/settings/schema.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/settings/settings.ts';
import { IS_SOUND } from '../../../lib/settings/sound.ts';

const names = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[];
const near = {
  rule: fc.record(
    {
      vendor: fc.constantFrom('vapi', 'retell', 'toString', ''),
      match: fc.oneof(fc.string(), fc.constantFrom('a*', '   ', 'x'.repeat(201))),
      owner: fc.constantFrom('you', 'none', 'nobody', '__proto__'),
      note: fc.oneof(fc.string(), fc.constant('x'.repeat(1001))),
      runbook: fc.oneof(fc.webUrl(), fc.constantFrom('javascript:alert(1)', 'https://', 'x')),
      more: fc.anything(),
    },
    { requiredKeys: [] },
  ),
  keys: fc.dictionary(fc.string({ maxLength: 70 }), fc.oneof(fc.boolean(), fc.constant('yes'))),
};
const anything = fc.oneof(
  fc.anything(),
  fc.array(near.rule, { maxLength: 4 }),
  near.keys,
  fc.constantFrom<unknown>('full', 'compact', 'loud', true, false, 0, 1, 730, 731, 0.5, NaN, null),
);

describe('what is sound', () => {
  it.each(names)(
    'is said the same of %s by the store and by what reads forms and files',
    (name) => {
      fc.assert(
        fc.property(anything, (value) => {
          const tidied = v.safeParse(SETTING_SCHEMAS[name], value);
          if (tidied.success) expect(IS_SOUND[name](tidied.output)).toBe(true);
          if (IS_SOUND[name](value)) expect(tidied.success).toBe(true);
        }),
        { numRuns: 500 },
      );
    },
  );

  it.each(names)('is the default of %s', (name) => {
    expect(IS_SOUND[name](DEFAULT_SETTINGS[name])).toBe(true);
  });

  it('has limits', () => {
    expect(IS_SOUND.overrides(Array.from({ length: 500 }, () => ({ match: 'a' })))).toBe(true);
    expect(IS_SOUND.overrides(Array.from({ length: 501 }, () => ({ match: 'a' })))).toBe(false);
    const keys = (count: number): object =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`provider-${i}`, true]));
    expect(IS_SOUND.ownKeys(keys(200))).toBe(true);
    expect(IS_SOUND.ownKeys(keys(201))).toBe(false);
  });
});
