import { expect, it } from 'vitest';
import { chargedSums } from '../../../lib/history/charged-sums.ts';
import type { Call } from '../../../lib/calls/sighting.ts';
import { NO_SETTINGS } from '../../../lib/reasons/diagnosis.ts';
import { KNOWLEDGE } from '../../../lib/reasons/knowledge.ts';
import { diagnoser } from '../../../lib/trends/build-report.ts';
import { formatsFor } from '../../../lib/wording/formats.ts';
import { chargedSumInWords } from '../../../lib/wording/charged-words.ts';

const call = (vendor: Call['vendor'], code: string, costUsd: number): Call => ({
  key: code,
  vendor,
  host: 'dashboard.vapi.ai',
  code,
  label: code,
  startedAt: 0,
  seenAt: 0,
  timeSource: 'record',
  costUsd,
});

it('speaks of a claim only where a document of the vendor’s gives ground, and links it', () => {
  const sums = chargedSums(
    [
      call('vapi', 'call.in-progress.error-vapifault-worker-died', 0.1),
      call('vapi', 'call.in-progress.error-vapifault-transport-never-connected', 0.02),
      call('retell', 'error_retell', 0.5),
      call('retell', 'error_retell', 0.5),
    ],
    diagnoser(NO_SETTINGS, KNOWLEDGE),
  );
  expect(sums.map(({ vendor, calls, usd }) => ({ vendor, calls, usd }))).toEqual([
    { vendor: 'vapi', calls: 2, usd: 0.12 },
    { vendor: 'retell', calls: 2, usd: 1 },
  ]);
  const [vapi, retell] = sums;
  if (vapi === undefined || retell === undefined) throw new Error('Two vendors are missing.');
  expect(vapi.grounds.map(({ url }) => url)).toEqual([
    expect.stringMatching(/^https:\/\/docs\.vapi\.ai\//),
  ]);
  expect(retell.grounds).toEqual([]);
  const en = formatsFor('en-US');
  expect(chargedSumInWords(vapi, en)).toBe(
    'You can claim $0.12 from Vapi for 2 calls. Its documentation says such calls are typically not charged.',
  );
  expect(chargedSumInWords(retell, en)).not.toMatch(/claim/i);
});
