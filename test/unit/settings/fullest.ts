import { LONGEST_AGENT, LONGEST_HEADER, LONGEST_LABEL } from '../../../lib/calls/limits.ts';
import { OWNERS } from '../../../lib/catalog/terms.ts';
import { MAX_CHANGE } from '../../../lib/settings/check-change.ts';
import { MAX_CLIENT_NAME } from '../../../lib/settings/check-client.ts';
import { MAX_PROVIDER } from '../../../lib/settings/check-page-settings.ts';
import { CHECKS } from '../../../lib/settings/check-settings.ts';
import { MAX_NOTE, MAX_RUNBOOK } from '../../../lib/settings/rule-schema.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/settings/settings.ts';

const letters = (i: number): string =>
  String.fromCharCode(97 + (i % 26), 97 + (Math.trunc(i / 26) % 26), 97 + Math.trunc(i / 676));

/** A text as long as it may be, of a character that JSON writes with six; no two are the same. */
const full = (limit: number, i: number): string => `${letters(i)}${'\u0001'.repeat(limit - 4)}.`;
const code = (limit: number, i: number): string => letters(i).padEnd(limit, 'c');
const host = (i: number): string =>
  [`h${i}`.padEnd(63, 'h'), ...['a', 'b'].map((c) => c.repeat(63)), 'c'.repeat(61)].join('.');

const list = <T>(most: number, make: (i: number) => T): T[] =>
  Array.from({ length: most }, (_, i) => make(i));

/** Settings of which nothing can be more or longer. */
export const FULLEST: Settings = {
  ...DEFAULT_SETTINGS,
  hiddenOwners: OWNERS,
  ownKeys: Object.fromEntries(
    list(CHECKS.ownKeys.most, (i) => [full(MAX_PROVIDER, i), false] as const),
  ),
  overrides: list(CHECKS.overrides.most, (i) => ({
    vendor: 'retell',
    match: code(200, i).replaceAll('c', '界'),
    owner: 'customer',
    note: full(MAX_NOTE, i),
    runbook: `https://a.example/${full(MAX_RUNBOOK - 18, i)}`,
  })),
  hosts: list(CHECKS.hosts.most, (i) => ({ host: host(i), vendor: 'retell' })),
  taught: list(CHECKS.taught.most, (i) => ({
    host: host(i),
    header: full(LONGEST_HEADER, i),
    kind: 'callId',
  })),
  // Where no vendor is known that could have none of the codes.
  labels: list(CHECKS.labels.most, (i) => ({
    host: host(CHECKS.hosts.most + i),
    label: full(LONGEST_LABEL, i),
    code: code(LONGEST_LABEL, i),
  })),
  clients: list(CHECKS.clients.most, (i) => ({
    name: full(MAX_CLIENT_NAME, i),
    org: code(80, i),
    host: host(i),
    agents: full(LONGEST_AGENT, i),
    leftOut: true,
  })),
  changes: list(CHECKS.changes.most, (i) => ({
    at: 8.64e15,
    text: full(MAX_CHANGE, i),
    agent: full(MAX_CHANGE, i),
  })),
};
