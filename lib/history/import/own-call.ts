import type { Loose } from '../../calls/checks.ts';
import { identityKindOf } from '../call-key.ts';

const NUMBERS = ['startedAt', 'createdAt', 'seenAt', 'durationSec', 'costUsd'] as const;
const TEXTS = [
  'vendor',
  'host',
  'callId',
  'callIdTail',
  'code',
  'label',
  'timeSource',
  'agent',
  'org',
  'agentVersion',
  'channel',
] as const;
/** What the start of a row is where it is not the start. */
const DATES: Readonly<Record<string, string>> = { creation: 'createdAt', end: 'endedAt' };

/** Whether an object has the fields of an exported call. */
export function isOwnCall(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['key', 'vendor', 'label', 'seenAt', 'timeSource'].every((name) => Object.hasOwn(value, name))
  );
}

/** Yes or no, as NDJSON, a CSV or a spreadsheet writes it, which has capitals; undefined where it is neither. */
function flagOf(value: unknown): boolean | undefined {
  const text = typeof value === 'string' ? value.trim().toLowerCase() : value;
  if (text === true || text === 'true') return true;
  return text === false || text === 'false' ? false : undefined;
}

/** What a row of an export claims to be a sighting of; `checkSighting` has the last word. */
export function claimOfOwn(row: Loose): object {
  const claim: Record<string, unknown> = { source: 'import' };
  for (const name of TEXTS) if (row[name] !== undefined) claim[name] = row[name];
  for (const name of NUMBERS) {
    const value = row[name];
    if (value === undefined || value === '') continue;
    claim[name] = typeof value === 'string' ? Number(value) : value;
  }
  const { key, datedBy, fair, hostAssumed } = row;
  // Each row is a call of its own, however alike they look.
  claim['list'] = 0;
  if (typeof key === 'string' && identityKindOf(key) === 'cut') claim['callIdCut'] = true;
  claim['hostAssumed'] = flagOf(hostAssumed);
  claim['fair'] = flagOf(fair);
  if (typeof datedBy === 'string' && Object.hasOwn(DATES, datedBy)) {
    claim[DATES[datedBy] ?? ''] = claim['startedAt'];
    delete claim['startedAt'];
  }
  // The row's start is the moment it was first seen: that is no identity, and must not become one.
  if (claim['timeSource'] === 'seen' && claim['callId'] === undefined) delete claim['startedAt'];
  return claim;
}
