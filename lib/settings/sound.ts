import { OWNERS, type Override } from '../reasons/diagnosis.ts';
import { VENDORS } from '../vendors/index.ts';
import { MAX_RETENTION_DAYS, type Settings } from './settings.ts';

const DENSITIES: readonly unknown[] = ['full', 'compact', 'faults'] satisfies Settings['density'][];

const isBoolean = (value: unknown): boolean => typeof value === 'boolean';

const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is sound for each field of a team's rule, where the field is there. */
export const IS_SOUND_IN_RULE: { readonly [K in keyof Override]-?: (value: unknown) => boolean } = {
  vendor: (value) => isText(value, 20) && Object.hasOwn(VENDORS, value),
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
  retentionDays: (value) =>
    Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MAX_RETENTION_DAYS,
  quietAlarm: isBoolean,
};
