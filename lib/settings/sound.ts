import { KNOWN_OWNERS, OWNERS } from '../catalog/terms.ts';
import { type Override } from '../reasons/diagnosis.ts';
import { vendorOfHost } from '../vendors/index.ts';
import {
  MAX_CHANGES,
  MAX_CLIENTS,
  MAX_HEADER,
  MAX_HOSTS,
  MAX_RETENTION_DAYS,
  MAX_TAUGHT,
  type Settings,
} from './settings.ts';
import { isHost, isList, isObject, isOneOf, isText, isVendor, isWhole } from '../calls/checks.ts';

const DENSITIES: readonly Settings['density'][] = ['full', 'compact', 'faults'];

const isBoolean = (value: unknown): boolean => typeof value === 'boolean';

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

const isAbsentOr = (value: unknown, longest: number): boolean =>
  value === undefined || (isText(value, longest) && value !== '');

/** Whether a value is a client that can be told from others. */
export function isClient(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { name, org, host, agents, leftOut } = value;
  return (
    isText(name, 60) &&
    name.trim() !== '' &&
    isAbsentOr(org, 200) &&
    (host === undefined || isHost(host)) &&
    isAbsentOr(agents, 200) &&
    [org, host, agents].some((each) => each !== undefined) &&
    (leftOut === undefined || isBoolean(leftOut))
  );
}

/** Whether a value is a marked change. */
export function isChange(value: unknown): boolean {
  return (
    isObject(value) &&
    isWhole(value['at'], 0, 8.64e15) &&
    isText(value['text'], 200) &&
    isAbsentOr(value['agent'], 200)
  );
}

/** Whether a value is sound for each field of a team's rule, where the field is there. */
export const IS_SOUND_IN_RULE: { readonly [K in keyof Override]-?: (value: unknown) => boolean } = {
  vendor: isVendor,
  match: (value) => isText(value, 200) && value.trim() !== '',
  owner: (value) => isOneOf(value, KNOWN_OWNERS),
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
  overrides: (value) => isList(value, 500) && value.every(isRule),
  recording: isBoolean,
  watchCallRecords: isBoolean,
  density: (value) => isOneOf(value, DENSITIES),
  hiddenOwners: (value) =>
    isList(value, OWNERS.length) && value.every((owner) => isOneOf(owner, OWNERS)),
  retentionDays: (value) => isWhole(value, 1, MAX_RETENTION_DAYS),
  quietAlarm: isBoolean,
  hosts: (value) =>
    isList(value, MAX_HOSTS) &&
    value.every(isAddedHost) &&
    new Set(value.map((each) => (each as { host: unknown }).host)).size === value.length,
  clients: (value) => isList(value, MAX_CLIENTS) && value.every(isClient),
  changes: (value) => isList(value, MAX_CHANGES) && value.every(isChange),
  taught: (value) => isList(value, MAX_TAUGHT) && value.every(isTaughtColumn),
};
