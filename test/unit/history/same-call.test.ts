import { describe, expect, it } from 'vitest';
import type { Call } from '../../../lib/calls/sighting.ts';
import { weightOfSame } from '../../../lib/history/same-call.ts';
import { MINUTE } from '../../../lib/calls/time.ts';
import { without } from './sightings.ts';

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

describe('a row without an ID, in UTC, of a call of Retell that never connected', () => {
  const ended = Date.UTC(2026, 10, 4, 6);
  /** Its record has an end alone, and no length. */
  const recorded: Call = {
    key: 'retell:call_1911076e1911076e1911076e191',
    vendor: 'retell',
    host: 'dashboard.retellai.com',
    callId: 'call_1911076e1911076e1911076e191',
    code: 'dial_busy',
    label: 'dial_busy',
    startedAt: ended,
    datedBy: 'end',
    seenAt: ended + 60_000,
    timeSource: 'record',
    costUsd: 0.05,
    agent: 'Ava',
  };
  const row: Call = {
    ...without(recorded, 'callId', 'datedBy'),
    key: 'retell:?@29896500',
    startedAt: ended + new Date(ended).getTimezoneOffset() * MINUTE,
    timeSource: 'page',
    durationSec: 0,
  };

  it('is of that record, as it shows a length of 0', () => {
    expect(weightOfSame(row, recorded)).toBeGreaterThan(0);
    expect(weightOfSame(recorded, row)).toBeGreaterThan(0);
  });

  it('is of another call where it lasted, or the record may be of one that did', () => {
    expect(weightOfSame({ ...row, durationSec: 30 }, recorded)).toBeUndefined();
    expect(weightOfSame(row, without(recorded, 'datedBy'))).toBeUndefined();
    expect(weightOfSame(row, { ...recorded, timeSource: 'page' })).toBeUndefined();
  });
});
