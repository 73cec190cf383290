/** Who is at fault. `none`: the call ended as designed. */
export type Owner = 'none' | 'customer' | 'you' | 'platform' | 'provider' | 'carrier' | 'unclear';

/** Every owner, in the order in which charts and legends show them. */
export const OWNERS: readonly Owner[] = [
  'none',
  'customer',
  'you',
  'platform',
  'provider',
  'carrier',
  'unclear',
];

/** A count for every owner, each at zero. */
export function zeroByOwner(): Record<Owner, number> {
  return { none: 0, customer: 0, you: 0, platform: 0, provider: 0, carrier: 0, unclear: 0 };
}

/** Owners whose calls count towards the fault rate. */
export const FAULT_OWNERS: readonly Owner[] = ['you', 'platform', 'provider', 'carrier', 'unclear'];

/** How much an operator should care; separate from the owner. */
export type Severity = 'normal' | 'attention' | 'failure';

/** When the call came to its end. */
export type Stage = 'start' | 'ringing' | 'in-progress' | 'forwarding' | 'transfer' | 'ending';

/** What the vendor's own prefix claims. */
export type Verdict = 'vapifault' | 'providerfault' | 'pipeline-error' | 'none';

/** Whether the vendor charges for such a call; only what a vendor's document says, else `not-stated`. */
export type Charged = 'typically-not' | 'yes' | 'no' | 'not-stated';

/** Whether calling again makes sense. */
export type Retry = 'no' | 'now' | 'back-off' | 'after-fix';
