import { describe, expect, it, vi } from 'vitest';
import * as brief from '../../../lib/reasons/brief.ts';
import * as full from '../../../lib/reasons/index.ts';
import { ALL } from './fixtures/codes.ts';

// Thousands of codes and texts: on a busy machine that takes longer than the usual limit.
vi.setConfig({ testTimeout: 120_000 });

/** What the overlay leaves at home. */
function withoutRemedies(one: full.Diagnosis): Partial<full.Diagnosis> {
  return {
    ...one,
    causes: [],
    steps: [],
    evidence: '',
    suspects: [],
    links: one.links.filter((link) => /^(?:Vapi|Retell|UponAI)(?: status$|: )/.test(link.text)),
  };
}

describe('the room without remedies', () => {
  it('says of every code and label what the whole room says, but for what to do', () => {
    for (const settings of [
      full.NO_SETTINGS,
      { ...full.NO_SETTINGS, ownKeys: { openai: true, deepgram: false } },
    ]) {
      for (const [vendor, code] of ALL) {
        const short = brief.diagnose(code, vendor, settings);
        const whole = full.diagnose(code, vendor, settings);
        expect(withoutRemedies(short), code).toEqual(withoutRemedies(whole));
        expect(short.steps, code).toEqual([]);
        if (short.suspects.length > 0) {
          expect(short.suspects.map(({ owner }) => owner)).toEqual(
            whole.suspects.map(({ owner }) => owner),
          );
        }
        expect(brief.diagnoseLabel(full.humanise(code, vendor), vendor, settings), code).toBe(
          short,
        );
      }
    }
  });

  it('names owner, suspects and next step of a cut label by itself', () => {
    for (const label of ['Call.in progress.error v...', 'Pipeline error openai…', 'dial...']) {
      const vendor = label === 'dial...' ? 'retell' : 'vapi';
      expect(brief.diagnoseLabel(label, vendor)).toEqual(full.diagnoseLabel(label, vendor));
    }
    expect(
      brief.diagnoseLabel('Call.in progress.error v...', 'vapi').suspects.length,
    ).toBeGreaterThan(1);
  });
});
