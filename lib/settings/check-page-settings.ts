import { isOneOf } from '../calls/checks.ts';
import { OWNERS } from '../catalog/terms.ts';
import { checkAddedHost } from './check-host.ts';
import { checkColumnSchema, columnKey } from './column-schema.ts';
import { accept, refuse, type Checked } from './problem.ts';
import { checkRuleSchema, thatChanges } from './rule-schema.ts';
import type { PageSettings, Settings } from './settings.ts';

/** Most rules of a team. */
export const MAX_RULES = 500;
/** Most hosts that can be added. */
export const MAX_HOSTS = 50;
/** Most columns that can be taught, on all hosts together. */
const MAX_TAUGHT = 200;
/** Most providers that can be answered for. */
const MAX_KEYS = 200;
/** Longest ID of a provider, in characters. */
export const MAX_PROVIDER = 60;

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
/** A setting that is on or off. */
export const onOrOff: ValueCheck<boolean> = {
  check: (value) => (isBoolean(value) ? accept(value) : refuse('form')),
};

/**
 * What the settings of a page's scripts must be, but for private words in them, which those scripts show to nobody:
 * looking for such is dear, and done wherever a word of the user's is kept, shown or sent (`check-settings.ts`).
 */
export const PAGE_CHECKS: { readonly [K in keyof PageSettings]: CheckOf<Settings[K]> } = {
  ownKeys: {
    checkEntry: (name, value) => {
      if (name.length > MAX_PROVIDER) return refuse('long', { field: name, limit: MAX_PROVIDER });
      return isBoolean(value) ? accept(value) : refuse('form', { field: name });
    },
    most: MAX_KEYS,
  },
  overrides: { checkElement: (value) => thatChanges(checkRuleSchema(value)), most: MAX_RULES },
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
  hosts: { checkElement: checkAddedHost, most: MAX_HOSTS, keyOf: ({ host }) => host },
  taught: { checkElement: checkColumnSchema, most: MAX_TAUGHT, keyOf: columnKey },
};
