import { expect, it } from 'vitest';
import type { Call } from '../../../lib/calls/sighting.ts';
import { callMatcher } from '../../../lib/history/call-filter.ts';
import { NO_SETTINGS } from '../../../lib/reasons/diagnosis.ts';
import { NOW } from './sightings.ts';

const call = (label: string): Call => ({
  key: 'vapi:1',
  vendor: 'vapi',
  host: 'dashboard.vapi.ai',
  label,
  startedAt: NOW,
  seenAt: NOW,
  timeSource: 'record',
});

it.each([
  ['line went quiet', 'Line\u00a0Went\u00a0Quiet'],
  ['line\u00a0went quiet', 'Line Went Quiet'],
  ['line–went', 'Line-Went Quiet'],
  ['line-went', 'Line – Went Quiet'],
  ['quiet', 'Line Went Qui\u00adet'],
  ['qui\u200bet', 'Line Went Quiet'],
  ['line_went.quiet', 'line-went\tquiet'],
])('a search for %j finds a reason shown as %j', (search, label) => {
  expect(callMatcher({ search }, NO_SETTINGS)(call(label))).toBe(true);
  expect(callMatcher({ search: `${search} loud` }, NO_SETTINGS)(call(label))).toBe(false);
});
