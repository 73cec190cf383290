import { isOneOf, isWhole } from '../calls/checks.ts';
import { OWNERS } from '../catalog/terms.ts';
import { normaliseHeader } from '../page/headers.ts';
import { checkChange } from './check-change.ts';
import { checkClient } from './check-client.ts';
import { checkColumn } from './check-column.ts';
import { checkAddedHost } from './check-host.ts';
import { checkRule, withoutPrivateNote } from './check-rule.ts';
import { accept, refuse, type Checked } from './problem.ts';
import type { Settings } from './settings.ts';

/** Most rules of a team. */
export const MAX_RULES = 500;
/** Most hosts that can be added. */
export const MAX_HOSTS = 50;
/** Most columns that can be taught, on all hosts together. */
const MAX_TAUGHT = 200;
/** Most rules for clients, and most marked changes. */
const MAX_CLIENTS = 100;
export const MAX_CHANGES = 100;
/** Most providers that can be answered for, and the longest ID of one. */
const MAX_KEYS = 200;
const MAX_PROVIDER = 60;
/** Longest that single calls may be kept, in days; daily counts are kept as long. */
export const MAX_RETENTION_DAYS = 730;

const DENSITIES: readonly Settings['density'][] = ['full', 'compact', 'faults'];

/** How a setting is checked that is one value. */
export interface ValueCheck<T> {
  readonly check: (value: unknown) => Checked<T>;
}

/** How a setting is checked that is a list: element by element. */
export interface ListCheck<T> {
  readonly checkElement: (value: unknown) => Checked<T>;
  readonly most: number;
  /** What no two elements may share. */
  readonly keyOf?: (element: T) => string;
  /** What becomes of an element with something private in it that an older version has kept. */
  readonly withoutPrivate?: (value: unknown) => unknown;
}

/** How a setting is checked that has entries by name. */
export interface EntriesCheck<T> {
  readonly checkEntry: (name: string, value: unknown) => Checked<T>;
  readonly most: number;
}

/** The check that fits a setting. */
export type CheckOf<T> = [T] extends [readonly (infer Element)[]]
  ? ListCheck<Element>
  : [T] extends [Readonly<Record<string, infer Value>>]
    ? EntriesCheck<Value>
    : ValueCheck<T>;

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const onOrOff: ValueCheck<boolean> = {
  check: (value) => (isBoolean(value) ? accept(value) : refuse('form')),
};

/**
 * What every setting must be: the one truth for the store, forms, cards, the rules editor, back-ups and messages. A
 * list never changes what its elements are but by further kinds of elements, which older versions leave alone.
 */
export const CHECKS: { readonly [K in keyof Settings]: CheckOf<Settings[K]> } = {
  ownKeys: {
    checkEntry: (name, value) => {
      if (name.length > MAX_PROVIDER) return refuse('long', { field: name, limit: MAX_PROVIDER });
      return isBoolean(value) ? accept(value) : refuse('form', { field: name });
    },
    most: MAX_KEYS,
  },
  overrides: {
    checkElement: checkRule,
    most: MAX_RULES,
    withoutPrivate: withoutPrivateNote,
  },
  recording: onOrOff,
  watchCallRecords: onOrOff,
  density: {
    check: (value) =>
      isOneOf(value, DENSITIES) ? accept(value) : refuse('choice', { choices: DENSITIES }),
  },
  hiddenOwners: {
    checkElement: (value) =>
      isOneOf(value, OWNERS) ? accept(value) : refuse('choice', { choices: OWNERS }),
    most: OWNERS.length,
    keyOf: (owner) => owner,
  },
  retentionDays: {
    check: (value) =>
      isWhole(value, 1, MAX_RETENTION_DAYS)
        ? accept(value)
        : refuse('range', { limit: MAX_RETENTION_DAYS }),
  },
  quietAlarm: onOrOff,
  hosts: { checkElement: checkAddedHost, most: MAX_HOSTS, keyOf: ({ host }) => host },
  taught: {
    checkElement: checkColumn,
    most: MAX_TAUGHT,
    keyOf: ({ host, header }) => `${host} ${normaliseHeader(header)}`,
  },
  clients: { checkElement: checkClient, most: MAX_CLIENTS },
  changes: { checkElement: checkChange, most: MAX_CHANGES },
};
