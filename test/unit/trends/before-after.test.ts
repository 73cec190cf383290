import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../lib/calls/time.ts';
import { NO_SETTINGS } from '../../../lib/reasons/diagnosis.ts';
import { compareAround } from '../../../lib/trends/before-after.ts';
import type { Tally } from '../../../lib/trends/report.ts';
import { FAULT, NOW, tally } from './tallies.ts';

/** Wednesday noon. */
const AT = NOW - 3 * DAY;
const at = (hours: number, calls: number, part: Partial<Tally> = {}): Tally => ({
  ...tally(0, calls, { fair: true, ...part }),
  start: AT + hours * HOUR,
});

describe('before and after a change', () => {
  it('are compared over fair calls in the same hours of the week', () => {
    const compared = compareAround(
      [
        at(-7 * 24 + 2, 300),
        at(-7 * 24 + 2, 6, { code: FAULT }),
        at(2, 200),
        at(2, 40, { code: FAULT }),
        // Only before, at another hour of the week; and of a filtered list.
        at(-10, 500, { code: FAULT }),
        at(2, 900, { code: FAULT, fair: false }),
      ],
      AT,
      {},
      NO_SETTINGS,
    );
    expect(compared.before).toMatchObject({ calls: 6, of: 306 });
    expect(compared.now).toMatchObject({ calls: 40, of: 240 });
    expect(compared.change.kind).toBe('rising');
  });

  it('are nothing where no hour was seen on both sides', () => {
    const { before, now, change } = compareAround([at(-30, 50), at(5, 60)], AT, {}, NO_SETTINGS);
    expect([before.of, now.of, change.kind]).toEqual([0, 0, 'unsettled']);
  });
});
