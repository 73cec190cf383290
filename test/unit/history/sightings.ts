import { HOUR, MINUTE } from '../../../lib/calls/time.ts';
import type { Sighting } from '../../../lib/calls/sighting.ts';

/** Saturday, 21 November 2026, noon where the tests run. */
export const NOW = new Date(2026, 10, 21, 12).getTime();

/** A copy that does not tell some things. */
export function without<T extends object, K extends keyof T>(whole: T, ...names: K[]): Omit<T, K> {
  return Object.fromEntries(
    Object.entries(whole).filter(([name]) => !names.includes(name as K)),
  ) as Omit<T, K>;
}

/** Until when nothing is recorded any more, where nothing was ever erased. */
export const notErased = (): number => -Infinity;

/** An API record of a Vapi call; parts may be replaced. */
export function record(part: Partial<Sighting> = {}): Sighting {
  const code = part.code ?? 'customer-ended-call';
  return {
    vendor: 'vapi',
    host: 'dashboard.vapi.ai',
    source: 'record',
    callId: '0197abcd-ef01-7abc-8def-0123456789ab',
    code,
    label: code,
    startedAt: NOW - HOUR,
    timeSource: 'record',
    seenAt: NOW,
    durationSec: 22.4,
    costUsd: 0.0423,
    agent: 'Front desk',
    ...part,
  };
}

/** The same call as a row of Vapi's table, which cuts its ID and rounds its figures. */
export function row(part: Partial<Sighting> = {}): Sighting {
  return {
    ...without(record(), 'code'),
    source: 'page',
    callId: '0197abcd-ef0',
    callIdCut: true,
    label: 'Customer Ended Call',
    startedAt: Math.floor((NOW - HOUR) / MINUTE) * MINUTE,
    timeSource: 'page',
    durationSec: 22,
    costUsd: 0.04,
    ...part,
  };
}
