import { describe, expect, it } from 'vitest';
import type { Call } from '../../../lib/calls/sighting.ts';
import { weightOfSame } from '../../../lib/history/same-call.ts';

const WHOLE = 'Robots went on strike on Friday';

/** A call of a page without IDs that shows this label, which nobody knows. */
const shown = (label: string): Call => ({
  key: 'vapi:?@29000000',
  vendor: 'vapi',
  host: 'dashboard.vapi.ai',
  label,
  startedAt: 29_000_000 * 60_000,
  seenAt: 29_000_001 * 60_000,
  timeSource: 'page',
});

describe('two labels that nobody knows', () => {
  it.each(['...', '.....', '…', '⋯'])('are of one call though %s cuts one of them', (mark) => {
    for (const cut of [`Robots went on${mark}`, `Robots${mark}Friday`]) {
      expect(weightOfSame(shown(cut), shown(WHOLE)), cut).toBeGreaterThan(0);
      expect(weightOfSame(shown(WHOLE), shown(cut)), cut).toBeGreaterThan(0);
      expect(weightOfSame(shown(cut), shown(`Robots${mark}`)), cut).toBeGreaterThan(0);
    }
  });

  it.each(['...', '…', '⋯'])('are of two where what %s leaves differs', (mark) => {
    for (const cut of [`Robots slept${mark}`, `Robots went${mark}Monday`, `People${mark}Friday`]) {
      expect(weightOfSame(shown(cut), shown(WHOLE)), cut).toBeUndefined();
    }
  });
});
