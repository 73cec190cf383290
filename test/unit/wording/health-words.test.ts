import { describe, expect, it } from 'vitest';
import { formatsFor } from '../../../lib/wording/formats.ts';
import { healthInWords } from '../../../lib/wording/health-words.ts';

const en = formatsFor('en-US');

describe('the health of the history', () => {
  it('needs no words while all is well', () => {
    expect(healthInWords({ state: 'ok', lastWrite: 5 }, en)).toBeUndefined();
  });

  it.each(['full', 'blocked', 'closed', 'lost', 'flood', 'cleaned'] as const)(
    '%s says what to do',
    (state) => {
      const words = healthInWords({ state, since: 1 }, en);
      expect(words?.what).not.toBe('');
      expect(words?.then).not.toContain('last call was kept');
    },
  );

  it('says what was kept, unless that is lost', () => {
    const lastWrite = new Date(2026, 10, 20, 13, 5).getTime();
    expect(healthInWords({ state: 'full', lastWrite }, en)?.then).toContain('Nov 20, 2026');
    expect(healthInWords({ state: 'lost', lastWrite }, en)?.then).not.toContain('Nov 20, 2026');
  });
});
