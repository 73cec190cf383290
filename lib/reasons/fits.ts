import type { When } from '../catalog/schema.ts';
import type { Component, KeyInUse, Owner, Verdict } from '../catalog/terms.ts';
import type { FailureKindId } from '../catalog/schema.ts';
import type { VendorId } from '../vendors/vendor.ts';

/** What of a code a statement's condition can ask for. */
export interface Situation {
  readonly owner: Owner;
  readonly verdict: Verdict;
  readonly component?: Component | undefined;
  readonly provider?: string | undefined;
  readonly kind?: FailureKindId | undefined;
  readonly key?: KeyInUse | 'role' | undefined;
  readonly vendor?: VendorId | undefined;
  /** Which way the leg went that the code is about, where it says so. */
  readonly leg?: When['leg'] | undefined;
}

/** Whether a value is the one that is asked for, or one of them. */
function isOneOf<T>(asked: T | readonly T[] | undefined, value: T | undefined): boolean {
  return asked === undefined || (Array.isArray(asked) ? asked.includes(value) : asked === value);
}

/**
 * Whether a condition holds for a code. Which call it is makes no difference here, see `forCall`; a condition
 * on the key holds as long as it is open whose was used.
 */
export function fits(when: When, situation: Situation): boolean {
  const { owner, verdict, component, provider, kind, key, vendor, leg } = situation;
  return (
    isOneOf(when.owner, owner) &&
    isOneOf(when.verdict, verdict) &&
    isOneOf(when.component, component) &&
    isOneOf<string>(when.provider, provider) &&
    (when.notProvider === undefined || !isOneOf<string>(when.notProvider, provider)) &&
    isOneOf(when.kind, kind) &&
    (when.vendor === undefined || when.vendor === vendor) &&
    (leg === undefined || isOneOf(when.leg, leg)) &&
    (key === undefined || (key === 'open' && when.key !== 'role') || isOneOf(when.key, key))
  );
}
