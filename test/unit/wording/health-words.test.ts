import { describe, expect, it } from 'vitest';
import { HAPPENED } from '../../../lib/history/health-state.ts';
import { formatsFor } from '../../../lib/wording/formats.ts';
import { happenedInWords, healthInWords } from '../../../lib/wording/health-words.ts';

const en = formatsFor('en-US');

describe('the health of the history', () => {
  it('needs no words while all is well', () => {
    expect(healthInWords({ state: 'ok', lastWrite: 5 }, en)).toBeUndefined();
  });

  it.each(['full', 'blocked', 'newer', 'denied', 'damaged', 'closed'] as const)(
    '%s says what to do',
    (state) => {
      const words = healthInWords({ state, since: 1 }, en);
      expect(words?.what).not.toBe('');
      expect(words?.then).not.toContain('last call was kept');
    },
  );

  it('says something else of each', () => {
    const all = HAPPENED.map((each) => happenedInWords(each));
    expect(new Set(all.map(({ what }) => what)).size).toBe(HAPPENED.length);
    expect(all.every(({ then }) => then !== '')).toBe(true);
  });

  it('says what was kept', () => {
    const lastWrite = new Date(2026, 10, 20, 13, 5).getTime();
    expect(healthInWords({ state: 'full', lastWrite }, en)?.then).toContain('Nov 20, 2026');
  });
});
