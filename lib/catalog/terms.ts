/**
 * Who is at fault. `none`: the call ended as designed · `unclear`: the code is known, and the evidence does
 * not single out one · `unknown`: nobody has taught Hangtag this code or label.
 */
export type Owner =
  'none' | 'customer' | 'you' | 'platform' | 'provider' | 'carrier' | 'unclear' | 'unknown';

/** Every owner, in the order in which charts and legends show them. */
export const OWNERS = [
  'none',
  'customer',
  'you',
  'platform',
  'provider',
  'carrier',
  'unclear',
  'unknown',
] as const satisfies readonly Owner[];

/** Owners that can be said of a reason: what a catalog or a team's rule can name. */
export type KnownOwner = Exclude<Owner, 'unknown'>;

/** Every owner that a team's rule can name. */
export const KNOWN_OWNERS = [
  'none',
  'customer',
  'you',
  'platform',
  'provider',
  'carrier',
  'unclear',
] as const satisfies readonly KnownOwner[];

/** A single owner: somebody, or nobody. */
export type SingleOwner = Exclude<KnownOwner, 'unclear'>;

/** A count for every owner, each at zero. */
export function zeroByOwner(): Record<Owner, number> {
  return {
    none: 0,
    customer: 0,
    you: 0,
    platform: 0,
    provider: 0,
    carrier: 0,
    unclear: 0,
    unknown: 0,
  };
}

/**
 * Owners of faults. Whether a call owned by `unclear` counts towards the fault rate depends on who it may
 * be: ask `isFault`.
 */
export const FAULT_OWNERS: readonly Owner[] = ['you', 'platform', 'provider', 'carrier', 'unclear'];

/** How much an operator should care; separate from the owner. */
export type Severity = 'normal' | 'attention' | 'failure';

/** When the call came to its end. */
export type Stage = 'start' | 'ringing' | 'in-progress' | 'forwarding' | 'transfer' | 'ending';

/** What the vendor's own prefix claims. */
export type Verdict = 'vapifault' | 'providerfault' | 'configfault' | 'pipeline-error' | 'none';

/**
 * What came of the call. `talked`: it ended after a conversation · `transferred`: handed over · `voicemail`: a
 * machine answered · `not-reached`: it was dialed, and nobody was reached · `never-started`: it was refused
 * before it could ring or an assistant could answer · `broke-off`: it was under way and failed.
 */
export type Outcome =
  'talked' | 'transferred' | 'voicemail' | 'not-reached' | 'never-started' | 'broke-off';

/** Every outcome, from the best to the worst. */
export const OUTCOMES = [
  'talked',
  'transferred',
  'voicemail',
  'not-reached',
  'never-started',
  'broke-off',
] as const satisfies readonly Outcome[];

/** Whether the vendor charges for such a call; only what a vendor's document says, else `not-stated`. */
export type Charged = 'typically-not' | 'yes' | 'no' | 'not-stated';

/** Whether calling again makes sense. */
export type Retry = 'no' | 'now' | 'back-off' | 'after-fix';

/** What a provider supplies to a call, as a reader knows it. */
export type ProviderComponent = 'LLM' | 'voice' | 'transcriber' | 'video';

/** The part of a call that an end is about, as a reader knows it. */
export type Component =
  | ProviderComponent
  | 'account'
  | 'assistant'
  | 'audio'
  | 'billing'
  | 'configuration'
  | 'database'
  | 'hook'
  | 'limits'
  | 'microphone'
  | 'phone number'
  | 'pipeline'
  | 'server URL'
  | 'telephony'
  | 'tool'
  | 'transfer'
  | 'transport'
  | 'web client'
  | 'webhook'
  | 'worker';

/** How common a cause is, where a source says so. */
export type Frequency = 'common' | 'occasional' | 'rare';

/** Whose key a provider was called with: the user's own, the vendor's, or `open` while that is not known. */
export type KeyInUse = 'own' | 'vendor' | 'open';
