import { OWNERS, type Override } from '../reasons/diagnosis.ts';
import { isHostName } from '../vendors/added-host.ts';
import { VENDORS, vendorOfHost } from '../vendors/index.ts';
import {
  MAX_HEADER,
  MAX_HOSTS,
  MAX_RETENTION_DAYS,
  MAX_TAUGHT,
  type Settings,
} from './settings.ts';

const DENSITIES: readonly unknown[] = ['full', 'compact', 'faults'] satisfies Settings['density'][];

const isBoolean = (value: unknown): boolean => typeof value === 'boolean';

const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isVendor = (value: unknown): boolean => isText(value, 20) && Object.hasOwn(VENDORS, value);

const isHost = (value: unknown): value is string => isText(value, 253) && isHostName(value);

const isList = (value: unknown, most: number): value is readonly unknown[] =>
  Array.isArray(value) && value.length <= most;

/** Whether a value is a host that a user may add: not one of the vendors' own. */
export function isAddedHost(value: unknown): boolean {
  return (
    isObject(value) &&
    isHost(value['host']) &&
    vendorOfHost(value['host']) === undefined &&
    isVendor(value['vendor'])
  );
}

/** Whether a value is a column that was taught. */
export function isTaughtColumn(value: unknown): boolean {
  return (
    isObject(value) &&
    isHost(value['host']) &&
    isText(value['header'], MAX_HEADER) &&
    value['header'].trim() !== ''
  );
}

/** Whether a value is sound for each field of a team's rule, where the field is there. */
export const IS_SOUND_IN_RULE: { readonly [K in keyof Override]-?: (value: unknown) => boolean } = {
  vendor: isVendor,
  match: (value) => isText(value, 200) && value.trim() !== '',
  owner: (value) => (OWNERS as readonly unknown[]).includes(value),
  note: (value) => isText(value, 1000),
  runbook: (value) =>
    isText(value, 2000) && URL.canParse(value) && new URL(value).protocol === 'https:',
};

function isRule(value: unknown): boolean {
  return (
    isObject(value) &&
    Object.entries(IS_SOUND_IN_RULE).every(
      ([field, isSound]) =>
        (value[field] === undefined && field !== 'match') || isSound(value[field]),
    )
  );
}

/**
 * Whether a value is sound for each setting: the one truth, small enough for every script. What comes from
 * a form or a file goes through `SETTING_SCHEMAS` as well, which tidies it and says what is wrong.
 */
export const IS_SOUND: { readonly [K in keyof Settings]: (value: unknown) => boolean } = {
  ownKeys: (value) => {
    if (!isObject(value)) return false;
    const keys = Object.entries(value);
    return keys.length <= 200 && keys.every(([id, own]) => id.length <= 60 && isBoolean(own));
  },
  overrides: (value) => Array.isArray(value) && value.length <= 500 && value.every(isRule),
  recording: isBoolean,
  watchCallRecords: isBoolean,
  density: (value) => DENSITIES.includes(value),
  hiddenOwners: (value) =>
    isList(value, OWNERS.length) &&
    value.every((owner) => (OWNERS as readonly unknown[]).includes(owner)),
  retentionDays: (value) =>
    Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MAX_RETENTION_DAYS,
  quietAlarm: isBoolean,
  hosts: (value) =>
    isList(value, MAX_HOSTS) &&
    value.every(isAddedHost) &&
    new Set(value.map((each) => (each as { host: unknown }).host)).size === value.length,
  taught: (value) => isList(value, MAX_TAUGHT) && value.every(isTaughtColumn),
};
