import { describe, expect, it } from 'vitest';
import { NO_SETTINGS } from '../../../lib/reasons/diagnosis.ts';
import { isFault, listCodes } from '../../../lib/reasons/index.ts';
import { brief } from '../../../lib/trends/brief.ts';
import { buildReport } from '../../../lib/trends/build-report.ts';
import { NOW, tally, totalsOf } from './tallies.ts';

describe('a brief report', () => {
  it('keeps the first reasons that are worth a line, and says how many there are', () => {
    const tallies = listCodes('vapi').map((code, i) => tally(1, 5 + i, { code }));
    const report = buildReport(totalsOf(tallies), {}, NO_SETTINGS, NOW);
    const short = brief(report);
    const faults = report.reasons.filter(({ diagnosis }) => isFault(diagnosis));
    expect(short.reasons).toEqual(faults.slice(0, 8));
    expect(short.reasonCount).toBe(report.reasons.length);
    expect([short.faults, short.buckets, short.owners]).toEqual([
      report.faults,
      report.buckets,
      report.owners,
    ]);
  });
});
