import { DAY } from '../../../lib/calls/time.ts';
import type { Sighting } from '../../../lib/calls/sighting.ts';
import { listCodes } from '../../../lib/reasons/index.ts';

const codes = listCodes('vapi');
const common = [
  'customer-ended-call',
  'assistant-ended-call',
  'customer-did-not-answer',
  'voicemail',
];
const agents = Array.from({ length: 12 }, (_, i) => `Assistant ${i + 1}`);

/** Calls that lie evenly within some days before a moment. */
export interface Spread {
  readonly calls: number;
  readonly days: number;
  /** ms since 1970. */
  readonly now: number;
}

/** A sequence of numbers in 0…1 that is the same every time. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/**
 * Some calls of a spread, newest first as a dashboard lists them; the same at every call. Most end in one
 * of four ways, the others in any way there is, which is harder on counts than what real calls do.
 */
export function sightings(from: number, count: number, spread: Spread): Sighting[] {
  const next = sequence(from + 1);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
  const hex = (n: number, digits: number): string =>
    Math.floor(n).toString(16).padStart(digits, '0').slice(-digits);
  return Array.from({ length: Math.min(count, spread.calls - from) }, (_, i) => {
    const ago = ((from + i + next()) / spread.calls) * spread.days * DAY;
    const startedAt = Math.floor(spread.now - ago) - 60_000;
    const time = hex(startedAt, 12);
    const code = (next() < 0.85 ? pick(common) : pick(codes)) ?? 'voicemail';
    return {
      vendor: 'vapi',
      host: 'dashboard.vapi.ai',
      source: 'record',
      callId: `${time.slice(0, 8)}-${time.slice(8)}-7${hex(next() * 4096, 3)}-8${hex(next() * 4096, 3)}-${hex(next() * 2 ** 44, 12)}`,
      code,
      label: code,
      startedAt,
      timeSource: 'record',
      seenAt: spread.now,
      durationSec: Math.round(next() * 300_000) / 1000,
      costUsd: Math.round(next() * 2000) / 10_000,
      agent: pick(agents) ?? '',
    };
  });
}
