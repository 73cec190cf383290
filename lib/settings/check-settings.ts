import { isWhole } from '../calls/checks.ts';
import { MAX_RETENTION_DAYS } from '../calls/limits.ts';
import { checkChange } from './check-change.ts';
import { checkClient } from './check-client.ts';
import { checkTaughtColumn } from './check-column.ts';
import { onOrOff, PAGE_CHECKS, type CheckOf } from './check-page-settings.ts';
import { checkLabel } from './check-label.ts';
import { checkRule, withoutPrivateNote } from './check-rule.ts';
import { labelKey } from '../reasons/label-key.ts';
import { accept, refuse } from './problem.ts';
import type { Settings } from './settings.ts';

/** Most labels that can be taught, on all hosts together. */
export const MAX_LABELS = 2_000;
/** Most named clients, and most marked changes. */
const MAX_CLIENTS = 100;
const MAX_CHANGES = 100;

/**
 * What every setting must be: the one truth for the store, forms, cards, the rules editor, back-ups and messages. A
 * list never changes what its elements are but by further kinds of elements, which older versions leave alone.
 */
export const CHECKS: { readonly [K in keyof Settings]: CheckOf<Settings[K]> } = {
  ...PAGE_CHECKS,
  overrides: {
    ...PAGE_CHECKS.overrides,
    checkElement: checkRule,
    withoutPrivate: withoutPrivateNote,
  },
  taught: { ...PAGE_CHECKS.taught, checkElement: checkTaughtColumn },
  labels: { checkElement: checkLabel, most: MAX_LABELS, keyOf: labelKey },
  retentionDays: {
    check: (value) =>
      isWhole(value, 1, MAX_RETENTION_DAYS)
        ? accept(value)
        : refuse('range', { limit: MAX_RETENTION_DAYS }),
  },
  quietAlarm: onOrOff,
  clients: { checkElement: checkClient, most: MAX_CLIENTS },
  changes: { checkElement: checkChange, most: MAX_CHANGES },
};
